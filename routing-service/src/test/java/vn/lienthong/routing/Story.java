package vn.lienthong.routing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.Resumption;
import vn.lienthong.contracts.SuspensionGround;
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
import vn.lienthong.contracts.event.EarlierStep;
import vn.lienthong.contracts.event.EscalationCause;
import vn.lienthong.contracts.event.EscalationRaised;
import vn.lienthong.contracts.event.ImportedStanding;
import vn.lienthong.contracts.event.LetterPhase;
import vn.lienthong.contracts.event.NotificationDelivered;
import vn.lienthong.contracts.event.NotificationFailed;
import vn.lienthong.contracts.event.NotificationSent;
import vn.lienthong.contracts.event.PaperHandedOver;
import vn.lienthong.contracts.event.PaperReceived;
import vn.lienthong.contracts.event.PlannedStep;
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

/// Events of one invented dossier, an hour apart when a number of hours is given.
///
/// Its forked route: `check` at the ward's counter; then `appraise` at the district and, beside it,
/// `tax` at the tax office; `sign` at the district when both are done.
public final class Story {

    public static final String CODE = "000.01.17.H99-261123-0001";
    public static final Instant START = Instant.parse("2026-11-23T01:00:00Z");
    public static final Instant PROMISED = Instant.parse("2026-12-03T10:30:00Z");
    public static final Instant REPROMISED = Instant.parse("2026-12-07T10:30:00Z");
    public static final String COUNTER = "000.01.17.H99";
    public static final String LAND = "000.03.17.H99";
    public static final String TAX = "000.04.17.H99";
    public static final String ACTOR = "chuyenvien.thu";
    public static final String PIN = "274913";

    private Story() {}

    public static Instant hour(int hours) {
        return START.plusSeconds(3600L * hours);
    }

    public static PlannedStep step(String step, String office, String level, String... after) {
        return new PlannedStep(
                step, "Bước " + step, office, level, "1wd", PROMISED, List.of(after));
    }

    public static List<PlannedStep> forkedRoute() {
        return List.of(
                step("check", COUNTER, "ward"),
                step("appraise", LAND, "district", "check"),
                step("tax", TAX, "district", "check"),
                step("sign", LAND, "district", "appraise", "tax"));
    }

    public static DossierReceived received() {
        return received(forkedRoute());
    }

    public static DossierReceived received(List<PlannedStep> steps) {
        return received(CODE, START, steps);
    }

    public static DossierReceived received(String code, Instant at, List<PlannedStep> steps) {
        return new DossierReceived(
                code,
                at,
                COUNTER,
                "COUNTER",
                "1.013831",
                1,
                "Đăng ký biến động quyền sử dụng đất",
                "Đất đai",
                PROMISED,
                "8wd",
                "END_OF_DAY",
                null,
                "province",
                PIN,
                Tickets.of(new Applicant("CITIZEN", "Lê Thị Thử", null, "0912000777", null, null)),
                steps,
                Map.of(SuspensionGround.SUPPLEMENT, Resumption.RESTART),
                null,
                null,
                null);
    }

    public static StepCalledOff calledOff(int hour, String step, int visit, String office) {
        return new StepCalledOff(CODE, hour(hour), step, visit, office, "district");
    }

    public static StepOffered offered(int hour, String step, int visit, String office) {
        return new StepOffered(
                CODE,
                hour(hour),
                step,
                visit,
                "Bước " + step,
                office,
                "district",
                COUNTER,
                "1wd",
                PROMISED,
                "1.013831",
                "Đăng ký biến động quyền sử dụng đất",
                START,
                PROMISED,
                step.equals("check"),
                ACTOR,
                earlier(step),
                Map.of(SuspensionGround.EXPERT_OPINION, Resumption.RESTART),
                null,
                null);
    }

    private static List<EarlierStep> earlier(String step) {
        List<String> before =
                switch (step) {
                    case "appraise", "tax" -> List.of("check");
                    case "sign" -> List.of("check", "appraise", "tax");
                    default -> List.of();
                };
        return before.stream().map(one -> new EarlierStep(one, "Bước " + one, COUNTER)).toList();
    }

    public static StepAccepted accepted(int hour, String step, int visit, String office) {
        return new StepAccepted(CODE, hour(hour), step, visit, office, ACTOR, START);
    }

