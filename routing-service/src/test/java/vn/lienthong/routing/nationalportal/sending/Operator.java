package vn.lienthong.routing.nationalportal.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Asks the service about the national portal as an operator does.
record Operator(int port) {

    static final String TOKEN = "vanhanh.thu~000.00.00.H99~OPERATIONS";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    JsonNode overview() throws Exception {
        return JSON.readTree(ok(get("/api/national-portal", TOKEN)));
    }

    /// The pushes of one dossier in a state.
    List<JsonNode> pushes(String code, String state) throws Exception {
        JsonNode page =
                JSON.readTree(
                        ok(get("/api/national-portal/pushes?size=200&state=" + state, TOKEN)));
        assertThat(page.path("total").asLong()).isGreaterThanOrEqualTo(page.path("items").size());
        List<JsonNode> found = new ArrayList<>();
        for (JsonNode push : page.path("items")) {
            if (push.path("dossier").asString().equals(code)) {
                found.add(push);
            }
        }
        return found;
    }

    /// The value of a metric.
    double metric(String name) throws Exception {
        return ok(get("/actuator/prometheus", TOKEN))
                .lines()
                .filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    private static String ok(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    HttpResponse<String> get(String path, String token) throws Exception {
        return HTTP.send(request(path, token).build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, String token, String key) throws Exception {
        return HTTP.send(
                request(path, token)
                        .header("Idempotency-Key", key)
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Bearer " + token);
    }
}
