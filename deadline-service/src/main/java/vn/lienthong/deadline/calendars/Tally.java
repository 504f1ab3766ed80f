package vn.lienthong.deadline.calendars;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.event.ClockScope;
import vn.lienthong.contracts.event.DeadlineRescheduled;
import vn.lienthong.contracts.event.DossierEvent;
import vn.lienthong.deadline.calendars.DryRun.Moved;
import vn.lienthong.deadline.clocks.domain.Deadlines;
import vn.lienthong.deadline.clocks.domain.Decision;

/// Counts what a dry run finds, and keeps no more of it than is shown.
final class Tally {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int SHOWN = 50;
    private static final Comparator<Moved> FIRST =
            Comparator.comparing(Moved::dueAt).thenComparing(Moved::code);

    private final Instant now;
    private final PriorityQueue<Moved> first = new PriorityQueue<>(FIRST.reversed());
    private final TreeMap<Integer, Integer> shifts = new TreeMap<>();
    private int examined;
    private int moved;
    private int steps;
    private int later;
    private int earlier;
    private int late;
    private int notKnown;
    private @Nullable Instant earliest;

    Tally(Instant now) {
        this.now = now;
    }

    void add(Deadlines state, Decision decision) {
        if (!state.isOpen()) {
            // It ended while others were counted.
            return;
        }
        examined++;
        switch (decision) {
            case Decision.Changed(_, List<DossierEvent> events) ->
                    events.forEach(event -> told(state, event));
            // A change of the calendar always gives a dossier its new version, unless a year is
            // missing.
            case Decision.Unchanged _ -> notKnown++;
            case Decision.TooEarly _, Decision.Refused _ ->
                    throw new IllegalStateException("Nobody is refused a date: " + decision);
        }
    }

    private void told(Deadlines state, DossierEvent event) {
        if (!(event instanceof DeadlineRescheduled end)) {
            return;
        }
        if (end.clock() == ClockScope.STEP) {
            steps++;
            return;
        }
        moved++;
        Instant before = end.previousDueAt();
        Instant dueAt = end.dueAt();
        if (dueAt.isAfter(before)) {
            later++;
        } else {
            earlier++;
            if (dueAt.isBefore(now) && !before.isBefore(now)) {
                late++;
            }
        }
        shifts.merge((int) ChronoUnit.DAYS.between(day(before), day(dueAt)), 1, Integer::sum);
        if (earliest == null || dueAt.isBefore(earliest)) {
            earliest = dueAt;
        }
        first.add(
                new Moved(
                        state.code(),
                        state.holder(),
                        state.receipt().procedureName(),
                        before,
                        dueAt));
        if (first.size() > SHOWN) {
            first.remove();
        }
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    DryRun.Result result(List<String> calendars) {
        return new DryRun.Result(
                calendars,
                examined,
                moved,
                steps,
                later,
                earlier,
                late,
                notKnown,
                earliest,
                shifts.entrySet().stream()
                        .map(e -> new DryRun.Shift(e.getKey(), e.getValue()))
                        .sorted(Comparator.comparingInt(shift -> Math.abs(shift.days())))
                        .toList(),
                first.stream().sorted(FIRST).toList());
    }
}
