package vn.lienthong.intake.registration.input;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads fields one after the other and remembers what is wrong with them.
///
/// Texts are composed (NFC), stripped, and free of invisible characters. What could not be printed
/// on a receipt is refused here, while the applicant is still at the counter.
public final class FieldReader {

    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");
    private static final Pattern LINE_BREAK = Pattern.compile("\\R");
    private static final Pattern BETWEEN_DIGITS = Pattern.compile("[\\s.()-]");

    /// Vietnamese mobile numbers since 2018.
    private static final Pattern PHONE =
            Pattern.compile("(?:0|\\+?84)((?:3[2-9]|5[25689]|7[06-9]|8[1-9]|9[0-46-9])\\d{7})");

    private static final Pattern EMAIL =
            Pattern.compile(
                    "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]{2,63}");
    private static final Pattern ID_NUMBER = Pattern.compile("[0-9A-Za-z./-]{6,20}");

    private final List<Fault> faults = new ArrayList<>();

    /// All that was wrong so far.
    public List<Fault> faults() {
        return List.copyOf(faults);
    }

    /// Notes a fault.
    public void fault(String field, String key, Object... args) {
        faults.add(Fault.of(field, key, args));
    }

    /// A text that must be there; an empty one stands for what is missing.
    public String required(String field, @Nullable String value, int longest) {
        Optional<String> text = clean(value);
        if (text.isEmpty()) {
            fault(field, "field.required");
        }
        return text.map(t -> checked(field, t, longest)).orElse("");
    }

    /// A text that may be there.
    public @Nullable String optional(String field, @Nullable String value, int longest) {
        return clean(value).map(t -> checked(field, t, longest)).orElse(null);
    }

    /// A mobile number as `0xxxxxxxxx`.
    public @Nullable String phone(String field, @Nullable String value) {
        return clean(value)
                .map(text -> BETWEEN_DIGITS.matcher(text).replaceAll(""))
                .map(digits -> {
                    var matcher = PHONE.matcher(digits);
                    if (matcher.matches()) {
                        return "0" + matcher.group(1);
                    }
                    fault(field, "phone.invalid");
                    return "";
                })
                .orElse(null);
    }

    public @Nullable String email(String field, @Nullable String value) {
        return clean(value)
                .map(text -> {
                    if (text.length() > 254 || !EMAIL.matcher(text).matches()) {
                        fault(field, "email.invalid");
                    }
                    return text;
                })
                .orElse(null);
    }

    /// The identifier of a person or an organization (số định danh).
    public @Nullable String idNumber(String field, @Nullable String value) {
        return clean(value)
                .map(text -> text.replace(" ", ""))
                .map(text -> {
                    if (!ID_NUMBER.matcher(text).matches()) {
                        fault(field, "id-number.invalid");
                    }
                    return text;
                })
                .orElse(null);
    }

    /// One of the constants; `usual` when nothing is said.
    public <E extends Enum<E>> E oneOf(
            String field, @Nullable String value, Class<E> type, E usual) {
        Optional<String> text = clean(value);
        if (text.isEmpty()) {
            return usual;
        }
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(text.get())) {
                return constant;
            }
        }
        List<String> names = new ArrayList<>();
        for (E constant : type.getEnumConstants()) {
            names.add(constant.name());
        }
        fault(field, "enum.unknown", String.join(", ", names));
        return usual;
    }

    private static Optional<String> clean(@Nullable String value) {
        if (value == null) {
            return Optional.empty();
        }
        String visible = INVISIBLE.matcher(value).replaceAll("");
        String broken = LINE_BREAK.matcher(visible).replaceAll("\n").replace('\t', ' ');
        return Optional.of(Normalizer.normalize(broken, Normalizer.Form.NFC).strip())
                .filter(text -> !text.isEmpty());
    }

    private String checked(String field, String text, int longest) {
        if (text.length() > longest) {
            fault(field, "text.too-long", longest);
        }
        if (!text.codePoints().allMatch(FieldReader::isPrintable)) {
            fault(field, "text.unprintable");
        }
        return text;
    }

    private static boolean isPrintable(int character) {
        if (character == '\n') {
            return true;
        }
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.OTHER_SYMBOL ->
                    character == '°' || character == '№';
            default ->
                    switch (Character.UnicodeScript.of(character)) {
                        case LATIN, COMMON, INHERITED, GREEK, CYRILLIC -> character <= 0xFFFF;
                        default -> false;
                    };
        };
    }
}
