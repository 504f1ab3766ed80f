package vn.lienthong.local.launcher;

import java.util.Arrays;
import java.util.List;

/// Which processes make up the system: which province, and whether the desks of each level have a
/// process, a database and a consumer group of their own.
record Layout(Variant variant, boolean byLevel) {

    private static final String BY_LEVEL = " by-level";

    String label() {
        return variant.label() + (byLevel ? BY_LEVEL : "");
    }

    /// @throws Stopped when the variant is unknown
    static Layout named(String label) {
        return label.endsWith(BY_LEVEL)
                ? new Layout(
                        Variant.named(label.substring(0, label.length() - BY_LEVEL.length())), true)
                : new Layout(Variant.named(label), false);
    }

    /// All of them, in the order of starting.
    List<Member> members() {
        return Arrays.stream(Member.values())
                .filter(member -> member.level().map(this::isServedApart).orElse(true))
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
