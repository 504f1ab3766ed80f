package vn.lienthong.portal.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Speaks REST with one service and turns its status codes into [ServiceFailure] and [Outcome].
final class ServiceClient {
    private static final String LOOKUP_PIN = "Lookup-Pin";
    private static final Pattern BEYOND_A_HEADER = Pattern.compile("[^\\x20-\\x7E]");

    private final ServiceName name;
    private final RestClient http;
    private final JsonMapper json;

    ServiceClient(ServiceName name, RestClient http, JsonMapper json) {
        this.name = name;
        this.http = http;
        this.json = json;
    }

    /// The same client, saying more with every request.
    ServiceClient with(String header, String value) {
        return new ServiceClient(
                name, http.mutate().defaultHeader(header, oneLine(value)).build(), json);
    }

    /// The same service for somebody who has no account, but the pin of a receipt; it stands in no
    /// address.
    ServiceClient opening(String pin) {
        return new ServiceClient(
                name, http.mutate().defaultHeader(LOOKUP_PIN, oneLine(pin)).build(), json);
    }

    /// What a form sent back may be anything; a header is one line of plain characters.
    private static String oneLine(String sent) {
        return BEYOND_A_HEADER.matcher(sent).replaceAll("?");
    }

    /// Reads one thing.
    ///
    /// @throws ServiceFailure when the service does not answer with it
    <T> T get(Class<T> type, String path, @Nullable Object... variables) {
        return ask(path, variables, MediaType.APPLICATION_JSON, response -> read(response, type));
    }

    /// Reads plain text.
    ///
    /// @throws ServiceFailure when the service does not answer with it
    String text(String path) {
        return ask(
                path,
                new Object[0],
                MediaType.TEXT_PLAIN,
                response -> new String(response.getBody().readAllBytes(), StandardCharsets.UTF_8));
    }

    /// Reads one page of a list; a service that answers with a bare array is understood too.
    ///
    /// @throws ServiceFailure when the service does not answer with it
    <T> Page<T> page(Class<T> type, String path, @Nullable Object... variables) {
        JsonNode answer = get(JsonNode.class, path, variables);
        JsonNode items = answer.isArray() ? answer : answer.path("items");
        List<T> read = new ArrayList<>();
        for (JsonNode item : items) {
            read.add(json.treeToValue(item, type));
        }
        return new Page<>(List.copyOf(read), answer.path("total").asLong(read.size()));
    }

    /// Passes a document on without holding it in memory.
    ///
    /// @param target where the document goes; opened only after the service has answered well
    /// @throws ServiceFailure when the service does not answer with it
    void document(
            MediaType type, DocumentTarget target, String path, @Nullable Object... variables) {
        ask(
                path,
                variables,
                type,
                response -> {
                    try (InputStream body = response.getBody();
                            OutputStream out = target.open(response.getHeaders())) {
                        return body.transferTo(out);
                    }
                });
    }

    /// Asks a question that is too long or too personal for an address; nothing is done by it.
    ///
    /// @throws ServiceFailure when the service does not answer with it
    <T> T ask(Class<T> type, Object body, String path, @Nullable Object... variables) {
        return asking(() ->
                http.post()
                        .uri(path, variables)
                        .contentType(MediaType.APPLICATION_JSON)
                        .accept(MediaType.APPLICATION_JSON, MediaType.APPLICATION_PROBLEM_JSON)
                        .body(body)
                        .exchangeForRequiredValue(
                                (_, response) -> answer(response, good -> read(good, type))));
    }

    /// Reads a text.
    ///
    /// @throws ServiceFailure when the service does not answer with it
    String text(MediaType type, String path, @Nullable Object... variables) {
        return ask(
                path,
                variables,
                type,
                response -> new String(response.getBody().readAllBytes(), StandardCharsets.UTF_8));
    }

    /// Sends a command.
    ///
    /// @param key the same key with the same body is done once
    /// @throws ServiceFailure when the token, the role or the thing named is at fault
    <T> Outcome<T> post(Class<T> type, String key, Object body, String path, Object... variables) {
        return send(HttpMethod.POST, type, key, MediaType.APPLICATION_JSON, body, path, variables);
    }

    /// Sends a command by another method.
    ///
    /// @throws ServiceFailure when the token, the role or the thing named is at fault
    <T> Outcome<T> order(
            HttpMethod method,
            Class<T> type,
            String key,
            Object body,
            String path,
            Object... variables) {
        return send(method, type, key, MediaType.APPLICATION_JSON, body, path, variables);
    }

