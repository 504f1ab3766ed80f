package vn.lienthong.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import org.springframework.kafka.core.KafkaTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.contracts.event.DossierEvent;
import vn.lienthong.contracts.event.EventTypes;
import vn.lienthong.kit.sealing.Seals;

/// Speaks with the running service as the rest of the world does: by events, by REST, by the local
/// clock.
@TestComponent
class Talk {

    static final String OFFICE = "000.00.00.H99";
    static final String OPERATOR = "van-hanh~000.00.00.H99~OPERATIONS";
    static final String OFFICER = "lan~000.00.00.H99~SPECIALIST";
    static final String COUNTER = "mai~000.00.00.H99~COUNTER";
    static final String REPORTER = "bao-cao~000.00.00.H99~REPORTS";

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final int MORNING = 8;

    /// Two hours before the first class of messages is silent, so that no test runs into it.
    private static final int AFTERNOON = 16;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Environment environment;
    private final KafkaTemplate<String, byte[]> kafka;
    private final JsonMapper json;
    private final Seals seals;

    Talk(
            Environment environment,
            KafkaTemplate<String, byte[]> kafka,
            JsonMapper json,
            Seals seals) {
        this.environment = environment;
        this.kafka = kafka;
        this.json = json;
        this.seals = seals;
    }

    void publish(String source, long sequence, DossierEvent event) {
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(
                        EventTypes.topic(event),
                        event.code(),
                        json.writeValueAsBytes(Tickets.sealed(event, seals, json)));
        Map.of(
                        "ce_id", source + "/" + event.code() + "/" + sequence,
                        "ce_source", source,
                        "ce_type", EventTypes.wireName(event),
                        "ce_subject", event.code(),
                        "ce_time", event.at().toString(),
                        "ce_specversion", "1.0",
                        "ce_sequence", String.valueOf(sequence))
                .forEach((name, value) ->
                        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        kafka.send(record).join();
    }

    HttpResponse<String> get(String path, String token) throws Exception {
        return send(to(path).GET(), token);
    }

    HttpResponse<String> post(String path, Object body, String token) throws Exception {
        return send(to(path).POST(body(body)), token);
    }

    HttpResponse<String> put(String path, Object body, String token) throws Exception {
        return send(to(path).PUT(body(body)), token);
    }

    private HttpRequest.BodyPublisher body(Object body) {
        return HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body));
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String token) throws Exception {
        return http.send(
                request.header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder to(String path) {
        String port = environment.getRequiredProperty("local.server.port");
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    JsonNode read(HttpResponse<String> answer) {
        return json.readTree(answer.body());
    }

    /// The messages about a dossier.
    List<JsonNode> items(String code) throws Exception {
        List<JsonNode> items = new ArrayList<>();
        read(get("/api/notifications?size=200&dossier=" + code, OFFICER))
                .path("items")
                .forEach(items::add);
        return items;
    }

    Optional<JsonNode> find(String code, String template, String channel) throws Exception {
        return items(code).stream()
                .filter(i -> i.path("template").asString().equals(template))
                .filter(i -> i.path("channel").asString().equals(channel))
                .findFirst();
    }

    JsonNode item(String code, String template, String channel) throws Exception {
        return find(code, template, channel)
                .orElseThrow(() -> new AssertionError("Nothing is told yet: " + template));
    }

    void awaitState(String code, String template, String channel, String state) {
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(item(code, template, channel).path("state").asString())
                                .isEqualTo(state));
    }

    void awaitQuiet() {
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(get("/local/quiet", OPERATOR).body())
                                .contains("\"quiet\":true"));
    }

    /// Business time.
    ZonedDateTime now() throws Exception {
        return Instant.parse(read(get("/local/clock", OPERATOR)).path("now").asString())
                .atZone(ZONE);
    }

    /// Moves the business clock to that time of day, today or tomorrow.
    void moveTo(LocalTime time) throws Exception {
        ZonedDateTime now = now();
        ZonedDateTime today = now.with(time);
        moveTo(today.isAfter(now) ? today : today.plusDays(1));
    }

    void moveTo(ZonedDateTime time) throws Exception {
        assertThat(post("/local/clock", Map.of("now", time.toInstant()), OPERATOR).statusCode())
                .isEqualTo(200);
    }

    /// Whatever the hour at which a test runs, nobody sleeps in it.
    void byDay() throws Exception {
        int hour = now().getHour();
        if (hour < MORNING || hour >= AFTERNOON) {
            moveTo(LocalTime.of(MORNING, 0));
        }
    }
}
