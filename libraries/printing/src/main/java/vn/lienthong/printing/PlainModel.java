package vn.lienthong.printing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Turns a model into maps, lists, strings, numbers and booleans before a template sees it.
///
/// A template therefore can call no method of ours, every string has been cleaned exactly once, and
/// a value that nobody thought of is refused instead of printed as `vn.lienthong.Something@1f`.
///
/// | value | in the template |
/// |---|---|
/// | record | a map of its components, and its simple class name under `kind` |
/// | [Instant] | `full`, `brief`, `day` as in [VietnameseDates] |
/// | [LocalDate] | its `day` |
/// | [QrCode] | `text`, `image` |
/// | enum | its name |
final class PlainModel {

    private static final String KIND = "kind";

    private final UnaryOperator<String> last;

    private PlainModel(UnaryOperator<String> last) {
        this.last = last;
    }

    /// @param last what is done to every string after it was cleaned
    static Map<String, @Nullable Object> of(Map<String, ?> model, UnaryOperator<String> last) {
        var plain = new LinkedHashMap<String, @Nullable Object>();
        var reader = new PlainModel(last);
        model.forEach((name, value) -> plain.put(name, reader.plain(name, value)));
        return plain;
    }

    private String clean(String text) {
        return last.apply(CleanText.of(text));
    }

    private @Nullable Object plain(String name, @Nullable Object value) {
        return switch (value) {
            case null -> null;
            case String text -> clean(text);
            case Number number -> number;
            case Boolean flag -> flag;
            case Enum<?> constant -> constant.name();
            case Instant moment ->
                    Map.of(
                            "full", VietnameseDates.full(moment),
                            "brief", VietnameseDates.brief(moment),
                            "day", VietnameseDates.day(moment));
            case LocalDate date -> Map.of("day", VietnameseDates.day(date));
            case QrCode code -> Map.of("text", clean(code.text()), "image", code.image());
            case Record fields -> components(fields);
            case Map<?, ?> map -> entries(name, map);
            case Collection<?> items -> items.stream().map(item -> plain(name, item)).toList();
            default ->
                    throw new PrintingException(
                            "Model value '%s' is a %s, which no template can print"
                                    .formatted(name, value.getClass().getName()));
        };
    }

    private Map<String, @Nullable Object> entries(String name, Map<?, ?> map) {
        var plain = new LinkedHashMap<String, @Nullable Object>();
        map.forEach((key, value) -> {
            if (!(key instanceof String text)) {
                throw new PrintingException(
                        "Model value '%s' has a key that is not a string".formatted(name));
            }
            plain.put(text, plain(text, value));
        });
        return plain;
    }

    private Map<String, @Nullable Object> components(Record fields) {
        var plain = new LinkedHashMap<String, @Nullable Object>();
        plain.put(KIND, fields.getClass().getSimpleName());
        for (RecordComponent component : fields.getClass().getRecordComponents()) {
            plain.put(component.getName(), plain(component.getName(), read(fields, component)));
        }
        return plain;
    }

    private static @Nullable Object read(Record fields, RecordComponent component) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(fields);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new PrintingException(
                    "Model value '%s' cannot be read".formatted(component.getName()), e);
        }
    }
}
