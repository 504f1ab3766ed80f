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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.contracts.event.DossierEvent;
import vn.lienthong.contracts.event.DossierPaid;
import vn.lienthong.contracts.event.DossierProcessed;
import vn.lienthong.contracts.event.DossierWithdrawn;
import vn.lienthong.local.testing.LocalStack;

/// What operators do about parked events, against a real store. The batches are handed to the
/// consumer as the binder hands them over, so that what shares a batch is certain.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("local")
class ParkingIT {

    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    private static final String OPERATOR = "ops~P~OPERATIONS";

    @DynamicPropertySource
    static void stack(DynamicPropertyRegistry properties) {
        properties.add("lienthong.kafka", () -> LocalStack.shared().kafka());
        properties.add("lienthong.mongo", () -> LocalStack.shared().mongoUri("parking"));
    }

    @Autowired private Aggregates<Ledger> ledgers;
    @Autowired private Consumer<Message<List<byte[]>>> ledgerEvents;
    @Autowired private MongoOperations mongo;
    @Autowired private JsonMapper json;
    @LocalServerPort private int port;

    private final String code = "D-" + UUID.randomUUID();
    private final String poison = "/intake/" + code + "/2";
    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void poison_parks_its_dossier_alone_and_the_others_of_the_batch_go_on() {
        String before = "A-" + code;
        String after = "Z-" + code;
        batch(
                event(1, new DossierProcessed(before, NOW, "W")),
                event(1, processed()),
                event(2, withdrawn("poison")),
                event(1, new DossierProcessed(after, NOW, "W")),
                event(3, paid("behind", 7)),
                event(2, new DossierPaid(after, NOW, "W", "a", 5, "CASH")),
                event(2, new DossierPaid(before, NOW, "W", "b", 6, "CASH")));

        assertThat(ledgers.find(before)).contains(new Ledger(6, List.of("b")));
        assertThat(ledgers.find(after)).contains(new Ledger(5, List.of("a")));
        assertThat(ledgers.find(code)).contains(new Ledger(0, List.of()));
    }

    @Test
    void what_is_parked_is_told_event_by_event() throws Exception {
        park();

        JsonNode details = read(call("GET", "", null, 200));
        JsonNode events = details.path("items").path(0).path("events");
        assertThat(details.path("items").path(0).path("cause").asString())
                .isEqualTo("IllegalStateException");
        assertThat(events).hasSize(2);
        assertThat(events.path(0).path("id").asString()).isEqualTo(poison);
        assertThat(events.path(0).path("type").asString()).isEqualTo("dossier.withdrawn.v1");
        assertThat(events.path(0).path("error").asString())
                .isEqualTo("A ledger cannot be withdrawn");
        assertThat(events.path(0).path("data").path("reason").asString()).isEqualTo("poison");
        assertThat(events.path(1).path("index").asInt()).isEqualTo(1);
        assertThat(events.path(1).has("error")).isFalse();
    }

    @Test
    void a_repaired_event_is_replayed_in_its_place_and_the_original_is_kept() throws Exception {
        park();

        call("PUT", "/events" + poison, repair(withdrawn("changed mind")), 200);
        JsonNode again =
                read(call("PUT", "/events" + poison, repair(withdrawn("changed mind")), 200));
        assertThat(again.path("deeds")).hasSize(1);
        assertThat(again.path("deeds").path(0).path("by").asString()).isEqualTo("ops");
        assertThat(again.path("items").path(0).path("events").path(0).path("repaired").asBoolean())
                .isTrue();
        assertThat(replay().path("total").asInt()).isZero();

        assertThat(ledgers.find(code)).contains(new Ledger(7, List.of("behind")));
        JsonNode settled = read(call("GET", "", null, 200));
        assertThat(settled.path("items")).isEmpty();
        assertThat(settled.path("deeds").path(0).path("reason").asString()).isEqualTo("Gõ nhầm");
        assertThat(mongo.getCollection("parked-deeds").find().into(new ArrayList<>()))
                .anySatisfy(deed -> {
                    assertThat(deed.getString("subject")).isEqualTo(code);
                    assertThat(deed.getString("before")).contains("poison");
                    assertThat(deed.getString("after")).contains("changed mind");
                });
        // What comes again afterwards changes nothing.
        batch(event(2, withdrawn("poison")), event(3, paid("behind", 7)));
        assertThat(ledgers.find(code)).contains(new Ledger(7, List.of("behind")));
    }

    @Test
    void a_skipped_event_is_left_out_once_and_for_all() throws Exception {
        park();

        call("DELETE", "/events" + poison, "{\"reason\":\"Gửi nhầm\"}", 200);
        call("DELETE", "/events" + poison, "{\"reason\":\"Gửi nhầm\"}", 200);
        batch(event(2, withdrawn("poison")), event(4, paid("later", 1)));
        assertThat(replay().path("total").asInt()).isZero();

        assertThat(ledgers.find(code)).contains(new Ledger(8, List.of("behind", "later")));
        assertThat(read(call("GET", "", null, 200)).path("deeds")).hasSize(1);
    }

    @Test
    void the_last_event_that_is_skipped_frees_the_dossier() throws Exception {
        batch(event(1, processed()), event(2, withdrawn("poison")));
        JsonNode left = read(call("DELETE", "/events" + poison, "{\"reason\":\"Sai\"}", 200));
        assertThat(left.path("items")).isEmpty();

        batch(event(3, paid("next", 2)));
        assertThat(ledgers.find(code)).contains(new Ledger(2, List.of("next")));
    }

