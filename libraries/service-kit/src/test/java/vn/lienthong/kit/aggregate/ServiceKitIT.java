package vn.lienthong.kit.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.contracts.event.DossierEvent;
import vn.lienthong.contracts.event.DossierPaid;
import vn.lienthong.contracts.event.DossierProcessed;
import vn.lienthong.contracts.event.DossierWithdrawn;
import vn.lienthong.contracts.event.Topics;
import vn.lienthong.local.testing.LocalStack;

/// The kit in a running service, against a real broker and store.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("local")
@ExtendWith(OutputCaptureExtension.class)
class ServiceKitIT {

    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    private static final String COUNTER = "mai~W~COUNTER";
    private static final String OPERATOR = "ops~P~OPERATIONS";

    @DynamicPropertySource
    static void stack(DynamicPropertyRegistry properties) {
        properties.add("lienthong.kafka", () -> LocalStack.shared().kafka());
        properties.add("lienthong.mongo", () -> LocalStack.shared().mongoUri("ledger"));
    }

    @Autowired private Aggregates<Ledger> ledgers;
    @Autowired private KafkaTemplate<String, byte[]> kafka;
    @Autowired private JsonMapper json;
    @LocalServerPort private int port;

    private final String code = "D-" + UUID.randomUUID();
    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void anEventComesTwiceAndCountsOnce() {
        publish("/intake", 1, processed());
        publish("/intake", 2, paid("a", 5));
        publish("/intake", 2, paid("a", 5));
        publish("/intake", 3, paid("b", 7));
        publish("/intake", 2, paid("a", 5));
        publish("/intake", 4, paid("c", 1));
        awaitLedger(new Ledger(13, List.of("a", "b", "c")));
    }

    @Test
    void whatComesTooEarlyWaitsInOrder() {
        publish("/intake", 1, paid("a", 5));
        publish("/intake", 2, paid("b", 7));
        publish("/routing", 1, processed());
        awaitLedger(new Ledger(12, List.of("a", "b")));
    }

    @Test
    void topicsOfOneSourceOvertakeEachOtherAndNothingIsTakenForARepetition() {
        // Its second event comes first: it travels on another topic.
        publish("/journey", 2, processed());
        awaitLedger(new Ledger(0, List.of()));
        publish("/journey", 1, paid("a", 5));
        awaitLedger(new Ledger(5, List.of("a")));
    }

    @Test
    void whatComesTooEarlyDoesNotWaitForTheOtherTopicsOfItsSource() {
        publish("/journey", 2, paid("a", 5));
        publish("/journey", 3, paid("b", 7));
        publish("/journey", 1, processed());
        awaitLedger(new Ledger(12, List.of("a", "b")));
    }

    @Test
    void poisonParksItsDossierAloneAndIsReplayedInOrder() throws Exception {
        publish("/intake", 1, processed());
        publish("/intake", 2, withdrawn("poison"));
        publish("/intake", 3, paid("behind", 7));
        await().untilAsserted(() -> assertThat(parked(code)).isEqualTo(2));
        assertThat(ledgers.find(code)).contains(new Ledger(0, List.of()));

        HttpResponse<String> replay = post("/api/parked/" + code + "/replay", OPERATOR, "", null);
        assertThat(replay.body()).contains("A ledger cannot be withdrawn");
        assertThat(parked(code)).isEqualTo(2);

        String other = "D-" + UUID.randomUUID();
        publish("/intake", 1, new DossierProcessed(other, NOW, "W"));
        await().untilAsserted(() -> assertThat(ledgers.find(other)).isPresent());
        assertThat(post("/api/parked/none/replay", OPERATOR, "", null).statusCode()).isEqualTo(404);
        assertThat(post("/api/parked/none/replay", COUNTER, "", null).statusCode()).isEqualTo(403);
    }

