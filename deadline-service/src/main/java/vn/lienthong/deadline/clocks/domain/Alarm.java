package vn.lienthong.deadline.clocks.domain;

import java.time.Instant;
import vn.lienthong.deadline.letters.domain.ApologyLetter;

/// Something that falls due by the mere passing of time.
public sealed interface Alarm {

    /// When.
    Instant at();

    /// How it stands to others of the same instant.
    default Lane lane() {
        return switch (this) {
            case StepApproaches _ -> Lane.WARNING;
            case DossierApproaches _ -> Lane.WARNING;
            case StepRunsOut _ -> Lane.MISS;
            case DossierRunsOut _ -> Lane.MISS;
            case StepEscalates _ -> Lane.MISS;
            case DossierEscalates _ -> Lane.MISS;
            case FirstAppointmentPasses _ -> Lane.MISS;
            case HandoverWaits _ -> Lane.MISS;
            case LetterRunsOut _ -> Lane.MISS;
        };
    }

    /// A step nears its end.
    record StepApproaches(Instant at, Leg leg, Phase.Counting phase, Rung.Warning rung)
            implements Alarm {}

    /// The dossier nears its end.
    record DossierApproaches(Instant at, Phase.Counting phase, Rung.Warning rung)
            implements Alarm {}

    /// A step is late from here on.
    record StepRunsOut(Instant at, Leg leg, Phase.Counting phase) implements Alarm {}

    /// The dossier is late from here on.
    record DossierRunsOut(Instant at, Phase.Counting phase) implements Alarm {}

    /// A step is still late, and somebody above is to know.
    record StepEscalates(Instant at, Leg leg, Phase.Counting phase, Rungs.Escalation escalation)
            implements Alarm {}

    /// The dossier is still late, and somebody above is to know.
    record DossierEscalates(Instant at, Phase.Counting phase, Rungs.Escalation escalation)
            implements Alarm {}

    /// The first of two appointments passes: the applicant does not know yet what to pay.
    record FirstAppointmentPasses(Instant at, Phase.Counting phase) implements Alarm {}

    /// A desk has still not accepted.
    record HandoverWaits(Instant at, Handover handover) implements Alarm {}

    /// A letter of apology is late from here on.
    record LetterRunsOut(Instant at, ApologyLetter letter) implements Alarm {}
}
