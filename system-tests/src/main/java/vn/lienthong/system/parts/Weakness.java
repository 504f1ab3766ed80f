package vn.lienthong.system.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/// A known weakness, as a record of the OSV database (schema 1.x) tells it.
///
/// @param aliases its names in other databases
/// @param fixedIn releases of the affected part without it
record Weakness(
        String id, Set<String> aliases, Severity severity, String summary, List<String> fixedIn) {

    Weakness {
        aliases = Set.copyOf(aliases);
        fixedIn = List.copyOf(fixedIn);
    }

    static Weakness of(JsonNode read, Part part) {
        Set<String> aliases = new TreeSet<>();
        read.path("aliases").forEach(alias -> aliases.add(alias.asString("")));
        List<String> fixed = new ArrayList<>();
        for (JsonNode affected : read.path("affected")) {
            if (concerns(affected, part)) {
                for (JsonNode range : affected.path("ranges")) {
                    for (JsonNode event : range.path("events")) {
                        if (event.has("fixed")) {
                            fixed.add(event.path("fixed").asString(""));
                        }
                    }
                }
            }
        }
        return new Weakness(
                read.path("id").asString(""),
                aliases,
                Severity.of(read.path("database_specific").path("severity").asString("")),
                read.path("summary").asString("").strip().replaceAll("\\s+", " "),
                fixed);
    }

    /// Whether a record's entry is about the part, in whatever release.
    static boolean concerns(JsonNode affected, Part part) {
        JsonNode named = affected.path("package");
        return named.path("ecosystem").asString("").equals("Maven")
                && named.path("name").asString("").equals(part.id());
    }

    /// Taken back by those who reported it.
    static boolean isWithdrawn(JsonNode read) {
        return read.hasNonNull("withdrawn");
    }

    boolean isCalled(String name) {
        return id.equals(name) || aliases.contains(name);
    }
}
