package vn.lienthong.routing.paper.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Paper and program differ; it counts as a mismatch when it still does after `from`. Derived from
/// the facts whenever they change, and kept beside them only to be found.
///
/// @param office who must do something
/// @param otherOffice who has, or sent, or awaits the papers; absent when nobody else is concerned
/// @param listedAt the offices in whose lists it stands
/// @param step absent when it is about no step
/// @param visit 0 when it is about no step
/// @param since when it began to differ
/// @param by account of who scanned, or accepted, last; absent when nobody did
public record Watch(
        Mismatch kind,
        String office,
        @Nullable String otherOffice,
        List<String> listedAt,
        @Nullable String step,
        int visit,
        Instant since,
        @Nullable String by,
        Instant from) {

    public Watch {
        listedAt = List.copyOf(listedAt);
    }

    /// Exactly at the limit is in time.
    public boolean isMismatch(Instant now) {
        return now.isAfter(from);
    }
}
