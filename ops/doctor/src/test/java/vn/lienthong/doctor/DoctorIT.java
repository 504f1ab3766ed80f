package vn.lienthong.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Indexes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Year;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.local.testing.LocalStack;

/// An installation in which all is well, and one fault after the other in it.
class DoctorIT {

    private static final Path SAMPLE =
            Path.of("../../local/sample-province/src/main/resources/sample-province/two-level");
    private static final List<String> TOPICS =
            List.of(
                    "lienthong.intake",
                    "lienthong.routing",
                    "lienthong.deadline",
                    "lienthong.notification",
                    "lienthong.handoff.ward",
                    "lienthong.handoff.province");
    private static final Map<String, String> FOR_EVER = Map.of("retention.ms", "-1");

    @TempDir Path folder = Path.of("");

    private final Map<String, String> settings = new TreeMap<>();
    private final Admin kafka =
            Admin.create(
                    Map.of(
                            AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                            LocalStack.shared().kafka()));
    private final Program program;

    DoctorIT() throws IOException {
        program = new Program(Duration.ZERO);
    }

    @BeforeEach
    void allIsWell() throws Exception {
        clear();
        kafka.createTopics(TOPICS.stream().map(name -> topic(name, 2, FOR_EVER)).toList())
                .all()
                .get();
        copyProvince();
        Path keys = folder.resolve("master.keys");
        Files.createFile(
                keys,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        settings.put("kafka", LocalStack.shared().kafka());
        settings.put("mongo", LocalStack.shared().mongoUri("doctor"));
        settings.put("issuer", program.address());
        settings.put("province", folder.resolve("province").toString());
        settings.put("keys.file", keys.toString());
        settings.put("data-folder", folder.toString());
        settings.put("intake", program.address());
        settings.put("portal", program.address());
        settings.put("doctor.free", "1");
    }

    @AfterEach
    void stop() throws Exception {
        clear();
        kafka.close();
        program.close();
    }

    private void clear() throws Exception {
        List<String> ours =
                kafka.listTopics().names().get().stream()
                        .filter(name -> name.startsWith("lienthong."))
                        .toList();
        kafka.deleteTopics(ours).all().get();
    }

    private static NewTopic topic(String name, int partitions, Map<String, String> config) {
        return new NewTopic(name, Optional.of(partitions), Optional.of((short) 1)).configs(config);
    }

    private void copyProvince() throws IOException {
        try (Stream<Path> files = Files.walk(SAMPLE)) {
            for (Path file : files.toList()) {
                Path copy = folder.resolve("province").resolve(SAMPLE.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }

    private record Said(int exit, String text) {}

    private Said doctor(String... more) {
        List<String> args = new ArrayList<>(List.of("--spring.profiles.active=test"));
        settings.forEach((name, value) -> args.add("--lienthong." + name + "=" + value));
        args.addAll(List.of(more));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int exit =
                Doctor.run(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        args.toArray(new String[0]));
        return new Said(exit, out.toString(StandardCharsets.UTF_8));
    }

    private void finds(String... sentences) {
        Said said = doctor();
        assertThat(said.text()).contains(sentences).contains("→", "Có chỗ cần sửa.");
        assertThat(said.text().lines().filter(line -> line.startsWith("✗"))).hasSize(1);
        assertThat(said.exit()).isEqualTo(1);
    }

    @Test
    void whereAllIsWellNothingIsFound() {
        Said said = doctor();
        assertThat(said.text()).doesNotContain("✗").contains("Mọi thứ đều ổn.");
        assertThat(said.exit()).isZero();
        assertThat(doctor("--lang", "en").text()).contains("All is well.");
        assertThat(doctor("--lang", "fr").exit()).isEqualTo(2);
    }

    @Test
    void aSettingThatIsMissing() {
        settings.remove("province");
        finds("Chưa đặt LIENTHONG_PROVINCE");
        assertThat(doctor("--lang", "en").text())
                .contains("LIENTHONG_PROVINCE is not set", "→ Set LIENTHONG_PROVINCE");
    }

    @Test
    void aProcedureThatIsWrong() throws Exception {
        Path file;
        try (Stream<Path> files = Files.list(folder.resolve("province/procedures"))) {
            file = files.sorted().findFirst().orElseThrow();
        }
        Files.writeString(file, Files.readString(file).replaceFirst("limit: ", "limit: x"));
        finds(file.getFileName().toString(), "./lienthong catalogue check");
    }

    @Test
    void aCalendarWithoutTheNextYear() throws Exception {
        int next = Year.now(ZoneId.of("Asia/Ho_Chi_Minh")).getValue() + 1;
        Path file = folder.resolve("province/calendars/province.yaml");
        Files.writeString(file, Files.readString(file).replaceFirst(", " + next, ""));
        Said said = doctor();
        assertThat(said.text()).contains("chưa có ngày nghỉ của năm " + next, "dòng years");
    }

    @Test
    void keysThatOthersCanRead() throws Exception {
        Path keys = folder.resolve("master.keys");
        Files.setPosixFilePermissions(keys, PosixFilePermissions.fromString("rw-r--r--"));
        finds("Người khác đọc được", "chmod 600 " + keys);
        Files.delete(keys);
        finds("Không đọc được tệp khóa chính");
    }

    @Test
    void aDiskThatIsFull() {
        settings.put("doctor.free", Long.toString(Long.MAX_VALUE));
        Said said = doctor();
        assertThat(said.text()).contains("Đĩa chứa " + folder, "Đĩa của máy chủ Kafka");
        assertThat(said.exit()).isEqualTo(1);
    }

    @Test
    void aCertificateThatIsOver() throws Exception {
        settings.put("mongo-ca", certificate("-10d", 5).toString());
        assertThat(doctor().text()).contains("đã hết hạn ngày");
    }

    @Test
    void aCertificateThatEndsSoon() throws Exception {
        settings.put("mongo-ca", certificate("-1d", 10).toString());
        assertThat(doctor().text()).contains("Nên xem: Chứng thư", "trước ngày ấy");
    }

    private Path certificate(String start, int days) throws Exception {
        Path store = folder.resolve("ca.p12");
        Path file = folder.resolve("ca.pem");
        keytool(
                "-genkeypair",
                "-keyalg",
                "RSA",
                "-alias",
                "ca",
                "-dname",
                "CN=CA",
                "-keystore",
                store.toString(),
                "-storepass",
                "changeit",
                "-startdate",
                start,
                "-validity",
                Integer.toString(days));
        keytool(
                "-exportcert",
                "-rfc",
                "-alias",
                "ca",
                "-keystore",
                store.toString(),
                "-storepass",
                "changeit",
                "-file",
                file.toString());
        return file;
    }

    private static void keytool(String... arguments) throws Exception {
        List<String> command =
                new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/keytool"));
        command.addAll(List.of(arguments));
        assertThat(new ProcessBuilder(command).start().waitFor()).isZero();
    }

    @Test
    void aServiceThatIsDown() throws Exception {
        settings.put("routing", "http://localhost:" + closedPort());
        finds("routing-service", "không sẵn sàng", "docs/runbook.md#servicedown");
    }

    @Test
    void aClockThatIsWrong() throws Exception {
        try (Program slow = new Program(Duration.ofSeconds(-90))) {
            settings.put("deadline", slow.address());
            finds("Đồng hồ của deadline-service lệch", "chrony");
        }
    }

    @Test
    void aTopicThatIsNotThere() throws Exception {
        kafka.deleteTopics(List.of("lienthong.handoff.ward")).all().get();
        finds("Không có chủ đề lienthong.handoff.ward", "kafka-set-up");
    }

    @Test
    void aTopicThatForgets() throws Exception {
        remake("lienthong.routing", 2, Map.of("retention.ms", "604800000"));
        finds("Chủ đề lienthong.routing bỏ sự kiện cũ", "retention.ms=-1");
    }

    @Test
    void aTopicWithFewerPartitions() throws Exception {
        remake("lienthong.deadline", 1, FOR_EVER);
        finds("lienthong.deadline có 1 phân vùng, chủ đề khác có 2");
    }

    private void remake(String name, int partitions, Map<String, String> config)
            throws ExecutionException, InterruptedException {
        kafka.deleteTopics(List.of(name)).all().get();
        kafka.createTopics(List.of(topic(name, partitions, config))).all().get();
    }

    @Test
    void aGroupForWhichNobodyReads() throws Exception {
        TopicPartition partition = new TopicPartition("lienthong.intake", 0);
        kafka.alterConsumerGroupOffsets("left-alone", Map.of(partition, new OffsetAndMetadata(0)))
                .all()
                .get();
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", LocalStack.shared().kafka()),
                        new StringSerializer(),
                        new StringSerializer())) {
            for (int i = 0; i < 3; i++) {
                producer.send(new ProducerRecord<>("lienthong.intake", 0, "D", "{}")).get();
            }
        }
        finds("Không ai đọc cho nhóm left-alone; 3 sự kiện");
        kafka.deleteConsumerGroups(List.of("left-alone")).all().get();
    }

    @Test
    void anIndexThatIsNotThere() throws Exception {
        StoreCheck.Index missing = StoreCheck.expected().getFirst();
        try (MongoClient mongo = MongoClients.create(settings.get("mongo"))) {
            var database = mongo.getDatabase(missing.database());
            database.getCollection(missing.collection())
                    .createIndex(Indexes.ascending("something.else"));
            finds(
                    missing.database()
                            + "."
                            + missing.collection()
                            + " thiếu chỉ mục "
                            + missing.fields(),
                    "Khởi động lại dịch vụ");
            database.drop();
        }
    }

    @Test
    void kafkaThatDoesNotAnswer() throws Exception {
        settings.put("kafka", "localhost:" + closedPort());
        settings.put("doctor.answer", "1s");
        Said said = doctor();
        assertThat(said.text()).contains("✗ Kafka: chủ đề", "Không xem được", "TimeoutException");
        assertThat(said.exit()).isEqualTo(1);
    }

    @Test
    void aStoreThatDoesNotAnswer() throws Exception {
        settings.put("mongo", "mongodb://localhost:" + closedPort());
        settings.put("doctor.answer", "1s");
        finds("✗ MongoDB", "Không xem được", "MongoTimeoutException");
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
