package vn.lienthong.local.launcher;

import java.util.Arrays;
import java.util.List;

/// Which processes make up the system: which province, whether the desks of each level have a
/// process, a database and a consumer group of their own, and whether every service runs twice.
record Layout(Variant variant, boolean byLevel, boolean twice) {

    private static final String BY_LEVEL = "by-level";
    private static final String TWICE = "twice";

    String label() {
        return variant.label() + (byLevel ? " " + BY_LEVEL : "") + (twice ? " " + TWICE : "");
    }

    /// @throws Stopped when the variant is unknown
    static Layout named(String label) {
        List<String> words = List.of(label.split(" ", -1));
        return new Layout(
                Variant.named(words.getFirst()), words.contains(BY_LEVEL), words.contains(TWICE));
    }

    /// All of them, in the order of starting.
    List<Member> members() {
        return Arrays.stream(Member.values())
                .filter(member -> member.level().map(this::isServedApart).orElse(true))
                .filter(member -> twice || !member.isSecond())
                .toList();
    }

    /// Those that serve the desks of one level.
    List<Member> ofLevels() {
        return members().stream().filter(member -> member.level().isPresent()).toList();
    }

    private boolean isServedApart(String level) {
        return byLevel && variant.levels().contains(level);
    }
}
