package vn.lienthong.intake.registration.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.catalogue.Office;
import vn.lienthong.contracts.catalogue.Offices;
import vn.lienthong.contracts.event.Applicant;
import vn.lienthong.contracts.event.PlannedStep;
import vn.lienthong.contracts.event.ReplanCause;
import vn.lienthong.intake.registration.domain.Dossier;
import vn.lienthong.intake.registration.domain.DossierState;
import vn.lienthong.intake.registration.domain.HandedInPaper;
import vn.lienthong.intake.registration.domain.Payment;
import vn.lienthong.intake.registration.domain.Plan;
import vn.lienthong.intake.registration.domain.Replanning;
import vn.lienthong.intake.registration.domain.StatusChange;
import vn.lienthong.intake.registration.domain.Submission;
import vn.lienthong.intake.registration.domain.Supplement;
import vn.lienthong.kit.sealing.KeyShelf;

/// A dossier as the counter shows it. A dossier that was refused has no dates, pin and legs.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DossierView(
        String code,
        int status,
        String statusName,
        Instant receivedAt,
        @Nullable Instant dueAt,
        @Nullable Instant originalDueAt,
        @Nullable String lookupPin,
        String procedure,
        int procedureVersion,
        String procedureName,
        String field,
        String office,
        String officeName,
        String receivedBy,
        @Nullable String channel,
        @Nullable String limit,
        List<Leg> legs,
        Applicant applicant,
        @Nullable Erased erased,
        List<HandedInPaper> documents,
        @Nullable String note,
        @Nullable String reason,
        @Nullable SupplementRequest supplementRequest,
        List<Supplement> supplements,
        List<Payment> payments,
        List<HistoryLine> history,
        List<PlanView> plans) {

    public record Leg(
            String step,
            String name,
            String office,
            String officeName,
            String level,
            String limit,
            Instant dueAt,
            List<String> after) {}

    /// What the applicant must bring (yêu cầu bổ sung).
    public record SupplementRequest(
            Instant at,
            String step,
            String office,
            String officeName,
            String reason,
            @Nullable String legalBasis) {}

    public record HistoryLine(
            Instant at,
            int status,
            String statusName,
            String office,
            String officeName,
            @Nullable String actor,
            @Nullable String reason) {}

    /// A plan that it goes by, or went by; `receipt?plan=` prints what it promised.
    ///
    /// @param number from 1
    /// @param at since when it went by this plan
    /// @param office which office decided it, with `actor`, `cause` and `reason`; absent for the
    ///   plan that it was received with
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PlanView(
            int number,
            Instant at,
            @Nullable String office,
            @Nullable String officeName,
            @Nullable String actor,
            @Nullable ReplanCause cause,
            @Nullable String reason,
            String procedure,
            int procedureVersion,
            String procedureName,
            String limit,
            Instant dueAt,
            List<Leg> legs) {

        private static PlanView of(int number, Instant received, Plan plan, Offices offices) {
            Optional<Replanning> origin = Optional.ofNullable(plan.origin());
            return new PlanView(
                    number,
                    origin.map(Replanning::at).orElse(received),
                    origin.map(Replanning::office).orElse(null),
                    origin.map(o -> name(offices, o.office())).orElse(null),
                    origin.map(o -> o.officer().account()).orElse(null),
                    origin.map(Replanning::cause).orElse(null),
                    origin.map(Replanning::reason).orElse(null),
                    plan.procedure(),
                    plan.procedureVersion(),
                    plan.procedureName(),
                    plan.receipt().limit(),
                    plan.receipt().promise().dueAt(),
                    DossierView.legs(plan.receipt(), offices));
        }
    }

    /// What was opened of a dossier.
    ///
    /// @param erased absent while it is not
    record Person(
            Applicant applicant,
            @Nullable String note,
            List<Supplement> supplements,
            @Nullable Erased erased) {}

    /// That what is personal was erased.
    ///
    /// @param by account of who decided it
    public record Erased(Instant at, String by, String why) {

        static @Nullable Erased of(KeyShelf.@Nullable Dropped dropped) {
            return dropped == null ? null : new Erased(dropped.at(), dropped.by(), dropped.why());
        }
    }

    static DossierView of(Dossier.Refused dossier, Person person, Offices offices) {
        Submission submission = dossier.submission();
        return new DossierView(
                submission.code(),
                dossier.status().number(),
                dossier.status().vietnameseName(),
                submission.at(),
                null,
                null,
                null,
                submission.procedure(),
                submission.procedureVersion(),
                submission.procedureName(),
                submission.field(),
                submission.office(),
                name(offices, submission.office()),
                submission.officer().fullName(),
                null,
                null,
                List.of(),
                person.applicant(),
                person.erased(),
                List.of(),
                null,
                dossier.reason(),
                null,
                List.of(),
                List.of(),
                history(dossier, offices),
                List.of());
    }

    static DossierView of(Dossier.Promised dossier, Person person, Offices offices) {
        Submission submission = dossier.submission();
        Dossier.Receipt receipt = dossier.receipt();
        return new DossierView(
                submission.code(),
                dossier.status().number(),
                dossier.status().vietnameseName(),
                submission.at(),
                dossier.dueAt(),
                dossier.originalDueAt(),
                receipt.lookupPin(),
                submission.procedure(),
                submission.procedureVersion(),
                submission.procedureName(),
                submission.field(),
                submission.office(),
                name(offices, submission.office()),
                submission.officer().fullName(),
                receipt.channel().name(),
                receipt.limit(),
                legs(receipt, offices),
                person.applicant(),
                person.erased(),
                receipt.documents(),
                person.note(),
                null,
                request(dossier, offices),
                person.supplements(),
                dossier.payments(),
                history(dossier, offices),
                plans(dossier, offices));
    }

    private static List<PlanView> plans(Dossier.Promised dossier, Offices offices) {
        List<Plan> plans = dossier.plans();
        return IntStream.range(0, plans.size())
                .mapToObj(n -> PlanView.of(n + 1, dossier.submission().at(), plans.get(n), offices))
                .toList();
    }

    private static List<Leg> legs(Dossier.Receipt receipt, Offices offices) {
        return receipt.promise().steps().stream().map(step -> leg(step, offices)).toList();
    }

    private static Leg leg(PlannedStep step, Offices offices) {
        return new Leg(
                step.step(),
                step.name(),
                step.office(),
                name(offices, step.office()),
                step.level(),
                step.limit(),
                step.dueAt(),
                step.after());
    }

    private static @Nullable SupplementRequest request(Dossier.Promised dossier, Offices offices) {
        return dossier.state() instanceof DossierState.AwaitingSupplement waiting
                ? new SupplementRequest(
                        waiting.request().at(),
                        waiting.request().step(),
                        waiting.request().office(),
                        name(offices, waiting.request().office()),
                        waiting.request().reason(),
                        waiting.request().legalBasis())
                : null;
    }

    private static List<HistoryLine> history(Dossier dossier, Offices offices) {
        return dossier.history().stream().map(change -> line(change, offices)).toList();
    }

    private static HistoryLine line(StatusChange change, Offices offices) {
        return new HistoryLine(
                change.at(),
                change.status().number(),
                change.status().vietnameseName(),
                change.office(),
                name(offices, change.office()),
                change.actor(),
                change.reason());
    }

    private static String name(Offices offices, String code) {
        return offices.find(code).map(Office::name).orElse(code);
    }
}
