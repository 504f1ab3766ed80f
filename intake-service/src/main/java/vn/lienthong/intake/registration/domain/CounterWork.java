package vn.lienthong.intake.registration.domain;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.Resumption;
import vn.lienthong.contracts.SuspensionGround;
import vn.lienthong.contracts.catalogue.Procedure;
import vn.lienthong.contracts.event.DossierPaid;
import vn.lienthong.contracts.event.DossierReceived;
import vn.lienthong.contracts.event.DossierRefused;
import vn.lienthong.contracts.event.DossierResultReturned;
import vn.lienthong.contracts.event.DossierSupplemented;
import vn.lienthong.contracts.event.DossierWithdrawn;
import vn.lienthong.contracts.event.ImportedStanding;
import vn.lienthong.intake.registration.domain.Decision.Accepted;
import vn.lienthong.intake.registration.domain.Decision.Refused;
import vn.lienthong.intake.registration.domain.Decision.Unchanged;
import vn.lienthong.intake.registration.domain.Dossier.Promised;
import vn.lienthong.intake.registration.domain.DossierCommand.Act;
import vn.lienthong.intake.registration.domain.DossierCommand.Pay;
import vn.lienthong.intake.registration.domain.DossierCommand.ReturnResult;
import vn.lienthong.intake.registration.domain.DossierCommand.SupplementDossier;
import vn.lienthong.intake.registration.domain.DossierCommand.WithdrawDossier;
import vn.lienthong.intake.registration.domain.DossierState.AwaitingPayment;
import vn.lienthong.intake.registration.domain.DossierState.AwaitingSupplement;
import vn.lienthong.intake.registration.domain.DossierState.BeingProcessed;
import vn.lienthong.intake.registration.domain.DossierState.Ended;
import vn.lienthong.intake.registration.domain.DossierState.Open;
import vn.lienthong.intake.registration.domain.DossierState.Processed;
import vn.lienthong.intake.registration.domain.DossierState.Received;
import vn.lienthong.intake.registration.domain.DossierState.Returned;
import vn.lienthong.intake.registration.domain.DossierState.Stopped;
import vn.lienthong.intake.registration.domain.DossierState.Withdrawn;

/// The decisions of the counter's officers.
public final class CounterWork {

    private CounterWork() {}

    private static final String TAKEN_OVER = "Chuyển tiếp từ phần mềm trước đây.";

    /// Takes the dossier under this number.
    ///
    /// @param lookupPin six digits nobody can guess
    /// @param personal sealed for this number
    public static Accepted receive(
            Admission admission,
            String code,
            Officer officer,
            String lookupPin,
            PersonalPart personal,
            @Nullable String request) {
        Promised dossier =
                promised(
                        admission,
                        code,
                        officer,
                        lookupPin,
                        personal,
                        request,
                        new Received(),
                        admission.promise().dueAt(),
                        List.of(receipt(admission, officer)),
                        false);
        return new Accepted(dossier, List.of(received(dossier, admission.procedure(), null)));
    }

    /// Goes on with a dossier of other software under this number.
    ///
    /// @param lookupPin six digits nobody can guess
    /// @param personal sealed for this number
    public static Accepted takeOver(
            Takeover takeover,
            String code,
            Officer officer,
            String lookupPin,
            PersonalPart personal,
            @Nullable String request) {
        Admission admission = takeover.admission();
        Promised dossier =
                promised(
                        admission,
                        code,
                        officer,
                        lookupPin,
                        personal,
                        request,
                        takeover.state(),
                        takeover.dueAt(),
                        List.of(
                                receipt(admission, officer),
                                new StatusChange(
                                        takeover.standing().at(),
                                        takeover.state().status(),
                                        admission.wish().office(),
                                        officer.account(),
                                        TAKEN_OVER)),
                        takeover.handedOn());
        return new Accepted(
                dossier, List.of(received(dossier, admission.procedure(), takeover.standing())));
    }

    private static StatusChange receipt(Admission admission, Officer officer) {
        return new StatusChange(
                admission.at(),
                new Received().status(),
                admission.wish().office(),
                officer.account(),
                null);
    }

