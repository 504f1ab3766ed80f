package vn.lienthong.intake.replanning;

import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import vn.lienthong.intake.jobs.JobQueue;
import vn.lienthong.intake.jobs.JobWorker;
import vn.lienthong.intake.registration.ProcedureVersions;
import vn.lienthong.intake.registration.Replannings;
import vn.lienthong.intake.registration.store.Dossiers;
import vn.lienthong.kit.time.Activity;

/// Puts it together.
@Configuration(proxyBeanMethods = false)
class ReplanConfiguration {

    @Bean
    JobQueue<ReplanJob> replanJobs(MongoOperations mongo, Supplier<UUID> ids) {
        return new JobQueue<>(mongo, "replannings", ids.get().toString(), new ReplanJobMapping());
    }

    @Bean
    JobWorker<ReplanJob> replanWorker(
            JobQueue<ReplanJob> replanJobs,
            Dossiers dossiers,
            Replannings replannings,
            ProcedureVersions versions,
            MessageSource messages,
            Activity activity) {
        return new JobWorker<>(
                "replannings",
                replanJobs,
                new ReplanWork(dossiers, replannings, versions, messages),
                activity);
    }
}