    public static StepCompleted completed(int hour, String step, int visit, String office) {
        return new StepCompleted(CODE, hour(hour), step, visit, office, ACTOR, "đủ");
    }

    public static StepRefused refused(int hour, String step, int visit, String office) {
        return new StepRefused(CODE, hour(hour), step, visit, office, ACTOR, "sai thẩm quyền");
    }

    public static StepReturned returned(
            int hour, String step, int visit, String office, @Nullable String toStep) {
        return new StepReturned(
                CODE, hour(hour), step, visit, office, ACTOR, toStep, "thiếu bản vẽ");
    }

    public static StepRecalled recalled(int hour, String step, int visit, String office) {
        return new StepRecalled(CODE, hour(hour), step, visit, office, ACTOR, "nhầm bước");
    }

    public static DossierSuspended suspended(
            int hour, String step, int visit, String office, SuspensionGround ground) {
        return new DossierSuspended(
                CODE,
                hour(hour),
                step,
                visit,
                office,
                ACTOR,
                ground,
                "cần thêm",
                null,
                ground.usualResumption());
    }

    public static DossierResumed resumed(
            int hour, String step, int visit, String office, SuspensionGround ground) {
        return new DossierResumed(
                CODE, hour(hour), step, visit, office, ACTOR, ground, ground.usualResumption());
    }

    public static DossierSupplemented supplemented(int hour) {
        return new DossierSupplemented(CODE, hour(hour), COUNTER, ACTOR, List.of("Bản vẽ"), null);
    }

    public static DossierPaid paid(int hour) {
        return new DossierPaid(CODE, hour(hour), COUNTER, ACTOR, 1_500_000, "TRANSFER");
    }

    public static DossierWithdrawn withdrawn(int hour) {
        return new DossierWithdrawn(CODE, hour(hour), COUNTER, ACTOR, "đổi ý");
    }

    public static DossierRejected rejected(int hour, String step, int visit, String office) {
        return new DossierRejected(
                CODE, hour(hour), step, visit, office, ACTOR, "không đủ điều kiện");
    }

    public static DossierResultReturned resultReturned(int hour) {
        return new DossierResultReturned(CODE, hour(hour), COUNTER, ACTOR);
    }

    public static DossierProcessed processed(int hour) {
        return new DossierProcessed(CODE, hour(hour), COUNTER);
    }

    public static DeadlineSet deadlineSet(@Nullable String step, int visit, Instant dueAt) {
        return new DeadlineSet(
                CODE, START, scope(step), step, visit, LAND, START, dueAt, "1wd", "province", 1);
    }

    public static DeadlineRescheduled rescheduled(
            @Nullable String step, int visit, Instant previous, Instant dueAt, String cause) {
        return new DeadlineRescheduled(
                CODE, hour(9), scope(step), step, visit, LAND, previous, dueAt, cause);
    }

    private static ClockScope scope(@Nullable String step) {
        return step == null ? ClockScope.DOSSIER : ClockScope.STEP;
    }

    /// The same of another applicant.
    static DossierReceived by(DossierReceived e, SealedApplicant applicant) {
        return new DossierReceived(
                e.code(),
                e.at(),
                e.office(),
                e.channel(),
                e.procedure(),
                e.procedureVersion(),
                e.procedureName(),
                e.field(),
                e.dueAt(),
                e.limit(),
                e.policy(),
                e.cutOff(),
                e.calendar(),
                e.lookupPin(),
                applicant,
                e.steps(),
                e.resumption(),
                e.note(),
                e.lead(),
                e.imported(),
                e.ladder(),
                e.secondAppointment(),
                e.letters());
    }

    /// What is told of something that is no dossier, or not yet.
    public static Stream<DossierEvent> noDossiers() {
        SealedApplicant applicant =
                Tickets.of(new Applicant("CITIZEN", "Lê Thị Thử", null, null, null, null));
        return Stream.of(
                new DossierRefused(CODE, START, COUNTER, "1.013831", "Thủ tục", "sai", applicant),
                new SubmissionHandedIn(
                        CODE, START, COUNTER, "1.013831", "Thủ tục", START, "1", null, applicant),
                new SubmissionReturned(
                        CODE,
                        START,
                        COUNTER,
                        "an",
                        "1.013831",
                        "Thủ tục",
                        "mờ",
                        "1",
                        null,
                        applicant));
    }

