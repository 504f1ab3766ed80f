package vn.lienthong.system.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A province's open dossiers, imported through the front door: of every procedure, at every step,
/// early and late, all over the province.
final class OpenDossiers {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int LINES_OF_A_FILE = 10_000;
    private static final int OLDEST_DAYS = 20;

    /// About one dossier in twelve is late.
    private static final int LATE_DAYS = 2;

    private static final int FURTHEST_DAYS = 24;
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final List<String> SURNAMES =
            List.of("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ");
    private static final List<String> GIVEN =
            List.of("An", "Bình", "Chi", "Dũng", "Giang", "Hà", "Khánh", "Lan", "Minh", "Nga");

    private final String intake;
    private final String routing;
    private final String issuer;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final JsonMapper json = new JsonMapper();
    private final Random random = new Random(1);
    private final Progress progress = new Progress();

    /// @param shift what is added to every port of the system
    OpenDossiers(int shift) {
        this.intake = "http://localhost:" + (8081 + shift);
        this.routing = "http://localhost:" + (8082 + shift);
        this.issuer = "http://localhost:" + (9000 + shift);
    }

    /// Imports so many, and waits until they lie on the desks.
    void bring(int count) throws IOException {
        List<String> counters = counters();
        List<JsonNode> procedures = procedures();
        for (int from = 0; from < count; from += LINES_OF_A_FILE) {
            int lines = Math.min(LINES_OF_A_FILE, count - from);
            StringBuilder file = new StringBuilder();
            for (int i = from; i < from + lines; i++) {
                file.append(line(i, counters, procedures)).append('\n');
            }
            imported(file.toString(), from, count);
        }
    }

    private String line(int number, List<String> counters, List<JsonNode> procedures) {
        JsonNode procedure = procedures.get(random.nextInt(procedures.size()));
        JsonNode steps = procedure.path("steps");
        JsonNode step = steps.get(random.nextInt(steps.size()));
        LocalDate today = LocalDate.now(ZONE);
        LocalDate received = today.minusDays(1 + random.nextInt(OLDEST_DAYS));
        LocalDate wished = today.plusDays(random.nextInt(FURTHEST_DAYS) - LATE_DAYS);
        LocalDate due = wished.isAfter(received) ? wished : received.plusDays(1);
        return """
        {"externalId":"bench-%d","procedure":"%s","office":"%s","channel":"COUNTER","applicant":{"kind":"CITIZEN","fullName":"%s Thử %s %d","phone":"09%08d"},"status":"4","step":["%s"],"receivedAt":"%sT09:00:00+07:00","dueAt":"%sT17:00:00+07:00"}\
        """
                .formatted(
                        number,
                        procedure.path("code").asString(),
                        counters.get(random.nextInt(counters.size())),
                        SURNAMES.get(random.nextInt(SURNAMES.size())),
                        GIVEN.get(random.nextInt(GIVEN.size())),
                        number,
                        number,
                        step.path("step").asString(),
                        received,
                        due);
    }

    private void imported(String file, int before, int all) throws IOException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(intake + "/api/imports"))
                        .header("Content-Type", "application/x-ndjson")
                        .POST(HttpRequest.BodyPublishers.ofString(file));
        String id = ask(request).path("id").asString();
        JsonNode state;
        do {
            pause();
            state = ask(HttpRequest.newBuilder(URI.create(intake + "/api/imports/" + id)));
            progress.show("nhập / imported", before + state.path("read").asInt(), all);
        } while (!state.path("state").asString().equals("DONE"));
        if (state.path("rejectedTotal").asInt() > 0) {
            throw new IllegalStateException("Rejected: " + state.path("rejected").get(0));
        }
    }

    /// Waits until the desks of all offices hold so many.
    void awaitOnDesks(int count) throws IOException {
        List<String> offices = offices().stream().map(one -> one.path("code").asString()).toList();
        long there;
        do {
            pause();
            there = 0;
            for (String office : offices) {
                there +=
                        ask(HttpRequest.newBuilder(
                                        URI.create(
                                                routing
                                                        + "/api/offices/"
                                                        + office
                                                        + "/desk?size=1")))
                                .path("total")
                                .asLong();
            }
            progress.show("trên bàn làm việc / on the desks", there, count);
        } while (there < count);
    }

    private List<JsonNode> offices() throws IOException {
        List<JsonNode> offices = new ArrayList<>();
        ask(HttpRequest.newBuilder(URI.create(intake + "/api/offices?size=200")))
                .path("items")
                .forEach(offices::add);
        return offices;
    }

    private List<String> counters() throws IOException {
        List<String> counters = new ArrayList<>();
        for (JsonNode office : offices()) {
            if (office.path("level").asString().equals("ward")
                    && office.path("kind").asString().equals("ONE_STOP_COUNTER")) {
                counters.add(office.path("code").asString());
            }
        }
        return counters;
    }

    /// Those whose first step is the ward's counter.
    private List<JsonNode> procedures() throws IOException {
        List<JsonNode> procedures = new ArrayList<>();
        for (JsonNode one :
                ask(HttpRequest.newBuilder(URI.create(intake + "/api/procedures"))).path("items")) {
            JsonNode procedure =
                    ask(
                            HttpRequest.newBuilder(
                                    URI.create(
                                            intake
                                                    + "/api/procedures/"
                                                    + one.path("code").asString())));
            if (procedure.path("steps").path(0).path("level").asString().equals("ward")) {
                procedures.add(procedure);
            }
        }
        return procedures;
    }

    private JsonNode ask(HttpRequest.Builder request) throws IOException {
        HttpResponse<String> answer = send(request.header("Authorization", "Bearer " + token()));
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(answer.uri() + ": " + answer.body());
        }
        return json.readTree(answer.body());
    }

    private String token() throws IOException {
        String basic =
                Base64.getEncoder()
                        .encodeToString("vanhanh.tinh:tinh-2026".getBytes(StandardCharsets.UTF_8));
        return json.readTree(
                        send(HttpRequest.newBuilder(URI.create(issuer + "/oauth2/token"))
                                        .header("Authorization", "Basic " + basic)
                                        .header("Content-Type", "application/x-www-form-urlencoded")
                                        .POST(
                                                HttpRequest.BodyPublishers.ofString(
                                                        "grant_type=client_credentials")))
                                .body())
                .path("access_token")
                .asString();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