    private static Promised promised(
            Admission admission,
            String code,
            Officer officer,
            String lookupPin,
            PersonalPart personal,
            @Nullable String request,
            DossierState state,
            Instant dueAt,
            List<StatusChange> history,
            boolean handedOn) {
        Procedure procedure = admission.procedure();
        RegisterDossier wish = admission.wish();
        return new Promised(
                submission(
                        code,
                        admission.at(),
                        wish.office(),
                        officer,
                        procedure,
                        personal.applicant(),
                        request),
                new Dossier.Receipt(
                        wish.channel(),
                        procedure.limit(),
                        Promise.policy(procedure).name(),
                        procedure.cutOff(),
                        admission.calendar(),
                        admission.promise(),
                        lookupPin,
                        admission.documents(),
                        personal.note()),
                state,
                dueAt,
                history,
                List.of(),
                List.of(),
                new LinkedHashSet<>(),
                handedOn,
                null,
                List.of());
    }

    private static DossierReceived received(
            Promised dossier, Procedure procedure, @Nullable ImportedStanding imported) {
        Submission submission = dossier.submission();
        Dossier.Receipt receipt = dossier.receipt();
        return new DossierReceived(
                submission.code(),
                submission.at(),
                submission.office(),
                receipt.channel().name(),
                submission.procedure(),
                submission.procedureVersion(),
                submission.procedureName(),
                submission.field(),
                dossier.dueAt(),
                receipt.limit(),
                receipt.policy(),
                receipt.cutOff(),
                receipt.calendar(),
                receipt.lookupPin(),
                submission.applicant().sealed(),
                receipt.promise().steps(),
                resumption(procedure),
                null,
                procedure.lead(),
                imported,
                procedure.ladder(),
                procedure.secondAppointment(),
                procedure.letters());
    }

    /// What the end of a suspension does, said for every ground.
    static Map<SuspensionGround, Resumption> resumption(Procedure procedure) {
        Map<SuspensionGround, Resumption> resumption = new LinkedHashMap<>();
        Arrays.stream(SuspensionGround.values())
                .forEach(ground -> resumption.put(ground, procedure.resumptionAfter(ground)));
        return resumption;
    }

    /// Does not take the dossier. It is forbidden to refuse without a reason (Nghị định
    /// 61/2018/NĐ-CP, Điều 5).
    public static Accepted refuse(
            Procedure procedure,
            String code,
            Instant at,
            String office,
            Officer officer,
            ApplicantOnFile applicant,
            String reason,
            @Nullable String request) {
        Submission submission =
                submission(code, at, office, officer, procedure, applicant, request);
        return new Accepted(
                new Dossier.Refused(submission, reason),
                List.of(
                        new DossierRefused(
                                code,
                                at,
                                office,
                                procedure.code(),
                                procedure.name(),
                                reason,
                                applicant.sealed())));
    }

    private static Submission submission(
            String code,
            Instant at,
            String office,
            Officer officer,
            Procedure procedure,
            ApplicantOnFile applicant,
            @Nullable String request) {
        return new Submission(
                code,
                at,
                office,
                officer,
                procedure.code(),
                procedure.version(),
                procedure.name(),
                procedure.field(),
                applicant,
                request);
    }

    /// What becomes of a command.
    public static Decision decide(Dossier dossier, DossierCommand command) {
        return switch (dossier) {
            case Dossier.Refused refused -> new Refused(neverTaken(refused, command));
            case Promised promised ->
                    Optional.ofNullable(command.act().request())
                                    .filter(promised.requests()::contains)
                                    .isPresent()
                            ? new Unchanged()
                            : decide(promised, command);
        };
    }

    private static Refusal neverTaken(Dossier.Refused dossier, DossierCommand command) {
        return switch (command) {
            case SupplementDossier _ -> new Refusal.NoSupplementRequired(dossier.status());
            case WithdrawDossier _ -> new Refusal.NotWithdrawable(dossier.status());
            case ReturnResult _ -> new Refusal.NothingToReturn(dossier.status());
            case Pay _ -> new Refusal.NotPayable(dossier.status());
        };
    }

    private static Decision decide(Promised dossier, DossierCommand command) {
        return switch (command) {
            case SupplementDossier supplement -> supplement(dossier, supplement);
            case WithdrawDossier withdrawal -> withdraw(dossier, withdrawal);
            case ReturnResult handover -> returnResult(dossier, handover);
            case Pay payment -> pay(dossier, payment);
        };
    }

