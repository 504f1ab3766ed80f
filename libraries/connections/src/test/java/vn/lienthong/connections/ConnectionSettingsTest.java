package vn.lienthong.connections;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import javax.security.auth.login.AppConfigurationEntry;
import org.apache.kafka.common.config.types.Password;
import org.apache.kafka.common.security.JaasContext;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class ConnectionSettingsTest {

    private static StandardEnvironment given(Map<String, Object> settings) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("given", settings));
        new ConnectionSettings().postProcessEnvironment(environment, new SpringApplication());
        return environment;
    }

    /// As the services and the portal read them.
    private static Map<String, String> kafka(Map<String, Object> settings) {
        return Binder.get(given(settings))
                .bind("spring.kafka.properties", Bindable.mapOf(String.class, String.class))
                .orElse(Map.of());
    }

    @Test
    void withoutSettingsNothingIsSaidToTheClients() {
        StandardEnvironment environment = given(Map.of());

        assertThat(kafka(Map.of())).isEmpty();
        assertThat(environment.containsProperty("spring.mongodb.ssl.enabled")).isFalse();
    }

    @Test
    void aUserOfKafkaIsProvedByScramUnderTls() {
        assertThat(
                        kafka(
                                Map.of(
                                        "lienthong.kafka-user", "portal",
                                        "lienthong.kafka-password", "s",
                                        "lienthong.kafka-ca", "/tls/ca.pem")))
                .containsEntry("security.protocol", "SASL_SSL")
                .containsEntry("sasl.mechanism", "SCRAM-SHA-512")
                .containsEntry("ssl.truststore.type", "PEM")
                .containsEntry("ssl.truststore.location", "/tls/ca.pem");
    }

    @Test
    void anyPasswordReachesKafkaAsItIs() {
        String odd = "a\"b\\c;d e='f'#";
        Map<String, Object> settings =
                new HashMap<>(
                        kafka(
                                Map.of(
                                        "lienthong.kafka-user",
                                        "portal",
                                        "lienthong.kafka-password",
                                        odd)));
        settings.computeIfPresent("sasl.jaas.config", (_, text) -> new Password(text.toString()));

        AppConfigurationEntry entry =
                JaasContext.loadClientContext(settings).configurationEntries().getFirst();
        assertThat(entry.getOptions().get("username")).isEqualTo("portal");
        assertThat(entry.getOptions().get("password")).isEqualTo(odd);
    }

    @Test
    void aCaAloneMeansTlsWithoutAUser() {
        assertThat(kafka(Map.of("lienthong.kafka-ca", "/tls/ca.pem")))
                .containsEntry("security.protocol", "SSL")
                .doesNotContainKey("sasl.mechanism");
    }

    @Test
    void whatIsSaidToAClientItselfStays() {
        assertThat(
                        kafka(
                                Map.of(
                                        "lienthong.kafka-user", "portal",
                                        "lienthong.kafka-password", "s",
                                        "spring.kafka.properties.sasl.mechanism", "SCRAM-SHA-256")))
                .containsEntry("sasl.mechanism", "SCRAM-SHA-256");
    }

    @Test
    void theStoresCaMeansTls() {
        StandardEnvironment environment = given(Map.of("lienthong.mongo-ca", "/tls/ca.pem"));

        assertThat(environment.getProperty("spring.mongodb.ssl.enabled")).isEqualTo("true");
        String bundle = environment.getProperty("spring.mongodb.ssl.bundle");
        assertThat(
                        environment.getProperty(
                                "spring.ssl.bundle.pem." + bundle + ".truststore.certificate"))
                .isEqualTo("file:/tls/ca.pem");
    }
}
