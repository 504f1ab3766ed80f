package vn.lienthong.deadline.year;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The service's REST, as the people of the offices use it.
final class Counter {

    private static final String OPERATOR = "ops~000.00.00.H99~OPERATIONS";

    private final JsonMapper json = new JsonMapper();
    private final HttpClient http = HttpClient.newHttpClient();
    private final int port;

    Counter(int port) {
        this.port = port;
    }

    int order(DayOrder order) throws Exception {
        String body =
                """
                {"kind":"%s","name":"%s","source":"Công điện"}
                """
                        .formatted(order.kind(), order.name());
        String path = "/api/calendars/province/days/" + order.date();
        return send(request(path, OPERATOR).PUT(HttpRequest.BodyPublishers.ofString(body)))
                .statusCode();
    }

    int declare(String code, String office) throws Exception {
        return post("/api/dossiers/" + code + "/apology-letter", office, "");
    }

    int issue(String letter, String office, LocalDate newDueDate) throws Exception {
        return post(
                "/api/apology-letters/" + letter + "/issue",
                office,
                """
                {"reason":"%s","newDueDate":"%s","signedBy":"%s"}
                """
                        .formatted(Heads.REASON, newDueDate, Heads.SIGNED_BY));
    }

    private int post(String path, String office, String body) throws Exception {
        String head = "head~%s~LEADER".formatted(office);
        return send(request(path, head).POST(HttpRequest.BodyPublishers.ofString(body)))
                .statusCode();
    }

    int parked() throws Exception {
        String body = send(request("/api/parked", OPERATOR).GET()).body();
        return json.readTree(body).path("total").asInt();
    }

    /// The clocks of a dossier, one to a line, as [Book#lines] writes them.
    List<String> clocks(String code) throws Exception {
        String path = "/api/dossiers/" + code + "/deadlines";
        JsonNode answer = json.readTree(send(request(path, OPERATOR).GET()).body());
        JsonNode dossier = answer.path("dossier");
        List<String> lines = new ArrayList<>();
        lines.add(
                "dossier promised %s %s held by %s"
                        .formatted(at(dossier, "originalDueAt"), clock(dossier), text(dossier)));
        dossier.path("suspensions")
                .forEach(pause ->
                        lines.add(
                                "suspended %s from %s to %s"
                                        .formatted(
                                                pause.path("ground").asString(),
                                                at(pause, "from"),
                                                at(pause, "to"))));
        answer.path("steps")
                .forEach(step ->
                        lines.add(
                                "step %s %d %s"
                                        .formatted(
                                                step.path("step").asString(),
                                                step.path("visit").asInt(),
                                                clock(step))));
        return lines;
    }

    private static String text(JsonNode dossier) {
        return dossier.path("holder").asString();
    }

    private static String clock(JsonNode clock) {
        return "due %s %s used %d late %d"
                .formatted(
                        at(clock, "dueAt"),
                        clock.path("state").asString(),
                        clock.path("usedMinutes").asLong(),
                        clock.path("lateMinutes").asLong());
    }

    private static String at(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isMissingNode()
                ? "-"
                : OffsetDateTime.parse(value.asString()).toInstant().toString();
    }

    private HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("content-type", "application/json")
                .header("authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(
                request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }
}
