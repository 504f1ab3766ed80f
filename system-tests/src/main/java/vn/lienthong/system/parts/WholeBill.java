package vn.lienthong.system.parts;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The bills of materials of several programs as one CycloneDX document, for tools that want one
/// file: every library once, with what depends on it.
final class WholeBill {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String NAME = "lienthong";
    private static final String REF = "bom-ref";

    private WholeBill() {}

    /// @param version of the whole
    static ObjectNode of(List<Program> programs, String version) {
        Map<String, JsonNode> components = new TreeMap<>();
        Map<String, Set<String>> needs = new TreeMap<>();
        Map<String, JsonNode> first = new HashMap<>();
        Set<String> top = new TreeSet<>();
        for (Program program : programs) {
            JsonNode bill = program.bill().orElseThrow();
            first.putIfAbsent("specVersion", bill.path("specVersion"));
            JsonNode itself = bill.path("metadata").path("component");
            components.put(itself.path(REF).asString(), itself);
            top.add(itself.path(REF).asString());
            bill.path("components")
                    .forEach(one -> components.putIfAbsent(one.path(REF).asString(), one));
            for (JsonNode one : bill.path("dependencies")) {
                Set<String> on =
                        needs.computeIfAbsent(one.path("ref").asString(), _ -> new TreeSet<>());
                one.path("dependsOn").forEach(ref -> on.add(ref.asString()));
            }
        }
        String root = "pkg:generic/%s@%s".formatted(NAME, version);
        needs.put(root, top);
        ObjectNode whole = JSON.createObjectNode();
        whole.put("bomFormat", "CycloneDX");
        whole.set("specVersion", first.getOrDefault("specVersion", JSON.stringNode("1.6")));
        whole.put("serialNumber", "urn:uuid:" + name(components.keySet()));
        whole.put("version", 1);
        whole.putObject("metadata")
                .putObject("component")
                .put("type", "application")
                .put(REF, root)
                .put("name", NAME)
                .put("version", version);
        whole.set("components", JSON.createArrayNode().addAll(components.values()));
        ArrayNode dependencies = whole.putArray("dependencies");
        needs.forEach((ref, on) -> {
            ArrayNode list = dependencies.addObject().put("ref", ref).putArray("dependsOn");
            on.forEach(list::add);
        });
        return whole;
    }

    /// The same parts have the same number, so that the same sources give the same document.
    private static UUID name(Set<String> refs) {
        return UUID.nameUUIDFromBytes(String.join("\n", refs).getBytes(StandardCharsets.UTF_8));
    }
}
