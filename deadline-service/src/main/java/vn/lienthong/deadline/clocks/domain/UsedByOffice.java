package vn.lienthong.deadline.clocks.domain;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.lienthong.workingtime.WorkingCalendar;
import vn.lienthong.workingtime.WorkingTime;

/// Who used the days: what one office used of a dossier's time. In working minutes.
///
/// @param turns how often the dossier was there
/// @param used within its turns
/// @param late of that, after its share had run out
/// @param waiting between the offer to it and its acceptance; charged to neither side
public record UsedByOffice(String office, int turns, long used, long late, long waiting) {

    /// Every office that had the dossier, in the order in which it came to them.
    public static List<UsedByOffice> of(Deadlines state, Instant at, WorkingCalendar calendar) {
        Map<String, UsedByOffice> offices = new LinkedHashMap<>();
        for (Leg leg : state.legs()) {
            offices.merge(leg.office(), of(leg, at, calendar), UsedByOffice::plus);
        }
        return List.copyOf(offices.values());
    }

    private static UsedByOffice of(Leg leg, Instant at, WorkingCalendar calendar) {
        return new UsedByOffice(
                leg.office(),
                1,
                leg.clock().usedMinutes(calendar, at),
                leg.clock().lateMinutes(calendar, at),
                Math.max(
                        0,
                        WorkingTime.minutesBetween(
                                calendar, leg.offeredAt(), leg.clock().startedAt())));
    }

    private UsedByOffice plus(UsedByOffice other) {
        return new UsedByOffice(
                office,
                turns + other.turns,
                used + other.used,
                late + other.late,
                waiting + other.waiting);
    }
}
