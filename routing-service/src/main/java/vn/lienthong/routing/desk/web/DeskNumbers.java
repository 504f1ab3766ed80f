package vn.lienthong.routing.desk.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.lienthong.routing.desk.store.DeskEntries;
import vn.lienthong.routing.desk.store.DeskFilter;

/// How much of each kind lies at a desk. Counted from an index, and not again for everybody who
/// looks within a few seconds; what changes here is counted anew at once.
@Component
class DeskNumbers {

    private final DeskEntries entries;
    private final ParkedDossiers parked;
    private final OfficeDays days;
    private final Clock clock;
    private final Lately<Counts> counts = new Lately<>();

    DeskNumbers(DeskEntries entries, ParkedDossiers parked, OfficeDays days, Clock clock) {
        this.entries = entries;
        this.parked = parked;
        this.days = days;
        this.clock = clock;
        entries.whenChanged(counts::forget);
    }

    /// @param late past its due time, in whatever state
    /// @param dueToday due on this calendar day and not late yet
    /// @param mine what the officer works on who was named
    record Numbers(
            long offered,
            long held,
            long suspended,
            long parked,
            long late,
            long dueToday,
            long mine) {}

    private record Counts(
            long offered, long held, long suspended, long parked, long late, long dueToday) {}

    Numbers of(String office, String officer) {
        Instant now = clock.instant();
        Counts at = counts.of(office, now, () -> count(all(office, now), office, now));
        long mine = officer.isEmpty() ? 0 : entries.count(workOf(office, officer, now));
        return new Numbers(
                at.offered(),
                at.held(),
                at.suspended(),
                at.parked(),
                at.late(),
                at.dueToday(),
                mine);
    }

    private Counts count(DeskFilter all, String office, Instant now) {
        DeskFilter.Due today = days.stillOf(office, days.today(office, now), now);
        return new Counts(
                entries.count(all.in("OFFERED")),
                entries.count(all.in("HELD")),
                entries.count(all.in("SUSPENDED")),
                parked.at(office, List.of()).size(),
                entries.count(all.late()),
                entries.count(all.due(today.from(), today.to())));
    }

    private static DeskFilter all(String office, Instant now) {
        return new DeskFilter(List.of(office), now, null, null, null, null, null, List.of());
    }

    private static DeskFilter workOf(String office, String officer, Instant now) {
        return new DeskFilter(List.of(office), now, null, null, null, officer, null, List.of());
    }
}
