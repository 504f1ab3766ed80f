package vn.lienthong.portal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/// The four services (and the world outside) on one port, answering with stored JSON and
/// remembering what they were asked.
///
/// A question mark and a part of a query narrow an answer to requests that carry it; the longest
/// wins. An address is `<service>/<path>`, such as `routing/api/offices`; an answer for a prefix
/// holds for everything below it, the longest prefix wins.
final class FakeServices {
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpServer server;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private volatile String afterEveryText = "";

    FakeServices() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        reset();
    }

    record Answer(int status, String type, String body) {}

    record Request(String method, String address, Map<String, String> headers, String body) {

        @Nullable String header(String name) {
            return headers.get(name);
        }
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /// Everything is up and answers as usual; nothing has been asked.
    void reset() {
        requests.clear();
        answers.clear();
        afterEveryText = "";
        json("GET intake/api/procedures", 200, "procedures");
        json("GET intake/api/procedures/1.013831", 200, "procedure");
        json("GET intake/api/offices", 200, "offices");
        administration();
        json("POST intake/api/dossiers", 201, "registered");
        json("GET intake/api/dossiers", 200, "to-return");
        json("GET intake/api/dossiers/", 200, "dossier");
        json("POST intake/api/dossiers/", 200, "dossier");
        json("POST intake/api/refusals", 201, "refused");
        text("POST intake/api/imports", 202, "application/json", "{\"id\":\"i1\"}");
        json("GET intake/api/imports/", 200, "import-running");
        json("GET routing/api/offices/", 200, "desk");
        json("GET routing/api/offices/000.01.02.H99/attention", 200, "attention");
        json("GET routing/api/offices/000.02.17.H99/desk/numbers", 200, "desk-numbers");
        json("GET routing/api/offices/000.01.02.H99/forecast", 200, "forecast");
        json("GET routing/api/offices/000.01.02.H99/workload", 200, "workload");
        json("GET routing/api/offices/000.02.17.H99/workload", 200, "workload");
        json("GET routing/api/offices/000.02.17.H99/paper-reconciliation", 200, "reconciliation");
        json("POST routing/api/offices/", 200, "acceptances");
        json("GET routing/api/dossiers/000.10.17.H99-261123-0001/paper", 200, "paper");
        json("POST routing/api/paper/scans", 200, "scanned");
        json("GET routing/api/dossiers/", 200, "journey");
        json("POST routing/api/dossiers/", 200, "journey");
        json("GET routing/public/dossiers/", 200, "tracking");
        text(
                "GET intake/public/dossiers/000.10.17.H99-261123-0001/payments",
                200,
                "application/json",
                "{\"state\":\"OFFERED\",\"amount\":100000,\"procedureName\":\"Đăng ký hộ kinh"
                        + " doanh\"}");
        json("GET deadline/public/dossiers/", 200, "promise");
        text(
                "GET deadline/public/dossiers/000.10.17.H99-261123-0001/letters/000.10.17.H99-261123-0001-XL1",
                200,
                "application/pdf",
                "%PDF-sorry");
        json("GET routing/api/reports/summary?by=office", 200, "report-offices");
        json("GET routing/api/reports/summary?by=level", 200, "report-levels");
        json("GET routing/api/reports/summary?by=field", 200, "report-fields");
        json("GET routing/api/reports/summary?by=channel", 200, "report-before");
        json("GET routing/api/reports/summary?unit=dossier", 200, "report-form");
        json("GET routing/api/reports/reasons", 200, "report-reasons");
        json("GET intake/api/ratings/summary", 200, "ratings");
        json("GET intake/api/ratings/remarks", 200, "rating-remarks");
        json("GET intake/api/odd-payments", 200, "odd-payments");
        json("GET routing/api/reports/trend", 200, "report-trend");
        json("GET routing/api/reports/dossiers", 200, "report-dossiers");
        json("GET deadline/api/dossiers/", 200, "deadlines");
        json("GET deadline/api/overdue", 200, "overdue");
        json("GET deadline/api/apology-letters?state=REQUIRED", 200, "letters-required");
        json("GET deadline/api/apology-letters?state=LATE", 200, "letters-late");
        json("GET deadline/api/apology-letters?state=ISSUED", 200, "letters-issued");
        json("GET deadline/api/apology-letters/", 200, "letter");
        text(
                "POST deadline/api/apology-letters/",
                200,
                "application/json",
                "{\"dueAt\":\"2026-11-27T17:30:00+07:00\"}");
        json("POST deadline/api/dossiers/", 201, "letter");
        json("PUT deadline/api/apology-letters/", 200, "letter");
        json("GET deadline/api/apology-letters/offices", 200, "letters-owed");
        json("GET deadline/api/apology-letters/register", 200, "letters-register");
        text(
                "GET deadline/api/dossiers/000.10.17.H99-261123-0001/deadlines/explanation",
                200,
                "application/pdf",
                "%PDF-why");
        json("GET notification/api/notifications", 200, "notifications");
        json("GET notification/api/unreached", 200, "unreached");
        json("POST notification/api/unreached/", 200, "unreached-settled");
        json("POST intake/api/offices/000.11.17.H99/applicants", 200, "applicants");
        json("POST notification/api/recipients/search", 200, "recipient");
        json("PUT notification/api/recipients", 200, "recipient-noted");
        json("GET notification/api/suppressions", 200, "suppressions");
        json("GET notification/api/providers", 200, "providers");
        json("GET notification/api/templates", 200, "templates");
        json("GET notification/api/templates/", 200, "template");
        json("PUT notification/api/templates/", 200, "template");
        json("POST notification/api/templates/", 200, "template");
        json("POST notification/api/templates/ready/SMS/preview", 200, "template-preview");
        json("GET notification/api/courtesy-letters", 200, "courtesies");
        json("GET notification/api/courtesy-letters?state=SIGNED", 200, "courtesies-signed");
        json("GET notification/api/courtesy-letters/", 200, "courtesy");
        json("GET notification/api/courtesy-letters/summary", 200, "courtesy-counts");
        text(
                "GET notification/api/courtesy-letters/summary?by=office",
                200,
                "text/csv",
                "\uFEFFkey,name,drafted,signed,setAside\r\n");
        json("POST notification/api/courtesy-letters/", 200, "courtesy-signed");
        text(
                "GET notification/api/courtesy-letters/000.11.17.H99-261123-0031~CONGRATULATION_BIRTH/letter",
                200,
                "application/pdf",
                "%PDF-courtesy");
        json("GET routing/api/national-portal", 200, "national");
        json("GET routing/api/national-portal/pushes", 200, "national-pushes");
        text("POST routing/api/national-portal/", 200, "application/json", "{\"replayed\":1}");
        json("GET deadline/api/parked", 200, "parked");
        json("GET deadline/api/parked/000.10.17.H99-261123-0001", 200, "parked-dossier");
        json("PUT deadline/api/parked/", 200, "parked-dossier");
        json("DELETE deadline/api/parked/", 200, "parked-dossier");
        for (String service : List.of("intake", "routing", "deadline", "notification")) {
            text(
                    "GET " + service + "/actuator/health",
                    200,
                    "application/json",
                    "{\"status\":\"UP\"}");
            stored("GET " + service + "/actuator/prometheus", "text/plain", "figures.txt");
        }
        for (String service : List.of("intake", "routing", "notification")) {
            text(
                    "GET " + service + "/api/parked",
                    200,
                    "application/json",
                    "{\"items\":[],\"total\":0}");
        }
        text("POST deadline/api/parked/", 200, "application/json", "{\"items\":[],\"total\":0}");
        text(
                "GET intake/api/dossiers/000.10.17.H99-261123-0001/receipt",
                200,
                "application/pdf",
                "%PDF-receipt");
        text(
                "GET routing/api/dossiers/000.10.17.H99-261123-0001/control-sheet",
                200,
                "application/pdf",
                "%PDF-sheet");
        text(
                "GET routing/api/dossiers/000.10.17.H99-261123-0001/steps/tham-dinh/routing-slip",
                200,
                "application/pdf",
                "%PDF-slip");
        text(
                "GET routing/api/offices/000.02.17.H99/register",
                200,
                "application/pdf",
                "%PDF-register");
        text(
                "GET intake/api/dossiers/000.10.17.H99-261123-0009/refusal-notice",
                200,
                "application/pdf",
                "%PDF-refusal");
        text(
                "GET deadline/api/apology-letters/000.10.17.H99-261118-0012-XL1/letter",
                200,
                "application/pdf",
                "%PDF-letter");
    }

    private void administration() {
        String land = "intake/api/procedures/1.013831";
        String yaml = "code: \"1.013831\"\nversion: 1\nlimit: 8wd\nsteps:\n  - {step: tiep-nhan}\n";
        json("GET intake/api/procedure-versions", 200, "procedure-versions");
        json("GET " + land + "/versions", 200, "versions-of-one");
        text("GET " + land + "/versions/1/text", 200, "application/yaml", yaml);
        json("POST intake/api/procedures", 201, "checked");
        json("POST intake/api/procedures/check", 200, "checked");
        json("POST intake/api/procedures/preview", 200, "planned");
        String count = "{\"total\":12}";
        text("GET " + land + "/versions/1/open-dossiers", 200, "application/json", count);
        text("GET " + land + "/versions/2/open-dossiers", 200, "application/json", count);
        json("POST " + land + "/versions/2/migration", 202, "migration");
        text("GET intake/api/offices/000.11.17.H99/open-dossiers", 200, "application/json", count);
        json("GET deadline/api/calendars", 200, "calendars");
        json("GET deadline/api/calendars/province", 200, "calendar");
        text(
                "GET deadline/api/calendars/province/recounting",
                200,
                "application/json",
                "{\"behind\":0}");
        json("POST deadline/api/calendars/province/days/preview", 200, "day-preview");
        text("PUT deadline/api/calendars/province/days", 202, "application/json", "{}");
    }

    /// From now on, what is asked there is answered with a stored file.
    void json(String request, int status, String file) {
        String type = status < 400 ? "application/json" : "application/problem+json";
        text(request, status, type, read(file + ".json"));
    }

    private void stored(String request, String type, String file) {
        text(request, 200, type, read(file));
    }

    private static String read(String file) {
        try (InputStream stored = FakeServices.class.getResourceAsStream("/services/" + file)) {
            if (stored == null) {
                throw new IllegalArgumentException("No stored answer " + file);
            }
            return new String(stored.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void text(String request, int status, String type, String body) {
        answers.put(request, new Answer(status, type, body));
    }

    /// From now on, a service answers everything with a status and no body.
    void fails(String service, int status) {
        answers.keySet().removeIf(request -> request.contains(" " + service + "/"));
        text("GET " + service + "/", status, "text/plain", "");
        text("POST " + service + "/", status, "text/plain", "");
    }

    /// From now on, something follows every text in an answer that people have written: whatever
    /// has a blank in it.
    void afterEveryText(String something) {
        afterEveryText = something;
    }

    private byte[] body(Answer answer) {
        String body = answer.body();
        if (!afterEveryText.isEmpty() && answer.type().equals("application/json")) {
            body = spoilt(JSON.readTree(body)).toString();
        }
        return body.getBytes(StandardCharsets.UTF_8);
    }

    private JsonNode spoilt(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> {
                object.properties().forEach(one -> one.setValue(spoilt(one.getValue())));
                yield object;
            }
            case ArrayNode array -> {
                for (int i = 0; i < array.size(); i++) {
                    array.set(i, spoilt(array.get(i)));
                }
                yield array;
            }
            case StringNode text when text.stringValue().contains(" ") ->
                    JSON.stringNode(text.stringValue() + afterEveryText);
            default -> node;
        };
    }

    /// What was asked with this beginning of method and address, oldest first.
    List<Request> asked(String beginning) {
        return requests.stream()
                .filter(request ->
                        (request.method() + " " + request.address()).startsWith(beginning))
                .toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath().substring(1);
            String query = exchange.getRequestURI().getQuery();
            Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            exchange.getRequestHeaders()
                    .forEach((name, values) -> headers.put(name, values.getFirst()));
            requests.add(
                    new Request(
                            exchange.getRequestMethod(),
                            query == null ? path : path + "?" + query,
                            headers,
                            new String(
                                    exchange.getRequestBody().readAllBytes(),
                                    StandardCharsets.UTF_8)));
            Answer answer =
                    find(exchange.getRequestMethod() + " " + path, query == null ? "" : query);
            exchange.getResponseHeaders().set("Content-Type", answer.type());
            exchange.getResponseHeaders().set("X-From", "fake");
            byte[] body = body(answer);
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private Answer find(String request, String query) {
        Optional<Answer> narrowed =
                answers.entrySet().stream()
                        .filter(entry -> narrows(entry.getKey(), request, query))
                        .max(Comparator.comparingInt(entry -> entry.getKey().length()))
                        .map(Map.Entry::getValue);
        if (narrowed.isPresent()) {
            return narrowed.get();
        }
        Answer exact = answers.get(request);
        if (exact != null) {
            return exact;
        }
        return answers.entrySet().stream()
                .filter(entry -> entry.getKey().endsWith("/") && request.startsWith(entry.getKey()))
                .max(Comparator.comparingInt(entry -> entry.getKey().length()))
                .map(Map.Entry::getValue)
                .orElse(new Answer(404, "application/problem+json", "{\"status\":404}"));
    }

    private static boolean narrows(String key, String request, String query) {
        int at = key.indexOf('?');
        return at > 0
                && request.equals(key.substring(0, at))
                && query.contains(key.substring(at + 1));
    }
}
