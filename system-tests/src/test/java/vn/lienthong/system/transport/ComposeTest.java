package vn.lienthong.system.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import vn.lienthong.system.Project;

/// What stands in `docker-compose.yml` and in Kafka's settings that it mounts: nothing is spoken in
/// plain text, nobody is nobody, and no secret stands in the file.
class ComposeTest {

    private static final Pattern SECRET = Pattern.compile("(?i).*(PASSWORD|SECRET|TOKEN|KEY)");

    private JsonNode containers = MissingNode.getInstance();

    @BeforeEach
    void read() throws IOException {
        containers = Project.yaml("docker-compose.yml").path("services");
    }

    private JsonNode environment(String container) {
        return containers.path(container).path("environment");
    }

    private List<String> mounts(String container) {
        List<String> mounts = new ArrayList<>();
        containers.path(container).path("volumes").forEach(one -> mounts.add(one.asString()));
        return mounts;
    }

    @ParameterizedTest
    @MethodSource("vn.lienthong.system.Project#programs")
    void everyServiceReachesKafkaAsItselfAndHasItsOwnSecretsOnly(String service)
            throws IOException {
        JsonNode environment = environment(service);

        assertThat(AccessTable.read().services()).contains(service);
        assertThat(environment.path("LIENTHONG_KAFKA_USER").asString()).isEqualTo(service);
        assertThat(mounts(service))
                .contains(
                        "./secrets/" + service + ":/run/secrets:ro",
                        "./tls/ca.pem:" + environment.path("LIENTHONG_KAFKA_CA").asString() + ":ro")
                .allMatch(mount -> mount.endsWith(":ro"))
                .filteredOn(mount -> mount.startsWith("./secrets"))
                .hasSize(1);
        assertThat(environment.path("LIENTHONG_ISSUER").asString())
                .startsWith("${LIENTHONG_ISSUER:?");
        assertThat(environment.has("SPRING_PROFILES_ACTIVE")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "intake-service",
                "routing-service",
                "deadline-service",
                "notification-service"
            })
    void everyServiceWithAStoreReachesItUnderTlsAsItself(String service) {
        assertThat(environment(service).path("LIENTHONG_MONGO_USER").asString()).isEqualTo(service);
        assertThat(environment(service).path("LIENTHONG_MONGO").asString())
                .startsWith("mongodb://mongo:27017/")
                .contains("w=majority");
        assertThat(mounts(service))
                .contains(
                        "./tls/ca.pem:"
                                + environment(service).path("LIENTHONG_MONGO_CA").asString()
                                + ":ro");
    }

    @Test
    void noSecretStandsInTheFile() {
        List<String> secrets = new ArrayList<>();
        containers
                .propertyStream()
                .forEach(container ->
                        container.getValue().path("environment").propertyNames().stream()
                                .filter(name -> SECRET.matcher(name).matches())
                                .forEach(secrets::add));
        assertThat(secrets).isEmpty();
    }

    @Test
    void nothingListensForTheOutsideButThePortalAndTheDashboardsOnThisMachine() {
        List<String> ports = new ArrayList<>();
        containers.forEach(one -> one.path("ports").forEach(port -> ports.add(port.asString())));

        assertThat(ports).containsExactly("127.0.0.1:8080:8080", "127.0.0.1:3000:3000");
    }

    @Test
    void kafkaRunsWithTheSettingsThatAreTried() {
        assertThat(mounts("kafka")).contains("./ops/kafka:/etc/lienthong/kafka:ro");
        assertThat(containers.path("kafka").path("entrypoint").toString())
                .contains(
                        "kafka-storage.sh format --ignore-formatted",
                        "exec /opt/kafka/bin/kafka-server-start.sh"
                                + " /etc/lienthong/kafka/server.properties");
    }

    @Test
    void kafkasSettingsNameNoPlainLineAndLetNobodyInWithoutARight() throws IOException {
        Properties kafka = new Properties();
        kafka.load(Project.file("ops/kafka/server.properties").toUri().toURL().openStream());

        assertThat(kafka.getProperty("listener.security.protocol.map"))
                .isEqualTo("CLIENTS:SASL_SSL,BROKERS:SSL,CONTROLLER:SSL");
        assertThat(kafka.getProperty("listeners")).doesNotContain("PLAINTEXT");
        assertThat(kafka)
                .containsEntry("allow.everyone.if.no.acl.found", "false")
                .containsEntry("sasl.enabled.mechanisms", "SCRAM-SHA-512")
                .containsEntry("listener.name.brokers.ssl.client.auth", "required")
                .containsEntry("listener.name.controller.ssl.client.auth", "required");
    }

    @Test
    void mongoAsksForTlsAndAUser() {
        assertThat(containers.path("mongo").path("entrypoint").toString())
                .contains("--auth", "--tlsMode requireTLS", "--keyFile");
    }

    @Test
    void whatIsSecretIsNeitherBuiltInNorCommitted() throws IOException {
        assertThat(Project.text(".dockerignore").lines())
                .contains(".env", "keys", "secrets", "tls");
        assertThat(Project.text(".gitignore").lines())
                .contains("/.env", "/keys/", "/secrets/", "/tls/");
    }

    @ParameterizedTest
    @MethodSource("vn.lienthong.system.Project#programs")
    void everySettingOfAServiceIsReadByIt(String service) throws IOException {
        Settings known = Settings.readBy(service);
        assertThat(environment(service).propertyNames()).isNotEmpty();
        assertThat(environment(service).propertyNames())
                .allSatisfy(name -> assertThat(known.isRead(name)).as(name).isTrue());
        assertThat(known.isRead("LIENTHONG_KAFKA_USAR")).isFalse();
    }

    @Test
    void everythingThatRunsHasALimitAndSaysWhetherItIsWell() {
        containers
                .propertyStream()
                .filter(container -> !container.getKey().endsWith("-set-up"))
                .forEach(container ->
                        assertThat(container.getValue().propertyNames())
                                .as(container.getKey())
                                .contains("mem_limit", "healthcheck", "restart"));
    }

    @ParameterizedTest
    @MethodSource("vn.lienthong.system.Project#programs")
    void aServiceCanChangeNothingInItsContainer(String service) {
        JsonNode container = containers.path(service);
        assertThat(container.path("read_only").asBoolean()).isTrue();
        assertThat(container.path("cap_drop").path(0).asString()).isEqualTo("ALL");
        assertThat(container.path("security_opt").path(0).asString())
                .isEqualTo("no-new-privileges:true");
        assertThat(container.path("healthcheck").path("test").path(2).asString())
                .isEqualTo("/app/healthy.sh");
    }

    @Test
    void theFileIsOneThatDockerTakes() throws Exception {
        Project.assumeTool("docker-compose", "version");
        ProcessBuilder compose =
                new ProcessBuilder(
                                "docker-compose",
                                "--profile",
                                "set-up",
                                "--profile",
                                "monitoring",
                                "config",
                                "--quiet")
                        .directory(Project.ROOT.toFile())
                        .redirectErrorStream(true);
        for (String name :
                List.of("LIENTHONG_ISSUER", "LIENTHONG_JWK_SET_URI", "LIENTHONG_PORTAL_URL")) {
            compose.environment().put(name, "https://tinh.example.vn");
        }
        Process process = compose.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }
}
