package vn.lienthong.deadline.clocks.domain;

import java.time.Instant;
import java.time.ZoneId;
import vn.lienthong.deadline.letters.domain.ApologyLetter;
import vn.lienthong.workingtime.WorkingCalendar;

/// The new date that is proposed to whoever signs a letter of apology.
public final class Proposal {

    private Proposal() {}

    /// What was proposed when the letter came to be owed, as long as it can still be promised:
    /// later, what the rest of the route needs from now on.
    public static Instant of(
            Deadlines dossier, ApologyLetter letter, Instant now, WorkingCalendar calendar) {
        ZoneId zone = calendar.zone();
        boolean isAhead =
                letter.proposedDueAt()
                        .atZone(zone)
                        .toLocalDate()
                        .isAfter(now.atZone(zone).toLocalDate());
        return isAhead
                ? letter.proposedDueAt()
                : new RemainingWork(dossier, now, calendar).proposal();
    }
}
