package vn.lienthong.routing.desk.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lienthong.routing.desk.store.DeskEntries;
import vn.lienthong.routing.desk.store.DeskEntries.Burden;
import vn.lienthong.routing.desk.store.DeskFilter.Due;
import vn.lienthong.routing.desk.store.FinishedWork;

/// Who of an office has how much in hand, and finished how much lately; seconds old at most.
@Component
class Workloads {

    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration MONTH = Duration.ofDays(30);

    private final DeskEntries entries;
    private final FinishedWork finished;
    private final OfficeDays days;
    private final Lately<Workload> known = new Lately<>();

    Workloads(DeskEntries entries, FinishedWork finished, OfficeDays days) {
        this.entries = entries;
        this.finished = finished;
        this.days = days;
    }

    /// @param unaccepted offered, and nobody's yet
    /// @param officers by account
    record Workload(String office, Instant at, Load unaccepted, List<Load> officers) {}

    /// @param officer account; absent for what is nobody's
    /// @param held everything in hand, what stands still too
    /// @param suspended of these, what stands still
    /// @param late of these, what is past its due time
    /// @param dueToday of these, what is due on this calendar day and not late yet
    /// @param dueThisWeek the same within seven days, today's too
    /// @param finished7 finished within the last 7 days, `finished30` within 30
    record Load(
            @Nullable String officer,
            long held,
            long suspended,
            long late,
            long dueToday,
            long dueThisWeek,
            long finished7,
            long finished30) {}

    Workload of(String office, Instant now) {
        return known.of(office, now, () -> count(office, now));
    }

    private Workload count(String office, Instant now) {
        Due today = days.stillOf(office, days.today(office, now), now);
        Due week = new Due(today.from(), today.from().plus(WEEK));
        Map<String, Sum> sums = new TreeMap<>();
        Sum nobodys = new Sum();
        for (Burden one : entries.burdens(office)) {
            Sum sum =
                    one.officer() == null
                            ? nobodys
                            : sums.computeIfAbsent(one.officer(), _ -> new Sum());
            sum.plus(one, now, today, week);
        }
        for (FinishedWork.Finished one : finished.since(office, now.minus(MONTH))) {
            sums.computeIfAbsent(one.officer(), _ -> new Sum())
                    .plusFinished(one.at().isAfter(now.minus(WEEK)));
        }
        return new Workload(
                office,
                now,
                nobodys.load(null),
                sums.entrySet().stream().map(sum -> sum.getValue().load(sum.getKey())).toList());
    }

    /// Grows while it is counted, and is seen by nobody else.
    private static final class Sum {
        private long held;
        private long suspended;
        private long late;
        private long dueToday;
        private long dueThisWeek;
        private long finished7;
        private long finished30;

        void plus(Burden one, Instant now, Due today, Due week) {
            held++;
            suspended += one.state().equals("SUSPENDED") ? 1 : 0;
            late += one.lateFrom().isBefore(now) ? 1 : 0;
            dueToday += today.holds(one.lateFrom()) ? 1 : 0;
            dueThisWeek += week.holds(one.lateFrom()) ? 1 : 0;
        }

        void plusFinished(boolean thisWeek) {
            finished30++;
            finished7 += thisWeek ? 1 : 0;
        }

        Load load(@Nullable String officer) {
            return new Load(
                    officer, held, suspended, late, dueToday, dueThisWeek, finished7, finished30);
        }
    }
}