    @Test
    void anEventWithoutAnyValueIsParkedAndLosesNobodyElses() throws Exception {
        String other = "E-" + UUID.randomUUID();
        List<ProducerRecord<String, byte[]>> batch = new ArrayList<>();
        batch.add(CloudEvents.toKafka(new EventCodec().write(processed(), "/intake", 1)));
        ProducerRecord<String, byte[]> full =
                CloudEvents.toKafka(new EventCodec().write(paid("a", 5), "/intake", 2));
        batch.add(
                new ProducerRecord<>(
                        full.topic(), null, full.key(), (byte[]) null, full.headers()));
        batch.add(new ProducerRecord<>(Topics.INTAKE, null, null, (byte[]) null));
        batch.add(CloudEvents.toKafka(new EventCodec().write(paid("b", 7), "/intake", 3)));
        DossierProcessed of = new DossierProcessed(other, NOW, "W");
        batch.add(CloudEvents.toKafka(new EventCodec().write(of, "/intake", 1)));
        batch.stream().map(kafka::send).toList().forEach(CompletableFuture::join);

        await().untilAsserted(() -> assertThat(ledgers.find(other)).isPresent());
        await().untilAsserted(() -> assertThat(parked(code)).isEqualTo(2));
        assertThat(ledgers.find(code)).contains(new Ledger(0, List.of()));
    }

