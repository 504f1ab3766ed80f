package vn.lienthong.kit.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.Access;
import vn.lienthong.contracts.AccessPurpose;
import vn.lienthong.kit.security.Caller;
import vn.lienthong.kit.security.Role;

/// What somebody was shown. Says nothing of the citizen but codes, and never what was searched for.
///
/// @param at business time
/// @param unit the account's
/// @param roles the account's
/// @param whole whether one subject was asked for by its code
/// @param subjects codes, the first of them where there are many; none where nobody was named
/// @param count how many there were
/// @param place the unit whose list was asked for; absent where none was named
/// @param purpose what the caller says about it; absent for nothing
record Look(
        Instant at,
        String account,
        String unit,
        Set<String> roles,
        Access access,
        boolean whole,
        List<String> subjects,
        long count,
        @Nullable String place,
        @Nullable AccessPurpose purpose) {

    private static final List<Role> OF_OFFICES =
            List.of(Role.COUNTER, Role.SPECIALIST, Role.LEADER);

    Look {
        roles = Set.copyOf(roles);
        subjects = List.copyOf(subjects);
    }

    /// What was shown, whoever saw it.
    record Shown(
            Access access,
            boolean whole,
            List<String> subjects,
            long count,
            @Nullable String place,
            @Nullable AccessPurpose purpose) {}

    static Look of(Instant at, Caller caller, Shown shown) {
        return new Look(
                at,
                caller.name(),
                caller.unit(),
                caller.roles(),
                shown.access(),
                shown.whole(),
                shown.subjects(),
                shown.count(),
                shown.place(),
                shown.purpose());
    }

    /// The one subject that was asked for.
    Optional<String> subject() {
        return whole ? subjects.stream().findFirst() : Optional.empty();
    }

    boolean has(Role role) {
        return roles.contains(role.name());
    }

    /// Whether the account does no office's work.
    boolean isOfOperations() {
        return has(Role.OPERATIONS) && OF_OFFICES.stream().noneMatch(this::has);
    }
}
