package vn.lienthong.system.parts;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.maven.artifact.versioning.ComparableVersion;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads a copy of the OSV database for Maven, one zip with a record in each file, so that a
/// machine without network is served: somebody brings the file
/// (`https://storage.googleapis.com/osv-vulnerabilities/Maven/all.zip`).
final class OsvMirror implements Weaknesses {

    private static final JsonMapper JSON = new JsonMapper();

    private final Path file;

    OsvMirror(Path file) {
        this.file = file;
    }

    @Override
    public Map<Part, List<Weakness>> of(Collection<Part> parts) throws NoAnswerException {
        Map<String, List<Part>> byId = new HashMap<>();
        parts.forEach(part -> byId.computeIfAbsent(part.id(), _ -> new ArrayList<>()).add(part));
        SortedMap<Part, List<Weakness>> found = new TreeMap<>();
        int records = 0;
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                if (entry.getName().endsWith(".json")) {
                    try (InputStream content = zip.getInputStream(entry)) {
                        look(JSON.readTree(content), byId, found);
                        records++;
                    }
                }
            }
        } catch (IOException | JacksonException e) {
            throw new NoAnswerException(file.toString(), e);
        }
        if (records == 0) {
            throw new NoAnswerException(file.toString(), "holds no record");
        }
        return found;
    }

    private static void look(
            JsonNode read, Map<String, List<Part>> byId, Map<Part, List<Weakness>> found) {
        if (Weakness.isWithdrawn(read)) {
            return;
        }
        for (JsonNode affected : read.path("affected")) {
            String name = affected.path("package").path("name").asString("");
            for (Part part : byId.getOrDefault(name, List.of())) {
                if (Weakness.concerns(affected, part) && affects(affected, part.version())) {
                    List<Weakness> known = found.computeIfAbsent(part, _ -> new ArrayList<>());
                    Weakness weakness = Weakness.of(read, part);
                    // A record may have an entry for each line of releases.
                    if (known.stream().noneMatch(one -> one.id().equals(weakness.id()))) {
                        known.add(weakness);
                    }
                }
            }
        }
    }

    private static boolean affects(JsonNode affected, String version) {
        for (JsonNode listed : affected.path("versions")) {
            if (listed.asString("").equals(version)) {
                return true;
            }
        }
        for (JsonNode range : affected.path("ranges")) {
            if (range.path("type").asString("").equals("ECOSYSTEM") && holds(range, version)) {
                return true;
            }
        }
        return false;
    }

    /// Whether a release lies in a range, whose events are told in their order: affected from each
    /// `introduced` on, up to the next `fixed` without it or `last_affected` with it.
    private static boolean holds(JsonNode range, String version) {
        ComparableVersion ours = new ComparableVersion(version);
        boolean affected = false;
        for (JsonNode event : range.path("events")) {
            if (event.has("introduced")) {
                String from = event.path("introduced").asString("0");
                affected |= from.equals("0") || ours.compareTo(new ComparableVersion(from)) >= 0;
            } else if (event.has("fixed")) {
                affected &= ours.compareTo(at(event, "fixed")) < 0;
            } else if (event.has("last_affected")) {
                affected &= ours.compareTo(at(event, "last_affected")) <= 0;
            }
        }
        return affected;
    }

    private static ComparableVersion at(JsonNode event, String name) {
        return new ComparableVersion(event.path(name).asString(""));
    }
}
