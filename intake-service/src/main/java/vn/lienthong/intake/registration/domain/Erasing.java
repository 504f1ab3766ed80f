package vn.lienthong.intake.registration.domain;

import java.util.List;
import vn.lienthong.contracts.event.SealedApplicant;
import vn.lienthong.intake.registration.domain.DossierState.Open;
import vn.lienthong.intake.registration.domain.DossierState.Processed;
import vn.lienthong.intake.registration.domain.DossierState.Returned;
import vn.lienthong.intake.registration.domain.DossierState.Stopped;
import vn.lienthong.intake.registration.domain.DossierState.Withdrawn;

/// Erases what is personal of a dossier (xóa dữ liệu cá nhân, Nghị định 356/2025/NĐ-CP, Điều 5). As
/// long as the authorities still have something to do for the applicant they must know him.
public final class Erasing {

    private Erasing() {}

    /// The dossier without a trace of who applied.
    public static Decision decide(Dossier dossier) {
        return switch (dossier) {
            case Dossier.Refused refused ->
                    accepted(new Dossier.Refused(erased(refused.submission()), refused.reason()));
            case Dossier.Promised promised ->
                    switch (promised.state()) {
                        case Open _ -> goesOn(promised);
                        case Processed _ -> goesOn(promised);
                        case Withdrawn _ -> accepted(erased(promised));
                        case Stopped _ -> accepted(erased(promised));
                        case Returned _ -> accepted(erased(promised));
                    };
        };
    }

    private static Decision goesOn(Dossier dossier) {
        return new Decision.Refused(new Refusal.GoesOn(dossier.status()));
    }

    private static Decision accepted(Dossier next) {
        return new Decision.Accepted(next, List.of());
    }

    private static Dossier.Promised erased(Dossier.Promised dossier) {
        return new Dossier.Promised(
                erased(dossier.submission()),
                erased(dossier.receipt()),
                dossier.state(),
                dossier.dueAt(),
                dossier.history(),
                dossier.supplements().stream().map(Erasing::erased).toList(),
                dossier.payments(),
                dossier.requests(),
                dossier.handedOn(),
                dossier.origin(),
                dossier.earlier().stream().map(Erasing::erased).toList());
    }

    private static Submission erased(Submission submission) {
        return new Submission(
                submission.code(),
                submission.at(),
                submission.office(),
                submission.officer(),
                submission.procedure(),
                submission.procedureVersion(),
                submission.procedureName(),
                submission.field(),
                new ApplicantOnFile(
                        new SealedApplicant(submission.applicant().sealed().kind(), null),
                        List.of()),
                submission.request());
    }

    private static Dossier.Receipt erased(Dossier.Receipt receipt) {
        return new Dossier.Receipt(
                receipt.channel(),
                receipt.limit(),
                receipt.policy(),
                receipt.cutOff(),
                receipt.calendar(),
                receipt.promise(),
                receipt.lookupPin(),
                receipt.documents(),
                null);
    }

    private static Supplement erased(Supplement supplement) {
        return new Supplement(supplement.at(), supplement.actor(), supplement.documents(), null);
    }

    private static Plan erased(Plan plan) {
        return new Plan(
                plan.procedure(),
                plan.procedureVersion(),
                plan.procedureName(),
                plan.field(),
                erased(plan.receipt()),
                plan.origin());
    }
}
