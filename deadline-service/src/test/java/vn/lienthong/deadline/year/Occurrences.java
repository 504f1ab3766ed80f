package vn.lienthong.deadline.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import vn.lienthong.contracts.event.ApologyLetterRequired;
import vn.lienthong.contracts.event.DeadlineApproaching;
import vn.lienthong.contracts.event.DeadlineMissed;
import vn.lienthong.contracts.event.DeadlineRescheduled;
import vn.lienthong.contracts.event.DossierEvent;
import vn.lienthong.contracts.event.EscalationRaised;
import vn.lienthong.contracts.event.EventTypes;

/// A year in which something never happens would prove nothing about it.
final class Occurrences {

    private Occurrences() {}

    static void require(List<Dossier> dossiers) {
        Set<String> occurred = new TreeSet<>();
        for (Dossier dossier : dossiers) {
            dossier.reckoning.book.told.forEach(event -> occurred.add(kind(event)));
        }
        assertThat(occurred)
                .containsExactly(
                        "apology-letter.issued.v1",
                        "apology-letter.late.v1",
                        "apology-letter.required.v1 FORESEEN",
                        "apology-letter.required.v1 MISSED",
                        "deadline.approaching.v1 DOSSIER LAST_WORKING_DAY",
                        "deadline.approaching.v1 DOSSIER SHARE_80",
                        "deadline.approaching.v1 STEP LAST_WORKING_DAY",
                        "deadline.approaching.v1 STEP SHARE_80",
                        "deadline.missed.v1 DOSSIER",
                        "deadline.missed.v1 STEP",
                        "deadline.rescheduled.v1 DOSSIER APOLOGY_LETTER",
                        "deadline.rescheduled.v1 DOSSIER CALENDAR",
                        "deadline.rescheduled.v1 DOSSIER RESTARTED",
                        "deadline.rescheduled.v1 DOSSIER RESUMED",
                        "deadline.rescheduled.v1 STEP CALENDAR",
                        "deadline.rescheduled.v1 STEP RESTARTED",
                        "deadline.rescheduled.v1 STEP RESUMED",
                        "deadline.set.v1",
                        "escalation.raised.v1 DOSSIER_MISSED",
                        "escalation.raised.v1 HANDOVER_NOT_ACCEPTED",
                        "escalation.raised.v1 HANDOVER_NOT_MENDED",
                        "escalation.raised.v1 LETTER_LATE",
                        "escalation.raised.v1 SECOND_MISS",
                        "escalation.raised.v1 STEP_MISSED");
    }

    private static String kind(DossierEvent event) {
        String name = EventTypes.wireName(event);
        return switch (event) {
            case ApologyLetterRequired letter -> name + " " + letter.phase();
            case DeadlineApproaching near -> name + " " + near.clock() + " " + near.rung();
            case DeadlineMissed missed -> name + " " + missed.clock();
            case DeadlineRescheduled moved -> name + " " + moved.clock() + " " + moved.cause();
            case EscalationRaised raised -> name + " " + raised.cause();
            default -> name;
        };
    }
}
