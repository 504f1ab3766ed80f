package vn.lienthong.routing.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.kit.aggregate.StateMapping;
import vn.lienthong.local.testing.LocalStack;
import vn.lienthong.routing.reports.facts.domain.DossierFacts;
import vn.lienthong.routing.reports.facts.domain.DossierFacts.Appointment;
import vn.lienthong.routing.reports.facts.domain.DossierFacts.Due;
import vn.lienthong.routing.reports.facts.domain.DossierFacts.Ending;
import vn.lienthong.routing.reports.facts.domain.DossierFacts.Hand;
import vn.lienthong.routing.reports.facts.domain.DossierFacts.Payment;
import vn.lienthong.routing.reports.facts.domain.DossierFacts.Plan;
import vn.lienthong.routing.reports.facts.domain.DossierFacts.Receipt;
import vn.lienthong.routing.reports.facts.domain.DossierFacts.Turn;
import vn.lienthong.routing.reports.facts.store.FactsMapping;

/// How fast the figures of a whole province's year are told over HTTP: 90,000 finished dossiers and
/// 50,000 open ones at 300 offices, for everything that the overview page asks. The small province
/// of the everyday build shows that the figures agree with each other and with the store;
/// `-Dspeed=true` makes it the full one, and a demand.
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "lienthong.province=target/report-province",
            "lienthong.reports.read-at-start=false",
            // Nothing is heard of what other tests have told the broker.
            "lienthong.routing.journey=false"
        })
@Import(ReportSpeedIT.Tokens.class)
class ReportSpeedIT {

    private static final boolean FULL = Boolean.getBoolean("speed");
    private static final int OFFICES = 300;
    private static final int FINISHED = FULL ? 90_000 : 900;
    private static final int OPEN = FULL ? 50_000 : 500;
    private static final int WARM_UP = FULL ? 30 : 5;
    private static final int REQUESTS = FULL ? 200 : 20;
    private static final int BATCH = 500;
    private static final double DEMAND_MILLIS = 300;
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    /// Stands above the offices of this test and no others, whatever else the broker has to tell.
    private static final String TOP = "999.00.H99";

    private static final List<String> FIELDS =
            List.of("Đất đai", "Xây dựng", "Hộ tịch", "Hộ kinh doanh", "Tư pháp", "Bảo trợ xã hội");

    @TestConfiguration(proxyBeanMethods = false)
    static class Tokens {
        @Bean
        JwtDecoder anybodyAnswersForTheProvince() {
            return token ->
                    Jwt.withTokenValue(token)
                            .header("alg", "none")
                            .subject("baocao.tinh")
                            .claim("office", TOP)
                            .claim("roles", List.of("REPORTS"))
                            .build();
        }
    }

