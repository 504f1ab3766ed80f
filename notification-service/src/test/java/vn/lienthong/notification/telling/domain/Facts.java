package vn.lienthong.notification.telling.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.Resumption;
import vn.lienthong.contracts.SuspensionGround;
import vn.lienthong.contracts.catalogue.Office;
import vn.lienthong.contracts.catalogue.Offices;
import vn.lienthong.contracts.event.Applicant;
import vn.lienthong.contracts.event.ClockScope;
import vn.lienthong.contracts.event.CourtesyLetterSigned;
import vn.lienthong.contracts.event.DeadlineApproaching;
import vn.lienthong.contracts.event.DeadlineMissed;
import vn.lienthong.contracts.event.DeadlineRescheduled;
import vn.lienthong.contracts.event.DeadlineSet;
import vn.lienthong.contracts.event.DossierEvent;
import vn.lienthong.contracts.event.DossierPaid;
import vn.lienthong.contracts.event.DossierReceived;
import vn.lienthong.contracts.event.DossierReplanned;
import vn.lienthong.contracts.event.DossierResumed;
import vn.lienthong.contracts.event.DossierSupplemented;
import vn.lienthong.contracts.event.DossierSuspended;
import vn.lienthong.contracts.event.EscalationCause;
import vn.lienthong.contracts.event.EscalationRaised;
import vn.lienthong.contracts.event.ImportedStanding;
import vn.lienthong.contracts.event.NotificationDelivered;
import vn.lienthong.contracts.event.NotificationFailed;
import vn.lienthong.contracts.event.NotificationSent;
import vn.lienthong.contracts.event.PaperHandedOver;
import vn.lienthong.contracts.event.PaperReceived;
import vn.lienthong.contracts.event.PlannedStep;
import vn.lienthong.contracts.event.ReplanCause;
import vn.lienthong.contracts.event.StepAccepted;
import vn.lienthong.contracts.event.StepAssigned;
import vn.lienthong.contracts.event.StepCalledOff;
import vn.lienthong.contracts.event.StepCompleted;
import vn.lienthong.contracts.event.StepExamined;
import vn.lienthong.contracts.event.StepOffered;
import vn.lienthong.contracts.event.StepRecalled;
import vn.lienthong.contracts.event.StepRefused;
import vn.lienthong.contracts.event.StepReturned;
import vn.lienthong.notification.Tickets;

/// Facts of one invented dossier.
final class Facts {

    static final String CODE = "000.10.17.H99-261123-0001";
    static final Instant AT = Instant.parse("2026-11-23T01:00:00Z");
    static final Instant DUE = Instant.parse("2026-11-27T10:30:00Z");
    static final Instant LATER = Instant.parse("2026-11-30T10:30:00Z");
    static final Instant OPENING = Instant.parse("2026-11-24T00:00:00Z");
    static final Instant MACHINE = Instant.parse("2026-11-23T06:00:00Z");

    static final Offices OFFICES =
            Offices.of(
                    List.of(
                            office("P", null, "UBND tỉnh", "tinh", "0912000101"),
                            office("W", "P", "UBND phường Bình An", "binhan", "0912000102")));

    private Facts() {}

    static Office office(
            String code, @Nullable String parent, String name, String mailbox, String headPhone) {
        return new Office(
                code,
                name,
                name.replace("phường", "P."),
                "ward",
                "PEOPLES_COMMITTEE",
                parent,
                List.of(),
                null,
                mailbox + "@example.vn",
                "02340000001",
                new Office.Head(
                        "Nguyễn Văn Bình",
                        "Chủ tịch",
                        "chutich." + mailbox + "@example.vn",
                        headPhone),
                List.of());
    }

    static DossierReceived received(@Nullable String phone, @Nullable String email) {
        return new DossierReceived(
                CODE,
                AT,
                "W",
                "COUNTER",
                "1.013831",
                1,
                "Đăng ký biến động",
                "Đất đai",
                DUE,
                "4wd",
                "END_OF_DAY",
                null,
                "province",
                "482913",
                Tickets.of(new Applicant("CITIZEN", "Nguyễn Thị Hòa", null, phone, email, null)),
                List.of(
                        new PlannedStep(
                                "tham-dinh", "Thẩm định", "W", "ward", "4wd", DUE, List.of())),
                Map.of(),
                null,
                null,
                null);
    }

    static DossierReceived received() {
        return received("0912000678", "hoa@example.vn");
    }

    /// Taken over under way from other software.
    static DossierReceived imported() {
        DossierReceived r = received();
        return new DossierReceived(
                r.code(),
                r.at(),
                r.office(),
                r.channel(),
                r.procedure(),
                r.procedureVersion(),
                r.procedureName(),
                r.field(),
                r.dueAt(),
                r.limit(),
                r.policy(),
                r.cutOff(),
                r.calendar(),
                r.lookupPin(),
                r.applicant(),
                r.steps(),
                r.resumption(),
                r.note(),
                r.lead(),
                new ImportedStanding(AT, List.of(), List.of("tham-dinh"), null, null));
    }

