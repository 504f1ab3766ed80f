package vn.lienthong.local.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/// Whether a member can be used.
final class Readiness {

    private static final Duration QUESTION = Duration.ofSeconds(2);
    private static final int CONNECT_MILLIS = 500;

    private final Settings settings;
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(QUESTION)
                    .build();

    Readiness(Settings settings) {
        this.settings = settings;
    }

    boolean isReady(Member member) {
        return switch (member) {
            case BROKER, STORE -> listens(member);
            case OUTSIDE_WORLD,
                    INTAKE,
                    ROUTING,
                    ROUTING_WARD,
                    ROUTING_DISTRICT,
                    ROUTING_PROVINCE,
                    DEADLINE,
                    NOTIFICATION,
                    INTAKE_2,
                    ROUTING_2,
                    DEADLINE_2,
                    NOTIFICATION_2,
                    PORTAL ->
                    isHealthy(member);
        };
    }

    /// The broker's port is open before it serves, so its log has to say so, too.
    boolean isReady(Member member, String logSinceStart) {
        return isReady(member)
                && switch (member) {
                    case BROKER, STORE -> logSinceStart.contains(member.label() + " ready on ");
                    case OUTSIDE_WORLD,
                            INTAKE,
                            ROUTING,
                            ROUTING_WARD,
                            ROUTING_DISTRICT,
                            ROUTING_PROVINCE,
                            DEADLINE,
                            NOTIFICATION,
                            INTAKE_2,
                            ROUTING_2,
                            DEADLINE_2,
                            NOTIFICATION_2,
                            PORTAL ->
                            true;
                };
    }

    private boolean listens(Member member) {
        try (var socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), settings.port(member)),
                    CONNECT_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private boolean isHealthy(Member member) {
        var question =
                HttpRequest.newBuilder(URI.create(settings.url(member) + "/actuator/health"))
                        .timeout(QUESTION)
                        .GET()
                        .build();
        try {
            return http.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
