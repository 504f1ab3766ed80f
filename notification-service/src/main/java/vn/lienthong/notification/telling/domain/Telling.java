package vn.lienthong.notification.telling.domain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.catalogue.Offices;
import vn.lienthong.contracts.event.ApologyLetterIssued;
import vn.lienthong.contracts.event.ApologyLetterLate;
import vn.lienthong.contracts.event.ApologyLetterRequired;
import vn.lienthong.contracts.event.Applicant;
import vn.lienthong.contracts.event.ClockScope;
import vn.lienthong.contracts.event.CourtesyLetterSigned;
import vn.lienthong.contracts.event.DeadlineApproaching;
import vn.lienthong.contracts.event.DeadlineMissed;
import vn.lienthong.contracts.event.DeadlineRescheduled;
import vn.lienthong.contracts.event.DeadlineSet;
import vn.lienthong.contracts.event.DossierEvent;
import vn.lienthong.contracts.event.DossierPaid;
import vn.lienthong.contracts.event.DossierProcessed;
import vn.lienthong.contracts.event.DossierReceived;
import vn.lienthong.contracts.event.DossierRefused;
import vn.lienthong.contracts.event.DossierRejected;
import vn.lienthong.contracts.event.DossierReplanned;
import vn.lienthong.contracts.event.DossierResultReturned;
import vn.lienthong.contracts.event.DossierResumed;
import vn.lienthong.contracts.event.DossierSupplemented;
import vn.lienthong.contracts.event.DossierSuspended;
import vn.lienthong.contracts.event.DossierWithdrawn;
import vn.lienthong.contracts.event.EscalationRaised;
import vn.lienthong.contracts.event.NotificationDelivered;
import vn.lienthong.contracts.event.NotificationFailed;
import vn.lienthong.contracts.event.NotificationSent;
import vn.lienthong.contracts.event.PaperHandedOver;
import vn.lienthong.contracts.event.PaperReceived;
import vn.lienthong.contracts.event.ReplanCause;
import vn.lienthong.contracts.event.SealedApplicant;
import vn.lienthong.contracts.event.StepAccepted;
import vn.lienthong.contracts.event.StepAssigned;
import vn.lienthong.contracts.event.StepCalledOff;
import vn.lienthong.contracts.event.StepCompleted;
import vn.lienthong.contracts.event.StepExamined;
import vn.lienthong.contracts.event.StepOffered;
import vn.lienthong.contracts.event.StepRecalled;
import vn.lienthong.contracts.event.StepRefused;
import vn.lienthong.contracts.event.StepReturned;
import vn.lienthong.contracts.event.SubmissionHandedIn;
import vn.lienthong.contracts.event.SubmissionReturned;
import vn.lienthong.notification.courtesy.domain.CourtesyKind;
import vn.lienthong.notification.templates.domain.Occasion;

/// Who is told when something happens to a dossier. The same fact makes the same messages whenever
/// it comes, and none that exist already.
public final class Telling {

    private static final String BY_LETTER = "APOLOGY_LETTER";
    private static final String BY_PLAN = "REPLANNED";

    private final Offices offices;
    private final Ways ways;
    private final Opening opening;

    /// @param opening tells who an applicant is
    public Telling(Offices offices, Ways ways, Opening opening) {
        this.offices = offices;
        this.ways = ways;
        this.opening = opening;
    }

    /// Opens what is sealed in events.
    public interface Opening {

        /// Who it is; an applicant with no name when he was erased.
        Applicant open(String code, SealedApplicant sealed);
    }

