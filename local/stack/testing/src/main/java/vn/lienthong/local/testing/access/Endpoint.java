package vn.lienthong.local.testing.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// An endpoint as the OpenAPI document describes it.
///
/// @param roles that may call it; none for one that is open to all, or says nothing
/// @param reveals the code under which it is kept who looked; `NOTHING` where nothing of a citizen
///   is shown, empty where it does not say
/// @param questions names of the query parameters
/// @param contentTypes of what may be sent, as far as the document knows; empty for nothing
record Endpoint(
        String method,
        String path,
        Set<String> roles,
        String reveals,
        Set<String> questions,
        List<String> contentTypes) {

    private static final List<String> OPEN = List.of("/public/", "/local/");

    private static final String NOTHING = "NOTHING";

    /// Of files, which are read as they come and stand in no document.
    private static final List<String> OF_FILES = List.of("text/csv", "application/octet-stream");

    /// All of a document, in its order.
    static List<Endpoint> read(JsonNode document) {
        List<Endpoint> all = new ArrayList<>();
        for (var path : document.path("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                Set<String> roles = new TreeSet<>();
                operation.getValue().path("x-roles").forEach(role -> roles.add(role.asString()));
                all.add(
                        new Endpoint(
                                operation.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                roles,
                                operation.getValue().path("x-reveals").asString(""),
                                questions(operation.getValue()),
                                contentTypes(operation.getValue())));
            }
        }
        return all;
    }

    private static Set<String> questions(JsonNode operation) {
        return operation
                .path("parameters")
                .valueStream()
                .filter(parameter -> parameter.path("in").asString("").equals("query"))
                .map(parameter -> parameter.path("name").asString())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<String> contentTypes(JsonNode operation) {
        Stream<String> named =
                operation
                        .path("requestBody")
                        .path("content")
                        .propertyStream()
                        .map(Map.Entry::getKey);
        List<String> all = named.toList();
        return Stream.concat(all.isEmpty() ? Stream.of("") : all.stream(), OF_FILES.stream())
                .toList();
    }

    boolean isOpen() {
        return OPEN.stream().anyMatch(path::startsWith);
    }

    /// What is recorded, for a table: nothing where nobody is known.
    String recorded() {
        return isOpen() || reveals.equals(NOTHING) ? "–" : "`" + reveals + "`";
    }

    /// Whether one of these is a part of its path, such as `dossiers/{code}`, or one of its
    /// questions, such as `?office`.
    boolean has(Set<String> parts) {
        return parts.stream().anyMatch(this::has);
    }

    private boolean has(String part) {
        return path.contains(part) || asks(part);
    }

    boolean asks(String part) {
        return part.startsWith("?") && questions.contains(part.substring(1));
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
