package vn.lienthong.system.parts;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/// Programs with parts, made up.
final class Bills {

    private static final JsonMapper JSON = new JsonMapper();

    private Bills() {}

    /// A program of these parts, each of which lies in it.
    static Program program(String name, Part... parts) {
        String components =
                Stream.of(parts).map(Bills::component).collect(Collectors.joining(",\n"));
        String needs =
                Stream.of(parts)
                        .map(part -> "\"" + part.purl() + "\"")
                        .collect(Collectors.joining(","));
        String bill =
                """
                {"bomFormat": "CycloneDX", "specVersion": "1.6",
                 "metadata": {"component": {"type": "application", "bom-ref": "pkg:maven/vn.lienthong/%1$s@0.1.0",
                    "group": "vn.lienthong", "name": "%1$s", "version": "0.1.0"}},
                 "components": [%2$s],
                 "dependencies": [{"ref": "pkg:maven/vn.lienthong/%1$s@0.1.0", "dependsOn": [%3$s]}]}
                """
                        .formatted(name, components, needs);
        return new Program(
                name, Optional.of(JSON.readTree(bill)), Stream.of(parts).map(Part::file).toList());
    }

    private static String component(Part part) {
        String licences =
                part.licences().stream()
                        .map(one ->
                                one.contains(" ")
                                        ? "{\"expression\": \"%s\"}".formatted(one)
                                        : "{\"license\": {\"id\": \"%s\"}}".formatted(one))
                        .collect(Collectors.joining(","));
        return """
        {"type": "library", "bom-ref": "%1$s", "group": "%2$s", "name": "%3$s", "version": "%4$s", "licenses": [%5$s]}
        """
                .formatted(part.purl(), part.group(), part.name(), part.version(), licences);
    }

    static Part part(String id, String version, String... licences) {
        int at = id.indexOf(':');
        return new Part(id.substring(0, at), id.substring(at + 1), version, List.of(licences));
    }
}
