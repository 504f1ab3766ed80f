package vn.lienthong.notification.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// An HTTP gateway that answers as it is told.
final class ScriptedGateway implements AutoCloseable {

    private final HttpServer server;
    private final List<JsonNode> bodies = new CopyOnWriteArrayList<>();
    private final List<Map<String, List<String>>> headers = new CopyOnWriteArrayList<>();
    private volatile int status = 200;
    private volatile String answer = "{}";
    private volatile Map<String, String> answerHeaders = Map.of();
    private volatile Duration before = Duration.ZERO;
    private volatile boolean breaking;

    ScriptedGateway() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::serve);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/send";
    }

    void answer(int wanted, String body) {
        answer(wanted, body, Map.of());
    }

    void answer(int wanted, String body, Map<String, String> more) {
        status = wanted;
        answer = body;
        answerHeaders = more;
    }

    void dawdle(Duration time) {
        before = time;
    }

    /// Reads the request and hangs up.
    void breakOff() {
        breaking = true;
    }

    JsonNode body() {
        return bodies.getLast();
    }

    int requests() {
        return bodies.size();
    }

    String header(String name) {
        return headers.getLast().getOrDefault(name, List.of("")).getFirst();
    }

    private void serve(HttpExchange exchange) throws IOException {
        headers.add(Map.copyOf(exchange.getRequestHeaders()));
        bodies.add(new JsonMapper().readTree(exchange.getRequestBody().readAllBytes()));
        if (breaking) {
            // Ended without an answer, the connection is closed.
            exchange.close();
            return;
        }
        try (exchange) {
            Thread.sleep(before);
            byte[] octets = answer.getBytes(StandardCharsets.UTF_8);
            answerHeaders.forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(status, octets.length == 0 ? -1 : octets.length);
            exchange.getResponseBody().write(octets);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
