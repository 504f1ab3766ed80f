package vn.lienthong.routing.reports;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which dossiers are counted.
///
/// @param offices where they were received
/// @param field absent for all, as are the others
record Scope(
        Set<String> offices,
        @Nullable String field,
        @Nullable String procedure,
        @Nullable String channel) {

    /// Whether a dossier is counted at the office that received it.
    ///
    /// @param moment before which the procedure counts that it had
    boolean holds(Counted one, long moment) {
        return offices.contains(one.office()) && isWanted(one, moment);
    }

    /// Whether an office's turn is counted.
    boolean holds(Counted one, CountedLeg leg, long moment) {
        return offices.contains(leg.office()) && isWanted(one, moment);
    }

    private boolean isWanted(Counted one, long moment) {
        WentBy went = one.procedure(moment);
        return is(field, went.field()) && is(procedure, went.code()) && is(channel, one.channel());
    }

    private static boolean is(@Nullable String wanted, String found) {
        return wanted == null || wanted.equals(found);
    }
}
