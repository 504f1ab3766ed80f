package vn.lienthong.intake.imports;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.intake.catalogue.Catalogue;
import vn.lienthong.intake.registration.Registrations;
import vn.lienthong.kit.security.Guard;
import vn.lienthong.kit.time.Activity;

/// Puts the imports together.
@Configuration(proxyBeanMethods = false)
class ImportConfiguration {

    @Bean
    Supplier<UUID> importIds(SecureRandom random) {
        return () -> new UUID(random.nextLong(), random.nextLong());
    }

    @Bean
    ImportJobs importJobs(MongoOperations mongo, Supplier<UUID> importIds) {
        return new ImportJobs(mongo, importIds.get().toString());
    }

    @Bean
    ImportWorker importWorker(
            ImportJobs jobs,
            Registrations registrations,
            Catalogue catalogue,
            Guard guard,
            MessageSource messages,
            JsonMapper json,
            Activity activity) {
        return new ImportWorker(
                jobs,
                new LineRegistration(registrations, catalogue.offices(), guard, messages),
                messages,
                json,
                activity);
    }
}
