package vn.lienthong.kit.aggregate;

import com.mongodb.MongoCredential;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.observability.ObservabilitySettings;
import io.micrometer.observation.ObservationRegistry;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienthong.tracing.WhereTraced;

/// What is acknowledged has reached a majority, and only such is read.
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

    /// Given apart from the address, so that the password can be a file.
    @Bean
    MongoClientSettingsBuilderCustomizer storeUser(
            @Value("${lienthong.mongo-user}") String user,
            @Value("${lienthong.mongo-password}") String password,
            @Value("${lienthong.mongo-auth-source}") String source) {
        return settings -> {
            if (!user.isEmpty()) {
                settings.credential(
                        MongoCredential.createCredential(user, source, password.toCharArray()));
            }
        };
    }

    /// What a request asks of the store is part of its trace; never what it asked for.
    @Bean
    @WhereTraced
    MongoClientSettingsBuilderCustomizer storeSpans(ObservationRegistry observations) {
        return settings ->
                settings.observabilitySettings(
                        ObservabilitySettings.micrometerBuilder()
                                .observationRegistry(observations)
                                .enableCommandPayloadTracing(false)
                                .build());
    }

    @Bean
    MongoClientSettingsBuilderCustomizer majority() {
        return settings ->
                settings.writeConcern(WriteConcern.MAJORITY).readConcern(ReadConcern.MAJORITY);
    }
}
