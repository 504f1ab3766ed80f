package vn.lienthong.routing.desk.store;

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
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.convert.MongoConverter;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.lienthong.contracts.SuspensionGround;
import vn.lienthong.contracts.event.EarlierStep;
import vn.lienthong.contracts.event.StepOffered;
import vn.lienthong.local.testing.LocalStack;
import vn.lienthong.routing.catalogue.Calendars;
import vn.lienthong.routing.desk.domain.Custody;
import vn.lienthong.routing.desk.domain.Desk;
import vn.lienthong.routing.desk.domain.DeskCommand;
import vn.lienthong.routing.desk.domain.Hearing;
import vn.lienthong.routing.desk.domain.Officer;
import vn.lienthong.routing.desk.domain.Order;
import vn.lienthong.routing.desk.domain.Verdict;

/// How fast a desk's list is answered over HTTP when a whole province has its dossiers open: 50,000
/// at 300 offices, 5,000 of them at one office of the province. The small province of the everyday
/// build only shows that it works; `-Dspeed=true` makes it the full one, and a demand.
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "lienthong.province=target/speed-province")
@Import(DeskListSpeedIT.Tokens.class)
class DeskListSpeedIT {

    private static final boolean FULL = Boolean.getBoolean("speed");
    private static final int OFFICES = 300;
    private static final int DOSSIERS = FULL ? 50_000 : 2_000;
    private static final int AT_THE_LARGE_OFFICE = DOSSIERS / 10;
    private static final int WARM_UP = FULL ? 300 : 50;
    private static final int REQUESTS = FULL ? 1_000 : 300;
    private static final int BATCH = 500;
    private static final double DEMAND_MILLIS = 50;
    private static final double HEADS_DEMAND_MILLIS = 300;
    private static final String TOP = "000.00.00.H99";
    private static final String LARGE = "900.00.H99";
    private static final List<String> PROCEDURES =
            List.of(
                    "Đăng ký biến động quyền sử dụng đất",
                    "Cấp giấy phép xây dựng nhà ở riêng lẻ",
                    "Đăng ký khai sinh",
                    "Đăng ký thành lập hộ kinh doanh",
                    "Cấp lý lịch tư pháp",
                    "Xét hưởng trợ cấp xã hội hằng tháng");

    @TestConfiguration(proxyBeanMethods = false)
    static class Tokens {
        @Bean
        JwtDecoder anybodyIsTheHeadOfTheProvince() {
            return token ->
                    Jwt.withTokenValue(token)
                            .header("alg", "none")
                            .subject("lanhdao.tinh")
                            .claim("office", TOP)
                            .claim("roles", List.of("LEADER"))
                            .build();
        }
    }

