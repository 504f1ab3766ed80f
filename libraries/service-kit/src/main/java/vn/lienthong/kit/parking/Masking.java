package vn.lienthong.kit.parking;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Hides the fields of a payload that may tell about a person, and puts them back: a repair that
/// leaves a mask where it was keeps what is behind it.
final class Masking {

    /// What stands for a hidden value.
    static final String MASK = "•••";

    private final Set<String> personal;

    Masking(Set<String> personal) {
        this.personal = Set.copyOf(personal);
    }

    /// A mask with nothing behind it.
    static final class NothingBehind extends RuntimeException {
        private final String path;

        NothingBehind(String path) {
            super("nothing is hidden at " + path, null, false, false);
            this.path = path;
        }

        String path() {
            return path;
        }
    }

    JsonNode masked(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> {
                ObjectNode copy = JsonNodeFactory.instance.objectNode();
                object.properties()
                        .forEach(field ->
                                copy.set(
                                        field.getKey(),
                                        isHidden(field.getKey(), field.getValue())
                                                ? copy.stringNode(MASK)
                                                : masked(field.getValue())));
                yield copy;
            }
            case ArrayNode array -> {
                ArrayNode copy = JsonNodeFactory.instance.arrayNode();
                array.forEach(item -> copy.add(masked(item)));
                yield copy;
            }
            default -> node;
        };
    }

    private boolean isHidden(String name, JsonNode value) {
        return personal.contains(name) && !value.isNull();
    }

    /// What is meant by a payload that may still carry masks.
    ///
    /// @param original the payload that was shown masked, absent when there is none to read
    /// @throws NothingBehind when there is a mask where nothing was hidden
    JsonNode unmasked(JsonNode node, @Nullable JsonNode original, String path) {
        return switch (node) {
            case ObjectNode object -> {
                ObjectNode copy = JsonNodeFactory.instance.objectNode();
                object.properties()
                        .forEach(field ->
                                copy.set(
                                        field.getKey(),
                                        unmasked(
                                                field.getValue(),
                                                original == null
                                                        ? null
                                                        : original.get(field.getKey()),
                                                path + "." + field.getKey())));
                yield copy;
            }
            case ArrayNode array -> {
                ArrayNode copy = JsonNodeFactory.instance.arrayNode();
                for (int i = 0; i < array.size(); i++) {
                    copy.add(
                            unmasked(
                                    array.get(i),
                                    original == null ? null : original.get(i),
                                    "%s[%d]".formatted(path, i)));
                }
                yield copy;
            }
            default ->
                    node.isString() && node.asString().equals(MASK) ? behind(original, path) : node;
        };
    }

    private static JsonNode behind(@Nullable JsonNode original, String path) {
        if (original == null) {
            throw new NothingBehind(path);
        }
        return original;
    }
}
