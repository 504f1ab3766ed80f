package vn.lienthong.local.launcher.surface;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.local.launcher.Pause;

/// Carries requests to the services. A service that cannot be reached, fails or is still busy with
/// the same request is asked again, with the same Idempotency-Key, until patience ends.
public final class Surface {

    private static final Duration QUESTION = Duration.ofMinutes(4);
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final Set<Integer> PASSING = Set.of(429, 500, 502, 503, 504);
    private static final int UNKNOWN_TOKEN = 401;
    private static final int CONFLICT = 409;

    private final int portShift;
    private final Duration patience;
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(3))
                    .build();
    private final JsonMapper json = new JsonMapper();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    /// @param patience how long one request may take in all, with its repetitions
    public Surface(int portShift, Duration patience) {
        this.portShift = portShift;
        this.patience = patience;
    }

    public Duration patience() {
        return patience;
    }

    /// Where people find it.
    public URI address(Place place, String path) {
        return place.at(portShift, path);
    }

    /// Reads, as an officer or (with none) as anybody.
    public Answer get(Place place, String path, @Nullable Account who) {
        return answered(
                "GET " + address(place, path), () -> request(place, path, "application/json"), who);
    }

    /// Does something once.
    ///
    /// @param key the Idempotency-Key
    public Answer post(
            Place place, String path, @Nullable Account who, Map<String, ?> body, String key) {
        var content = json.writeValueAsString(body);
        return answered(
                "POST " + address(place, path) + " " + content,
                () ->
                        request(place, path, "application/json")
                                .header("Content-Type", "application/json")
                                .header("Idempotency-Key", key)
                                .POST(HttpRequest.BodyPublishers.ofString(content)),
                who);
    }

    /// Reads a document.
    ///
    /// @throws UnexpectedAnswer when there is none
    public byte[] document(Place place, String path, @Nullable Account who, String mediaType) {
        var name = "GET " + address(place, path);
        var response = send(name, () -> request(place, path, mediaType), who);
        if (response.statusCode() != 200) {
            throw new UnexpectedAnswer(name + " → " + response.statusCode());
        }
        return response.body();
    }

    @FunctionalInterface
    private interface Prepared {
        HttpRequest.Builder begin();
    }

    private HttpRequest.Builder request(Place place, String path, String accept) {
        return HttpRequest.newBuilder(address(place, path))
                .timeout(QUESTION)
                .header("Accept", accept + ", application/problem+json");
    }

    private Answer answered(String name, Prepared prepared, @Nullable Account who) {
        var response = send(name, prepared, who);
        return new Answer(name, response.statusCode(), read(response));
    }

    private HttpResponse<byte[]> send(String name, Prepared prepared, @Nullable Account who) {
        var latest = System.nanoTime() + patience.toNanos();
        var seen = "";
        do {
            try {
                var request = prepared.begin();
                if (who != null) {
                    request.header("Authorization", "Bearer " + token(who));
                }
                var response = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
                if (!isPassing(response)) {
                    return response;
                }
                if (response.statusCode() == UNKNOWN_TOKEN && who != null) {
                    tokens.remove(who.name());
                }
                seen = response.statusCode() + " " + read(response);
            } catch (IOException e) {
                seen = e.toString();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while waiting for " + name, e);
            }
            Pause.of(PAUSE);
        } while (System.nanoTime() < latest);
        throw new UnexpectedAnswer(
                name + " → no good answer within " + patience.toSeconds() + " s; last: " + seen);
    }

    private boolean isPassing(HttpResponse<byte[]> response) {
        var status = response.statusCode();
        return PASSING.contains(status)
                || status == UNKNOWN_TOKEN
                || (status == CONFLICT
                        && read(response).path("state").asString("").equals("UNDER_WAY"));
    }

    private JsonNode read(HttpResponse<byte[]> response) {
        try {
            return response.body().length == 0
                    ? json.createObjectNode()
                    : json.readTree(response.body());
        } catch (JacksonException e) {
            return json.createObjectNode();
        }
    }

    /// An access token by client credentials, kept until it is refused.
    private String token(Account who) throws IOException, InterruptedException {
        var known = Optional.ofNullable(tokens.get(who.name()));
        if (known.isPresent()) {
            return known.get();
        }
        var basic =
                Base64.getEncoder()
                        .encodeToString(
                                (who.name() + ":" + who.password())
                                        .getBytes(StandardCharsets.UTF_8));
        var asking =
                HttpRequest.newBuilder(address(Place.ISSUER, "/oauth2/token"))
                        .timeout(Duration.ofSeconds(30))
                        .header("Authorization", "Basic " + basic)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                        .build();
        var answer = http.send(asking, HttpResponse.BodyHandlers.ofByteArray());
        var token = read(answer).path("access_token").asString("");
        if (token.isEmpty()) {
            throw new IOException("no token for " + who.name() + ": " + answer.statusCode());
        }
        tokens.put(who.name(), token);
        return token;
    }
}
