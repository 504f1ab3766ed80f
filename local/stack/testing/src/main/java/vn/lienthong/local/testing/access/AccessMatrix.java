package vn.lienthong.local.testing.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Every role at every endpoint of a running service, at the own office and at another.
///
/// What is expected is read from the service's OpenAPI document (`x-roles`, `x-reveals`): an
/// endpoint that says nothing is a fault.
public final class AccessMatrix {

    private static final List<String> ROLES =
            List.of("COUNTER", "SPECIALIST", "LEADER", "OPERATIONS", "REPORTS");
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");
    private static final String NOTHING_KNOWN = "1";
    private static final String JSON = "application/json";
    private static final int UNSUPPORTED = 415;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI service;
    private final Tokens tokens;
    private final List<Endpoint> endpoints;

    /// Makes tokens that the service takes.
    @FunctionalInterface
    public interface Tokens {
        String of(String role, String office);
    }

    /// What came of trying the offices.
    ///
    /// @param leaks what was given or done for another office
    /// @param answered how many endpoints answered the own office well: without any, nothing was
    ///   tried
    public record Reach(List<String> leaks, int answered) {}

    /// Reads the document of a running service.
    public AccessMatrix(URI service, Tokens tokens) {
        this.service = service;
        this.tokens = tokens;
        this.endpoints =
                Endpoint.read(
                        new JsonMapper()
                                .readTree(
                                        send(HttpRequest.newBuilder(service.resolve("/v3/api-docs"))
                                                        .GET())
                                                .body()));
    }

    /// What is otherwise than the document says, tried by somebody at the top of all offices and,
    /// where an office is named, about that one.
    public List<String> faults(String top) {
        Map<String, String> known = Map.of("offices/{office}", top);
        List<String> faults = new ArrayList<>();
        for (Endpoint endpoint : endpoints) {
            if (endpoint.isOpen()) {
                continue;
            }
            int without = status(endpoint, known, null);
            if (endpoint.roles().isEmpty()) {
                faults.add(endpoint + " names no roles");
            }
            if (endpoint.reveals().isEmpty()) {
                faults.add(endpoint + " does not say what it reveals");
            }
            if (without != UNAUTHORIZED) {
                faults.add(endpoint + " answers " + without + " to nobody");
            }
            for (String role : ROLES) {
                int status = status(endpoint, known, tokens.of(role, top));
                if ((status == FORBIDDEN) == endpoint.roles().contains(role)
                        || status == UNAUTHORIZED) {
                    faults.add("%s answers %d to %s".formatted(endpoint, status, role));
                }
            }
        }
        return faults;
    }

    /// Asks for what belongs to one office, in every role that may, from there and from another.
    ///
    /// @param known what to put for parts of paths, such as `dossiers/{code}`, and for questions,
    ///   such as `?office`; endpoints without any of them are left out. A list that is asked about
    ///   what is another's may be empty
    /// @param other neither `own` nor above it, and not concerned otherwise
    public Reach reach(Map<String, String> known, String own, String other) {
        List<String> leaks = new ArrayList<>();
        int answered = 0;
        for (Endpoint endpoint : endpoints) {
            if (endpoint.isOpen() || !endpoint.has(known.keySet()) || isOfLooks(endpoint)) {
                continue;
            }
            for (String role : endpoint.roles()) {
                HttpResponse<String> answer = answer(endpoint, known, tokens.of(role, other));
                if (isGood(answer.statusCode()) && tells(endpoint, known, answer.body())) {
                    leaks.add(
                            "%s answers %d to %s of %s"
                                    .formatted(endpoint, answer.statusCode(), role, other));
                }
            }
            boolean good =
                    endpoint.method().equals("GET")
                            && endpoint.roles().stream()
                                    .anyMatch(role ->
                                            isGood(status(endpoint, known, tokens.of(role, own))));
            answered += good ? 1 : 0;
        }
        return new Reach(leaks, answered);
    }

    /// Who looked is told to the office of whoever looked, and to have asked that is a look too:
    /// what stands there about another's dossier is what was just tried.
    private static boolean isOfLooks(Endpoint endpoint) {
        return endpoint.reveals().equals("ACCESSES_READ");
    }

    /// Whether an answer is about what was named: what stands in the path always is.
    private static boolean tells(Endpoint endpoint, Map<String, String> known, String body) {
        return known.entrySet().stream()
                .anyMatch(part ->
                        endpoint.path().contains(part.getKey())
                                || (endpoint.asks(part.getKey())
                                        && body.contains(part.getValue())));
    }

    private static boolean isGood(int status) {
        return status >= 200 && status < 300;
    }

    /// The rows of a table in Markdown: the endpoint, who may call it, and what is recorded. They
    /// are also written to `target/access.md`, for a document to be brought up to date.
    public String table() {
        Map<String, String> rows = new TreeMap<>();
        for (Endpoint endpoint : endpoints) {
            if (!endpoint.path().startsWith("/local/")) {
                rows.put(
                        endpoint.path() + " " + endpoint.method(),
                        "| `%s` | %s | %s |"
                                .formatted(
                                        endpoint,
                                        endpoint.isOpen()
                                                ? "open"
                                                : String.join(" ", endpoint.roles()),
                                        endpoint.recorded()));
            }
        }
        String table = String.join("\n", rows.values()) + "\n";
        try {
            Files.writeString(Path.of("target", "access.md"), table);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }

    /// The rows that a document has under a service's heading.
    ///
    /// @param heading without its number signs
    public static String tableUnder(Path document, String heading) {
        try {
            return Files.readAllLines(document).stream()
                            .dropWhile(line -> !line.equals("## " + heading))
                            .skip(1)
                            .takeWhile(line -> !line.startsWith("## "))
                            .filter(line -> line.startsWith("| `"))
                            .collect(Collectors.joining("\n"))
                    + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int status(Endpoint endpoint, Map<String, String> known, @Nullable String token) {
        return answer(endpoint, known, token).statusCode();
    }

    private URI address(Endpoint endpoint, Map<String, String> known) {
        String path = endpoint.path();
        StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
        for (var part : known.entrySet()) {
            if (endpoint.asks(part.getKey())) {
                query.add(part.getKey().substring(1) + "=" + part.getValue());
            } else if (path.contains(part.getKey())) {
                String name = part.getKey().substring(0, part.getKey().indexOf('{'));
                path = path.replace(part.getKey(), name + part.getValue());
            }
        }
        return service.resolve(VARIABLE.matcher(path).replaceAll(NOTHING_KNOWN) + query);
    }

    private HttpResponse<String> answer(
            Endpoint endpoint, Map<String, String> known, @Nullable String token) {
        URI address = address(endpoint, known);
        @Nullable HttpResponse<String> answer = null;
        for (String type : endpoint.contentTypes()) {
            HttpRequest.Builder request = HttpRequest.newBuilder(address);
            if (token != null) {
                request.header("Authorization", "Bearer " + token);
            }
            if (type.isEmpty()) {
                request.method(endpoint.method(), HttpRequest.BodyPublishers.noBody());
            } else {
                String body = type.equals(JSON) ? "{}" : "x";
                request.header("Content-Type", type)
                        .method(endpoint.method(), HttpRequest.BodyPublishers.ofString(body));
            }
            answer = answer == null || answer.statusCode() == UNSUPPORTED ? send(request) : answer;
        }
        return Objects.requireNonNull(answer, "what may be sent");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
