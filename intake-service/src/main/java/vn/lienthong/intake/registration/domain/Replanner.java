package vn.lienthong.intake.registration.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.lienthong.contracts.catalogue.Office;
import vn.lienthong.contracts.catalogue.Procedure;
import vn.lienthong.contracts.event.DossierReplanned;
import vn.lienthong.contracts.event.PlannedStep;
import vn.lienthong.contracts.event.ReplanCause;
import vn.lienthong.intake.registration.domain.Decision.Accepted;
import vn.lienthong.intake.registration.domain.Decision.Refused;
import vn.lienthong.intake.registration.domain.Decision.Unchanged;
import vn.lienthong.intake.registration.domain.Dossier.Promised;
import vn.lienthong.intake.registration.domain.DossierState.AwaitingPayment;
import vn.lienthong.intake.registration.domain.DossierState.AwaitingSupplement;
import vn.lienthong.intake.registration.domain.DossierState.BeingProcessed;
import vn.lienthong.intake.registration.domain.DossierState.Ended;
import vn.lienthong.intake.registration.domain.DossierState.Open;
import vn.lienthong.intake.registration.domain.DossierState.Received;
import vn.lienthong.workingtime.YearNotLoaded;

/// Decides by which plan a dossier goes on. What it goes by already is never a change; so whole
/// collections of dossiers can be gone through again and again.
public final class Replanner {

    private Replanner() {}

    /// What becomes of a wish.
    ///
    /// @param regulations for the offices and the calendars; the procedure comes with the wish
    public static Decision decide(Dossier dossier, Replan wish, Regulations regulations) {
        return switch (dossier) {
            case Dossier.Refused refused ->
                    new Refused(new Refusal.NotReplannable(refused.status()));
            case Promised promised ->
                    isDone(promised, wish)
                            ? new Unchanged()
                            : new Replanner.Of(promised, regulations).decide(wish);
        };
    }

    private static boolean isDone(Promised dossier, Replan wish) {
        return Optional.ofNullable(wish.circumstances().request())
                        .filter(dossier.requests()::contains)
                        .isPresent()
                || switch (wish) {
                    case Replan.MoveToVersion(Replan.Circumstances _, Procedure version) ->
                            dossier.submission().procedureVersion() == version.version();
                    case Replan.CorrectProcedure correction ->
                            dossier.submission().procedure().equals(correction.procedure().code());
                    case Replan.FollowSuccession succession ->
                            dossier.receipt().promise().steps().stream()
                                    .noneMatch(s -> s.office().equals(succession.dissolved()));
                };
    }

    /// One dossier's replanning.
    private record Of(Promised dossier, Regulations regulations) {

        Decision decide(Replan wish) {
            return switch (dossier.state()) {
                case Ended _ -> new Refused(new Refusal.NotReplannable(dossier.status()));
                case Open open ->
                        switch (wish) {
                            case Replan.MoveToVersion move -> move(move);
                            case Replan.CorrectProcedure correction -> correct(open, correction);
                            case Replan.FollowSuccession succession -> follow(succession);
                        };
            };
        }

        private Decision move(Replan.MoveToVersion wish) {
            Route route = Route.of(wish.version(), receiving(), regulations.offices());
            List<Shortcoming> gaps = route.gaps();
            return gaps.isEmpty()
                    ? promised(
                            route,
                            wish.circumstances(),
                            ReplanCause.NEW_VERSION,
                            dossier.receipt().documents())
                    : notAcceptable(gaps);
        }

        private Decision correct(Open open, Replan.CorrectProcedure wish) {
            if (hasBegun(open)) {
                return new Refused(new Refusal.BegunAlready(dossier.status()));
            }
            Procedure procedure = wish.procedure();
            Completeness papers = Completeness.of(procedure, papers(wish));
            Route route = Route.of(procedure, receiving(), regulations.offices());
            List<Shortcoming> shortcomings = Admission.shortcomings(route, papers);
            return shortcomings.isEmpty()
                    ? promised(
                            route,
                            wish.circumstances(),
                            ReplanCause.WRONG_PROCEDURE,
                            papers.papers())
                    : notAcceptable(shortcomings);
        }

