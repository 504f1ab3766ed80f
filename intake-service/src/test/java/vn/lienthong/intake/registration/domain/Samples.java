package vn.lienthong.intake.registration.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.Ladder;
import vn.lienthong.contracts.SuspensionGround;
import vn.lienthong.contracts.catalogue.Office;
import vn.lienthong.contracts.catalogue.Offices;
import vn.lienthong.contracts.catalogue.Procedure;
import vn.lienthong.contracts.event.Applicant;
import vn.lienthong.contracts.event.DossierResumed;
import vn.lienthong.contracts.event.DossierSuspended;
import vn.lienthong.contracts.event.SealedApplicant;
import vn.lienthong.contracts.event.StepAccepted;
import vn.lienthong.intake.registration.domain.Dossier.Promised;
import vn.lienthong.intake.registration.domain.DossierCommand.Act;
import vn.lienthong.workingtime.Session;
import vn.lienthong.workingtime.WeeklyPattern;
import vn.lienthong.workingtime.WorkingCalendar;

/// A small province: ward W1 with its counter, district D, province P.
public final class Samples {

    public static final String COUNTER = "W1.C";
    public static final Officer MAI = new Officer("motcua.w1", "Trần Thị Mai");
    public static final Applicant HOA =
            new Applicant(
                    "CITIZEN",
                    "Nguyễn Thị Hoà",
                    "001199000123",
                    "0912000001",
                    "hoa@example.vn",
                    "Số 1 phố Huế");
    public static final SealedApplicant SEALED = new SealedApplicant("CITIZEN", "YQ==");
    public static final PersonalPart PERSONAL =
            new PersonalPart(new ApplicantOnFile(SEALED, List.of("mark")), "Yg==");
    public static final WorkingCalendar CALENDAR =
            WorkingCalendar.of(
                    "province",
                    "Lịch làm việc của tỉnh",
                    1,
                    ZoneId.of("Asia/Ho_Chi_Minh"),
                    WeeklyPattern.mondayToFriday(
                            List.of(Session.parse("07:30-11:30"), Session.parse("13:30-17:30"))),
                    List.of(2026),
                    List.of());

    private Samples() {}

    /// A moment in Việt Nam, for example `2026-11-23T08:30`.
    public static Instant at(String localTime) {
        return ZonedDateTime.parse(localTime + ":00+07:00[Asia/Ho_Chi_Minh]").toInstant();
    }

    static Act act(String localTime) {
        return new Act(at(localTime), MAI.account(), null);
    }

    static Office office(String code, String level, String kind, @Nullable String parent) {
        return new Office(
                code,
                "Cơ quan " + code,
                code,
                level,
                kind,
                parent,
                List.of(),
                null,
                code + "@example.vn",
                "02340000001",
                new Office.Head("Nguyễn Văn Bình", "Chủ tịch", "b@example.vn", "0912000101"),
                code.equals("W0.C") ? List.of(COUNTER) : List.of());
    }

    public static final Offices OFFICES =
            Offices.of(
                    List.of(
                            office("P", "province", "PEOPLES_COMMITTEE", null),
                            office("P.L", "province", "LAND_REGISTRATION", "P"),
                            office("D", "district", "PEOPLES_COMMITTEE", "P"),
                            office("D.C", "district", "ONE_STOP_COUNTER", "D"),
                            office("D.L", "district", "LAND_REGISTRATION", "D"),
                            office("W1", "ward", "PEOPLES_COMMITTEE", "D"),
                            office("W0.C", "ward", "ONE_STOP_COUNTER", "W1"),
                            office(COUNTER, "ward", "ONE_STOP_COUNTER", "W1")));

    static final Procedure.Step RECEIVE = step("tiep-nhan", "ward", "ONE_STOP_COUNTER", "0.5wd");

    static Procedure.Step step(
            String step, String level, String kind, String limit, String... after) {
        return new Procedure.Step(step, "Bước " + step, level, kind, limit, List.of(after));
    }

    static Procedure procedure(String limit, @Nullable String cutOff, Procedure.Step... steps) {
        return procedure(limit, null, cutOff, steps);
    }

    static Procedure procedure(
            String limit,
            @Nullable String policy,
            @Nullable String cutOff,
            Procedure.Step... steps) {
        return new Procedure(
                "1.013831",
                2,
                "Đăng ký biến động đất đai",
                "Đất đai",
                LocalDate.of(2026, 1, 1),
                limit,
                policy,
                cutOff,
                null,
                List.of(
                        new Procedure.Paper("DON", "Đơn đăng ký", true, true, 1),
                        new Procedure.Paper("BAN-VE", "Bản vẽ", true, false, 2),
                        new Procedure.Paper("MIEN-GIAM", "Giấy miễn giảm", false, false, 1)),
                List.of(steps),
                null,
                Map.of(),
                List.of());
    }