    /// Who is to be told of the fact.
    ///
    /// @param state absent before the first fact
    /// @param machine machine time: from when the messages may be sent
    public Decision on(@Nullable Correspondence state, DossierEvent event, Instant machine) {
        return switch (event) {
            case SubmissionHandedIn e -> handedIn(state, e, machine);
            case SubmissionReturned e -> submissionReturned(state, e, machine);
            case DossierReceived e -> received(state, e, machine);
            case DossierRefused e -> refused(state, e, machine);
            case DossierSuspended e -> known(state, s -> suspended(s, e, machine));
            case DossierRejected e -> known(state, s -> rejected(s, e, machine));
            case DossierWithdrawn e ->
                    known(state, s -> closing(s, e, Occasion.WITHDRAWN, machine));
            case DossierProcessed e ->
                    known(state, s -> simple(ended(s, e), e, Occasion.READY, machine));
            case DossierResultReturned e -> known(state, s -> returned(s, e, machine));
            case DeadlineApproaching e -> known(state, s -> approaching(s, e, machine));
            case DeadlineMissed e -> known(state, s -> missed(s, e, machine));
            case DeadlineRescheduled e -> known(state, s -> rescheduled(s, e, machine));
            case ApologyLetterRequired e -> known(state, s -> letterRequired(s, e, machine));
            case ApologyLetterLate e ->
                    known(
                            state,
                            s ->
                                    notices(s, e, "letter-late/" + e.letter(), machine)
                                            .head(
                                                    Occasion.LETTER_LATE,
                                                    e.office(),
                                                    Map.of("issueBy", Wording.time(e.issueBy())))
                                            .written());
            case ApologyLetterIssued e -> known(state, s -> letterIssued(s, e, machine));
            case EscalationRaised e -> known(state, s -> escalated(s, e, machine));
            case DossierSupplemented _ -> new Decision.Unchanged();
            case DossierPaid _ -> new Decision.Unchanged();
            case DossierResumed _ -> new Decision.Unchanged();
            case StepOffered _ -> new Decision.Unchanged();
            case StepCalledOff e -> left(state, e.step(), e.visit());
            case StepAccepted _ -> new Decision.Unchanged();
            case StepRefused _ -> new Decision.Unchanged();
            case StepCompleted e -> left(state, e.step(), e.visit());
            case StepReturned e -> left(state, e.step(), e.visit());
            case DeadlineSet _ -> new Decision.Unchanged();
            case NotificationSent _ -> new Decision.Unchanged();
            case NotificationDelivered _ -> new Decision.Unchanged();
            case NotificationFailed _ -> new Decision.Unchanged();
            case CourtesyLetterSigned _ -> new Decision.Unchanged();
            case DossierReplanned e -> known(state, s -> replanned(s, e, machine));
            case StepAssigned _ -> new Decision.Unchanged();
            case StepExamined _ -> new Decision.Unchanged();
            case StepRecalled _ -> new Decision.Unchanged();
            case PaperHandedOver _ -> new Decision.Unchanged();
            case PaperReceived _ -> new Decision.Unchanged();
        };
    }

    private static Decision known(
            @Nullable Correspondence state, Function<Correspondence, Decision> decide) {
        return state == null ? new Decision.TooEarly() : decide.apply(state);
    }

    private Notices notices(
            Correspondence state, DossierEvent event, String fact, Instant machine) {
        return new Notices(offices, ways, state, fact, event.at(), machine);
    }

    /// Who has done with a step need not be warned of its end any more.
    private static Decision left(@Nullable Correspondence state, String step, int visit) {
        return state == null
                ? new Decision.Unchanged()
                : DigestLines.changed(
                        state, DigestLines.outOfTime(state, ClockScope.STEP, step, visit));
    }

    private Decision handedIn(
            @Nullable Correspondence state, SubmissionHandedIn event, Instant machine) {
        About about =
                unpromised(
                        event.procedureName(),
                        event.office(),
                        event.lookupPin(),
                        opening.open(event.code(), event.applicant()));
        return notices(
                        submission(state, event, about),
                        event,
                        "handed-in/" + millis(event.at()),
                        machine)
                .citizen(
                        Occasion.HANDED_IN,
                        event.office(),
                        Map.of("answerBy", Wording.time(event.answerBy())))
                .written();
    }

