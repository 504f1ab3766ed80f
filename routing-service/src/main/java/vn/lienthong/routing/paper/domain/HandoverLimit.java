package vn.lienthong.routing.paper.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import vn.lienthong.workingtime.Limit;
import vn.lienthong.workingtime.Policy;
import vn.lienthong.workingtime.WorkingCalendar;
import vn.lienthong.workingtime.WorkingTime;

/// Until when papers must have changed hands.
public sealed interface HandoverLimit {

    /// The last moment in time for what began at `since`.
    Instant until(WorkingCalendar calendar, Instant since);

    /// That much working time.
    record Within(Limit limit) implements HandoverLimit {

        @Override
        public Instant until(WorkingCalendar calendar, Instant since) {
            return WorkingTime.dueAt(calendar, since, limit, Policy.END_OF_DAY, null);
        }
    }

    /// As the law has it: within the working day; what comes after the cut-off, at the start of the
    /// next (Nghị định 118/2025/NĐ-CP, Điều 18 khoản 2, as amended by Nghị định 309/2026/NĐ-CP).
    /// The start of a day is taken to be its first working hour.
    record ByLaw(LocalTime cutOff) implements HandoverLimit {

        private static final int MINUTES = 60;

        @Override
        public Instant until(WorkingCalendar calendar, Instant since) {
            Instant counts = WorkingTime.receipt(calendar, since, cutOff);
            LocalDate day = LocalDate.ofInstant(counts, calendar.zone());
            return day.equals(LocalDate.ofInstant(since, calendar.zone()))
                    ? WorkingTime.closeOfDay(calendar, day)
                    : WorkingTime.addMinutes(calendar, counts, MINUTES);
        }
    }
}
