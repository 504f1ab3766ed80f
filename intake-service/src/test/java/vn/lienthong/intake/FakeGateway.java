package vn.lienthong.intake;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A payment gateway that opens orders and signs what it is told to say.
final class FakeGateway {

    static final String SECRET = "a-secret-of-the-tests";

    private final HttpServer server;
    private final JsonMapper json = new JsonMapper();
    private final List<String> opened = new CopyOnWriteArrayList<>();
    private volatile boolean away;

    FakeGateway() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/orders", this::open);
        server.start();
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /// The orders that it opened, each as often as it was asked.
    List<String> opened() {
        return List.copyOf(opened);
    }

    void isAway(boolean wanted) {
        away = wanted;
    }

    private void open(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String timestamp = exchange.getRequestHeaders().getFirst("X-Timestamp");
            if (away
                    || !sign(timestamp, body)
                            .equals(exchange.getRequestHeaders().getFirst("X-Signature"))) {
                exchange.sendResponseHeaders(away ? 503 : 401, -1);
                return;
            }
            JsonNode order = json.readTree(body);
            String id = order.path("order").asString();
            opened.add(id);
            byte[] answer =
                    "{\"payUrl\":\"%s/pay/%s\",\"qr\":\"QR %s\"}"
                            .formatted(address(), id, id)
                            .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    static String sign(String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update((timestamp + ".").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