    private Decision submissionReturned(
            @Nullable Correspondence state, SubmissionReturned event, Instant machine) {
        About about =
                unpromised(
                        event.procedureName(),
                        event.office(),
                        event.lookupPin(),
                        opening.open(event.code(), event.applicant()));
        return notices(
                        submission(state, event, about),
                        event,
                        "submission-returned/" + millis(event.at()),
                        machine)
                .citizen(
                        Occasion.SUBMISSION_RETURNED,
                        event.office(),
                        Map.of("reason", event.reason()))
                .written();
    }

    /// What was handed in online never ends by itself: it is forgotten some time after it was last
    /// heard of.
    private static Correspondence submission(
            @Nullable Correspondence state, DossierEvent event, About about) {
        Correspondence known = state == null ? Correspondence.opened(event.code(), about) : state;
        return known.closed(event.at());
    }

    /// What is no dossier, or not yet: no date is promised and no step planned.
    private About unpromised(
            String procedureName, String office, @Nullable String pin, Applicant applicant) {
        return new About(
                procedureName,
                office,
                applicant.fullName(),
                applicant.phone(),
                applicant.email(),
                pin,
                null,
                List.of(),
                null,
                List.of(),
                idNumber(applicant));
    }

    private Decision received(
            @Nullable Correspondence state, DossierReceived event, Instant machine) {
        if (state != null) {
            return new Decision.Unchanged();
        }
        Applicant applicant = opening.open(event.code(), event.applicant());
        About about =
                new About(
                        event.procedureName(),
                        event.office(),
                        applicant.fullName(),
                        applicant.phone(),
                        applicant.email(),
                        event.lookupPin(),
                        event.dueAt(),
                        About.StepName.of(event.steps()),
                        null,
                        CourtesyKind.named(event.lettersOrNone()),
                        idNumber(applicant));
        if (event.imported() != null) {
            // He has his receipt from the software that it comes from.
            return Decision.changed(Correspondence.opened(event.code(), about));
        }
        return notices(Correspondence.opened(event.code(), about), event, "received", machine)
                .citizen(
                        Occasion.RECEIVED,
                        event.office(),
                        Map.of("dueDate", Wording.time(event.dueAt())))
                .written();
    }

    private Decision refused(
            @Nullable Correspondence state, DossierRefused event, Instant machine) {
        if (state != null) {
            return new Decision.Unchanged();
        }
        About about =
                unpromised(
                        event.procedureName(),
                        event.office(),
                        null,
                        opening.open(event.code(), event.applicant()));
        return notices(
                        Correspondence.opened(event.code(), about).closed(event.at()),
                        event,
                        "refused",
                        machine)
                .citizen(Occasion.REFUSED, event.office(), Map.of("reason", event.reason()))
                .written();
    }

    private @Nullable String idNumber(Applicant applicant) {
        return ways.nationalPortal() ? applicant.idNumber() : null;
    }

    /// What the applicant must do is told; that experts are asked is not.
    private Decision suspended(Correspondence before, DossierSuspended event, Instant machine) {
        Correspondence state = DigestLines.outOfTime(before);
        Notices notices =
                notices(
                        state,
                        event,
                        "suspended/%s/%d/%s".formatted(event.step(), event.visit(), event.at()),
                        machine);
        Map<String, String> values = Map.of("reason", event.reason());
        return switch (event.ground()) {
            case SUPPLEMENT ->
                    notices.citizen(Occasion.SUPPLEMENT_REQUIRED, event.office(), values).written();
            case FINANCIAL_OBLIGATION ->
                    notices.citizen(Occasion.PAYMENT_REQUIRED, event.office(), values).written();
            case EXPERT_OPINION, OTHER -> DigestLines.changed(before, state);
        };
    }