    private static Decision supplement(Promised dossier, SupplementDossier command) {
        return switch (dossier.state()) {
            case AwaitingSupplement waiting when waiting.isAnswered() ->
                    new Refused(new Refusal.SupplementedAlready(dossier.status()));
            case AwaitingSupplement waiting -> supplemented(dossier, waiting, command);
            case Received _ -> new Refused(new Refusal.NoSupplementRequired(dossier.status()));
            case BeingProcessed _ ->
                    new Refused(new Refusal.NoSupplementRequired(dossier.status()));
            case AwaitingPayment _ ->
                    new Refused(new Refusal.NoSupplementRequired(dossier.status()));
            case Ended _ -> new Refused(new Refusal.NoSupplementRequired(dossier.status()));
        };
    }

    // The status stays until the office that asked lets the clock run again: it alone can say that
    // the papers are now complete.
    private static Accepted supplemented(
            Promised dossier, AwaitingSupplement waiting, SupplementDossier command) {
        Act act = command.act();
        DossierState answered =
                DossierState.handled(
                        waiting.suspensions().stream().map(Suspension::answer).toList());
        return new Accepted(
                at(dossier, answered, act, null)
                        .with(
                                new Supplement(
                                        act.at(), act.actor(), command.documents(), command.note()))
                        .done(act.request()),
                List.of(
                        new DossierSupplemented(
                                dossier.submission().code(),
                                act.at(),
                                dossier.submission().office(),
                                act.actor(),
                                command.documents().stream().map(HandedInPaper::name).toList(),
                                null)));
    }

    private static Decision withdraw(Promised dossier, WithdrawDossier command) {
        Act act = command.act();
        return switch (dossier.state()) {
            case Open _ ->
                    new Accepted(
                            at(dossier, new Withdrawn(command.reason()), act, command.reason())
                                    .done(act.request()),
                            List.of(
                                    new DossierWithdrawn(
                                            dossier.submission().code(),
                                            act.at(),
                                            dossier.submission().office(),
                                            act.actor(),
                                            command.reason())));
            case Ended _ -> new Refused(new Refusal.NotWithdrawable(dossier.status()));
        };
    }

    private static Decision returnResult(Promised dossier, ReturnResult command) {
        return switch (dossier.state()) {
            case Processed _ -> returned(dossier, command.act());
            case Stopped _ -> returned(dossier, command.act());
            case Open _ -> new Refused(new Refusal.NothingToReturn(dossier.status()));
            case Withdrawn _ -> new Refused(new Refusal.NothingToReturn(dossier.status()));
            case Returned _ -> new Refused(new Refusal.NothingToReturn(dossier.status()));
        };
    }

    private static Accepted returned(Promised dossier, Act act) {
        return new Accepted(
                at(dossier, new Returned(), act, null).done(act.request()),
                List.of(
                        new DossierResultReturned(
                                dossier.submission().code(),
                                act.at(),
                                dossier.submission().office(),
                                act.actor())));
    }

    private static Decision pay(Promised dossier, Pay command) {
        return switch (dossier.state()) {
            case Open _ -> paid(dossier, command);
            case Processed _ -> paid(dossier, command);
            case Withdrawn _ -> new Refused(new Refusal.NotPayable(dossier.status()));
            case Stopped _ -> new Refused(new Refusal.NotPayable(dossier.status()));
            case Returned _ -> new Refused(new Refusal.NotPayable(dossier.status()));
        };
    }

    private static Accepted paid(Promised dossier, Pay command) {
        Act act = command.act();
        Payment payment = new Payment(act.at(), act.actor(), command.amount(), command.method());
        return new Accepted(
                dossier.with(payment).done(act.request()),
                List.of(
                        new DossierPaid(
                                dossier.submission().code(),
                                act.at(),
                                dossier.submission().office(),
                                act.actor(),
                                command.amount(),
                                command.method())));
    }

    private static Promised at(
            Promised dossier, DossierState next, Act act, @Nullable String reason) {
        return dossier.in(next, act.at(), dossier.submission().office(), act.actor(), reason);
    }
}
