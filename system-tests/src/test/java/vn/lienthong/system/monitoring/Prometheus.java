package vn.lienthong.system.monitoring;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.system.Project;

/// A real Prometheus with our rules that measures a system on this machine.
final class Prometheus implements AutoCloseable {

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();
    private final URI address;
    private final Process process;

    /// @param targets port by job
    Prometheus(Path folder, Map<String, Integer> targets) throws IOException {
        Files.createDirectories(folder);
        Path settings = folder.resolve("prometheus.yml");
        Files.writeString(
                settings,
                """
                global: {scrape_interval: 2s, evaluation_interval: 2s}
                rule_files: ["%s"]
                scrape_configs:
                %s
                """
                        .formatted(
                                Project.file(Alerts.FILE),
                                targets.entrySet().stream()
                                        .map(Prometheus::job)
                                        .collect(Collectors.joining("\n"))));
        int port = freePort();
        this.address = URI.create("http://127.0.0.1:" + port);
        this.process =
                new ProcessBuilder(
                                "prometheus",
                                "--config.file=" + settings,
                                "--storage.tsdb.path=" + folder.resolve("data"),
                                "--web.listen-address=127.0.0.1:" + port)
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("log").toFile())
                        .start();
    }

    private static String job(Map.Entry<String, Integer> target) {
        return "  - {job_name: %s, metrics_path: /actuator/prometheus, static_configs: [{targets: ['localhost:%d']}]}"
                .formatted(target.getKey(), target.getValue());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /// What a query finds now; missing while Prometheus is not up.
    ///
    /// @throws IllegalArgumentException when it is no query
    JsonNode query(String expression) throws InterruptedException {
        JsonNode answer =
                get("/api/v1/query?query=" + URLEncoder.encode(expression, StandardCharsets.UTF_8));
        if (answer.path("status").asString("").equals("error")) {
            throw new IllegalArgumentException(expression + ": " + answer.path("error"));
        }
        return answer.path("data").path("result");
    }

    /// The rules with their health.
    JsonNode rules() throws InterruptedException {
        return get("/api/v1/rules").path("data").path("groups").path(0).path("rules");
    }

    private JsonNode get(String path) throws InterruptedException {
        try {
            return json.readTree(
                    http.send(
                                    HttpRequest.newBuilder(URI.create(address + path)).build(),
                                    HttpResponse.BodyHandlers.ofString())
                            .body());
        } catch (IOException e) {
            return json.missingNode();
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