    static DossierReplanned replanned(ReplanCause cause, Instant at, Instant dueAt) {
        return new DossierReplanned(
                CODE,
                at,
                "W",
                "mai",
                cause,
                "Nhầm thủ tục",
                "1.012345",
                1,
                "Cấp đổi giấy chứng nhận",
                "Đất đai",
                dueAt,
                "5wd",
                "END_OF_DAY",
                null,
                List.of(new PlannedStep("ky", "Ký duyệt", "W", "ward", "5wd", DUE, List.of())),
                null,
                Map.of());
    }

    static DossierSuspended suspended(SuspensionGround ground) {
        return new DossierSuspended(
                CODE,
                AT,
                "tham-dinh",
                1,
                "W",
                "lan",
                ground,
                "Thiếu bản chính",
                null,
                Resumption.RESTART);
    }

    static DeadlineApproaching approaching(ClockScope clock, String rung) {
        return new DeadlineApproaching(
                CODE, AT, clock, clock == ClockScope.STEP ? "tham-dinh" : null, 1, "W", DUE, rung);
    }

    /// One that the desk can read of in the next morning's digest.
    static DeadlineApproaching approachingInDigest(String rung) {
        return approaching(ClockScope.STEP, rung, OPENING);
    }

    static DeadlineApproaching approaching(
            ClockScope clock, String rung, @Nullable Instant opening) {
        DeadlineApproaching a = approaching(clock, rung);
        return new DeadlineApproaching(
                a.code(),
                a.at(),
                a.clock(),
                a.step(),
                a.visit(),
                a.office(),
                a.dueAt(),
                a.rung(),
                opening);
    }

    static DeadlineMissed missed() {
        return missed(ClockScope.STEP, "tham-dinh");
    }

    static DeadlineMissed missed(ClockScope clock, @Nullable String step) {
        return new DeadlineMissed(CODE, AT, clock, step, 1, "W", DUE);
    }

    static DeadlineRescheduled rescheduled(ClockScope clock, String cause) {
        return new DeadlineRescheduled(CODE, AT, clock, null, 0, "W", DUE, LATER, cause);
    }

    static EscalationRaised escalation(EscalationCause cause, String office, boolean toHead) {
        return new EscalationRaised(CODE, AT, cause, "tham-dinh", office, "P", toHead, DUE);
    }

    /// Facts that nobody outside is told.
    static List<DossierEvent> internal() {
        return List.of(
                new DossierSupplemented(CODE, AT, "W", "mai", List.of(), null),
                new DossierPaid(CODE, AT, "W", "mai", 5, "CASH"),
                new DossierResumed(
                        CODE,
                        AT,
                        "tham-dinh",
                        1,
                        "W",
                        "lan",
                        SuspensionGround.SUPPLEMENT,
                        Resumption.RESTART),
                new StepOffered(
                        CODE,
                        AT,
                        "tham-dinh",
                        1,
                        "Thẩm định",
                        "W",
                        "ward",
                        null,
                        "4wd",
                        DUE,
                        "1.0",
                        "Khai sinh",
                        AT,
                        DUE,
                        true,
                        null,
                        List.of(),
                        Map.of(),
                        null,
                        null),
                new StepCalledOff(CODE, AT, "tham-dinh", 1, "W", "ward"),
                new StepAccepted(CODE, AT, "tham-dinh", 1, "W", "lan", AT),
                new StepRefused(CODE, AT, "tham-dinh", 1, "W", "lan", "Nhầm"),
                new StepCompleted(CODE, AT, "tham-dinh", 1, "W", "lan", null),
                new StepReturned(CODE, AT, "tham-dinh", 1, "W", "lan", "tiep-nhan", "Thiếu"),
                new StepRecalled(CODE, AT, "tham-dinh", 1, "W", "lan", null),
                new StepAssigned(CODE, AT, "tham-dinh", 1, "W", "lan", "mai"),
                new StepExamined(CODE, AT, "tham-dinh", 1, "W", "lan", null),
                new PaperHandedOver(CODE, AT, "W", "mai", "tham-dinh", 1, "P"),
                new PaperReceived(CODE, AT, "P", "lan", "tham-dinh", 1, "W"),
                new DeadlineSet(
                        CODE, AT, ClockScope.DOSSIER, null, 0, "W", AT, DUE, "4wd", "province", 1),
                new NotificationSent(CODE, AT, CODE + "~1", "received", "SMS", "", "smpp"),
                new NotificationDelivered(CODE, AT, CODE + "~1", "received", "SMS", "", "smpp"),
                new NotificationFailed(CODE, AT, CODE + "~1", "received", "SMS", "", "no"),
                new CourtesyLetterSigned(CODE, AT, "CONDOLENCE_DEATH", "W", "Nguyễn Văn Bình"));
    }
}