    @Test
    void a_repair_that_does_not_fit_is_refused_with_its_field() throws Exception {
        park();

        JsonNode wrong =
                read(
                        call(
                                "PUT",
                                "/events" + poison,
                                "{\"reason\":\"x\",\"data\":{\"code\":\"" + code + "\",\"at\":1}}",
                                422));
        assertThat(wrong.path("errors").findValuesAsString("field"))
                .contains("data.at", "data.office", "data.reason");
        JsonNode nothing = read(call("PUT", "/events" + poison, "{}", 400));
        assertThat(nothing.path("errors").findValuesAsString("field"))
                .containsExactlyInAnyOrder("reason", "data");
        call("DELETE", "/events" + poison, "{\"reason\":\" \"}", 400);
        call("PUT", "/events/intake/none/9", repair(withdrawn("y")), 404);
        call("DELETE", "/events/intake/none/9", "{\"reason\":\"x\"}", 404);
        assertThat(send("GET", "/api/parked/none", null, OPERATOR).statusCode()).isEqualTo(404);
        assertThat(send("GET", "/api/parked/" + code, null, "mai~W~COUNTER").statusCode())
                .isEqualTo(403);
    }

    @Test
    void what_lacks_an_id_of_its_own_is_called_by_its_place() throws Exception {
        EventRecord record = event(2, withdrawn("poison"));
        EventRecord nameless =
                new EventRecord(
                        "lienthong.intake-0@77",
                        record.type(),
                        record.source(),
                        code,
                        2,
                        NOW,
                        record.topic(),
                        record.data(),
                        null);
        batch(event(1, processed()), nameless);

        call("DELETE", "/events/lienthong.intake-0@77", "{\"reason\":\"Không tên\"}", 200);
    }

    @Test
    void many_operators_and_a_running_consumer_lose_nothing_and_keep_the_order() throws Exception {
        park();
        call("PUT", "/events" + poison, repair(withdrawn("fine")), 200);

        List<CompletableFuture<Void>> all = new ArrayList<>();
        all.add(
                CompletableFuture.runAsync(() ->
                        IntStream.rangeClosed(4, 30)
                                .forEach(i -> batch(event(i, paid("p" + i, 1))))));
        IntStream.range(0, 4)
                .forEach(_ ->
                        all.add(
                                CompletableFuture.runAsync(() -> {
                                    for (int i = 0; i < 5; i++) {
                                        send(
                                                "POST",
                                                "/api/parked/" + code + "/replay",
                                                "",
                                                OPERATOR);
                                    }
                                })));
        all.forEach(CompletableFuture::join);
        send("POST", "/api/parked/" + code + "/replay", "", OPERATOR);

        List<String> expected = new ArrayList<>(List.of("behind"));
        IntStream.rangeClosed(4, 30).forEach(i -> expected.add("p" + i));
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(
                        () -> assertThat(ledgers.find(code)).contains(new Ledger(34, expected)));
    }

    /// An open ledger, a withdrawal that it cannot bear, and a payment behind it.
    private void park() {
        batch(event(1, processed()), event(2, withdrawn("poison")), event(3, paid("behind", 7)));
    }

    private EventRecord event(long sequence, DossierEvent event) {
        return new EventCodec().write(event, "/intake", sequence);
    }

    private void batch(EventRecord... events) {
        List<byte[]> payloads = new ArrayList<>();
        List<Map<String, Object>> headers = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        List<String> topics = new ArrayList<>();
        List<Object> places = new ArrayList<>();
        for (EventRecord event : events) {
            ProducerRecord<String, byte[]> sent = CloudEvents.toKafka(event);
            Map<String, Object> own = new HashMap<>();
            sent.headers().forEach(header -> own.put(header.key(), header.value()));
            payloads.add(sent.value());
            headers.add(own);
            keys.add(sent.key());
            topics.add(sent.topic());
            places.add(0);
        }
        ledgerEvents.accept(
                MessageBuilder.withPayload(payloads)
                        .setHeader(KafkaHeaders.BATCH_CONVERTED_HEADERS, headers)
                        .setHeader(KafkaHeaders.RECEIVED_KEY, keys)
                        .setHeader(KafkaHeaders.RECEIVED_TOPIC, topics)
                        .setHeader(KafkaHeaders.RECEIVED_PARTITION, places)
                        .setHeader(KafkaHeaders.OFFSET, places)
                        .build());
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

    private String repair(DossierEvent event) {
        return "{\"reason\":\"Gõ nhầm\",\"data\":" + event(2, event).data() + "}";
    }

    private JsonNode replay() {
        return read(call("POST", "/replay", "", 200));
    }

    private JsonNode read(String body) {
        return json.readTree(body);
    }

    private String call(String method, String path, @Nullable String body, int status) {
        HttpResponse<String> answer = send(method, "/api/parked/" + code + path, body, OPERATOR);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return answer.body();
    }

    private HttpResponse<String> send(
            String method, String path, @Nullable String body, String token) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .method(
                                method,
                                body == null
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : HttpRequest.BodyPublishers.ofString(
                                                body, StandardCharsets.UTF_8))
                        .build();
        return http.sendAsync(request, HttpResponse.BodyHandlers.ofString()).join();
    }
}
