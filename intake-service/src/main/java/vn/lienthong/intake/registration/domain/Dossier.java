package vn.lienthong.intake.registration.domain;

import java.time.Instant;
import java.util.ArrayList;
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
    record Promised(
            Submission submission,
            Receipt receipt,
            DossierState state,
            Instant dueAt,
            List<StatusChange> history,
            List<Supplement> supplements,
            List<Payment> payments,
            SequencedSet<String> requests)
            implements Dossier {

        public Promised {
            history = List.copyOf(history);
            supplements = List.copyOf(supplements);
            payments = List.copyOf(payments);
            requests = new LinkedHashSet<>(requests);
        }

        @Override
        public DossierStatus status() {
            return state.status();
        }

        @Override
        public Set<String> offices() {
            Set<String> offices = new LinkedHashSet<>();
            offices.add(submission.office());
            receipt.promise().steps().forEach(step -> offices.add(step.office()));
            return offices;
        }

        /// In another state; a status that differs is a line of history.
        Promised in(
                DossierState next,
                Instant at,
                String office,
                @Nullable String actor,
                @Nullable String reason) {
            List<StatusChange> changes = new ArrayList<>(history);
            if (next.status() != status()) {
                changes.add(new StatusChange(at, next.status(), office, actor, reason));
            }
            return new Promised(
                    submission, receipt, next, dueAt, changes, supplements, payments, requests);
        }

        Promised due(Instant newDueAt) {
            return new Promised(
                    submission, receipt, state, newDueAt, history, supplements, payments, requests);
        }

        Promised with(Supplement supplement) {
            return new Promised(
                    submission,
                    receipt,
                    state,
                    dueAt,
                    history,
                    Stream.concat(supplements.stream(), Stream.of(supplement)).toList(),
                    payments,
                    requests);
        }

        Promised with(Payment payment) {
            return new Promised(
                    submission,
                    receipt,
                    state,
                    dueAt,
                    history,
                    supplements,
                    Stream.concat(payments.stream(), Stream.of(payment)).toList(),
                    requests);
        }

        Promised done(@Nullable String request) {
            if (request == null) {
                return this;
            }
            SequencedSet<String> all = new LinkedHashSet<>(requests);
            all.add(request);
            return new Promised(
                    submission, receipt, state, dueAt, history, supplements, payments, all);
        }
    }
}
