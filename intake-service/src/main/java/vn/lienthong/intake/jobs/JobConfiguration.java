package vn.lienthong.intake.jobs;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Names that nobody else has, for jobs and for the processes that work on them.
@Configuration(proxyBeanMethods = false)
class JobConfiguration {

    @Bean
    Supplier<UUID> ids(SecureRandom random) {
        return () -> new UUID(random.nextLong(), random.nextLong());
    }
}
