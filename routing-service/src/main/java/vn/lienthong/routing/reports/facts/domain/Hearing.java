package vn.lienthong.routing.reports.facts.domain;

import static vn.lienthong.routing.reports.facts.domain.DossierFacts.changed;
import static vn.lienthong.routing.reports.facts.domain.DossierFacts.plus;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.event.AlreadyHeld;
import vn.lienthong.contracts.event.ApologyLetterIssued;
import vn.lienthong.contracts.event.ApologyLetterLate;
import vn.lienthong.contracts.event.ApologyLetterRequired;
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
import vn.lienthong.contracts.event.ImportedStanding;
import vn.lienthong.contracts.event.NotificationDelivered;
import vn.lienthong.contracts.event.NotificationFailed;
import vn.lienthong.contracts.event.NotificationSent;
import vn.lienthong.contracts.event.PaperHandedOver;
import vn.lienthong.contracts.event.PaperReceived;
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
import vn.lienthong.routing.reports.facts.domain.DossierFacts.Appointment;
import vn.lienthong.routing.reports.facts.domain.DossierFacts.Courtesy;
import vn.lienthong.routing.reports.facts.domain.DossierFacts.Due;
import vn.lienthong.routing.reports.facts.domain.DossierFacts.Ending;
import vn.lienthong.routing.reports.facts.domain.DossierFacts.Hand;
import vn.lienthong.routing.reports.facts.domain.DossierFacts.Letter;
import vn.lienthong.routing.reports.facts.domain.DossierFacts.Payment;
import vn.lienthong.routing.reports.facts.domain.DossierFacts.Plan;
import vn.lienthong.routing.reports.facts.domain.DossierFacts.Receipt;
import vn.lienthong.routing.reports.facts.domain.DossierFacts.Stop;
import vn.lienthong.routing.reports.facts.domain.DossierFacts.Turn;

/// What an event adds to the facts. The same events give the same facts, whichever topic was
/// quicker.
public final class Hearing {

    private static final String APOLOGY = "APOLOGY_LETTER";

    private Hearing() {}

    /// What came of an event.
    public sealed interface Heard {}

    /// Something is known that was not.
    public record Changed(DossierFacts next) implements Heard {}

    /// It says nothing that reports count.
    public record Unchanged() implements Heard {}

    /// The receipt of the dossier must come first.
    public record TooEarly() implements Heard {}

    /// What this event adds.
    ///
    /// @param facts null before the dossier was received
    public static Heard on(@Nullable DossierFacts facts, DossierEvent event) {
        if (facts == null) {
            return switch (event) {
                case DossierReceived e -> new Changed(received(e));
                case DossierRefused _ -> new Unchanged();
                case SubmissionHandedIn _ -> new Unchanged();
                case SubmissionReturned _ -> new Unchanged();
                case DossierEvent _ -> new TooEarly();
            };
        }
        DossierFacts next = heard(facts, event);
        return next.equals(facts) ? new Unchanged() : new Changed(next);
    }

    private static DossierFacts heard(DossierFacts facts, DossierEvent event) {
        return switch (event) {
            case DossierReplanned e ->
                    facts.with(new Plan(e.at(), e.procedure(), e.procedureName(), e.field()));
            case DossierPaid e -> facts.with(new Payment(e.at(), e.amount(), e.method()));
            case DossierSuspended e ->
                    suspended(facts, new Stop(e.step(), e.visit(), e.ground(), e.at(), null));
            case DossierResumed e -> resumed(facts, e);
            case DossierProcessed e -> facts.with(new Ending(Ending.Kind.PROCESSED, e.at()));
            case DossierRejected e -> facts.with(new Ending(Ending.Kind.REJECTED, e.at()));
            case DossierWithdrawn e -> facts.with(new Ending(Ending.Kind.WITHDRAWN, e.at()));
            case DossierResultReturned e -> facts.returned(e.at());
            case StepOffered e -> offered(facts, e);
            case StepAccepted e ->
                    turn(
                            facts,
                            e.step(),
                            e.visit(),
                            e.office(),
                            turn -> turn.offered(e.offeredAt()).with(new Hand(e.at(), e.actor())));
            case StepAssigned e ->
                    turn(
                            facts,
                            e.step(),
                            e.visit(),
                            e.office(),
                            turn -> turn.with(new Hand(e.at(), e.officer())));
            case StepCompleted e -> over(facts, e.step(), e.visit(), e.office(), e.at());
            case StepReturned e -> over(facts, e.step(), e.visit(), e.office(), e.at());
            case StepRefused e -> over(facts, e.step(), e.visit(), e.office(), e.at());
            case StepCalledOff e -> over(facts, e.step(), e.visit(), e.office(), e.at());
            case DeadlineSet e ->
                    dated(
                            facts,
                            new Appointment(e.at(), e.dueAt(), e.dueAt()),
                            e.step(),
                            e.visit(),
                            e.office());
            case DeadlineRescheduled e ->
                    dated(
                            facts,
                            rescheduled(facts.appointments().getLast(), e),
                            e.step(),
                            e.visit(),
                            e.office());
            case ApologyLetterRequired e ->
                    facts.withLetters(
                            plus(
                                    facts.letters(),
                                    new Letter(
                                            e.letter(),
                                            e.office(),
                                            e.at(),
                                            e.issueBy(),
                                            null,
                                            null)));
            case ApologyLetterIssued e ->
                    facts.withLetters(
                            changed(
                                    facts.letters(),
                                    letter -> letter.id().equals(e.letter()),
                                    letter -> letter.issued(e.at(), e.reason())));
            case CourtesyLetterSigned e -> facts.with(new Courtesy(e.at(), e.kind(), e.office()));
            case DossierReceived _ -> facts;
            case DossierRefused _ -> facts;
            case SubmissionHandedIn _ -> facts;
            case SubmissionReturned _ -> facts;
            case DossierSupplemented _ -> facts;
            case StepExamined _ -> facts;
            // What follows from it is told as called off and offered.
            case StepRecalled _ -> facts;
            case DeadlineApproaching _ -> facts;
            case DeadlineMissed _ -> facts;
            // Whether a letter is late follows from when it was to be issued.
            case ApologyLetterLate _ -> facts;
            case EscalationRaised _ -> facts;
            case NotificationSent _ -> facts;
            case NotificationDelivered _ -> facts;
            case NotificationFailed _ -> facts;
            case PaperHandedOver _ -> facts;
            case PaperReceived _ -> facts;
        };
    }

