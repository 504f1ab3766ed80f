package vn.lienthong.routing.nationalportal.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.lienthong.routing.Story.COUNTER;
import static vn.lienthong.routing.Story.LAND;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.contracts.event.DossierProcessed;
import vn.lienthong.contracts.event.StepAccepted;
import vn.lienthong.local.testing.LocalStack;
import vn.lienthong.routing.Probe;
import vn.lienthong.routing.Story;
import vn.lienthong.routing.nationalportal.store.NationalPushes;

/// Dossier events in, lines in the file out, against a real broker and store; also while the folder
/// is away, and with a second sender.
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "lienthong.province="
                    + "../local/sample-province/src/main/resources/sample-province/three-level",
            "lienthong.national-portal.adapter=file"
        })
@Import(Probe.class)
class FilePortalIT {

    private static final Duration SOON = Duration.ofSeconds(40);
    private static final Path FOLDER =
            Path.of("target", "national-files-" + UUID.randomUUID()).toAbsolutePath();

    @DynamicPropertySource
    static void stack(DynamicPropertyRegistry properties) {
        properties.add("lienthong.kafka", () -> LocalStack.shared().kafka());
        properties.add("lienthong.mongo", () -> LocalStack.shared().freshMongoUri("national-file"));
        properties.add("lienthong.national-portal.folder", FOLDER::toString);
    }

    @Autowired
    @Qualifier("intake")
    private Probe.Publisher intake;

    @Autowired
    @Qualifier("elsewhere")
    private Probe.Publisher elsewhere;

    @Autowired private NationalPushes pushes;
    @Autowired private NationalPortal portal;
    @Autowired private NationalMeters meters;
    @Autowired private NationalPortalSettings settings;
    @Autowired private JsonMapper json;
    @LocalServerPort private int port;

    private final String code = newCode();
    private final Instant monday = Instant.parse("2026-11-16T02:00:00Z");

    private static String newCode() {
        return COUNTER + "-261116-" + UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void whatHappensToADossierIsALineEachInItsOrder() throws Exception {
        life(code);

        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(told(code))
                                .containsExactly(
                                        "DongBoHoSoMC 2",
                                        "DongBoHoSoMC 4",
                                        "CapNhatTienDoHoSoMC 4",
                                        "DongBoHoSoMC 9"));
        JsonNode first = lines(code).getFirst();
        assertThat(first.path("answer").path("error_code").asString()).isEqualTo("00");
        JsonNode data = first.path("request").path("data").get(0);
        assertThat(data.path("ChuHoSo").asString()).isEqualTo("Lê Thị Thử");
        assertThat(data.path("NgayTiepNhan").asString()).isEqualTo("20261116090000");
        assertThat(data.path("DonViXuLy").asString()).startsWith("Bộ phận Một cửa");

        Operator operator = new Operator(port);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(operator.pushes(code, "SENT")).hasSize(4));
        assertThat(operator.overview().path("enabled").asBoolean()).isTrue();
        assertThat(operator.overview().path("adapter").asString()).isEqualTo("file");
        // Who it was is forgotten once it was told.
        assertThat(pushes.aggregates().find(code).orElseThrow().toString())
                .doesNotContain("Lê Thị Thử");
        assertThat(pushes.aggregates().find(code).orElseThrow().about().owner().applicant())
                .isNull();
    }

    @Test
    void whileTheFolderIsAwayTheLagGrowsAndNothingIsLostOrDoubled() throws Exception {
        Operator operator = new Operator(port);
        life(code);
        await().atMost(SOON).untilAsserted(() -> assertThat(told(code)).hasSize(4));
        Path aside = Path.of(FOLDER + "-aside");
        Files.move(FOLDER, aside);
        Files.writeString(FOLDER, "no folder");
        String late = newCode();
        try {
            life(late);
            await().atMost(SOON)
                    .untilAsserted(() -> {
                        assertThat(operator.pushes(late, "PENDING")).hasSize(4);
                        JsonNode push = operator.pushes(late, "PENDING").getFirst();
                        assertThat(push.path("tries").asInt()).isGreaterThanOrEqualTo(2);
                        assertThat(push.path("reason").asString()).startsWith("FILE ");
                        assertThat(push.path("nextTryAt").asString()).isNotEmpty();
                    });
            assertThat(operator.overview().path("lagSeconds").asLong()).isGreaterThanOrEqualTo(5);
            assertThat(operator.metric("lienthong_national_lag_seconds")).isGreaterThanOrEqualTo(5);
            assertThat(operator.metric("lienthong_national_pending")).isGreaterThanOrEqualTo(1);
        } finally {
            Files.delete(FOLDER);
            Files.move(aside, FOLDER);
        }
        await().atMost(SOON)
                .untilAsserted(() -> {
                    assertThat(operator.pushes(late, "SENT")).hasSize(4);
                    assertThat(operator.overview().path("pending").asLong()).isZero();
                });
        assertThat(told(late))
                .containsExactly(
                        "DongBoHoSoMC 2",
                        "DongBoHoSoMC 4",
                        "CapNhatTienDoHoSoMC 4",
                        "DongBoHoSoMC 9");
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(operator.metric("lienthong_national_lag_seconds")).isZero());
        assertThat(operator.metric("lienthong_national_pushes_total{kind=\"status\",outcome=\"not"))
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    void twoSendersNeverSendTheSameTwice() throws Exception {
        PushDesk second = new PushDesk(pushes, portal, meters, settings);
        second.start();
        try {
            List<String> codes = Stream.generate(FilePortalIT::newCode).limit(60).toList();
            codes.forEach(this::life);
            await().atMost(Duration.ofSeconds(90))
                    .untilAsserted(() -> {
                        List<JsonNode> lines = lines();
                        assertThat(codes)
                                .allSatisfy(one -> assertThat(told(one, lines)).hasSize(4));
                    });
        } finally {
            second.stop();
        }
        assertThat(second.isRunning()).isFalse();
        assertThat(lines().stream().map(line -> line.path("request").toString()).toList())
                .doesNotHaveDuplicates();
    }

    private void life(String dossier) {
        intake.publish(Story.received(dossier, monday, Story.forkedRoute()));
        Instant later = monday.plusSeconds(3600);
        elsewhere.publish(new StepAccepted(dossier, later, "appraise", 1, LAND, "dat.thu", monday));
        elsewhere.publish(new DossierProcessed(dossier, later.plusSeconds(60), COUNTER));
    }

    private List<String> told(String dossier) throws IOException {
        return told(dossier, lines());
    }

    private static List<String> told(String dossier, List<JsonNode> lines) {
        return lines.stream()
                .filter(line -> dossier.equals(data(line).path("MaHoSo").asString()))
                .map(line ->
                        line.path("service").asString()
                                + " "
                                + data(line)
                                        .path("TrangThaiHoSo")
                                        .asString(data(line).path("TrangThai").asString("")))
                .toList();
    }

    private List<JsonNode> lines(String dossier) throws IOException {
        return lines().stream()
                .filter(line -> dossier.equals(data(line).path("MaHoSo").asString()))
                .toList();
    }

    private static JsonNode data(JsonNode line) {
        return line.path("request").path("data").path(0);
    }

    private List<JsonNode> lines() throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        if (Files.isDirectory(FOLDER)) {
            try (Stream<Path> files = Files.list(FOLDER)) {
                for (Path file : files.sorted().toList()) {
                    for (String line : Files.readAllLines(file)) {
                        lines.add(json.readTree(line));
                    }
                }
            }
        }
        return lines;
    }
}
