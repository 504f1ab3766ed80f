package vn.lienthong.system.parts;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Asks an OSV service, by default `https://api.osv.dev`. It is told names and releases of public
/// libraries, nothing else.
final class OsvService implements Weaknesses {

    static final URI PUBLIC = URI.create("https://api.osv.dev");

    /// As many as the service takes at once.
    private static final int AT_ONCE = 1_000;

    private static final int MOST_PAGES = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{1,80}");
    private static final JsonMapper JSON = new JsonMapper();

    private final URI service;
    private final HttpClient http;
    private final Map<String, JsonNode> records = new HashMap<>();

    /// @param proxy through which the service is asked
    OsvService(URI service, Optional<URI> proxy) {
        this.service = service;
        HttpClient.Builder builder =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(PATIENCE);
        proxy.ifPresent(through -> builder.proxy(ProxySelector.of(address(through))));
        this.http = builder.build();
    }

    private static InetSocketAddress address(URI proxy) {
        int usual = "https".equals(proxy.getScheme()) ? 443 : 80;
        return InetSocketAddress.createUnresolved(
                proxy.getHost(), proxy.getPort() < 0 ? usual : proxy.getPort());
    }

    /// The proxy that the environment names, unless the service is on this machine.
    static Optional<URI> proxy(Map<String, String> environment, URI service) {
        String host = service.getHost();
        if (host == null
                || host.equals("localhost")
                || host.equals(InetAddress.getLoopbackAddress().getHostAddress())) {
            return Optional.empty();
        }
        return Optional.ofNullable(
                        environment.getOrDefault("HTTPS_PROXY", environment.get("https_proxy")))
                .filter(text -> !text.isBlank())
                .map(text -> URI.create(text.contains("://") ? text : "http://" + text));
    }

    @Override
    public Map<Part, List<Weakness>> of(Collection<Part> parts) throws NoAnswerException {
        List<Part> all = List.copyOf(parts);
        SortedMap<Part, List<Weakness>> found = new TreeMap<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<Part> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            Map<Part, String> asked = new TreeMap<>();
            some.forEach(part -> asked.put(part, ""));
            for (int page = 0; !asked.isEmpty(); page++) {
                if (page == MOST_PAGES) {
                    throw new NoAnswerException(service.toString(), "the answer does not end");
                }
                asked.putAll(ask(asked, found));
                asked.values().removeIf(String::isEmpty);
            }
        }
        return found;
    }

    /// Asks once.
    ///
    /// @param asked with the mark of the page that is wanted, empty for the first
    /// @return the mark of the page that follows, empty where none does
    private Map<Part, String> ask(Map<Part, String> asked, Map<Part, List<Weakness>> found)
            throws NoAnswerException {
        List<Part> order = List.copyOf(asked.keySet());
        ArrayNode queries = JSON.createArrayNode();
        for (Map.Entry<Part, String> one : asked.entrySet()) {
            ObjectNode query = queries.addObject();
            query.putObject("package").put("purl", one.getKey().purl());
            if (!one.getValue().isEmpty()) {
                query.put("page_token", one.getValue());
            }
        }
        JsonNode results =
                send(HttpRequest.newBuilder(service.resolve("/v1/querybatch"))
                                .header("Content-Type", "application/json")
                                .POST(
                                        HttpRequest.BodyPublishers.ofString(
                                                JSON.createObjectNode()
                                                        .set("queries", queries)
                                                        .toString())))
                        .path("results");
        if (results.size() != order.size()) {
            throw new NoAnswerException(
                    service.toString(),
                    "%d answers to %d questions".formatted(results.size(), order.size()));
        }
        Map<Part, String> next = new HashMap<>();
        for (int i = 0; i < order.size(); i++) {
            JsonNode result = results.path(i);
            for (JsonNode known : result.path("vulns")) {
                add(order.get(i), known.path("id").asString(""), found);
            }
            next.put(order.get(i), result.path("next_page_token").asString(""));
        }
        return next;
    }

    private void add(Part part, String id, Map<Part, List<Weakness>> found)
            throws NoAnswerException {
        JsonNode read = records.get(id);
        if (read == null) {
            read = record(id);
            records.put(id, read);
        }
        if (!Weakness.isWithdrawn(read)) {
            found.computeIfAbsent(part, _ -> new ArrayList<>()).add(Weakness.of(read, part));
        }
    }

    private JsonNode record(String id) throws NoAnswerException {
        // It becomes a part of an address.
        if (!ID.matcher(id).matches()) {
            throw new NoAnswerException(service.toString(), "a weakness without a proper name");
        }
        return send(HttpRequest.newBuilder(service.resolve("/v1/vulns/" + id)));
    }

    private JsonNode send(HttpRequest.Builder request) throws NoAnswerException {
        try {
            HttpResponse<String> answer =
                    http.send(
                            request.timeout(PATIENCE).build(),
                            HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new NoAnswerException(service.toString(), "HTTP " + answer.statusCode());
            }
            return JSON.readTree(answer.body());
        } catch (IOException | JacksonException e) {
            throw new NoAnswerException(service.toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoAnswerException(service.toString(), e);
        }
    }
}
