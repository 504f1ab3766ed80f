package vn.lienthong.connections;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertyResolver;

/// Makes the clients' own settings of the few that a province gives.
///
/// Kafka: with `lienthong.kafka-user` and `lienthong.kafka-password`, TLS and SCRAM-SHA-512; with
/// `lienthong.kafka-ca` alone, TLS. MongoDB: with `lienthong.mongo-ca`, TLS; its user is given to
/// the client by the service kit. A CA is a file of certificates in PEM. What is set under
/// `spring.kafka.properties` or `spring.mongodb` itself is left as it is.
final class ConnectionSettings implements EnvironmentPostProcessor, Ordered {

    /// Where what is made here is found.
    static final String SOURCE = "connections";

    static final String KAFKA_USER = "lienthong.kafka-user";
    static final String KAFKA_PASSWORD = "lienthong.kafka-password";
    static final String KAFKA_CA = "lienthong.kafka-ca";
    static final String KAFKA = "spring.kafka.properties.";
    static final String MONGO_CA = "lienthong.mongo-ca";

    private static final String BUNDLE = "lienthong-mongo";

    @Override
    public void postProcessEnvironment(
            ConfigurableEnvironment environment, SpringApplication application) {
        Map<String, Object> settings = new HashMap<>(kafka(environment));
        String ca = environment.getProperty(MONGO_CA, "");
        if (!ca.isEmpty()) {
            settings.put("spring.ssl.bundle.pem." + BUNDLE + ".truststore.certificate", file(ca));
            settings.put("spring.mongodb.ssl.enabled", "true");
            settings.put("spring.mongodb.ssl.bundle", BUNDLE);
        }
        environment.getPropertySources().addLast(new MapPropertySource(SOURCE, settings));
    }

    private static Map<String, String> kafka(PropertyResolver given) {
        Map<String, String> settings = new HashMap<>();
        String user = given.getProperty(KAFKA_USER, "");
        String ca = given.getProperty(KAFKA_CA, "");
        if (!user.isEmpty()) {
            settings.put(KAFKA + "security.protocol", "SASL_SSL");
            settings.put(KAFKA + "sasl.mechanism", "SCRAM-SHA-512");
            settings.put(
                    KAFKA + "sasl.jaas.config",
                    "org.apache.kafka.common.security.scram.ScramLoginModule required username=%s password=%s;"
                            .formatted(
                                    quoted(user), quoted(given.getProperty(KAFKA_PASSWORD, ""))));
        } else if (!ca.isEmpty()) {
            settings.put(KAFKA + "security.protocol", "SSL");
        }
        if (!ca.isEmpty()) {
            settings.put(KAFKA + "ssl.truststore.type", "PEM");
            settings.put(KAFKA + "ssl.truststore.location", ca);
        }
        return settings;
    }

    /// As a JAAS configuration writes a text.
    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static String file(String path) {
        return path.contains(":") ? path : "file:" + path;
    }

    /// Last, so that every file of settings has been read.
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
