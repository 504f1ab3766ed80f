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
        String code = text(node, "code");
        return new Named(code != null ? code : text(node, "office"), text(node, "name"));
    }

    private static @Nullable String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isString() ? value.stringValue() : null;
    }
}
