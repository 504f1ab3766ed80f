package vn.lienthong.notification;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/// The identity provider and deadline-service, as far as this service calls them.
final class Neighbours {

    private final HttpServer server;
    private volatile boolean letters = true;

    Neighbours() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/oauth2/token", this::token);
        server.createContext("/api/apology-letters/", this::letter);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    void haveLetters(boolean ready) {
        letters = ready;
    }

    private void token(HttpExchange call) throws IOException {
        boolean known = call.getRequestHeaders().getFirst("Authorization").startsWith("Basic ");
        answer(
                call,
                known ? 200 : 401,
                "application/json",
                "{\"access_token\":\"t1\",\"expires_in\":300,\"token_type\":\"Bearer\"}");
    }

    private void letter(HttpExchange call) throws IOException {
        boolean known = "Bearer t1".equals(call.getRequestHeaders().getFirst("Authorization"));
        int status = letters ? 200 : 503;
        answer(
                call,
                known ? status : 401,
                "application/pdf",
                "PDF of " + call.getRequestURI().getPath());
    }

    private static void answer(HttpExchange call, int status, String type, String body)
            throws IOException {
        byte[] octets = body.getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().set("Content-Type", type);
        call.sendResponseHeaders(status, octets.length);
        call.getResponseBody().write(octets);
        call.close();
    }
}