        private List<OfferedPaper> papers(Replan.CorrectProcedure wish) {
            return wish.documents().isEmpty()
                    ? dossier.receipt().documents().stream()
                            .map(p ->
                                    new OfferedPaper(p.code(), p.name(), p.copies(), p.original()))
                            .toList()
                    : wish.documents();
        }

        /// Whether an office works on it already; the receiving counter's own step may go on.
        private boolean hasBegun(Open open) {
            return switch (open) {
                case Received _ -> false;
                case BeingProcessed processed ->
                        dossier.handedOn() || !processed.suspensions().isEmpty();
                case AwaitingSupplement _ -> true;
                case AwaitingPayment _ -> true;
            };
        }

        private Decision promised(
                Route route,
                Replan.Circumstances circumstances,
                ReplanCause cause,
                List<HandedInPaper> documents) {
            try {
                Promise promise =
                        Promise.renewed(
                                route.procedure(),
                                regulations.calendarOf(route.receiving()),
                                dossier.submission().at(),
                                circumstances.at(),
                                route::officeOf);
                return accepted(
                        route.procedure(),
                        circumstances,
                        cause,
                        promise,
                        promise.dueAt(),
                        documents);
            } catch (YearNotLoaded e) {
                return notAcceptable(List.of(new Shortcoming.YearNotLoaded(e.year())));
            }
        }

        private Decision follow(Replan.FollowSuccession wish) {
            Office successor =
                    Succession.of(
                            regulations.offices().get(wish.dissolved()),
                            dossier.submission().office(),
                            regulations.offices());
            Promise promise = dossier.receipt().promise();
            List<PlannedStep> steps =
                    promise.steps().stream()
                            .map(step ->
                                    step.office().equals(wish.dissolved())
                                            ? at(step, successor)
                                            : step)
                            .toList();
            return accepted(
                    wish.version(),
                    wish.circumstances(),
                    ReplanCause.OFFICE_DISSOLVED,
                    new Promise(promise.dueAt(), steps),
                    dossier.dueAt(),
                    dossier.receipt().documents());
        }

        private static PlannedStep at(PlannedStep step, Office office) {
            return new PlannedStep(
                    step.step(),
                    step.name(),
                    office.code(),
                    office.level(),
                    step.limit(),
                    step.dueAt(),
                    step.after());
        }

        private Decision accepted(
                Procedure procedure,
                Replan.Circumstances circumstances,
                ReplanCause cause,
                Promise promise,
                Instant dueAt,
                List<HandedInPaper> documents) {
            Dossier.Receipt before = dossier.receipt();
            Replanning replanning =
                    new Replanning(
                            circumstances.at(),
                            circumstances.office(),
                            circumstances.officer(),
                            cause,
                            circumstances.reason());
            Plan plan =
                    new Plan(
                            procedure.code(),
                            procedure.version(),
                            procedure.name(),
                            procedure.field(),
                            new Dossier.Receipt(
                                    before.channel(),
                                    procedure.limit(),
                                    Promise.policy(procedure).name(),
                                    procedure.cutOff(),
                                    before.calendar(),
                                    promise,
                                    before.lookupPin(),
                                    documents,
                                    before.note()),
                            replanning);
            return new Accepted(
                    dossier.by(plan, replanning, dueAt).done(circumstances.request()),
                    List.of(replanned(procedure, replanning, plan, dueAt)));
        }

        private DossierReplanned replanned(
                Procedure procedure, Replanning replanning, Plan plan, Instant dueAt) {
            return new DossierReplanned(
                    dossier.submission().code(),
                    replanning.at(),
                    replanning.office(),
                    replanning.officer().account(),
                    replanning.cause(),
                    replanning.reason(),
                    plan.procedure(),
                    plan.procedureVersion(),
                    plan.procedureName(),
                    plan.field(),
                    dueAt,
                    plan.receipt().limit(),
                    plan.receipt().policy(),
                    plan.receipt().cutOff(),
                    plan.receipt().promise().steps(),
                    procedure.lead(),
                    CounterWork.resumption(procedure),
                    procedure.ladder(),
                    procedure.secondAppointment(),
                    procedure.letters());
        }

        private Office receiving() {
            return regulations.offices().get(dossier.submission().office());
        }

        private Decision notAcceptable(List<Shortcoming> shortcomings) {
            return new Refused(new Refusal.NotAcceptable(dossier.status(), shortcomings));
        }
    }
}