    private static DossierFacts received(DossierReceived e) {
        ImportedStanding imported = e.imported();
        return new DossierFacts(
                e.code(),
                new Receipt(e.at(), e.office(), e.channel()),
                List.of(new Plan(e.at(), e.procedure(), e.procedureName(), e.field())),
                List.of(new Appointment(e.at(), e.dueAt(), e.dueAt())),
                imported == null ? List.of() : stopped(imported),
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /// The first holder answers for the clock that stood still.
    private static List<Stop> stopped(ImportedStanding imported) {
        Instant since = imported.suspendedSince();
        return imported.ground() == null
                ? List.of()
                : imported.held().stream()
                        .limit(1)
                        .map(step ->
                                new Stop(
                                        step,
                                        1,
                                        imported.ground(),
                                        since == null ? imported.at() : since,
                                        null))
                        .toList();
    }

    private static DossierFacts suspended(DossierFacts facts, Stop stop) {
        Instant end = facts.finishedAt();
        return facts.withStops(plus(facts.stops(), end == null ? stop : stop.until(end)));
    }

    /// The last stop of the turn: what stops and resumes is told in its order.
    private static DossierFacts resumed(DossierFacts facts, DossierResumed e) {
        List<Stop> stops = new ArrayList<>(facts.stops());
        for (int i = stops.size() - 1; i >= 0; i--) {
            Stop stop = stops.get(i);
            if (stop.step().equals(e.step()) && stop.visit() == e.visit()) {
                stops.set(i, stop.until(e.at()));
                return facts.withStops(stops);
            }
        }
        return facts;
    }

    private static DossierFacts offered(DossierFacts facts, StepOffered e) {
        AlreadyHeld held = e.held();
        return turn(
                facts,
                e.step(),
                e.visit(),
                e.office(),
                turn -> {
                    Turn offered = turn.offered(e.at()).due(new Due(e.at(), e.dueAt()));
                    return held == null ? offered : offered.with(new Hand(held.since(), held.by()));
                });
    }

    private static DossierFacts over(
            DossierFacts facts, String step, int visit, String office, Instant at) {
        return turn(facts, step, visit, office, turn -> turn.ended(at));
    }

    private static DossierFacts turn(
            DossierFacts facts, String step, int visit, String office, UnaryOperator<Turn> change) {
        Predicate<Turn> meant = turn -> turn.is(step, visit);
        List<Turn> turns = facts.turns();
        List<Turn> known =
                turns.stream().anyMatch(meant) ? turns : plus(turns, Turn.of(step, visit, office));
        // A handover that is heard of after the end does not begin anything.
        Instant end = facts.finishedAt();
        return facts.withTurns(
                changed(
                        known,
                        meant,
                        turn -> {
                            Turn next = change.apply(turn);
                            return end == null ? next : next.ended(end);
                        }));
    }

    /// @param step absent when the date is the dossier's
    private static DossierFacts dated(
            DossierFacts facts,
            Appointment appointment,
            @Nullable String step,
            int visit,
            String office) {
        return step == null
                ? facts.with(appointment)
                : turn(
                        facts,
                        step,
                        visit,
                        office,
                        turn -> turn.due(new Due(appointment.at(), appointment.dueAt())));
    }

    private static Appointment rescheduled(Appointment before, DeadlineRescheduled e) {
        Duration moved =
                e.cause().equals(APOLOGY)
                        ? Duration.ZERO
                        : Duration.between(e.previousDueAt(), e.dueAt());
        return new Appointment(e.at(), e.dueAt(), before.accountableDueAt().plus(moved));
    }
}