    @Test
    void whatADecisionGivesOutIsPublishedUnderAnIdThatNeverChanges() {
        publish("/intake", 1, processed());
        publish("/intake", 2, paid("a", 5));
        List<ConsumerRecord<String, byte[]>> booked = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            consumer.subscribe(List.of(Topics.INTAKE));
            await().until(() -> {
                consumer.poll(Duration.ofMillis(100))
                        .forEach(r -> {
                            if (r.key().equals(code) && header(r, "ce_source").equals("/ledger")) {
                                booked.add(r);
                            }
                        });
                return !booked.isEmpty();
            });
        }
        ConsumerRecord<String, byte[]> event = booked.getFirst();
        assertThat(header(event, "ce_id")).isEqualTo("/ledger/" + code + "/1");
        assertThat(header(event, "ce_type")).isEqualTo("dossier.paid.v1");
        assertThat(header(event, "ce_subject")).isEqualTo(code);
        assertThat(header(event, "ce_specversion")).isEqualTo("1.0");
        assertThat(new String(event.value(), StandardCharsets.UTF_8))
                .contains("\"method\":\"BOOKED\"", "\"at\":\"2026-11-23T01:00:00Z\"");
    }

    @Test
    void manyThreadsChangeOneAggregateAndNoChangeIsLost() {
        ledgers.change(code, l -> new Decided<>(Outcome.changed(new Ledger(0, List.of())), true));
        List<CompletableFuture<Boolean>> all =
                IntStream.range(0, 40)
                        .mapToObj(i ->
                                CompletableFuture.supplyAsync(() ->
                                        ledgers.<Boolean>change(
                                                code,
                                                l ->
                                                        new Decided<>(
                                                                l == null
                                                                        ? Outcome.unchanged()
                                                                        : l.book(paid("t", 1)),
                                                                true))))
                        .toList();
        all.forEach(CompletableFuture::join);
        assertThat(ledgers.find(code).orElseThrow().sum()).isEqualTo(40);
    }

    @Test
    void aPostWithTheSameKeyIsCarriedOutOnce() throws Exception {
        String key = UUID.randomUUID().toString();
        HttpResponse<String> first = post("/api/calls", COUNTER, "{\"amount\":1}", key);
        HttpResponse<String> again = post("/api/calls", COUNTER, "{\"amount\":1}", key);
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body()).contains("+07:00");
        assertThat(post("/api/calls", COUNTER, "{\"amount\":2}", key).statusCode()).isEqualTo(422);
        HttpResponse<String> other = post("/api/calls", "lan~W~COUNTER", "{\"amount\":1}", key);
        assertThat(other.body()).isNotEqualTo(first.body());
    }

    @Test
    void whatWasRefusedMayBeSentAgainUnderTheSameKey() throws Exception {
        String key = UUID.randomUUID().toString();
        assertThat(post("/api/calls", COUNTER, "{\"amount\":\"x\"}", key).statusCode())
                .isEqualTo(400);
        assertThat(post("/api/calls", COUNTER, "{\"amount\":3}", key).statusCode()).isEqualTo(201);
    }

    @Test
    void everyRefusalIsAProblemInTheCallersLanguage() throws Exception {
        HttpResponse<String> wrongType = post("/api/calls", COUNTER, "{\"amount\":\"x\"}", null);
        assertThat(wrongType.headers().firstValue("content-type").orElse(""))
                .startsWith("application/problem+json");
        JsonNode problem = json.readTree(wrongType.body());
        assertThat(problem.path("title").asString()).isEqualTo("Dữ liệu gửi lên chưa đúng");
        assertThat(problem.path("errors").path(0).path("field").asString()).isEqualTo("amount");

        assertThat(post("/api/calls", COUNTER, "not json", null).statusCode()).isEqualTo(400);
        assertThat(post("/api/calls", COUNTER, "x".repeat(2_000_000), null).statusCode())
                .isEqualTo(413);
        assertThat(post("/api/calls", "lan~W~SPECIALIST", "{\"amount\":1}", null).statusCode())
                .isEqualTo(403);
        assertThat(post("/api/calls", "lan~X~COUNTER", "{\"amount\":1}", null).statusCode())
                .isEqualTo(403);
        // An endpoint that names no roles is closed to everybody.
        assertThat(get("/api/unguarded", COUNTER).statusCode()).isEqualTo(403);
        assertThat(get("/api/ledgers/none", COUNTER).body()).contains("Không có sổ none.");
        HttpResponse<String> unknown = get("/nowhere", COUNTER);
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("Không tìm thấy");
        HttpResponse<String> nobody = get("/api/ledgers/none", null);
        assertThat(nobody.statusCode()).isEqualTo(401);
        assertThat(nobody.body()).contains("Chưa đăng nhập");
        HttpResponse<String> english =
                http.send(
                        request("/api/ledgers/none", COUNTER)
                                .header("Accept-Language", "en")
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(english.body()).contains("There is no ledger none.", "Not found");
    }

    @Test
    void everyAnswerTellsBrowsersWhatToRefuseAndNothingAboutTheProgram() throws Exception {
        String wrong = "{\"amount\":\"079188000123\"}";
        List<HttpResponse<String>> answers =
                List.of(
                        get("/api/ledgers/none", COUNTER),
                        get("/api/ledgers/none", null),
                        get("/api/ledgers/none", "lan~W~SPECIALIST"),
                        get("/nowhere/079188000123", COUNTER),
                        get("/error", null),
                        get("/actuator/health", null),
                        get("/api/parked?page=079188000123x", OPERATOR),
                        post("/api/calls", COUNTER, wrong, null),
                        post("/api/calls", COUNTER, "{\"amount\":079188000123", null),
                        post("/api/ledgers/none", COUNTER, wrong, null),
                        get("/api/broken/079188000123", COUNTER),
                        get("/api/ledgers/none;x=079188000123", COUNTER),
                        get("/api/%2e%2e/079188000123", null));
        assertThat(answers).extracting(HttpResponse::statusCode).contains(400, 401, 403, 404, 500);
        for (HttpResponse<String> answer : answers) {
            String where = answer.request().uri().getPath() + " " + answer.statusCode();
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                    .as(where)
                    .contains("default-src 'none'", "frame-ancestors 'none'")
                    .doesNotContain("script-src");
            assertThat(answer.headers().map())
                    .as(where)
                    .containsEntry("x-content-type-options", List.of("nosniff"))
                    .containsEntry("x-frame-options", List.of("DENY"))
                    .containsEntry("referrer-policy", List.of("no-referrer"))
                    .containsEntry("cross-origin-resource-policy", List.of("same-origin"));
            assertThat(answer.headers().firstValue("Cache-Control").orElse(""))
                    .as(where)
                    .contains("no-store");
            // The address is the caller's own.
            assertThat(answer.body().replaceFirst("\"instance\":\"[^\"]*\"", ""))
                    .as(where)
                    .doesNotContain(
                            "079188000123", "Exception", "vn.lienthong", "at org.", "trace\":");
        }
    }

    @Test
    void whatFailsUnforeseenIsLoggedWithoutAnythingThatTheCallerSaid(CapturedOutput output)
            throws Exception {
        assertThat(get("/api/broken/079188000456", COUNTER).statusCode()).isEqualTo(500);
        assertThat(output.getAll())
                .contains("GET /api/broken/{number} failed", "java.lang.IllegalStateException")
                .contains("LedgerController.broken")
                .doesNotContain("079188000456", "Nobody has thought of");
    }

    @Test
    void linesNameTheSubjectOfARequestButNothingElseThatStandsThere(CapturedOutput output)
            throws Exception {
        get("/api/broken-about/001.10.17.H99-261123-0001", COUNTER);
        get("/api/broken-about/Hoa-079188000457", COUNTER);
        assertThat(output.getAll())
                .containsPattern(
                        "\\[001\\.10\\.17\\.H99-261123-0001] .*GET /api/broken-about/\\{code}"
                                + " failed")
                .doesNotContain("079188000457");
    }

    @Test
    void openPathsNeedNoToken() throws Exception {
        assertThat(get("/actuator/health", null).statusCode()).isEqualTo(200);
        assertThat(get("/actuator/prometheus", null).body())
                .contains("lienthong_outbox_unfinished ", "lienthong_outbox_age_seconds ")
                .contains("lienthong_parked ");
        assertThat(get("/v3/api-docs", null).body()).contains("/api/ledgers/{code}");
    }

    @Test
    void theLocalClockMovesForwardOnlyAndTellsWhenAllIsQuiet() throws Exception {
        Instant later = Instant.now().plus(Duration.ofDays(3));
        post("/local/clock", null, json.writeValueAsString(Map.of("now", later)), null);
        post("/local/clock", null, json.writeValueAsString(Map.of("now", NOW)), null);
        JsonNode now = json.readTree(get("/local/clock", null).body());
        assertThat(Instant.parse(now.path("now").asString())).isAfter(later);
        await().untilAsserted(() ->
                assertThat(get("/local/quiet", null).body()).contains("\"quiet\":true"));
    }

    private long parked(String subject) throws Exception {
        for (JsonNode item :
                json.readTree(get("/api/parked?size=200", OPERATOR).body()).path("items")) {
            if (item.path("code").asString().equals(subject)) {
                return item.path("events").size();
            }
        }
        return 0;
    }

    private void awaitLedger(Ledger expected) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(ledgers.find(code)).contains(expected));
    }

    private void publish(String source, long sequence, DossierEvent event) {
        kafka.send(CloudEvents.toKafka(new EventCodec().write(event, source, sequence))).join();
    }

    private DossierProcessed processed() {
        return new DossierProcessed(code, NOW, "W");
    }

    private DossierPaid paid(String actor, long amount) {
        return new DossierPaid(code, NOW, "W", actor, amount, "CASH");
    }

    private DossierWithdrawn withdrawn(String reason) {
        return new DossierWithdrawn(code, NOW, "W", "mai", reason);
    }

    private static String header(ConsumerRecord<String, byte[]> event, String name) {
        return new String(event.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static KafkaConsumer<String, byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        LocalStack.shared().kafka(),
                        ConsumerConfig.GROUP_ID_CONFIG,
                        UUID.randomUUID().toString(),
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    private HttpResponse<String> get(String path, @Nullable String token) throws Exception {
        return http.send(request(path, token).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(
            String path, @Nullable String token, String body, @Nullable String key)
            throws Exception {
        HttpRequest.Builder request =
                request(path, token)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body));
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path, @Nullable String token) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }
}
