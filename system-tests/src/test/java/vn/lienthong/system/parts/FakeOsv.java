package vn.lienthong.system.parts;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Answers as an OSV service does: `POST /v1/querybatch` names weaknesses by address of the part, a
/// page at a time; `GET /v1/vulns/{id}` tells one.
final class FakeOsv implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpServer server;
    private final Map<String, List<String>> known = new HashMap<>();
    private final Map<String, String> records = new HashMap<>();
    final List<String> asked = new ArrayList<>();
    int status = 200;

    FakeOsv() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/querybatch", this::query);
        server.createContext("/v1/vulns/", this::record);
        server.start();
    }

    URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    void knows(String purl, String id, String record) {
        known.computeIfAbsent(purl, _ -> new ArrayList<>()).add(id);
        records.put(id, record);
    }

    private void query(HttpExchange exchange) throws IOException {
        JsonNode read = JSON.readTree(exchange.getRequestBody().readAllBytes());
        List<String> results = new ArrayList<>();
        for (JsonNode query : read.path("queries")) {
            String purl = query.path("package").path("purl").asString();
            asked.add(purl);
            List<String> ids = known.getOrDefault(purl, List.of());
            int page = query.path("page_token").asInt(0);
            String more =
                    page + 1 < ids.size() ? ",\"next_page_token\":\"%d\"".formatted(page + 1) : "";
            results.add(
                    ids.isEmpty()
                            ? "{}"
                            : "{\"vulns\":[{\"id\":\"%s\",\"modified\":\"2026-01-01T00:00:00Z\"}]%s}"
                                    .formatted(ids.get(page), more));
        }
        send(exchange, "{\"results\":[%s]}".formatted(String.join(",", results)));
    }

    private void record(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        send(exchange, records.getOrDefault(path.substring("/v1/vulns/".length()), "{}"));
    }

    private void send(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
