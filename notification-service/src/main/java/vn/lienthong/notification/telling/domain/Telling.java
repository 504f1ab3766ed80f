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
import vn.lienthong.contracts.event.StepAccepted;
import vn.lienthong.contracts.event.StepAssigned;
import vn.lienthong.contracts.event.StepCalledOff;
import vn.lienthong.contracts.event.StepCompleted;
import vn.lienthong.contracts.event.StepExamined;
import vn.lienthong.contracts.event.StepOffered;
import vn.lienthong.contracts.event.StepRefused;
import vn.lienthong.contracts.event.StepReturned;
import vn.lienthong.notification.templates.domain.Occasion;

/// Who is told when something happens to a dossier. The same fact makes the same messages whenever
/// it comes, and none that exist already.
public final class Telling {

    private static final String BY_LETTER = "APOLOGY_LETTER";
    private static final String BY_PLAN = "REPLANNED";

    private final Offices offices;

    public Telling(Offices offices) {
        this.offices = offices;
    }

    /// Who is to be told of the fact.
    ///
    /// @param state absent before the first fact
    /// @param machine machine time: from when the messages may be sent
    public Decision on(@Nullable Correspondence state, DossierEvent event, Instant machine) {
        return switch (event) {
            case DossierReceived e -> received(state, e, machine);
            case DossierRefused e -> refused(state, e, machine);
            case DossierSuspended e -> known(state, s -> suspended(s, e, machine));
            case DossierRejected e ->
                    known(
                            state,
                            s ->
                                    notices(s, e, "rejected", machine)
                                            .citizen(
                                                    Occasion.REJECTED,
                                                    e.office(),
                                                    Map.of("reason", e.reason()))
                                            .written());
            case DossierWithdrawn e -> known(state, s -> simple(s, e, Occasion.WITHDRAWN, machine));
            case DossierProcessed e -> known(state, s -> simple(s, e, Occasion.READY, machine));
            case DossierResultReturned e ->
                    known(state, s -> simple(s, e, Occasion.RETURNED, machine));
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
            case StepCalledOff _ -> new Decision.Unchanged();
            case StepAccepted _ -> new Decision.Unchanged();
            case StepRefused _ -> new Decision.Unchanged();
            case StepCompleted _ -> new Decision.Unchanged();
            case StepReturned _ -> new Decision.Unchanged();
            case DeadlineSet _ -> new Decision.Unchanged();
            case NotificationSent _ -> new Decision.Unchanged();
            case NotificationDelivered _ -> new Decision.Unchanged();
            case NotificationFailed _ -> new Decision.Unchanged();
            case DossierReplanned e -> known(state, s -> replanned(s, e, machine));
            case StepAssigned _ -> new Decision.Unchanged();
            case StepExamined _ -> new Decision.Unchanged();
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
        return new Notices(offices, state, fact, event.at(), machine);
    }

    private Decision received(
            @Nullable Correspondence state, DossierReceived event, Instant machine) {
        if (state != null) {
            return new Decision.Unchanged();
        }
        Applicant applicant = event.applicant();
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
                        null);
        if (event.imported() != null) {
            // He has his receipt from the software that it comes from.
            return Decision.changed(opened(event.code(), about));
        }
        return notices(opened(event.code(), about), event, "received", machine)
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
        Applicant applicant = event.applicant();
        About about =
                new About(
                        event.procedureName(),
                        event.office(),
                        applicant.fullName(),
                        applicant.phone(),
                        applicant.email(),
                        null,
                        null,
                        List.of(),
                        null);
        return notices(opened(event.code(), about), event, "refused", machine)
                .citizen(Occasion.REFUSED, event.office(), Map.of("reason", event.reason()))
                .written();
    }

    private static Correspondence opened(String code, About about) {
        return new Correspondence(code, about, List.of());
    }

    /// What the applicant must do is told; that experts are asked is not.
    private Decision suspended(Correspondence state, DossierSuspended event, Instant machine) {
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
            case EXPERT_OPINION, OTHER -> new Decision.Unchanged();
        };
    }

    private Decision simple(
            Correspondence state, DossierEvent event, Occasion occasion, Instant machine) {
        return notices(state, event, occasion.id(), machine)
                .citizen(occasion, state.about().office(), Map.of())
                .written();
    }

    private Decision approaching(Correspondence state, DeadlineApproaching event, Instant machine) {
        String fact =
                clock("approaching", event.clock(), event.step(), event.visit(), event.dueAt());
        Map<String, String> values = clockValues(state, event.dueAt(), event.step());
        values.put("left", Wording.left(event.rung()));
        return notices(state, event, fact + "/" + event.rung(), machine)
                .desk(
                        event.clock() == ClockScope.STEP
                                ? Occasion.STEP_APPROACHING
                                : Occasion.DOSSIER_APPROACHING,
                        event.office(),
                        values)
                .written();
    }

    private Decision missed(Correspondence state, DeadlineMissed event, Instant machine) {
        Occasion occasion =
                event.clock() == ClockScope.STEP ? Occasion.STEP_MISSED : Occasion.DOSSIER_MISSED;
        Map<String, String> values = clockValues(state, event.dueAt(), event.step());
        String fact = clock("missed", event.clock(), event.step(), event.visit(), event.dueAt());
        return notices(state, event, fact, machine)
                .desk(occasion, event.office(), values)
                .head(occasion, event.office(), values)
                .headByPhone(occasion, event.office(), values)
                .written();
    }

    private static String clock(
            String what, ClockScope clock, @Nullable String step, int visit, Instant dueAt) {
        return "%s/%s/%s/%d/%s".formatted(what, clock, step == null ? "" : step, visit, dueAt);
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
                                new About.Replan(at, anew ? dueAt : null));
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
    private Decision rescheduled(Correspondence state, DeadlineRescheduled event, Instant machine) {
        if (event.clock() == ClockScope.STEP) {
            return new Decision.Unchanged();
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