    /// Sends a command whose consequences may take longer than an answer may (RFC 7240).
    ///
    /// @throws ServiceFailure when the token, the role or the thing named is at fault
    <T> Outcome<T> orderWithoutWaiting(
            HttpMethod method,
            Class<T> type,
            String key,
            Object body,
            String path,
            Object... variables) {
        return send(
                method,
                type,
                key,
                MediaType.APPLICATION_JSON,
                headers -> headers.set("Prefer", "respond-async"),
                body,
                path,
                variables);
    }

    /// Sends a file.
    ///
    /// @param key the same key with the same file is done once
    /// @throws ServiceFailure when the token, the role or the thing named is at fault
    <T> Outcome<T> upload(
            Class<T> type,
            String key,
            MediaType content,
            byte[] file,
            String path,
            Object... variables) {
        return send(HttpMethod.POST, type, key, content, file, path, variables);
    }

    private <T> Outcome<T> send(
            HttpMethod method,
            Class<T> type,
            String key,
            MediaType content,
            Object body,
            String path,
            Object... variables) {
        return send(method, type, key, content, _ -> {}, body, path, variables);
    }

    private <T> Outcome<T> send(
            HttpMethod method,
            Class<T> type,
            String key,
            MediaType content,
            Consumer<HttpHeaders> more,
            Object body,
            String path,
            Object... variables) {
        try {
            return http.method(method)
                    .uri(path, variables)
                    .headers(more)
                    .header("Idempotency-Key", oneLine(key))
                    .contentType(content)
                    .accept(MediaType.APPLICATION_JSON, MediaType.APPLICATION_PROBLEM_JSON)
                    .body(body)
                    .exchangeForRequiredValue((_, response) -> outcome(response, type));
        } catch (ResourceAccessException _) {
            return new Outcome.Unanswered<>(name);
        }
    }

    private <T> Outcome<T> outcome(ClientHttpResponse response, Class<T> type) throws IOException {
        HttpStatusCode status = response.getStatusCode();
        if (status.is2xxSuccessful()) {
            return new Outcome.Done<>(read(response, type));
        }
        if (status.is5xxServerError()) {
            return new Outcome.Unanswered<>(name);
        }
        ServiceFailure failure = failure(response);
        if (failure.kind() == ServiceFailure.Kind.REFUSED && failure.problem() != null) {
            return new Outcome.Refused<>(failure.problem());
        }
        throw failure;
    }

    private <T> T ask(
            String path, @Nullable Object[] variables, MediaType accept, Reader<T> reader) {
        return asking(() ->
                http.get()
                        .uri(path, variables)
                        .accept(accept, MediaType.APPLICATION_PROBLEM_JSON)
                        .exchangeForRequiredValue((_, response) -> answer(response, reader)));
    }

    private <T> T answer(ClientHttpResponse response, Reader<T> reader) throws IOException {
        if (response.getStatusCode().is2xxSuccessful()) {
            return reader.read(response);
        }
        throw failure(response);
    }

    private <T> T asking(Supplier<T> question) {
        try {
            return question.get();
        } catch (ResourceAccessException | JacksonException e) {
            throw new ServiceFailure(ServiceFailure.Kind.DOWN, name, null, e);
        }
    }

    /// An answer without a body reads as an empty object: every field of what the portal reads may
    /// be missing.
    private <T> T read(ClientHttpResponse response, Class<T> type) throws IOException {
        byte[] body = response.getBody().readAllBytes();
        return body.length == 0
                ? json.treeToValue(json.createObjectNode(), type)
                : json.readValue(body, type);
    }

    private ServiceFailure failure(ClientHttpResponse response) throws IOException {
        int status = response.getStatusCode().value();
        ServiceFailure.Kind kind =
                switch (status) {
                    case 401 -> ServiceFailure.Kind.TOKEN_REFUSED;
                    case 403 -> ServiceFailure.Kind.NOT_ALLOWED;
                    case 404, 410 -> ServiceFailure.Kind.UNKNOWN;
                    case 429 -> ServiceFailure.Kind.TOO_OFTEN;
                    default ->
                            status < 500 ? ServiceFailure.Kind.REFUSED : ServiceFailure.Kind.DOWN;
                };
        return new ServiceFailure(kind, name, problem(response, status), null);
    }

    private Problem problem(ClientHttpResponse response, int status) throws IOException {
        try {
            Problem said = read(response, Problem.class);
            return new Problem(
                    status,
                    said.title(),
                    said.detail(),
                    said.state(),
                    said.errors(),
                    said.warnings());
        } catch (JacksonException _) {
            return new Problem(status, null, null, null, List.of(), List.of());
        }
    }

    @FunctionalInterface
    private interface Reader<T> {
        T read(ClientHttpResponse response) throws IOException;
    }
}