    /// A province of 300 offices, and no procedures: routing needs none.
    @BeforeAll
    static void province() throws IOException {
        Path sample =
                Path.of("../local/sample-province/src/main/resources/sample-province/three-level");
        Path folder = Path.of("target/speed-province");
        Files.createDirectories(folder.resolve("calendars"));
        try (Stream<Path> calendars = Files.list(sample.resolve("calendars"))) {
            for (Path calendar : calendars.toList()) {
                copy(calendar, folder.resolve("calendars").resolve(calendar.getFileName()));
            }
        }
        copy(sample.resolve("province.yaml"), folder.resolve("province.yaml"));
        StringBuilder offices = new StringBuilder(Files.readString(sample.resolve("offices.yaml")));
        for (int i = 0; i < OFFICES; i++) {
            offices.append(
                    """
                    - code: "%s"
                      name: Sở thử %d
                      shortName: ST %d
                      level: province
                      kind: DEPARTMENT
                      parent: "%s"
                      calendar: province
                      email: thu%d@lienthong.example.vn
                      phone: "02340000001"
                      head: {name: Lê Văn Thử, title: Giám đốc, email: gd%d@lienthong.example.vn, phone: "0912000777"}
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
        properties.add("lienthong.mongo", () -> LocalStack.shared().freshMongoUri("speed"));
    }

    @Autowired private MongoOperations mongo;
    @Autowired private MongoConverter converter;
    @Autowired private Calendars calendars;
    @LocalServerPort private int port;

    private final Random random = new Random(20261123);
    private final HttpClient http = HttpClient.newHttpClient();
    private final Instant now = Instant.now();

    @Test
    void aDesksListIsAnsweredAtOnce() throws Exception {
        fill();
        for (int i = 0; i < WARM_UP; i++) {
            measured(i);
        }
        Map<String, List<Duration>> times = new LinkedHashMap<>();
        for (int i = 0; i < REQUESTS; i++) {
            Measured one = measured(i);
            for (String about : List.of("all", one.kind(), one.office())) {
                times.computeIfAbsent(about, _ -> new ArrayList<>()).add(one.time());
            }
        }
        for (int i = 0; i < REQUESTS / 10; i++) {
            for (String question : headsQuestions(i)) {
                String about = question.replaceAll(".*/", "head: ").replaceAll("due=.*", "due=");
                String office = i % 2 == 0 ? TOP : LARGE;
                times.computeIfAbsent(
                                about + (i % 2 == 0 ? " province" : " large office"),
                                _ -> new ArrayList<>())
                        .add(asked("/api/offices/%s%s".formatted(office, question)));
            }
        }
        times.forEach((about, some) ->
                System.out.printf(
                        "desk list, %d open: %-32s n=%4d p50=%5.1f ms p95=%5.1f ms p99=%5.1f ms%n",
                        DOSSIERS, about, some.size(), at(some, 50), at(some, 95), at(some, 99)));
        if (FULL) {
            assertThat(at(times.getOrDefault("all", List.of()), 95)).isLessThan(DEMAND_MILLIS);
            times.forEach((about, some) -> {
                if (about.startsWith("head: ")) {
                    assertThat(at(some, 95)).as(about).isLessThan(HEADS_DEMAND_MILLIS);
                }
            });
        }
    }

    private static double at(List<Duration> times, int percent) {
        List<Duration> sorted = times.stream().sorted().toList();
        int index = Math.min(sorted.size() - 1, sorted.size() * percent / 100);
        return sorted.get(index).toNanos() / 1e6;
    }

    private record Measured(String kind, String office, Duration time) {}

    /// Every fourth asks the large office.
    private Measured measured(int i) throws Exception {
        boolean large = i % 4 == 0;
        String office = large ? LARGE : office(1 + random.nextInt(OFFICES - 1));
        List<String> kinds =
                List.of(
                        "?page=0",
                        "?page=2&size=50",
                        "?state=HELD",
                        "?state=OFFERED&size=50",
                        "?overdue=true",
                        "/numbers?officer=can.bo1",
                        "?q=khai+sinh",
                        "?q=tu%20phap%20tham&page=1",
                        "?q=H99-26-" + random.nextInt(DOSSIERS),
                        "?officer=can.bo" + random.nextInt(10),
                        "?attention=UNEXAMINED_QUARTER");
        String query = kinds.get(random.nextInt(kinds.size()));
        String kind = query.startsWith("?q=H99") ? "?q=<code>" : query;
        HttpRequest request =
                HttpRequest.newBuilder(
                                URI.create(
                                        "http://localhost:%d/api/offices/%s/desk%s"
                                                .formatted(port, office, query)))
                        .header("Authorization", "Bearer x")
                        .build();
        long begun = System.nanoTime();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        Duration time = Duration.ofNanos(System.nanoTime() - begun);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).containsAnyOf("\"total\":", "\"dueToday\":");
        return new Measured(
                kind.replaceAll("can.bo\\d", "<account>"),
                large ? "the large office" : "another office",
                time);
    }

    private List<String> headsQuestions(int i) {
        LocalDate day = LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(i % 7);
        return List.of(
                "/desk/numbers?officer=can.bo1",
                "/forecast?days=5",
                "/workload",
                "/open?due=" + day,
                "/open?overdue=true");
    }

    private Duration asked(String path) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .header("Authorization", "Bearer x")
                        .build();
        long begun = System.nanoTime();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        Duration time = Duration.ofNanos(System.nanoTime() - begun);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return time;
    }

    private void fill() {
        DeskMapping mapping = new DeskMapping(converter, _ -> calendars.of("province"));
        for (int from = 0; from < DOSSIERS; from += BATCH) {
            List<Document> desks = new ArrayList<>();
            List<Document> entries = new ArrayList<>();
            for (int i = from; i < Math.min(from + BATCH, DOSSIERS); i++) {
                Desk desk = desk(i);
                Document state = mapping.write(desk);
                desks.add(
                        new Document("_id", desk.code())
                                .append("v", 1L)
                                .append("w", 1L)
                                .append("seq", 3L)
                                .append("marks", new Document())
                                .append("outbox", List.of())
                                .append("state", state));
                entries.addAll(state.getList(DeskMapping.OPEN, Document.class));
            }
            mongo.getCollection(DeskStore.COLLECTION).insertMany(desks);
            mongo.getCollection(DeskEntries.COLLECTION).insertMany(entries);
        }
    }

    /// A dossier that was examined at a counter and lies at its second office.
    private Desk desk(int i) {
        String code = "%s-26-%d".formatted("H99", i);
        String office = i < AT_THE_LARGE_OFFICE ? LARGE : office(1 + random.nextInt(OFFICES - 1));
        Instant at = now.minus(Duration.ofMinutes(random.nextInt(10 * 24 * 60)));
        Officer officer = new Officer("can.bo" + random.nextInt(10), _ -> true, false);
        Desk desk = offered(null, offer(code, "tiep-nhan", "Tiếp nhận", TOP, at, i));
        desk = ordered(desk, "tiep-nhan", officer, at, new DeskCommand.Accept());
        desk = ordered(desk, "tiep-nhan", officer, at, new DeskCommand.Complete(null));
        desk = offered(desk, offer(code, "tham-dinh", "Thẩm định hồ sơ", office, at, i));
        if (i % 20 < 7) {
            return desk;
        }
        desk = ordered(desk, "tham-dinh", officer, at, new DeskCommand.Accept());
        if (i % 20 < 17) {
            return desk;
        }
        DeskCommand stop =
                new DeskCommand.Suspend(SuspensionGround.OTHER, "chờ ý kiến", null, false);
        return ordered(desk, "tham-dinh", officer, at, stop);
    }

    private static Desk offered(@Nullable Desk desk, StepOffered offer) {
        return ((Hearing.Changed) new Hearing(_ -> true).on(desk, offer)).next();
    }

    private static Desk ordered(
            Desk desk, String step, Officer officer, Instant at, DeskCommand command) {
        Order order = new Order(step, null, officer, at, command);
        return ((Verdict.Accepted) Custody.decide(desk, order)).next();
    }

    private StepOffered offer(
            String code, String step, String name, String office, Instant at, int i) {
        Instant due = at.plus(Duration.ofMinutes(random.nextInt(20 * 24 * 60)));
        return new StepOffered(
                code,
                at,
                step,
                1,
                name,
                office,
                "province",
                TOP,
                "4wd",
                due,
                "1.013831",
                PROCEDURES.get(i % PROCEDURES.size()),
                at,
                due,
                false,
                "motcua.tinh",
                List.of(new EarlierStep("tiep-nhan", "Tiếp nhận", TOP)),
                Map.of(),
                null,
                null);
    }
}
