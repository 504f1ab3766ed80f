package vn.lienthong.local.launcher;

import java.util.Arrays;
import java.util.stream.Collectors;

/// How the sample province is organised: with districts, as before 1 July 2025, or without.
enum Variant {
    THREE_LEVEL("three-level"),
    TWO_LEVEL("two-level");

    private final String label;

    Variant(String label) {
        this.label = label;
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
