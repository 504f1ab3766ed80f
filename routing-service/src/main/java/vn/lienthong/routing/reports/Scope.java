package vn.lienthong.routing.reports;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which journeys are counted.
///
/// @param offices where they were received
/// @param field absent for all, as are the others
record Scope(
        Set<String> offices,
        @Nullable String field,
        @Nullable String procedure,
        @Nullable String channel) {

    boolean holds(Counted one) {
        return offices.contains(one.office())
                && is(field, one.field())
                && is(procedure, one.procedure())
                && is(channel, one.channel());
    }

    private static boolean is(@Nullable String wanted, String found) {
        return wanted == null || wanted.equals(found);
    }
}
