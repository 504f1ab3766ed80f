package vn.lienthong.deadline.clocks.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.workingtime.WorkingCalendar;
import vn.lienthong.workingtime.WorkingTime;
import vn.lienthong.workingtime.YearNotLoaded;

/// A dossier on its way between two offices: offered and not accepted yet. Its time is charged to
/// neither.
///
/// A receiving desk acknowledges within two working hours; if not, it is told, and has until the
/// end of that working day before its head is told (Nghị định 63/2024/NĐ-CP). When the two hours
/// end with the day, the next working day is given.
///
/// @param office the receiving office
/// @param limit the step's share of the time, which starts at acceptance
/// @param countsFrom the offer, or the resumption after it; absent while the dossier's clock stands
///   still
/// @param told who has been told so far
public record Handover(
        String step,
        int visit,
        String office,
        String limit,
        Instant offeredAt,
        @Nullable Instant countsFrom,
        Told told) {

    private static final long TWO_HOURS = 120;

    /// Who knows that it was not accepted.
    public enum Told {
        NOBODY,
        DESK,
        HEAD
    }

    boolean isOf(String otherStep) {
        return step.equals(otherStep);
    }

    Handover told(Told who) {
        return new Handover(step, visit, office, limit, offeredAt, countsFrom, who);
    }

    Handover suspended() {
        return new Handover(step, visit, office, limit, offeredAt, null, told);
    }

    Handover resumed(Instant at) {
        return new Handover(step, visit, office, limit, offeredAt, at, told);
    }

    /// When the next one is told; empty when nobody is left, the clock stands still, or that time
    /// lies in a year that the calendar does not know.
    Optional<Instant> due(WorkingCalendar calendar) {
        if (countsFrom == null) {
            return Optional.empty();
        }
        try {
            Instant alert = WorkingTime.addMinutes(calendar, countsFrom, TWO_HOURS);
            return switch (told) {
                case NOBODY -> Optional.of(alert);
                case DESK -> Optional.of(endOfDay(calendar, alert));
                case HEAD -> Optional.empty();
            };
        } catch (YearNotLoaded notYetKnown) {
            return Optional.empty();
        }
    }

    private static Instant endOfDay(WorkingCalendar calendar, Instant alert) {
        LocalDate day = alert.atZone(calendar.zone()).toLocalDate();
        Instant close = WorkingTime.closeOfDay(calendar, day);
        return alert.isBefore(close)
                ? close
                : WorkingTime.closeOfDay(calendar, WorkingTime.nextWorkingDay(calendar, day));
    }
}
