package vn.lienthong.contracts.event;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// JSON Schema (2020-12) of an event, read off its record.
final class Schemas {

    private Schemas() {}

    static Map<String, Object> of(EventTypes.Entry type) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", "urn:lienthong:" + type.wireName());
        schema.put("title", type.wireName());
        schema.putAll(object(type.record()));
        return schema;
    }

    private static Map<String, Object> object(Class<?> record) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (RecordComponent component : record.getRecordComponents()) {
            properties.put(component.getName(), property(component));
        }
        List<String> required =
                Arrays.stream(record.getRecordComponents())
                        .filter(c -> !optional(c))
                        .map(RecordComponent::getName)
                        .toList();
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("required", required);
        return schema;
    }

    private static boolean optional(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static Map<String, Object> property(RecordComponent component) {
        Map<String, Object> schema = new LinkedHashMap<>(of(component.getGenericType()));
        if (optional(component)) {
            schema.put("type", List.of(String.valueOf(schema.get("type")), "null"));
        }
        return schema;
    }

    private static Map<String, Object> of(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type last =
                    generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1];
            return generic.getRawType() == Map.class
                    ? ordered("type", "object", "additionalProperties", of(last))
                    : ordered("type", "array", "items", of(last));
        }
        Class<?> of = (Class<?>) type;
        if (of == Instant.class) {
            return ordered("type", "string", "format", "date-time");
        }
        if (of == int.class || of == Integer.class || of == long.class) {
            return Map.of("type", "integer");
        }
        if (of == boolean.class) {
            return Map.of("type", "boolean");
        }
        if (of.isEnum()) {
            return ordered(
                    "type",
                    "string",
                    "enum",
                    Arrays.stream(of.getEnumConstants()).map(Object::toString).toList());
        }
        return of.isRecord() ? object(of) : Map.of("type", "string");
    }

    private static Map<String, Object> ordered(String k1, Object v1, String k2, Object v2) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(k1, v1);
        map.put(k2, v2);
        return map;
    }
}
