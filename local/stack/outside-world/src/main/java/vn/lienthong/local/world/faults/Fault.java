package vn.lienthong.local.world.faults;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The ways in which a provider can fail its customers.
public enum Fault {
    /// Works.
    OK,
    /// Refuses connections and drops those it has.
    DOWN,
    /// Answers, much too late.
    SLOW,
    /// Says a permanent no to every message.
    REJECT,
    /// Accepts, and never tells what became of it.
    SILENT,
    /// Tells twice what became of a message, at last that it is on its way.
    TWICE,
    /// Tells what became of a message before it says what it calls it.
    EARLY;

    private static final Set<Fault> ORDINARY = EnumSet.of(OK, DOWN, SLOW, REJECT);

    /// What anybody can suffer from.
    public static Set<Fault> ordinary() {
        return EnumSet.copyOf(ORDINARY);
    }

    /// What somebody can suffer from who sends delivery receipts.
    public static Set<Fault> all() {
        return EnumSet.allOf(Fault.class);
    }

    static Optional<Fault> named(Object name) {
        return Arrays.stream(values()).filter(fault -> fault.word().equals(name)).findFirst();
    }

    /// As `/local/faults` says it.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
