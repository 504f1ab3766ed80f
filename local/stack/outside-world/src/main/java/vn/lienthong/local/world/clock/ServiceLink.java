package vn.lienthong.local.world.clock;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One service as the clock sees it: is it quiet, and take this time.
final class ServiceLink {

    private static final Duration QUESTION = Duration.ofSeconds(5);

    private final URI service;
    private final HttpClient http;
    private final JsonMapper json;

    ServiceLink(URI service, HttpClient http, JsonMapper json) {
        this.service = service;
        this.http = http;
        this.json = json;
    }

    URI service() {
        return service;
    }

    /// What a service answers to `GET /local/quiet`.
    sealed interface Quiet {
        record Yes() implements Quiet {}

        record Busy(long lag, long outbox) implements Quiet {}

        /// Nothing listens there.
        record Unreachable() implements Quiet {}

        /// Something listens, and gives no answer that can be used.
        record Silent(String why) implements Quiet {}
    }

    Quiet quiet() throws InterruptedException {
        HttpRequest question =
                HttpRequest.newBuilder(at("/local/quiet")).timeout(QUESTION).GET().build();
        try {
            HttpResponse<String> answer = http.send(question, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                return new Quiet.Silent("HTTP " + answer.statusCode());
            }
            JsonNode body = json.readTree(answer.body());
            return body.path("quiet").asBoolean(false)
                    ? new Quiet.Yes()
                    : new Quiet.Busy(body.path("lag").asLong(0), body.path("outbox").asLong(0));
        } catch (ConnectException | HttpConnectTimeoutException _) {
            return new Quiet.Unreachable();
        } catch (HttpTimeoutException _) {
            return new Quiet.Silent("no answer in " + QUESTION);
        } catch (IOException | JacksonException failed) {
            return new Quiet.Silent(failed.getClass().getSimpleName());
        }
    }

    /// Empty when the service has arrived; otherwise why not. A service that is on that time
    /// already says 409.
    String moveTo(Instant now, Duration within) throws InterruptedException {
        String body = json.writeValueAsString(Map.of("now", now.toString()));
        HttpRequest order =
                HttpRequest.newBuilder(at("/local/clock"))
                        .timeout(within)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build();
        try {
            int status = http.send(order, HttpResponse.BodyHandlers.discarding()).statusCode();
            return status / 100 == 2 || status == 409 ? "" : "HTTP " + status;
        } catch (HttpTimeoutException _) {
            return "no answer in " + within;
        } catch (IOException failed) {
            return failed.getClass().getSimpleName();
        }
    }

    private URI at(String path) {
        return URI.create(service.toString().replaceAll("/+$", "") + path);
    }
}
