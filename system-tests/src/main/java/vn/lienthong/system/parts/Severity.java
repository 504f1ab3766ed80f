package vn.lienthong.system.parts;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// How bad a weakness is, as the databases grade it.
enum Severity {
    LOW,
    MODERATE,
    HIGH,
    CRITICAL,
    /// Nobody has graded it yet: taken for the worst.
    UNKNOWN;

    static Severity of(String grade) {
        return named(grade).orElse(UNKNOWN);
    }

    static Optional<Severity> named(String name) {
        String upper = name.strip().toUpperCase(Locale.ROOT);
        String one = upper.equals("MEDIUM") ? MODERATE.name() : upper;
        return Stream.of(values()).filter(value -> value.name().equals(one)).findFirst();
    }

    boolean isAtLeast(Severity threshold) {
        return compareTo(threshold) >= 0;
    }
}
