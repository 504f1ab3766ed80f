package vn.lienthong.local.world.faults;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The ways in which a provider can fail its customers.
public enum Fault {
    /// Works.
    OK,
    /// Refuses connections and drops those it has.
    DOWN,
    /// Answers, much too late.
    SLOW,
    /// Says a permanent no to every message.
    REJECT;

    static Optional<Fault> named(Object name) {
        return Arrays.stream(values()).filter(fault -> fault.word().equals(name)).findFirst();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