    private Decision rejected(Correspondence state, DossierRejected event, Instant machine) {
        return notices(DigestLines.outOfTime(state).closed(event.at()), event, "rejected", machine)
                .citizen(Occasion.REJECTED, event.office(), Map.of("reason", event.reason()))
                .written();
    }

    private Decision returned(Correspondence before, DossierResultReturned event, Instant machine) {
        Correspondence state = DigestLines.outOfTime(before).closed(event.at());
        String office = state.about().office();
        Notices notices =
                notices(state, event, Occasion.RETURNED.id(), machine)
                        .citizen(Occasion.RETURNED, office, Map.of());
        return (ways.inviteToRate()
                        ? notices.byText(Occasion.SATISFACTION_INVITATION, office)
                        : notices)
                .written();
    }

    private Decision closing(
            Correspondence state, DossierEvent event, Occasion occasion, Instant machine) {
        return simple(DigestLines.outOfTime(state).closed(event.at()), event, occasion, machine);
    }

    /// The letters that go with the result are drafted in the same write as the news of it.
    private static Correspondence ended(Correspondence state, DossierProcessed event) {
        return DigestLines.outOfTime(state).drafted(millis(event.at()));
    }

    private Decision simple(
            Correspondence state, DossierEvent event, Occasion occasion, Instant machine) {
        return notices(state, event, occasion.id(), machine)
                .citizen(occasion, state.about().office(), Map.of())
                .written();
    }

    private Decision approaching(Correspondence state, DeadlineApproaching event, Instant machine) {
        String fact = DigestLines.fact(event);
        Map<String, String> values = clockValues(state, event.dueAt(), event.step());
        values.put("left", Wording.left(event.rung()));
        values.put("dueAt", event.dueAt().toString());
        return notices(state, event, fact + "/" + event.rung(), machine)
                .desk(
                        event.clock() == ClockScope.STEP
                                ? Occasion.STEP_APPROACHING
                                : Occasion.DOSSIER_APPROACHING,
                        event.office(),
                        values,
                        DigestLines.digestOf(event))
                .written();
    }

    private Decision missed(Correspondence before, DeadlineMissed event, Instant machine) {
        Correspondence state =
                DigestLines.outOfTime(before, event.clock(), event.step(), event.visit());
        Occasion occasion =
                event.clock() == ClockScope.STEP ? Occasion.STEP_MISSED : Occasion.DOSSIER_MISSED;
        Map<String, String> values = clockValues(state, event.dueAt(), event.step());
        String fact = missedClock(event);
        return notices(state, event, fact, machine)
                .desk(occasion, event.office(), values)
                .head(occasion, event.office(), values)
                .headByPhone(occasion, event.office(), values)
                .written();
    }

    private static String missedClock(DeadlineMissed event) {
        return "missed/%s/%s/%d/%s"
                .formatted(
                        event.clock(),
                        event.step() == null ? "" : event.step(),
                        event.visit(),
                        event.dueAt());
    }