    /// One of every type that says nothing to a journey or a desk.
    public static Stream<DossierEvent> irrelevant() {
        return Stream.concat(noDossiers(), ofOthers());
    }

    private static Stream<DossierEvent> ofOthers() {
        return Stream.of(
                processed(1),
                new DeadlineApproaching(
                        CODE, START, ClockScope.DOSSIER, null, 0, LAND, PROMISED, "SHARE_80"),
                new DeadlineMissed(CODE, START, ClockScope.DOSSIER, null, 0, LAND, PROMISED),
                new ApologyLetterRequired(
                        CODE, START, "L1", LAND, LetterPhase.MISSED, PROMISED, PROMISED, PROMISED),
                new ApologyLetterLate(CODE, START, "L1", LAND, PROMISED),
                new ApologyLetterIssued(
                        CODE, START, "L1", LAND, "lanhdao.thu", "bão", PROMISED, PROMISED),
                new EscalationRaised(
                        CODE,
                        START,
                        EscalationCause.HANDOVER_NOT_ACCEPTED,
                        null,
                        LAND,
                        COUNTER,
                        true,
                        PROMISED),
                new NotificationSent(CODE, START, "n1", "t", "SMS", "0912***777", "p"),
                new NotificationDelivered(CODE, START, "n1", "t", "SMS", "0912***777", "p"),
                new NotificationFailed(CODE, START, "n1", "t", "SMS", "0912***777", "hỏng"),
                new CourtesyLetterSigned(
                        CODE, START, "CONDOLENCE_DEATH", COUNTER, "Nguyễn Văn Bình"));
    }

    public static DossierReceived imported(ImportedStanding standing) {
        return imported(forkedRoute(), standing);
    }

    public static DossierReceived imported(List<PlannedStep> steps, ImportedStanding standing) {
        return imported(CODE, START, steps, standing);
    }

    public static DossierReceived imported(
            String code, Instant at, List<PlannedStep> steps, ImportedStanding standing) {
        DossierReceived e = received(code, at, steps);
        return new DossierReceived(
                e.code(),
                e.at(),
                e.office(),
                e.channel(),
                e.procedure(),
                e.procedureVersion(),
                e.procedureName(),
                e.field(),
                e.dueAt(),
                e.limit(),
                e.policy(),
                e.cutOff(),
                e.calendar(),
                e.lookupPin(),
                e.applicant(),
                e.steps(),
                e.resumption(),
                e.note(),
                steps.getLast().step(),
                standing);
    }

    public static DossierReplanned replanned(
            Instant at, ReplanCause cause, List<PlannedStep> steps) {
        return replanned(CODE, at, cause, steps);
    }

    public static DossierReplanned replanned(
            String code, Instant at, ReplanCause cause, List<PlannedStep> steps) {
        return new DossierReplanned(
                code,
                at,
                COUNTER,
                "motcua.thu",
                cause,
                "theo quyết định mới",
                "1.013999",
                2,
                "Thủ tục mới",
                "Hộ tịch",
                REPROMISED,
                "10wd",
                "END_OF_DAY",
                null,
                steps,
                steps.getLast().step(),
                Map.of(SuspensionGround.SUPPLEMENT, Resumption.RESUME));
    }

    public static StepAssigned assigned(int hour, String step, int visit, String officer) {
        return new StepAssigned(CODE, hour(hour), step, visit, LAND, "lanhdao.thu", officer);
    }

    public static StepExamined examined(int hour, String step, int visit) {
        return new StepExamined(CODE, hour(hour), step, visit, LAND, ACTOR, "đủ điều kiện");
    }

    public static PaperHandedOver paperHandedOver(int hour, @Nullable String step, int visit) {
        return new PaperHandedOver(CODE, hour(hour), COUNTER, ACTOR, step, visit, LAND);
    }

    public static PaperReceived paperReceived(int hour, @Nullable String step, int visit) {
        return new PaperReceived(CODE, hour(hour), LAND, ACTOR, step, visit, COUNTER);
    }
}
