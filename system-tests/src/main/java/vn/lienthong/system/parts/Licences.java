package vn.lienthong.system.parts;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Under which licences a part may be handed out with the programs, and what was decided about
/// single parts; read from `ops/parts/licences.json`.
final class Licences {

    static final String FILE = "ops/parts/licences.json";

    private final Map<String, String> allowed = new LinkedHashMap<>();
    private final List<Decision> decisions = new ArrayList<>();

    /// What people read out of a part's own papers, where it does not declare it clearly.
    ///
    /// @param part group and name
    /// @param licence the licence it is handed out under
    /// @param reason why that is so
    record Decision(String part, String licence, String reason) {

        Decision {
            if (reason.isBlank()) {
                throw new IllegalArgumentException("No reason is given for " + part);
            }
        }
    }

    private Licences(JsonNode read) {
        for (Map.Entry<String, JsonNode> one : read.path("allowed").properties()) {
            allowed.put(key(one.getKey()), one.getKey());
            one.getValue().forEach(name -> allowed.put(key(name.asString()), one.getKey()));
        }
        for (JsonNode one : read.path("decided")) {
            decisions.add(
                    new Decision(
                            one.path("part").asString(""),
                            one.path("licence").asString(""),
                            one.path("reason").asString("")));
        }
    }

    static Licences in(Path root) {
        return new Licences(new JsonMapper().readTree(root.resolve(FILE).toFile()));
    }

    static Licences of(String json) {
        return new Licences(new JsonMapper().readTree(json));
    }

    List<Decision> decisions() {
        return List.copyOf(decisions);
    }

    /// The licence a part is handed out under; empty when none of those it offers is allowed.
    Optional<String> taken(Part part) {
        Optional<String> decided =
                decisions.stream()
                        .filter(one -> one.part().equals(part.id()))
                        .map(Decision::licence)
                        .findFirst();
        return decided.or(() -> part.licences().stream().flatMap(this::held).findFirst());
    }

    /// One alternative of an expression is enough, all of which must be allowed. Nested ones are
    /// for people to decide.
    private Stream<String> held(String declared) {
        Optional<String> whole = known(declared);
        if (whole.isPresent()) {
            return whole.stream();
        }
        if (declared.contains(" OR ") && declared.contains(" AND ")) {
            return Stream.empty();
        }
        String bare = declared.replaceFirst("^\\((.*)\\)$", "$1");
        return Stream.of(bare.split(" OR ", -1))
                .map(one -> Stream.of(one.split(" AND ", -1)).map(this::known).toList())
                .filter(parts -> parts.stream().allMatch(Optional::isPresent))
                .map(parts ->
                        parts.stream()
                                .flatMap(Optional::stream)
                                .collect(Collectors.joining(" AND ")));
    }

    private Optional<String> known(String name) {
        return Optional.ofNullable(allowed.get(key(name)));
    }

    private static String key(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    /// What stands against handing these programs out, a sentence each; also a decision that
    /// concerns no part of them, because a list that nobody needs is read by nobody.
    List<String> problems(List<Program> programs) {
        List<String> problems = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Program program : programs) {
            for (Part part : program.parts()) {
                seen.add(part.id());
                if (taken(part).isEmpty()) {
                    problems.add(
                            "%s: %s %s – %s"
                                    .formatted(
                                            program.name(),
                                            part.id(),
                                            part.version(),
                                            part.licences().isEmpty()
                                                    ? "declares no licence"
                                                    : "is under " + part.licences()));
                }
            }
        }
        decisions.stream()
                .filter(one -> !seen.contains(one.part()))
                .forEach(one ->
                        problems.add(
                                "%s: the decision about it concerns no part"
                                        .formatted(one.part())));
        return problems;
    }
}