    private static Map<String, String> clockValues(
            Correspondence state, Instant dueAt, @Nullable String step) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("dueDate", Wording.time(dueAt));
        if (step != null) {
            values.put("step", state.about().stepName(step));
        }
        return values;
    }

    /// A receipt that is written anew is told with its procedure and date. Of any other plan the
    /// applicant hears only when it moves the date.
    private Decision replanned(Correspondence state, DossierReplanned event, Instant machine) {
        Instant at = millis(event.at());
        About.Replan known = state.about().replan();
        if (known != null && !known.at().isBefore(at)) {
            return new Decision.Unchanged();
        }
        boolean anew = event.cause() == ReplanCause.WRONG_PROCEDURE;
        Instant dueAt = millis(event.dueAt());
        About about =
                state.about()
                        .replanned(
                                event.procedureName(),
                                About.StepName.of(event.steps()),
                                new About.Replan(at, anew ? dueAt : null))
                        .withLetters(
                                event.letters() == null
                                        ? state.about().letters()
                                        : CourtesyKind.named(event.letters()));
        Correspondence next = state.about(about);
        if (!anew) {
            return Decision.changed(next);
        }
        return notices(next, event, "replanned/" + at, machine)
                .citizen(
                        Occasion.RECEIPT_CORRECTED,
                        about.office(),
                        Map.of("dueDate", Wording.time(dueAt)))
                .written();
    }

    private static Instant millis(Instant at) {
        return at.truncatedTo(ChronoUnit.MILLIS);
    }

    /// The letter tells its own new date, and so does a receipt that was written anew; of the
    /// others the applicant hears here.
    private Decision rescheduled(
            Correspondence before, DeadlineRescheduled event, Instant machine) {
        // A warning that waits tells a date which does not hold any more.
        Correspondence state =
                DigestLines.outOfTime(before, event.clock(), event.step(), event.visit());
        if (event.clock() == ClockScope.STEP) {
            return DigestLines.changed(before, state);
        }
        About.Replan replan = state.about().replan();
        if (event.cause().equals(BY_PLAN)) {
            if (replan == null || replan.at().isBefore(event.at())) {
                return new Decision.TooEarly();
            }
            if (replan.told(event.dueAt())) {
                return Decision.changed(state.about(state.about().dueAt(event.dueAt())));
            }
        }
        Correspondence moved = state.about(state.about().dueAt(event.dueAt()));
        if (event.cause().equals(BY_LETTER)) {
            return Decision.changed(moved);
        }
        return notices(moved, event, "rescheduled/" + event.at() + "/" + event.dueAt(), machine)
                .citizen(
                        Occasion.RESCHEDULED,
                        state.about().office(),
                        Map.of(
                                "dueDate",
                                Wording.time(event.dueAt()),
                                "previousDueDate",
                                Wording.time(event.previousDueAt()),
                                "cause",
                                Wording.rescheduling(event.cause())))
                .written();
    }

    private Decision letterRequired(
            Correspondence state, ApologyLetterRequired event, Instant machine) {
        String fact = "letter-required/%s/%s".formatted(event.letter(), event.phase());
        return notices(state, event, fact, machine)
                .head(
                        Occasion.LETTER_REQUIRED,
                        event.office(),
                        Map.of(
                                "dueDate",
                                Wording.time(event.dueAt()),
                                "issueBy",
                                Wording.time(event.issueBy()),
                                "proposedDueDate",
                                Wording.time(event.proposedDueAt()),
                                "phase",
                                Wording.of(event.phase())))
                .written();
    }

    private Decision letterIssued(
            Correspondence state, ApologyLetterIssued event, Instant machine) {
        return notices(state, event, "letter-issued/" + event.letter(), machine)
                .citizen(
                        Occasion.APOLOGY_LETTER,
                        event.office(),
                        Map.of(
                                "dueDate",
                                Wording.time(event.dueAt()),
                                "previousDueDate",
                                Wording.time(event.previousDueAt()),
                                "reason",
                                event.reason(),
                                "signedBy",
                                event.signedBy()),
                        event.letter())
                .written();
    }

    private Decision escalated(Correspondence state, EscalationRaised event, Instant machine) {
        Map<String, String> values =
                Map.of(
                        "dueDate",
                        Wording.time(event.dueAt()),
                        "cause",
                        Wording.of(event.cause()),
                        "lateOffice",
                        offices.find(event.office()).map(o -> o.name()).orElse(event.office()));
        String fact =
                "escalation/%s/%s/%s/%s"
                        .formatted(event.cause(), event.step(), event.toOffice(), event.dueAt());
        Notices notices = notices(state, event, fact, machine);
        return (event.toHead()
                        ? notices.head(Occasion.ESCALATION, event.toOffice(), values)
                        : notices.desk(Occasion.ESCALATION, event.toOffice(), values))
                .written();
    }
}
