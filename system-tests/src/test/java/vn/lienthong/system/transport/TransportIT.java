package vn.lienthong.system.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.contracts.event.DossierReceived;
import vn.lienthong.contracts.event.EventTypes;
import vn.lienthong.contracts.event.SealedApplicant;
import vn.lienthong.system.Project;

/// A province's Kafka, set up by its own scripts: every service can do what it needs, and nothing
/// else; a service as it is deployed works with it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TransportIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final AclBinding TOO_MUCH =
            new AclBinding(
                    new ResourcePattern(
                            ResourceType.TOPIC, "lienthong.intake", PatternType.LITERAL),
                    new AccessControlEntry(
                            "User:portal", "*", AclOperation.WRITE, AclPermissionType.ALLOW));
    private static final String CODE = "001.10.17.H99-261123-0042";

    private final Path folder = Project.file("system-tests/target/transport-" + System.nanoTime());
    private final SecuredKafka kafka = new SecuredKafka(folder);
    private AccessTable table = new AccessTable(List.of());
    private Set<String> topics = Set.of();

    @BeforeAll
    void setUp() throws Exception {
        Project.assumeTool("openssl", "version");
        Files.createDirectories(folder);
        table = AccessTable.read();
        kafka.start();
        kafka.setUp();
        try (Admin admin = Admin.create(kafka.asAdministrator())) {
            topics = new TreeSet<>(admin.listTopics().names().get());
        }
    }

    @AfterAll
    void stop() throws Exception {
        kafka.close();
    }

    private KafkaProducer<String, byte[]> producer(Map<String, Object> how) {
        return new KafkaProducer<>(how, new StringSerializer(), new ByteArraySerializer());
    }

    private static KafkaConsumer<String, byte[]> consumer(Map<String, Object> how, String group) {
        Map<String, Object> settings = new HashMap<>(how);
        settings.put("group.id", group);
        return consumer(settings);
    }

    private static KafkaConsumer<String, byte[]> consumer(Map<String, Object> how) {
        Map<String, Object> settings = new HashMap<>(how);
        settings.put("auto.offset.reset", "earliest");
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private static boolean covers(Set<String> names, String name) {
        return names.stream()
                .anyMatch(one ->
                        one.endsWith("*")
                                ? name.startsWith(one.substring(0, one.length() - 1))
                                : name.equals(one));
    }

    @Test
    @Order(1)
    void everyTopicIsThereAndKeepsWhatItIsGiven() throws Exception {
        assertThat(topics)
                .containsExactlyInAnyOrder(
                        "lienthong.intake",
                        "lienthong.routing",
                        "lienthong.handoff.ward",
                        "lienthong.handoff.district",
                        "lienthong.handoff.province",
                        "lienthong.deadline",
                        "lienthong.notification");
    }

    /// In production, that is without a profile, its passwords in files.
    @Test
    @Order(2)
    void aServiceAsItIsDeployedReadsAndWrites() throws Exception {
        try (DeployedService service = new DeployedService(folder, kafka, "deadline-service")) {
            service.start();
            publish(received());

            List<String> types = new ArrayList<>();
            try (KafkaConsumer<String, byte[]> consumer =
                    consumer(kafka.as("notification-service"), "notification-messages")) {
                consumer.subscribe(List.of("lienthong.deadline"));
                long latest = System.nanoTime() + PATIENCE.toNanos();
                while (!types.contains("deadline.set.v1")) {
                    assertThat(System.nanoTime()).as(service::log).isLessThan(latest);
                    for (ConsumerRecord<String, byte[]> one :
                            consumer.poll(Duration.ofMillis(500))) {
                        if (CODE.equals(one.key())) {
                            types.add(
                                    new String(
                                            one.headers().lastHeader("ce_type").value(),
                                            StandardCharsets.UTF_8));
                        }
                    }
                }
            }
            assertThat(service.linesToTheStore()).isPositive();
            assertThat(service.log())
                    .doesNotContain(kafka.password("deadline-service"))
                    .doesNotContain("AuthorizationException");
        }
    }

    private void publish(DossierReceived event) throws Exception {
        ProducerRecord<String, byte[]> out =
                new ProducerRecord<>(
                        EventTypes.topic(event),
                        event.code(),
                        new JsonMapper().writeValueAsBytes(event));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        "/intake-service/" + CODE + "/1",
                        "ce_source",
                        "/intake-service",
                        "ce_type",
                        EventTypes.wireName(event),
                        "ce_subject",
                        CODE,
                        "ce_time",
                        event.at().toString(),
                        "ce_sequence",
                        "1")
                .forEach((name, value) ->
                        out.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try (KafkaProducer<String, byte[]> intake = producer(kafka.as("intake-service"))) {
            intake.send(out).get();
        }
    }

    private static DossierReceived received() {
        return new DossierReceived(
                CODE,
                Instant.parse("2026-11-23T01:30:00Z"),
                "001.10.17.H99",
                "COUNTER",
                "1.013831",
                1,
                "Đăng ký biến động đất đai",
                "Đất đai",
                Instant.parse("2026-12-03T10:30:00Z"),
                "8wd",
                "END_OF_DAY",
                null,
                "province",
                "000000",
                new SealedApplicant("CITIZEN", null),
                List.of(),
                Map.of(),
                null,
                null,
                null);
    }

    @Test
    @Order(3)
    void aServiceWritesItsOwnTopicsAndNoOther() throws Exception {
        Set<String> written = new TreeSet<>();
        Set<String> expected = new TreeSet<>();
        for (String service : table.services()) {
            try (KafkaProducer<String, byte[]> producer = producer(kafka.as(service))) {
                for (String topic : topics) {
                    if (covers(table.of(service, "produce"), topic)) {
                        expected.add(service + " " + topic);
                    }
                    if (isWritten(producer, topic)) {
                        written.add(service + " " + topic);
                    }
                }
            }
        }
        assertThat(written).isEqualTo(expected).hasSize(topics.size());
    }

    private static boolean isWritten(KafkaProducer<String, byte[]> producer, String topic)
            throws InterruptedException {
        try {
            producer.send(new ProducerRecord<>(topic, "nobody", null)).get();
            return true;
        } catch (ExecutionException | KafkaException e) {
            // Who may write nothing at all is told so of the cluster, and by his own client when he
            // tries again.
            assertThat(e).hasCauseInstanceOf(AuthorizationException.class);
            return false;
        }
    }

    @Test
    @Order(4)
    void aServiceReadsWhatItConsumesAndNothingElse() throws Exception {
        Set<String> read = new TreeSet<>();
        Set<String> expected = new TreeSet<>();
        for (String service : table.services()) {
            for (String topic : topics) {
                if (covers(table.of(service, "consume"), topic)) {
                    expected.add(service + " " + topic);
                }
                if (isRead(service, topic)) {
                    read.add(service + " " + topic);
                }
            }
        }
        assertThat(read).isEqualTo(expected);
        assertThat(read).hasSizeBetween(15, 34);
    }

    private boolean isRead(String service, String topic) throws Exception {
        try (KafkaConsumer<String, byte[]> consumer = consumer(kafka.as(service))) {
            // Where it is and how it is divided everybody may know.
            List<TopicPartition> all =
                    consumer.partitionsFor(topic).stream()
                            .map(one -> new TopicPartition(topic, one.partition()))
                            .toList();
            consumer.assign(all);
            consumer.seekToBeginning(all);
            long latest = System.nanoTime() + PATIENCE.toNanos();
            while (consumer.poll(Duration.ofMillis(500)).isEmpty()) {
                assertThat(System.nanoTime()).as(service + " " + topic).isLessThan(latest);
            }
            return true;
        } catch (TopicAuthorizationException e) {
            return false;
        }
    }

    @Test
    @Order(5)
    void aServiceJoinsItsOwnGroupsAndNoOther() throws Exception {
        Set<String> groups =
                table.rows().stream()
                        .filter(row -> row.deed().equals("group"))
                        .map(row -> row.name().replace("*", "ward"))
                        .collect(Collectors.toCollection(TreeSet::new));
        Set<String> joined = new TreeSet<>();
        Set<String> expected = new TreeSet<>();
        for (String service : table.services()) {
            for (String group : groups) {
                if (covers(table.of(service, "group"), group)) {
                    expected.add(service + " " + group);
                }
                if (isJoined(service, group)) {
                    joined.add(service + " " + group);
                }
            }
        }
        assertThat(joined).isEqualTo(expected).hasSameSizeAs(groups);
    }

    private boolean isJoined(String service, String group) throws Exception {
        try (KafkaConsumer<String, byte[]> consumer = consumer(kafka.as(service), group)) {
            // All of them may read this one.
            consumer.commitSync(
                    Map.of(new TopicPartition("lienthong.routing", 0), new OffsetAndMetadata(0)));
            return true;
        } catch (GroupAuthorizationException e) {
            return false;
        }
    }

    @Test
    @Order(6)
    void nobodyButTheAdministratorMakesTopicsOrRights() throws Exception {
        for (String service : table.services()) {
            try (Admin admin = Admin.create(kafka.as(service))) {
                isForbidden(() ->
                        admin.createTopics(List.of(new NewTopic("lienthong.more", 1, (short) 1)))
                                .all()
                                .get());
                isForbidden(() -> admin.deleteTopics(List.of("lienthong.intake")).all().get());
                isForbidden(() -> admin.createAcls(List.of(TOO_MUCH)).all().get());
                isForbidden(() -> admin.deleteAcls(List.of(AclBindingFilter.ANY)).all().get());
                // Who sees how far everybody is sees this, too: Kafka knows no smaller right.
                if (table.of(service, "watch").isEmpty()) {
                    isForbidden(() -> admin.describeAcls(AclBindingFilter.ANY).values().get());
                    isForbidden(() -> admin.describeUserScramCredentials().all().get());
                }
            }
        }
    }

    /// Something that asks Kafka.
    @FunctionalInterface
    private interface Question {
        Object ask() throws Exception;
    }

    private static void isForbidden(Question question) {
        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(question::ask)
                .withCauseInstanceOf(AuthorizationException.class);
    }

    @Test
    @Order(7)
    void thePortalSeesHowFarEverybodyIs() throws Exception {
        try (Admin portal = Admin.create(kafka.as("portal"))) {
            assertThat(portal.describeCluster().nodes().get()).hasSize(1);
            assertThat(portal.describeMetadataQuorum().quorumInfo().get().leaderId()).isOne();
            assertThat(portal.listTopics().names().get()).containsAll(topics);
            assertThat(portal.describeTopics(topics).allTopicNames().get()).hasSize(topics.size());
            assertThat(portal.listGroups(ListGroupsOptions.forConsumerGroups()).all().get())
                    .isNotNull();
            assertThat(portal.describeLogDirs(List.of(1)).allDescriptions().get()).hasSize(1);
            assertThat(
                            portal.listOffsets(
                                            Map.of(
                                                    new TopicPartition("lienthong.intake", 0),
                                                    OffsetSpec.latest()))
                                    .all()
                                    .get())
                    .hasSize(1);
        }
        try (Admin other = Admin.create(kafka.as("intake-service"))) {
            isForbidden(() -> other.describeLogDirs(List.of(1)).allDescriptions().get());
        }
    }

    @Test
    @Order(8)
    void aWrongPasswordAndAnUnknownUserAreRefused() {
        isRefused(kafka.as("intake-service", "wrong"), SaslAuthenticationException.class);
        isRefused(kafka.as("nobody", "wrong"), SaslAuthenticationException.class);
    }

    @Test
    @Order(9)
    void plainTextGetsNowhere() {
        Map<String, Object> plain = Map.of("bootstrap.servers", kafka.address());
        isRefused(plain, org.apache.kafka.common.errors.TimeoutException.class);
    }

    @Test
    @Order(10)
    void aServiceDoesNotTrustAnyCertificate() throws Exception {
        Map<String, Object> trusting = kafka.as("intake-service");
        trusting.remove("ssl.truststore.type");
        trusting.remove("ssl.truststore.location");
        isRefused(trusting, SslAuthenticationException.class);
    }

    @Test
    @Order(11)
    void theAdministratorsLineAsksForACertificateOfTheProvince() {
        Map<String, Object> without = new HashMap<>(kafka.asAdministrator());
        without.remove("ssl.keystore.type");
        without.remove("ssl.keystore.location");
        isRefused(without, SslAuthenticationException.class);
    }

    private static void isRefused(Map<String, Object> how, Class<? extends KafkaException> why) {
        Map<String, Object> settings = new HashMap<>(how);
        settings.put("request.timeout.ms", 4_000);
        settings.put("default.api.timeout.ms", 5_000);
        try (Admin admin = Admin.create(settings)) {
            assertThatExceptionOfType(ExecutionException.class)
                    .isThrownBy(() -> admin.listTopics().names().get())
                    .withCauseInstanceOf(why);
        }
    }

    @Test
    @Order(12)
    void settingUpAgainTakesAwayWhatLeftTheTableAndChangesAPassword() throws Exception {
        String before = kafka.password("intake-service");
        Files.writeString(
                kafka.secrets("intake-service").resolve("lienthong.kafka-password"),
                "another-long-one\n");
        try (Admin admin = Admin.create(kafka.asAdministrator())) {
            int rights = admin.describeAcls(AclBindingFilter.ANY).values().get().size();
            admin.createAcls(List.of(TOO_MUCH)).all().get();

            kafka.setUp();

            assertThat(admin.describeAcls(AclBindingFilter.ANY).values().get())
                    .hasSize(rights)
                    .doesNotContain(TOO_MUCH);
        }
        isRefused(kafka.as("intake-service", before), SaslAuthenticationException.class);
        try (KafkaProducer<String, byte[]> intake = producer(kafka.as("intake-service"))) {
            assertThat(isWritten(intake, "lienthong.intake")).isTrue();
        }
    }
}