    /// A province of 300 offices, and no procedures: routing needs none.
    @BeforeAll
    static void province() throws IOException {
        Path sample =
                Path.of("../local/sample-province/src/main/resources/sample-province/three-level");
        Path folder = Path.of("target/report-province");
        Files.createDirectories(folder.resolve("calendars"));
        try (Stream<Path> calendars = Files.list(sample.resolve("calendars"))) {
            for (Path calendar : calendars.toList()) {
                copy(calendar, folder.resolve("calendars").resolve(calendar.getFileName()));
            }
        }
        copy(sample.resolve("province.yaml"), folder.resolve("province.yaml"));
        StringBuilder offices = new StringBuilder(Files.readString(sample.resolve("offices.yaml")));
        offices.append(
                """
                - code: "%s"
                  name: Huyện thử
                  shortName: HT
                  level: district
                  kind: PEOPLES_COMMITTEE
                  parent: "000.00.00.H99"
                  calendar: province
                  email: huyen@lienthong.example.vn
                  phone: "02340000001"
                  head: {name: Lê Văn Thử, title: Chủ tịch, email: cth@lienthong.example.vn, phone: "0912000777"}
                  successors: []
                """
                        .formatted(TOP));
        for (int i = 0; i < OFFICES; i++) {
            offices.append(
                    """
                    - code: "%s"
                      name: Xã thử %d
                      shortName: XT %d
                      level: ward
                      kind: PEOPLES_COMMITTEE
                      parent: "%s"
                      calendar: province
                      email: thu%d@lienthong.example.vn
                      phone: "02340000001"
                      head: {name: Lê Văn Thử, title: Chủ tịch, email: ct%d@lienthong.example.vn, phone: "0912000777"}
                      successors: []
                    """
                            .formatted(office(i), i, i, TOP, i, i));
        }
        Files.writeString(folder.resolve("offices.yaml"), offices);
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String office(int number) {
        return "%03d.00.H99".formatted(900 - number);
    }

    @DynamicPropertySource
    static void stack(DynamicPropertyRegistry properties) {
        properties.add("lienthong.kafka", () -> LocalStack.shared().kafka());
        properties.add("lienthong.mongo", () -> LocalStack.shared().freshMongoUri("reports"));
    }

    @Autowired private MongoOperations mongo;
    @Autowired private JsonMapper json;
    @LocalServerPort private int port;

    private final Random random = new Random(20261127);
    private final HttpClient http = HttpClient.newHttpClient();
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private final LocalDate today = LocalDate.ofInstant(now, ZONE);
    private final String year =
            // Until yesterday: while one number is compared with another, nothing becomes late.
            "from=%s&to=%s".formatted(today.minusYears(1).withDayOfMonth(1), today.minusDays(1));

    @Test
    void theFiguresOfAProvinceAreToldAtOnceAndAgree() throws Exception {
        fill();
        long begun = System.nanoTime();
        JsonNode all = get("/api/reports/summary?by=office&" + year);
        System.out.printf(
                "reports, %d journeys: first report %.0f ms%n",
                FINISHED + OPEN, (System.nanoTime() - begun) / 1e6);
        JsonNode now = get("/api/reports/summary").path("sum");
        assertThat(row(now, "inProgressOnTime", "inProgressOverdue")).isEqualTo(OPEN);
        agree(all);
        for (int i = 0; i < WARM_UP; i++) {
            overview(i);
        }
        List<Duration> times = new ArrayList<>();
        for (int i = 0; i < REQUESTS; i++) {
            times.add(overview(i));
        }
        long used = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        System.out.printf(
                "reports, %d journeys: overview (5 reports) n=%d p50=%.1f ms p95=%.1f ms p99=%.1f"
                        + " ms, heap %d MB%n",
                FINISHED + OPEN,
                times.size(),
                at(times, 50),
                at(times, 95),
                at(times, 99),
                used >> 20);
        if (FULL) {
            assertThat(at(times, 95)).isLessThan(DEMAND_MILLIS);
        }
    }

    private static double at(List<Duration> times, int percent) {
        List<Duration> sorted = times.stream().sorted().toList();
        int index = Math.min(sorted.size() - 1, sorted.size() * percent / 100);
        return sorted.get(index).toNanos() / 1e6;
    }

    /// What the overview asks, one after the other.
    private Duration overview(int i) throws Exception {
        LocalDate from = i % 3 == 0 ? today.withDayOfMonth(1) : today.minusYears(i % 3 - 1L);
        String period = "from=%s&to=%s".formatted(from.minusMonths(i % 7), today);
        long begun = System.nanoTime();
        get("/api/reports/summary?by=office&" + period);
        get("/api/reports/summary?by=level&" + period);
        get("/api/reports/summary?by=field&" + period);
        get(
                "/api/reports/summary?by=level&from=%s&to=%s"
                        .formatted(from.minusMonths(12), from.minusMonths(i % 7).minusDays(1)));
        get("/api/reports/trend?every=week&" + period);
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /// One number, however it is asked for.
    private void agree(JsonNode all) throws Exception {
        JsonNode sum = all.path("sum");
        long open = row(sum, "inProgressOnTime", "inProgressOverdue");
        for (String by : List.of("level", "field", "procedure", "channel")) {
            JsonNode other = get("/api/reports/summary?by=" + by + "&" + year);
            assertThat(other.path("sum")).as(by).isEqualTo(sum);
            assertThat(added(other.path("rows"))).as(by).isEqualTo(added(all.path("rows")));
        }
        assertThat(row(sum, "carriedOver", "received"))
                .isEqualTo(
                        row(
                                sum,
                                "completedOnTime",
                                "completedLate",
                                "inProgressOnTime",
                                "inProgressOverdue"));
        for (String every : List.of("week", "month")) {
            JsonNode points = get("/api/reports/trend?every=" + every + "&" + year).path("points");
            assertThat(total(points, "received")).isEqualTo(row(sum, "received"));
            assertThat(total(points, "completedOnTime")).isEqualTo(row(sum, "completedOnTime"));
            assertThat(total(points, "completedLate")).isEqualTo(row(sum, "completedLate"));
            assertThat(points.get(points.size() - 1).path("inProgress").asLong()).isEqualTo(open);
        }
        assertThat(dossiers("received")).isEqualTo(row(sum, "received"));
        assertThat(dossiers("completed-on-time")).isEqualTo(row(sum, "completedOnTime"));
        assertThat(dossiers("completed-late")).isEqualTo(row(sum, "completedLate"));
        assertThat(dossiers("in-progress")).isEqualTo(open);
        assertThat(dossiers("overdue")).isEqualTo(row(sum, "inProgressOverdue"));
        JsonNode office = all.path("rows").get(0);
        String alone = "&below=false&office=" + office.path("key").asString();
        assertThat(get("/api/reports/summary?" + year + alone).path("rows").get(0))
                .isEqualTo(office);
        assertThat(
                        get("/api/reports/dossiers?state=received&" + year + alone)
                                .path("total")
                                .asLong())
                .isEqualTo(row(office, "received"));
        assertThat(get("/api/reports/summary?level=ward&" + year).path("sum")).isEqualTo(sum);
        assertThat(get("/api/reports/summary?level=province&" + year).path("rows")).isEmpty();
    }

    private long dossiers(String state) throws Exception {
        return get("/api/reports/dossiers?size=1&state=" + state + "&" + year)
                .path("total")
                .asLong();
    }

    private static List<Long> added(JsonNode rows) {
        return Stream.of(
                        "carriedOver",
                        "received",
                        "receivedOnline",
                        "completedOnTime",
                        "completedLate",
                        "inProgressOnTime",
                        "inProgressOverdue")
                .map(field -> total(rows, field))
                .toList();
    }

    private static long total(JsonNode rows, String field) {
        return IntStream.range(0, rows.size())
                .mapToLong(i -> rows.get(i).path(field).asLong())
                .sum();
    }

    private static long row(JsonNode row, String... fields) {
        return Stream.of(fields).mapToLong(field -> row.path(field).asLong()).sum();
    }

    private JsonNode get(String path) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .header("Authorization", "Bearer x")
                        .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json.readTree(answer.body());
    }

    private void fill() {
        StateMapping<DossierFacts> mapping = FactsMapping.create();
        for (int from = 0; from < FINISHED + OPEN; from += BATCH) {
            List<Document> facts = new ArrayList<>();
            for (int i = from; i < Math.min(from + BATCH, FINISHED + OPEN); i++) {
                facts.add(
                        new Document("_id", "H99-26-" + i)
                                .append("v", 9L)
                                .append("w", 1L)
                                .append("at", now.minus(Duration.ofDays(1)))
                                .append("seq", 9L)
                                .append("marks", new Document())
                                .append("outbox", List.of())
                                .append("state", mapping.write(dossier(i, i < FINISHED))));
            }
            mongo.getCollection("dossierFacts").insertMany(facts);
        }
    }

    /// A dossier with everything that a report reads, and about as much as there is.
    private DossierFacts dossier(int i, boolean finished) {
        // Some came in one import, all at one moment.
        Instant received =
                i % 5 == 0
                        ? now.minus(Duration.ofDays(15))
                        : now.minus(
                                Duration.ofMinutes(
                                        random.nextInt((finished ? 364 : 20) * 24 * 60)));
        Instant due = received.plus(Duration.ofMinutes(random.nextInt(15 * 24 * 60)));
        Instant end =
                i % 5 == 0
                        ? now.minusMillis(1)
                        : received.plus(Duration.ofMinutes(random.nextInt(14 * 24 * 60)));
        String field = FIELDS.get(random.nextInt(FIELDS.size()));
        Instant over = end.isBefore(now) ? end : now.minusMillis(1);
        List<Turn> turns =
                IntStream.range(0, 4)
                        .mapToObj(turn ->
                                new Turn(
                                        "buoc-" + turn,
                                        1,
                                        office((i + turn) % OFFICES),
                                        received,
                                        List.of(new Hand(received, "canbo-" + i % 700)),
                                        finished ? over : null,
                                        List.of(new Due(received, due))))
                        .toList();
        return new DossierFacts(
                "H99-26-" + i,
                new Receipt(
                        received,
                        office(random.nextInt(OFFICES)),
                        i % 3 == 0 ? "ONLINE" : "COUNTER"),
                List.of(
                        new Plan(
                                received,
                                "1.0" + field.hashCode() % 1000 + i % 4,
                                "Thủ tục " + i % 4 + " về " + field,
                                field)),
                List.of(new Appointment(received, due, due)),
                List.of(),
                finished ? List.of(new Ending(Ending.Kind.PROCESSED, over)) : List.of(),
                null,
                turns,
                List.of(),
                i % 2 == 0 ? List.of(new Payment(received, 50_000, "CASH")) : List.of(),
                List.of());
    }
}
