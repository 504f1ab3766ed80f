package vn.lienthong.catalogue.domain;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The named values of one mapping. What is wrong with one is noted, and a stand-in given, so that
/// all of a document's problems are found at once.
final class Fields {

    /// Room for every amount in đồng and every number of a version, and no overflow.
    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?\\d{1,15}");

    private static final Set<String> NOTHING = Set.of("", "~", "null", "Null", "NULL");

    private static final Set<String> YES = Set.of("true", "True", "TRUE");
    private static final Set<String> NO = Set.of("false", "False", "FALSE");

    private final Findings findings;
    private final String path;
    private final Map<String, Source> values = new HashMap<>();

    /// @param known every name that may stand here
    Fields(Findings findings, String path, Source.Mapping mapping, List<String> known) {
        this.findings = findings;
        this.path = path;
        Map<String, Integer> seen = new HashMap<>();
        for (Source.Entry entry : mapping.entries()) {
            String at = Paths.field(path, entry.key());
            if (!known.contains(entry.key())) {
                findings.report(
                        at,
                        entry.line(),
                        Kind.UNKNOWN_FIELD,
                        entry.key(),
                        String.join(", ", known));
            } else if (seen.put(entry.key(), entry.line()) != null) {
                findings.report(at, entry.line(), Kind.DUPLICATE_FIELD, entry.key());
            } else {
                findings.stands(at, entry.line());
                if (!isNothing(entry.value())) {
                    values.put(entry.key(), entry.value());
                }
            }
        }
    }

    private static boolean isNothing(Source value) {
        return plain(value).filter(NOTHING::contains).isPresent();
    }

    /// What is written without quotes, and may thus mean something else than a text.
    private static Optional<String> plain(Source value) {
        return value instanceof Source.Scalar scalar && !scalar.quoted()
                ? Optional.of(scalar.text())
                : Optional.empty();
    }

    String text(String name) {
        Source value = required(name);
        return value == null ? "" : textOf(findings, at(name), value);
    }

    @Nullable String optionalText(String name) {
        Source value = values.get(name);
        return value == null ? null : textOf(findings, at(name), value);
    }

    /// The texts of a list; none when there is no list.
    List<String> texts(String name) {
        List<Source> items = items(name);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            String at = Paths.item(at(name), i);
            findings.stands(at, items.get(i).line());
            texts.add(textOf(findings, at, items.get(i)));
        }
        return texts;
    }

    private static String textOf(Findings findings, String at, Source value) {
        if (value instanceof Source.Scalar scalar) {
            if (scalar.text().isBlank()) {
                findings.unreadable(at, Kind.EMPTY_FIELD, Paths.name(at));
            }
            return scalar.text();
        }
        findings.unreadable(at, Kind.NOT_A_TEXT, Paths.name(at));
        return "";
    }

    /// The whole numbers of a list; none when there is no list.
    List<Integer> wholes(String name) {
        List<Source> items = items(name);
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            String item = Paths.item(name, i);
            findings.stands(at(item), items.get(i).line());
            numbers.add(
                    Math.clamp(wholeOf(item, items.get(i)), Integer.MIN_VALUE, Integer.MAX_VALUE));
        }
        return numbers;
    }

    /// Whether there is a value, of whatever type.
    boolean has(String name) {
        return values.containsKey(name);
    }

    long whole(String name) {
        Source value = required(name);
        return value == null ? 0 : wholeOf(name, value);
    }

    long whole(String name, long otherwise) {
        Source value = values.get(name);
        return value == null ? otherwise : wholeOf(name, value);
    }

    private long wholeOf(String name, Source value) {
        Optional<String> number = plain(value).filter(text -> WHOLE_NUMBER.matcher(text).matches());
        if (number.isEmpty()) {
            findings.unreadable(at(name), Kind.NOT_A_WHOLE_NUMBER, name, shown(value));
        }
        return number.map(Long::parseLong).orElse(0L);
    }

    boolean truth(String name) {
        Source value = required(name);
        return value != null && truthOf(name, value);
    }

    boolean truth(String name, boolean otherwise) {
        Source value = values.get(name);
        return value == null ? otherwise : truthOf(name, value);
    }

    private boolean truthOf(String name, Source value) {
        String text = plain(value).orElse("");
        if (!YES.contains(text) && !NO.contains(text)) {
            findings.unreadable(at(name), Kind.NOT_TRUE_OR_FALSE, name, shown(value));
        }
        return YES.contains(text);
    }

    LocalDate date(String name) {
        Source value = required(name);
        if (value == null) {
            return LocalDate.MIN;
        }
        if (value instanceof Source.Scalar scalar) {
            try {
                return LocalDate.parse(scalar.text());
            } catch (DateTimeParseException _) {
                // Said below, as for any other value.
            }
        }
        findings.unreadable(at(name), Kind.NOT_A_DATE, name, shown(value));
        return LocalDate.MIN;
    }

    /// The items of a list; none when there is no list.
    List<Source> items(String name) {
        Source value = values.get(name);
        if (value == null) {
            return List.of();
        }
        if (value instanceof Source.Sequence(_, List<Source> items)) {
            return items;
        }
        findings.unreadable(at(name), Kind.NOT_A_LIST, name);
        return List.of();
    }

    /// The mapping within this one.
    Optional<Source.Mapping> mapping(String name) {
        Source value = values.get(name);
        if (value instanceof Source.Mapping mapping) {
            return Optional.of(mapping);
        }
        if (value != null) {
            findings.unreadable(at(name), Kind.NOT_A_MAPPING, name);
        }
        return Optional.empty();
    }

    private @Nullable Source required(String name) {
        Source value = values.get(name);
        if (value == null) {
            findings.unreadable(at(name), Kind.MISSING_FIELD, name);
        }
        return value;
    }

    /// The path of a value of this mapping.
    String at(String name) {
        return Paths.field(path, name);
    }

    private static String shown(Source value) {
        return switch (value) {
            case Source.Scalar(_, String text, _) -> text;
            case Source.Sequence _ -> "[…]";
            case Source.Mapping _ -> "{…}";
        };
    }
}
