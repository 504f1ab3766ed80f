package vn.lienthong.intake.imports;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.intake.catalogue.Catalogue;
import vn.lienthong.intake.jobs.JobQueue;
import vn.lienthong.intake.jobs.JobWorker;
import vn.lienthong.intake.registration.BulkRegistrations;
import vn.lienthong.kit.aggregate.OutboxState;
import vn.lienthong.kit.sealing.Seals;
import vn.lienthong.kit.security.Guard;
import vn.lienthong.kit.time.Activity;

/// Puts the imports together.
@Configuration(proxyBeanMethods = false)
class ImportConfiguration {

    @Bean
    JobQueue<ImportJob> importJobs(MongoOperations mongo, Supplier<UUID> ids) {
        return new JobQueue<>(mongo, "imports", ids.get().toString(), new ImportJobMapping());
    }

    @Bean
    ImportContents importContents(MongoOperations mongo, Seals seals) {
        return new ImportContents(mongo, seals);
    }

    @Bean
    Rejections rejections(MongoOperations mongo) {
        return new Rejections(mongo);
    }

    @Bean
    StatusWords statusWords(@Value("${lienthong.import.statuses}") Resource resource)
            throws IOException {
        Properties words = new Properties();
        try (Reader in =
                resource.getContentAsString(StandardCharsets.UTF_8).transform(StringReader::new)) {
            words.load(in);
        }
        return new StatusWords(words);
    }

    @Bean
    JobWorker<ImportJob> importWorker(
            JobQueue<ImportJob> importJobs,
            ImportContents contents,
            Rejections rejections,
            BulkRegistrations registrations,
            StatusWords words,
            Catalogue catalogue,
            Guard guard,
            MessageSource messages,
            JsonMapper json,
            OutboxState outbox,
            Activity activity) {
        LineRegistration lines =
                new LineRegistration(registrations, words, catalogue.offices(), guard, messages);
        return new JobWorker<>(
                "imports",
                importJobs,
                new ImportWork(contents, rejections, lines, json, outbox),
                activity);
    }
}
