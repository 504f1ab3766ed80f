package vn.lienthong.local.launcher;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// How the sample province is organised: with districts, as before 1 July 2025, or without.
enum Variant {
    THREE_LEVEL("three-level", "ward", "district", "province"),
    TWO_LEVEL("two-level", "ward", "province");

    private final String label;

    // Made by List.of, which nobody can change.
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> levels;

    Variant(String label, String... levels) {
        this.label = label;
        this.levels = List.of(levels);
    }

    /// From the citizen up.
    List<String> levels() {
        return levels;
    }

    String label() {
        return label;
    }

    static Variant named(String label) {
        return Arrays.stream(values())
                .filter(variant -> variant.label.equals(label))
                .findFirst()
                .orElseThrow(() ->
                        new Stopped(
                                Stopped.Why.USAGE,
                                "Không có phương án “"
                                        + label
                                        + "”; chọn một trong: "
                                        + all()
                                        + ".",
                                "There is no variant “"
                                        + label
                                        + "”; choose one of: "
                                        + all()
                                        + "."));
    }

    private static String all() {
        return Arrays.stream(values()).map(Variant::label).collect(Collectors.joining(", "));
    }
}
