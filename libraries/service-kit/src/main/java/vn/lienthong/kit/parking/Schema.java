package vn.lienthong.kit.parking;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.kit.web.FieldErrors;

/// The published JSON Schema of a type of event, as far as the contract uses it: required fields,
/// types, enumerations, moments, and what lies within.
final class Schema {

    private static final JsonMapper JSON = new JsonMapper();

    private final JsonNode root;

    private Schema(JsonNode root) {
        this.root = root;
    }

    /// @param type for example `step.offered.v1`
    static Optional<Schema> of(String type) {
        if (!type.matches("[a-z0-9.-]+")) {
            return Optional.empty();
        }
        try (InputStream file = Schema.class.getResourceAsStream("/schemas/" + type + ".json")) {
            return file == null ? Optional.empty() : Optional.of(new Schema(JSON.readTree(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Notes what is wrong with each field.
    ///
    /// @param path of the payload in the request
    void check(JsonNode payload, String path, FieldErrors errors) {
        check(root, payload, path, errors);
    }

    private static void check(JsonNode schema, JsonNode value, String path, FieldErrors errors) {
        if (!hasType(schema.path("type"), value)) {
            errors.add(path, "kit.parked.field.type", types(schema.path("type")));
        } else if (value.isObject()) {
            for (JsonNode required : schema.path("required")) {
                if (!value.hasNonNull(required.asString())) {
                    errors.add(path + "." + required.asString(), "kit.field.missing");
                }
            }
            value.properties()
                    .forEach(field -> {
                        JsonNode inner = schema.path("properties").path(field.getKey());
                        if (inner.isObject() && !field.getValue().isNull()) {
                            check(inner, field.getValue(), path + "." + field.getKey(), errors);
                        }
                    });
        } else if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                check(schema.path("items"), value.get(i), "%s[%d]".formatted(path, i), errors);
            }
        } else {
            checkText(schema, value, path, errors);
        }
    }

    private static void checkText(
            JsonNode schema, JsonNode value, String path, FieldErrors errors) {
        JsonNode allowed = schema.path("enum");
        if (allowed.isArray() && texts(allowed).noneMatch(value.asString()::equals)) {
            errors.add(
                    path,
                    "kit.parked.field.one-of",
                    texts(allowed).collect(Collectors.joining(", ")));
        }
        if (schema.path("format").asString("").equals("date-time") && !isMoment(value.asString())) {
            errors.add(path, "kit.parked.field.time");
        }
    }

    private static boolean isMoment(String text) {
        try {
            Instant.parse(text);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static Stream<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asString);
    }

    private static String types(JsonNode type) {
        return type.isArray() ? texts(type).collect(Collectors.joining(", ")) : type.asString();
    }

    private static boolean hasType(JsonNode type, JsonNode value) {
        return type.isArray()
                ? texts(type).anyMatch(one -> is(one, value))
                : type.isMissingNode() || is(type.asString(), value);
    }

    private static boolean is(String type, JsonNode value) {
        return switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isString();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "null" -> value.isNull();
            default -> true;
        };
    }
}
