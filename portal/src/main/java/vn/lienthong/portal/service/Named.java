package vn.lienthong.portal.service;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// An office or a procedure that a service names by its code alone, or by an object with its code
/// and its name.
public record Named(@Nullable String code, @Nullable String name) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Named read(JsonNode node) {
        if (node.isString()) {
            return new Named(node.stringValue(), null);
        }
        return new Named(text(node, "code", "office"), text(node, "name", "officeName"));
    }

    private static @Nullable String text(JsonNode node, String field, String orField) {
        JsonNode value = node.has(field) ? node.path(field) : node.path(orField);
        return value.isString() ? value.stringValue() : null;
    }
}
