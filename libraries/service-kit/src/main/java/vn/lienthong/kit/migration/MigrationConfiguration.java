package vn.lienthong.kit.migration;

import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/// The service's migrations, applied before it works.
@Configuration(proxyBeanMethods = false)
class MigrationConfiguration {

    private static final Duration LEASE = Duration.ofSeconds(30);

    @Bean
    Migrations migrations(MongoDatabaseFactory store, ObjectProvider<Migration> migrations) {
        return new Migrations(store.getMongoDatabase(), migrations.orderedStream().toList(), LEASE);
    }
}
