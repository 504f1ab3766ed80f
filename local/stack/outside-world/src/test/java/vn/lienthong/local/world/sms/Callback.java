package vn.lienthong.local.world.sms;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Where a customer of the SMS gateway takes its receipts.
final class Callback implements AutoCloseable {

    private final HttpServer server;
    private final JsonMapper json = new JsonMapper();
    private final List<JsonNode> receipts = new CopyOnWriteArrayList<>();
    private final AtomicInteger wronglySigned = new AtomicInteger();
    private volatile int status = 200;

    Callback() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/receipts", this::take);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/receipts";
    }

    void answerWith(int wanted) {
        status = wanted;
    }

    /// Status and error of each receipt for a message, in the order in which they came.
    List<String> of(String id) {
        return receipts.stream()
                .filter(one -> one.path("messageId").asString().equals(id))
                .map(one -> one.path("status").asString() + " " + one.path("error").asString())
                .toList();
    }

    int wronglySigned() {
        return wronglySigned.get();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            if (!signature(body).equals(exchange.getRequestHeaders().getFirst("X-Signature"))) {
                wronglySigned.incrementAndGet();
            }
            receipts.add(json.readTree(body));
            exchange.sendResponseHeaders(status, -1);
        }
    }

    private static String signature(byte[] body) {
        try {
            byte[] secret = "local-sms-gateway-2026".getBytes(StandardCharsets.UTF_8);
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
