package vn.lienthong.routing.journey.domain;

import java.time.Duration;
import java.time.Instant;
import vn.lienthong.contracts.event.DeadlineRescheduled;

/// When the dossier is due now.
///
/// @param dueAt the current promised date
/// @param accountableDueAt what reports measure against: the promise of the receipt, moved by
///   suspensions and by changes of the calendar, but not by an apology (Nghị định 61/2018/NĐ-CP,
///   Điều 19 khoản 9: a new appointment does not undo the delay)
public record Promise(Instant dueAt, Instant accountableDueAt) {

    static final String APOLOGY = "APOLOGY_LETTER";

    Promise rescheduled(DeadlineRescheduled event) {
        if (event.cause().equals(APOLOGY)) {
            return new Promise(event.dueAt(), accountableDueAt);
        }
        Duration moved = Duration.between(dueAt, event.dueAt());
        return new Promise(event.dueAt(), accountableDueAt.plus(moved));
    }
}
