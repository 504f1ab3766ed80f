package vn.lienthong.system.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The REST surface of a copy of the system, as its officers use it.
final class Surface {

    /// The services, by their usual ports.
    enum Service {
        PORTAL(8080),
        INTAKE(8081),
        ROUTING(8082),
        DEADLINE(8083),
        NOTIFICATION(8084),
        ISSUER(9000);

        private final int port;

        Service(int port) {
            this.port = port;
        }
    }

    /// Somebody who may sign in.
    record Account(String name, String password) {}

    /// What came back.
    record Answer(int status, JsonNode body) {}

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final JsonMapper json = new JsonMapper();
    private final Map<Account, String> tokens = new ConcurrentHashMap<>();
    private final int shift;

    /// @param shift what is added to every port
    Surface(int shift) {
        this.shift = shift;
    }

    /// Asks for something that needs nobody's name.
    JsonNode get(Service service, String path) {
        return good(path, send(HttpRequest.newBuilder(at(service, path))));
    }

    /// @throws IllegalStateException when the answer is no 2xx, as in all that follow
    JsonNode get(Service service, String path, Account account) {
        return good(path, send(named(service, path, account)));
    }

    JsonNode post(Service service, String path, Account account, Object body) {
        return good(path, tryPost(service, path, account, body));
    }

    /// Whatever is answered.
    Answer tryPost(Service service, String path, Account account, Object body) {
        return send(written(named(service, path, account), body));
    }

    /// Whatever is answered to something that needs nobody's name.
    Answer tryPost(Service service, String path, Object body) {
        return send(written(HttpRequest.newBuilder(at(service, path)), body));
    }

    private HttpRequest.Builder written(HttpRequest.Builder request, Object body) {
        return request.header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body)));
    }

    private HttpRequest.Builder named(Service service, String path, Account account) {
        return HttpRequest.newBuilder(at(service, path))
                .header("Authorization", "Bearer " + tokens.computeIfAbsent(account, this::token));
    }

    private String token(Account account) {
        String basic =
                Base64.getEncoder()
                        .encodeToString(
                                (account.name() + ":" + account.password())
                                        .getBytes(StandardCharsets.UTF_8));
        HttpRequest.Builder request =
                HttpRequest.newBuilder(at(Service.ISSUER, "/oauth2/token"))
                        .header("Authorization", "Basic " + basic)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"));
        return good("/oauth2/token", send(request)).path("access_token").asString();
    }

    private static JsonNode good(String path, Answer answer) {
        if (answer.status() < 200 || answer.status() > 299) {
            throw new IllegalStateException(
                    path + " answered " + answer.status() + ": " + answer.body());
        }
        return answer.body();
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> answer =
                    http.send(
                            request.header("Accept", "application/json").build(),
                            HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(answer.statusCode(), json.readTree(answer.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private URI at(Service service, String path) {
        return URI.create("http://localhost:" + (service.port + shift) + path);
    }
}
