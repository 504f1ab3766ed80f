package vn.lienthong.intake.registration.store;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.DossierStatus;
import vn.lienthong.contracts.event.PlannedStep;
import vn.lienthong.contracts.event.SealedApplicant;
import vn.lienthong.intake.catalogue.SearchText;
import vn.lienthong.intake.registration.domain.ApplicantOnFile;
import vn.lienthong.intake.registration.domain.Channel;
import vn.lienthong.intake.registration.domain.Dossier;
import vn.lienthong.intake.registration.domain.DossierState;
import vn.lienthong.intake.registration.domain.HandedInPaper;
import vn.lienthong.intake.registration.domain.Officer;
import vn.lienthong.intake.registration.domain.Payment;
import vn.lienthong.intake.registration.domain.Plan;
import vn.lienthong.intake.registration.domain.Promise;
import vn.lienthong.intake.registration.domain.Replanning;
import vn.lienthong.intake.registration.domain.StatusChange;
import vn.lienthong.intake.registration.domain.Submission;
import vn.lienthong.intake.registration.domain.Supplement;
import vn.lienthong.intake.registration.domain.Suspension;

/// The stored form of a dossier. Field names are part of the stored data: they are only added to.
///
/// @param status the national portal's number, written with the state it follows from, so that
///   lists can ask for it
/// @param search code and procedure without diacritics; nothing personal
/// @param applicant all that is personal, sealed, and only here and in the receipt's note
/// @param receipt absent when the dossier was refused
/// @param reason why it was refused, withdrawn or stopped
/// @param handedOn absent in documents that are older than the field
/// @param origin absent while the first plan is in force
/// @param earlier plans that others took the place of; absent as `origin`
record DossierDocument(
        String code,
        int status,
        Instant at,
        String office,
        Officer officer,
        String procedure,
        int procedureVersion,
        String procedureName,
        String field,
        String search,
        Person applicant,
        @Nullable String request,
        @Nullable ReceiptPart receipt,
        @Nullable Instant dueAt,
        @Nullable String reason,
        List<Suspension> suspensions,
        List<StatusChange> history,
        List<Supplement> supplements,
        List<Payment> payments,
        List<String> requests,
        @Nullable Boolean handedOn,
        @Nullable Replanning origin,
        @Nullable List<PlanPart> earlier) {

    /// @param sealed absent when nothing is known of him
    record Person(String kind, @Nullable String sealed, List<String> marks) {

        static Person of(ApplicantOnFile applicant) {
            return new Person(
                    applicant.sealed().kind(), applicant.sealed().sealed(), applicant.marks());
        }

        ApplicantOnFile applicant() {
            return new ApplicantOnFile(new SealedApplicant(kind, sealed), marks);
        }
    }

    record ReceiptPart(
            Channel channel,
            String limit,
            String policy,
            @Nullable String cutOff,
            String calendar,
            Instant dueAt,
            List<PlannedStep> steps,
            String lookupPin,
            List<HandedInPaper> documents,
            @Nullable String note) {

        static ReceiptPart of(Dossier.Receipt receipt) {
            return new ReceiptPart(
                    receipt.channel(),
                    receipt.limit(),
                    receipt.policy(),
                    receipt.cutOff(),
                    receipt.calendar(),
                    receipt.promise().dueAt(),
                    receipt.promise().steps(),
                    receipt.lookupPin(),
                    receipt.documents(),
                    receipt.note());
        }

        Dossier.Receipt receipt() {
            return new Dossier.Receipt(
                    channel,
                    limit,
                    policy,
                    cutOff,
                    calendar,
                    new Promise(dueAt, steps),
                    lookupPin,
                    documents,
                    note);
        }
    }

    /// A plan that is not in force any more.
    record PlanPart(
            String procedure,
            int procedureVersion,
            String procedureName,
            String field,
            ReceiptPart receipt,
            @Nullable Replanning origin) {

        static PlanPart of(Plan plan) {
            return new PlanPart(
                    plan.procedure(),
                    plan.procedureVersion(),
                    plan.procedureName(),
                    plan.field(),
                    ReceiptPart.of(plan.receipt()),
                    plan.origin());
        }

        Plan plan() {
            return new Plan(
                    procedure, procedureVersion, procedureName, field, receipt.receipt(), origin);
        }
    }

    static DossierDocument of(Dossier dossier) {
        return switch (dossier) {
            case Dossier.Refused refused ->
                    of(
                            refused,
                            null,
                            null,
                            refused.reason(),
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of(),
                            null,
                            null,
                            null);
            case Dossier.Promised promised ->
                    of(
                            promised,
                            ReceiptPart.of(promised.receipt()),
                            promised.dueAt(),
                            reason(promised.state()),
                            suspensions(promised.state()),
                            promised.supplements(),
                            promised.payments(),
                            List.copyOf(promised.requests()),
                            promised.handedOn(),
                            promised.origin(),
                            promised.origin() == null
                                    ? null
                                    : promised.earlier().stream().map(PlanPart::of).toList());
        };
    }

    private static DossierDocument of(
            Dossier dossier,
            @Nullable ReceiptPart receipt,
            @Nullable Instant dueAt,
            @Nullable String reason,
            List<Suspension> suspensions,
            List<Supplement> supplements,
            List<Payment> payments,
            List<String> requests,
            @Nullable Boolean handedOn,
            @Nullable Replanning origin,
            @Nullable List<PlanPart> earlier) {
        Submission submission = dossier.submission();
        return new DossierDocument(
                submission.code(),
                dossier.status().number(),
                submission.at(),
                submission.office(),
                submission.officer(),
                submission.procedure(),
                submission.procedureVersion(),
                submission.procedureName(),
                submission.field(),
                SearchText.of(
                        String.join(
                                " ",
                                submission.code(),
                                submission.procedure(),
                                submission.procedureName())),
                Person.of(submission.applicant()),
                submission.request(),
                receipt,
                dueAt,
                reason,
                suspensions,
                dossier.history(),
                supplements,
                payments,
                requests,
                handedOn,
                origin,
                earlier);
    }

    Dossier dossier() {
        Submission submission =
                new Submission(
                        code,
                        at,
                        office,
                        officer,
                        procedure,
                        procedureVersion,
                        procedureName,
                        field,
                        applicant.applicant(),
                        request);
        return receipt == null
                ? new Dossier.Refused(submission, reasonOrEmpty())
                : new Dossier.Promised(
                        submission,
                        receipt.receipt(),
                        state(),
                        Objects.requireNonNull(dueAt),
                        history,
                        supplements,
                        payments,
                        new LinkedHashSet<>(requests),
                        isHandedOn(),
                        origin,
                        Objects.requireNonNullElse(earlier, List.<PlanPart>of()).stream()
                                .map(PlanPart::plan)
                                .toList());
    }

    // Who took the older ones over is not known; they count as handed on once they are at work.
    private boolean isHandedOn() {
        return Objects.requireNonNullElse(handedOn, status != DossierStatus.RECEIVED.number());
    }

    private DossierState state() {
        return switch (DossierStatus.ofNumber(status)) {
            case RECEIVED -> new DossierState.Received();
            case BEING_PROCESSED -> new DossierState.BeingProcessed(suspensions);
            case SUPPLEMENT_REQUIRED -> new DossierState.AwaitingSupplement(suspensions);
            case PAYMENT_REQUIRED -> new DossierState.AwaitingPayment(suspensions);
            case WITHDRAWAL_ASKED_FOR -> new DossierState.Withdrawn(reasonOrEmpty());
            case PROCESSING_STOPPED -> new DossierState.Stopped(reasonOrEmpty());
            case PROCESSED -> new DossierState.Processed();
            case RESULT_RETURNED -> new DossierState.Returned();
            case REGISTERED, REFUSED_AT_INTAKE ->
                    throw new IllegalStateException(
                            "Dossier %s has a receipt and status %d".formatted(code, status));
        };
    }

    private String reasonOrEmpty() {
        return Objects.requireNonNullElse(reason, "");
    }

    private static List<Suspension> suspensions(DossierState state) {
        return switch (state) {
            case DossierState.Open open -> open.suspensions();
            case DossierState.Ended _ -> List.of();
        };
    }

    private static @Nullable String reason(DossierState state) {
        return switch (state) {
            case DossierState.Withdrawn(String why) -> why;
            case DossierState.Stopped(String why) -> why;
            case DossierState.Open _, DossierState.Processed _, DossierState.Returned _ -> null;
        };
    }
}