    static Procedure land() {
        return procedure(
                "8wd",
                null,
                RECEIVE,
                step("tham-dinh", "district", "LAND_REGISTRATION", "3wd", "tiep-nhan"),
                step("ky-duyet", "province", "LAND_REGISTRATION", "3wd", "tham-dinh"));
    }

    static final Ladder STRICT =
            new Ladder(
                    List.of(50, 80),
                    List.of(3, 1),
                    List.of(new Ladder.Escalation(Ladder.Target.HEAD, "0wd")),
                    "4wh");

    /// The same with a ladder of its own, two appointments and a letter at its end.
    static Procedure strict(Procedure procedure) {
        return new Procedure(
                procedure.code(),
                procedure.version(),
                procedure.name(),
                procedure.field(),
                procedure.validFrom(),
                procedure.limit(),
                procedure.policy(),
                procedure.cutOff(),
                procedure.fee(),
                procedure.papers(),
                procedure.steps(),
                procedure.lead(),
                procedure.resumption(),
                List.of("CONGRATULATION_BIRTH"),
                STRICT,
                "3wd");
    }

    /// The same under another code, in another version and with another limit.
    static Procedure as(Procedure procedure, String code, int version, String limit) {
        return new Procedure(
                code,
                version,
                procedure.name() + " " + code,
                procedure.field(),
                procedure.validFrom(),
                limit,
                procedure.policy(),
                procedure.cutOff(),
                procedure.fee(),
                procedure.papers(),
                procedure.steps(),
                procedure.lead(),
                procedure.resumption(),
                procedure.letters(),
                procedure.ladder(),
                procedure.secondAppointment());
    }

    static Regulations inForce(Procedure procedure) {
        return inForce(procedure, OFFICES);
    }

    static Regulations inForce(Procedure procedure, Offices directory) {
        return new Regulations() {
            @Override
            public Optional<Procedure> procedure(String code) {
                return Optional.of(procedure).filter(p -> p.code().equals(code));
            }

            @Override
            public Offices offices() {
                return directory;
            }

            @Override
            public WorkingCalendar calendarOf(Office office) {
                return CALENDAR;
            }
        };
    }

    static RegisterDossier wish(OfferedPaper... papers) {
        return wish("1.013831", COUNTER, papers);
    }

    static RegisterDossier wish(String procedure, String office, OfferedPaper... papers) {
        return new RegisterDossier(
                procedure, office, Channel.COUNTER, HOA, List.of(papers), "Xin nhận sớm");
    }

    static OfferedPaper paper(String code) {
        return new OfferedPaper(code, null, null, null);
    }

    static OfferedPaper[] complete() {
        return new OfferedPaper[] {paper("DON"), paper("BAN-VE")};
    }

    public static Promised received() {
        return received(at("2026-11-23T08:30"));
    }

    static Promised received(Instant at) {
        return (Promised)
                CounterWork.receive(
                                admission(at),
                                "W1.C-261123-0001",
                                MAI,
                                "042137",
                                PERSONAL,
                                "mai/key-1")
                        .next();
    }

    /// A complete dossier of the procedure of land.
    public static Admission admission(Instant at) {
        Admission.Finding finding = Admission.examine(wish(complete()), inForce(land()), at);
        return ((Admission.Finding.Admissible) finding).admission();
    }

    static StepAccepted accepted(String localTime) {
        return new StepAccepted(
                "W1.C-261123-0001",
                at(localTime),
                "tiep-nhan",
                1,
                COUNTER,
                "motcua.w1",
                at("2026-11-23T08:30"));
    }

    static DossierSuspended suspended(String localTime, String step, SuspensionGround ground) {
        return new DossierSuspended(
                "W1.C-261123-0001",
                at(localTime),
                step,
                1,
                "D.L",
                "chuyenvien.dl",
                ground,
                "Thiếu bản vẽ",
                "Nghị định 151/2025/NĐ-CP",
                ground.usualResumption());
    }

    static DossierResumed resumed(String localTime, String step, SuspensionGround ground) {
        return resumed(localTime, step, 1, ground);
    }

    static DossierResumed resumed(
            String localTime, String step, int visit, SuspensionGround ground) {
        return new DossierResumed(
                "W1.C-261123-0001",
                at(localTime),
                step,
                visit,
                "D.L",
                "chuyenvien.dl",
                ground,
                ground.usualResumption());
    }
}
