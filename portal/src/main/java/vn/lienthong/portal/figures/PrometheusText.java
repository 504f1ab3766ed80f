package vn.lienthong.portal.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the Prometheus text format 0.0.4, one sample a line; what is no sample is passed over. The
/// time that may follow a value is not kept.
final class PrometheusText {
    private static final Pattern LINE =
            Pattern.compile(
                    "([a-zA-Z_:][a-zA-Z0-9_:]*)"
                            + "(?:\\{((?:[^\"}]|\"(?:[^\"\\\\]|\\\\.)*\")*)\\})?"
                            + "[ \\t]+(\\S+)(?:[ \\t]+-?[0-9]+)?[ \\t]*");
    private static final Pattern LABEL =
            Pattern.compile("([a-zA-Z_][a-zA-Z0-9_]*)[ \\t]*=[ \\t]*\"((?:[^\"\\\\]|\\\\.)*)\"");

    private PrometheusText() {}

    /// @param wanted by name
    static List<Sample> read(String text, Predicate<String> wanted) {
        List<Sample> samples = new ArrayList<>();
        for (String line : text.lines().toList()) {
            if (!line.startsWith("#")) {
                sample(line, wanted).ifPresent(samples::add);
            }
        }
        return List.copyOf(samples);
    }

    private static Optional<Sample> sample(String line, Predicate<String> wanted) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches() || !wanted.test(parts.group(1))) {
            return Optional.empty();
        }
        String labels = parts.group(2);
        return value(parts.group(3))
                .map(value ->
                        new Sample(
                                parts.group(1), labels == null ? Map.of() : labels(labels), value));
    }

    private static Map<String, String> labels(String text) {
        Map<String, String> labels = new HashMap<>();
        Matcher label = LABEL.matcher(text);
        while (label.find()) {
            labels.put(label.group(1), unescaped(label.group(2)));
        }
        return Map.copyOf(labels);
    }

    private static String unescaped(String value) {
        return value.replace("\\n", "\n").replace("\\\"", "\"").replace("\\\\", "\\");
    }

    private static Optional<Double> value(String text) {
        return switch (text) {
            case "+Inf" -> Optional.of(Double.POSITIVE_INFINITY);
            case "-Inf" -> Optional.of(Double.NEGATIVE_INFINITY);
            case "NaN" -> Optional.empty();
            default -> {
                try {
                    yield Optional.of(Double.valueOf(text));
                } catch (NumberFormatException _) {
                    yield Optional.empty();
                }
            }
        };
    }
}
