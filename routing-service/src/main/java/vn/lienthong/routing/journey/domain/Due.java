package vn.lienthong.routing.journey.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// When a visit is due, and when it was due before.
///
/// @param former oldest first
public record Due(Instant dueAt, List<Former> former) {

    /// A date that another one replaced.
    ///
    /// @param until when another date took its place
    public record Former(Instant dueAt, Instant until) {}

    public Due {
        former = List.copyOf(former);
    }

    static Due at(Instant dueAt) {
        return new Due(dueAt, List.of());
    }

    Due moved(Instant newDueAt, Instant since) {
        if (newDueAt.equals(dueAt)) {
            return this;
        }
        List<Former> more = new ArrayList<>(former);
        more.add(new Former(dueAt, since));
        return new Due(newDueAt, more);
    }

    Due asOf(Instant at) {
        List<Former> before = former.stream().filter(one -> !one.until().isAfter(at)).toList();
        return before.size() == former.size()
                ? this
                : new Due(former.get(before.size()).dueAt(), before);
    }
}
