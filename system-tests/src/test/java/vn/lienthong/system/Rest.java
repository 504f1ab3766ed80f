package vn.lienthong.system;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The REST surface of a machine.
public final class Rest {

    public static final int PORTAL = 8080;
    public static final int INTAKE = 8081;
    public static final int ROUTING = 8082;
    public static final int DEADLINE = 8083;
    public static final int NOTIFICATION = 8084;
    private static final int ISSUER = 9000;

    /// For what is sent again.
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final JsonMapper json = new JsonMapper();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Machine machine;

    public Rest(Machine machine) {
        this.machine = machine;
    }

    /// What came back.
    public record Answer(HttpResponse<byte[]> response) {

        public int status() {
            return response.statusCode();
        }

        public String type() {
            return response.headers().firstValue("content-type").orElse("");
        }

        public byte[] bytes() {
            return response.body();
        }

        public JsonNode json() {
            return new JsonMapper().readTree(bytes());
        }

        public String text() {
            return new String(bytes(), StandardCharsets.UTF_8);
        }
    }

    public String token(String name, String password) throws IOException, InterruptedException {
        String basic =
                Base64.getEncoder()
                        .encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
        HttpRequest request =
                HttpRequest.newBuilder(uri(ISSUER, "/oauth2/token"))
                        .header("Authorization", "Basic " + basic)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                        .build();
        return json.readTree(http.send(request, HttpResponse.BodyHandlers.ofByteArray()).body())
                .path("access_token")
                .asString();
    }

    public Answer get(int place, String path, @Nullable String token)
            throws IOException, InterruptedException {
        return send(authorized(HttpRequest.newBuilder(uri(place, path)), token));
    }

    public Answer post(int place, String path, @Nullable String token, String body)
            throws IOException, InterruptedException {
        return post(place, path, token, "application/json", body);
    }

    public Answer post(int place, String path, @Nullable String token, String type, String body)
            throws IOException, InterruptedException {
        return send(
                authorized(HttpRequest.newBuilder(uri(place, path)), token)
                        .header("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /// The same under a key, with which it can be sent again when nobody knows what became of it.
    public Answer post(int place, String path, String token, UUID key, String body)
            throws IOException, InterruptedException {
        return send(
                authorized(HttpRequest.newBuilder(uri(place, path)), token)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key.toString())
                        .timeout(PATIENCE)
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static HttpRequest.Builder authorized(
            HttpRequest.Builder request, @Nullable String token) {
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return new Answer(http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
    }

    private URI uri(int place, String path) {
        return URI.create("http://localhost:" + machine.port(place) + path);
    }
}
