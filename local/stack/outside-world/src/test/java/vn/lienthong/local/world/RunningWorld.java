package vn.lienthong.local.world;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextException;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The whole program, started on free ports with the test province.
public final class RunningWorld implements AutoCloseable {

    private static final int MOST_TRIES = 3;
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final ConfigurableApplicationContext context;
    private final Ports ports;

    private RunningWorld(ConfigurableApplicationContext context, Ports ports) {
        this.context = context;
        this.ports = ports;
    }

    /// Where it listens.
    public record Ports(int http, int smtp, int smpp, int relay, int gateway, int payments) {

        /// All different: each is held until the last is found.
        public static Ports free() {
            try (ServerSocket http = new ServerSocket(0);
                    ServerSocket smtp = new ServerSocket(0);
                    ServerSocket smpp = new ServerSocket(0);
                    ServerSocket relay = new ServerSocket(0);
                    ServerSocket gateway = new ServerSocket(0);
                    ServerSocket payments = new ServerSocket(0)) {
                return new Ports(
                        http.getLocalPort(),
                        smtp.getLocalPort(),
                        smpp.getLocalPort(),
                        relay.getLocalPort(),
                        gateway.getLocalPort(),
                        payments.getLocalPort());
            } catch (IOException none) {
                throw new IllegalStateException(none);
            }
        }

        public List<String> arguments(Path folder) {
            return List.of(
                    "--server.port=" + http,
                    "--lienthong.smtp.port=" + smtp,
                    "--lienthong.smpp.port=" + smpp,
                    "--lienthong.smtp.relay-port=" + relay,
                    "--lienthong.sms-gateway.port=" + gateway,
                    "--lienthong.payments.port=" + payments,
                    "--lienthong.folder=" + folder,
                    "--lienthong.province="
                            + Path.of("src/test/resources/province").toAbsolutePath(),
                    "--lienthong.faults.slow-answer=PT1.5S",
                    "--logging.level.root=WARN");
        }
    }

    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new IllegalStateException(none);
        }
    }

    /// Somebody else on this machine may take a port that was free a moment ago: then others are
    /// looked for.
    public static RunningWorld start(Path folder, String... more) {
        for (int tries = 1; ; tries++) {
            try {
                return start(folder, Ports.free(), more);
            } catch (ApplicationContextException taken) {
                if (tries == MOST_TRIES) {
                    throw taken;
                }
            }
        }
    }

    public static RunningWorld start(Path folder, Ports ports, String... more) {
        List<String> arguments = new ArrayList<>(ports.arguments(folder));
        arguments.addAll(List.of(more));
        if (arguments.stream().noneMatch(one -> one.contains("receipt-delay"))) {
            arguments.add("--lienthong.smpp.receipt-delay=PT0.1S");
        }
        return new RunningWorld(
                SpringApplication.run(
                        OutsideWorldApplication.class, arguments.toArray(String[]::new)),
                ports);
    }

    public Ports ports() {
        return ports;
    }

    public URI at(String path) {
        return URI.create("http://localhost:" + ports.http() + path);
    }

    public HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public JsonNode get(String path) {
        return json(send(HttpRequest.newBuilder(at(path)).build()));
    }

    public String page(String path) {
        return send(HttpRequest.newBuilder(at(path)).header("Accept", "text/html").build()).body();
    }

    public HttpResponse<String> post(String path, String body) {
        return send(
                HttpRequest.newBuilder(at(path))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build());
    }

    public static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    @Override
    public void close() {
        http.close();
        context.close();
    }
}
