package vn.lienthong.intake.registration.domain;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.DossierStatus;

/// A dossier as the counter knows it.
public sealed interface Dossier {

    Submission submission();

    DossierStatus status();

    /// Every status it had, oldest first.
    List<StatusChange> history();

    /// The offices that have to do with it.
    Set<String> offices();

    /// The counter did not take it (từ chối tiếp nhận), but gave it a number and a reason.
    record Refused(Submission submission, String reason) implements Dossier {

        @Override
        public DossierStatus status() {
            return DossierStatus.REFUSED_AT_INTAKE;
        }

        @Override
        public List<StatusChange> history() {
            return List.of(
                    new StatusChange(
                            submission.at(),
                            status(),
                            submission.office(),
                            submission.officer().account(),
                            reason));
        }

        @Override
        public Set<String> offices() {
            return Set.of(submission.office());
        }
    }

    /// What the receipt says.
    ///
    /// @param lookupPin six digits that open the public page together with the code
    /// @param calendar id of the calendar by which the date was counted
    record Receipt(
            Channel channel,
            String limit,
            String policy,
            @Nullable String cutOff,
            String calendar,
            Promise promise,
            String lookupPin,
            List<HandedInPaper> documents,
            @Nullable String note) {

        public Receipt {
            documents = List.copyOf(documents);
        }
    }

    /// The counter took it and promised a date.
    ///
    /// @param dueAt the promised date as it stands now; the original one is the receipt's
    /// @param requests commands that were carried out, so that their repetition changes nothing
    /// @param handedOn an office besides the receiving one has taken it over, or had
    /// @param origin how the plan in force took the place of another; absent for the first plan
    /// @param earlier the plans before the one in force, oldest first
    record Promised(
            Submission submission,
            Receipt receipt,
            DossierState state,
            Instant dueAt,
            List<StatusChange> history,
            List<Supplement> supplements,
            List<Payment> payments,
            SequencedSet<String> requests,
            boolean handedOn,
            @Nullable Replanning origin,
            List<Plan> earlier)
            implements Dossier {

        public Promised {
            history = List.copyOf(history);
            supplements = List.copyOf(supplements);
            payments = List.copyOf(payments);
            requests = new LinkedHashSet<>(requests);
            earlier = List.copyOf(earlier);
        }

        @Override
        public DossierStatus status() {
            return state.status();
        }

        @Override
        public Set<String> offices() {
            Set<String> offices = new LinkedHashSet<>();
            offices.add(submission.office());
            plans().reversed().stream()
                    .flatMap(plan -> plan.receipt().promise().steps().stream())
                    .forEach(step -> offices.add(step.office()));
            return offices;
        }

        /// Every plan it has had; the one in force is the last.
        public List<Plan> plans() {
            return Stream.concat(earlier.stream(), Stream.of(plan())).toList();
        }

        private Plan plan() {
            return new Plan(
                    submission.procedure(),
                    submission.procedureVersion(),
                    submission.procedureName(),
                    submission.field(),
                    receipt,
                    origin);
        }

        /// What was promised first. A promise under the wrong procedure was none.
        public Instant originalDueAt() {
            Instant original = receipt.promise().dueAt();
            for (Plan plan : plans().reversed()) {
                original = plan.receipt().promise().dueAt();
                if (plan.isCorrection()) {
                    break;
                }
            }
            return original;
        }

        /// In another state; a status that differs is a line of history.
        Promised in(
                DossierState next,
                Instant at,
                String office,
                @Nullable String actor,
                @Nullable String reason) {
            return next.status() == status()
                    ? changed(next, dueAt, history, handedOn)
                    : changed(
                            next,
                            dueAt,
                            with(
                                    history,
                                    new StatusChange(at, next.status(), office, actor, reason)),
                            handedOn);
        }

        Promised due(Instant newDueAt) {
            return changed(state, newDueAt, history, handedOn);
        }

        Promised handOn() {
            return changed(state, dueAt, history, true);
        }

        private Promised changed(
                DossierState next, Instant due, List<StatusChange> changes, boolean isHandedOn) {
            return new Promised(
                    submission,
                    receipt,
                    next,
                    due,
                    changes,
                    supplements,
                    payments,
                    requests,
                    isHandedOn,
                    origin,
                    earlier);
        }

        /// By another plan. The status stays; that it happened is a line of history.
        Promised by(Plan plan, Replanning replanning, Instant newDueAt) {
            return new Promised(
                    submission.under(plan),
                    plan.receipt(),
                    state,
                    newDueAt,
                    with(
                            history,
                            new StatusChange(
                                    replanning.at(),
                                    status(),
                                    replanning.office(),
                                    replanning.officer().account(),
                                    replanning.reason())),
                    supplements,
                    payments,
                    requests,
                    handedOn,
                    replanning,
                    with(earlier, plan()));
        }

        Promised with(Supplement supplement) {
            return carrying(with(supplements, supplement), payments, requests);
        }

        Promised with(Payment payment) {
            return carrying(supplements, with(payments, payment), requests);
        }

        /// With a request that its repetition is known by.
        Promised done(@Nullable String request) {
            if (request == null) {
                return this;
            }
            SequencedSet<String> all = new LinkedHashSet<>(requests);
            all.add(request);
            return carrying(supplements, payments, all);
        }

        private Promised carrying(
                List<Supplement> allSupplements,
                List<Payment> allPayments,
                SequencedSet<String> allRequests) {
            return new Promised(
                    submission,
                    receipt,
                    state,
                    dueAt,
                    history,
                    allSupplements,
                    allPayments,
                    allRequests,
                    handedOn,
                    origin,
                    earlier);
        }

        private static <T> List<T> with(List<T> list, T last) {
            return Stream.concat(list.stream(), Stream.of(last)).toList();
        }
    }
}
