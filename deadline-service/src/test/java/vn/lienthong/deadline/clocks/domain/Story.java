package vn.lienthong.deadline.clocks.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.Ladder;
import vn.lienthong.contracts.Resumption;
import vn.lienthong.contracts.SuspensionGround;
import vn.lienthong.contracts.catalogue.Office;
import vn.lienthong.contracts.catalogue.Offices;
import vn.lienthong.contracts.event.AlreadyHeld;
import vn.lienthong.contracts.event.ApologyLetterIssued;
import vn.lienthong.contracts.event.ApologyLetterLate;
import vn.lienthong.contracts.event.ApologyLetterRequired;
import vn.lienthong.contracts.event.ClockScope;
import vn.lienthong.contracts.event.DeadlineApproaching;
import vn.lienthong.contracts.event.DeadlineMissed;
import vn.lienthong.contracts.event.DeadlineRescheduled;
import vn.lienthong.contracts.event.DeadlineSet;
import vn.lienthong.contracts.event.DossierEvent;
import vn.lienthong.contracts.event.DossierProcessed;
import vn.lienthong.contracts.event.DossierReceived;
import vn.lienthong.contracts.event.DossierReplanned;
import vn.lienthong.contracts.event.DossierResumed;
import vn.lienthong.contracts.event.DossierSuspended;
import vn.lienthong.contracts.event.EscalationRaised;
import vn.lienthong.contracts.event.ImportedStanding;
import vn.lienthong.contracts.event.PlannedStep;
import vn.lienthong.contracts.event.ReplanCause;
import vn.lienthong.contracts.event.SealedApplicant;
import vn.lienthong.contracts.event.StepAccepted;
import vn.lienthong.contracts.event.StepCalledOff;
import vn.lienthong.contracts.event.StepCompleted;
import vn.lienthong.contracts.event.StepOffered;
import vn.lienthong.contracts.event.StepRecalled;
import vn.lienthong.contracts.event.StepRefused;
import vn.lienthong.contracts.event.StepReturned;
import vn.lienthong.workingtime.CalendarDay;
import vn.lienthong.workingtime.DayKind;
import vn.lienthong.workingtime.Limit;
import vn.lienthong.workingtime.Policy;
import vn.lienthong.workingtime.Session;
import vn.lienthong.workingtime.WeeklyPattern;
import vn.lienthong.workingtime.WorkingCalendar;
import vn.lienthong.workingtime.WorkingTime;

/// One dossier's life on a calendar of eight hours a day, Monday to Friday, in which 24 November
/// 2026 is off. 23 November 2026 is a Monday.
final class Story {

    static final String CODE = "000.10.17.H99-261123-0001";
    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    static final String PROVINCE = "P";
    static final String DEPARTMENT = "P.1";
    static final String DISTRICT = "D";
    static final String WARD = "W";
    static final String COUNTER = "W.1";

    static final String TAKEN_OVER = "2026-11-26 08:00";

    private final Map<String, WorkingCalendar> calendars = new HashMap<>();
    private final Surroundings around =
            new Surroundings(
                    id -> {
                        WorkingCalendar calendar = calendars.get(id);
                        if (calendar == null) {
                            throw new Surroundings.UnknownCalendar(id);
                        }
                        return calendar;
                    },
                    offices());
    private final List<DossierEvent> told = new ArrayList<>();
    private @Nullable Deadlines state;
    private Decision last = new Decision.Unchanged();
    private @Nullable Ladder ladder;
    private @Nullable String second;

    Story() {
        calendars.put("province", calendar());
    }

    /// The procedure has a ladder of its own.
    Story with(Ladder own) {
        ladder = own;
        return this;
    }

    /// The procedure has two appointments.
    Story withSecondAppointment(String limit) {
        second = limit;
        return this;
    }

    /// Dossiers are received at hours of their own.
    Story receivingAt(WeeklyPattern hours) {
        calendars.put("province", current().receivingAt(hours));
        return this;
    }

    static WorkingCalendar calendar() {
        return WorkingCalendar.of(
                "province",
                "Lịch làm việc của tỉnh",
                1,
                ZONE,
                WeeklyPattern.mondayToFriday(
                        List.of(Session.parse("07:30-11:30"), Session.parse("13:30-17:30"))),
                List.of(2026, 2027),
                List.of(off("2026-11-24")));
    }

    static CalendarDay off(String date) {
        return CalendarDay.of(LocalDate.parse(date), DayKind.OFF, "Nghỉ", "Văn bản số 1");
    }

    private static Offices offices() {
        return Offices.of(
                List.of(
                        office(PROVINCE, "UBND tỉnh", null),
                        office(DEPARTMENT, "Sở Nông nghiệp và Môi trường", PROVINCE),
                        office(DISTRICT, "Chi nhánh Văn phòng Đăng ký đất đai", PROVINCE),
                        office(WARD, "UBND phường", DISTRICT),
                        office(COUNTER, "Bộ phận Một cửa phường", WARD)));
    }

    private static Office office(String code, String name, @Nullable String parent) {
        return new Office(
                code,
                name,
                name,
                "ward",
                "DEPARTMENT",
                parent,
                List.of(),
                null,
                "mot@example.vn",
                "02340000001",
                new Office.Head("Nguyễn Văn Bình", "Giám đốc", "hai@example.vn", "0912000101"),
                List.of());
    }

    /// `2026-11-23 08:00` or with seconds, in Vietnam.
    static Instant at(String text) {
        return LocalDateTime.parse(text.replace(' ', 'T')).atZone(ZONE).toInstant();
    }

    Surroundings around() {
        return around;
    }

    Deadlines state() {
        return java.util.Objects.requireNonNull(state);
    }

    Clock clock() {
        return state().clock();
    }

    Leg leg(String step, int visit) {
        return state().leg(step, visit).orElseThrow();
    }

    Decision last() {
        return last;
    }

    WorkingCalendar current() {
        return java.util.Objects.requireNonNull(calendars.get("province"));
    }

    Story happens(DossierEvent event) {
        return takes(Following.on(state, event, around));
    }

    Story until(String moment) {
        return takes(TimePassing.until(state(), at(moment), around));
    }

    Story calendarGets(String moment, CalendarDay day) {
        calendars.put("province", current().with(day));
        return takes(Recalculation.on(state(), at(moment), around));
    }

    Story declares(String moment) {
        return takes(LetterDuty.declare(state(), at(moment), around));
    }

    Story issues(String moment, String id, String newDate) {
        return takes(
                LetterDuty.issue(
                        state(),
                        id,
                        "Chậm trích lục bản đồ",
                        LocalDate.parse(newDate),
                        "Nguyễn Văn Bình",
                        at(moment),
                        around));
    }

    Story edits(String moment, String id, String reason, @Nullable String newDate) {
        return takes(
                LetterDuty.edit(
                        state(),
                        id,
                        reason,
                        newDate == null ? null : LocalDate.parse(newDate),
                        "an",
                        at(moment),
                        around));
    }

    private Story takes(Decision decision) {
        last = decision;
        if (decision instanceof Decision.Changed(Deadlines next, List<DossierEvent> events)) {
            state = next;
            told.addAll(events);
        }
        return this;
    }

    /// What was told since the last call, one short line each.
    List<String> told() {
        List<String> lines = told.stream().map(Story::line).toList();
        told.clear();
        return lines;
    }

    List<DossierEvent> events() {
        return List.copyOf(told);
    }

    static String line(DossierEvent event) {
        String moment = moment(event.at());
        return switch (event) {
            case DeadlineSet e ->
                    "%s set %s due %s"
                            .formatted(
                                    moment, who(e.clock(), e.step(), e.visit()), moment(e.dueAt()));
            case DeadlineApproaching e ->
                    "%s %s %s at %s"
                            .formatted(
                                    moment,
                                    who(e.clock(), e.step(), e.visit()),
                                    e.rung(),
                                    e.office());
            case DeadlineMissed e ->
                    "%s missed %s by %s"
                            .formatted(moment, who(e.clock(), e.step(), e.visit()), e.office());
            case DeadlineRescheduled e ->
                    "%s %s %s from %s to %s"
                            .formatted(
                                    moment,
                                    e.cause(),
                                    who(e.clock(), e.step(), e.visit()),
                                    moment(e.previousDueAt()),
                                    moment(e.dueAt()));
            case ApologyLetterRequired e ->
                    "%s letter %s of %s by %s, proposes %s"
                            .formatted(
                                    moment,
                                    e.phase(),
                                    e.office(),
                                    moment(e.issueBy()),
                                    moment(e.proposedDueAt()));
            case ApologyLetterLate e -> "%s letter late of %s".formatted(moment, e.office());
            case ApologyLetterIssued e -> "%s letter issued by %s".formatted(moment, e.office());
            case EscalationRaised e ->
                    "%s %s of %s to %s of %s"
                            .formatted(
                                    moment,
                                    e.cause(),
                                    e.office(),
                                    e.toHead() ? "head" : "desk",
                                    e.toOffice());
            default -> throw new AssertionError(event);
        };
    }

    private static String moment(Instant at) {
        String text = at.atZone(ZONE).toLocalDateTime().toString().replace('T', ' ');
        return text.substring(5).replace(".001", "+").replace(":00+", "+");
    }

    private static String who(ClockScope clock, @Nullable String step, int visit) {
        return clock == ClockScope.DOSSIER ? "dossier" : step + "/" + visit;
    }

    // Facts

    /// A route of three steps, one after the other: the ward's counter half a day, the district two
    /// days, the ward one day.
    static List<PlannedStep> route() {
        return List.of(
                step("kiem-tra", COUNTER, "0.5wd"),
                step("tham-dinh", DISTRICT, "2wd", "kiem-tra"),
                step("ky", WARD, "1wd", "tham-dinh"));
    }

    static PlannedStep step(String step, String office, String limit, String... after) {
        return new PlannedStep(
                step,
                "Bước " + step,
                office,
                "ward",
                limit,
                at("2026-11-30 17:30"),
                List.of(after));
    }

    Story received(String moment, String limit) {
        return received(moment, limit, Policy.END_OF_DAY, null, route());
    }

    Story received(
            String moment,
            String limit,
            Policy policy,
            @Nullable String cutOff,
            List<PlannedStep> route) {
        Instant dueAt =
                WorkingTime.dueAt(
                        current(),
                        at(moment),
                        Limit.parse(limit),
                        policy,
                        cutOff == null ? null : LocalTime.parse(cutOff));
        DossierReceived r = receipt(at(moment), dueAt, limit, policy, cutOff, "province", route);
        return happens(
                new DossierReceived(
                        CODE,
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
                        null,
                        ladder,
                        second,
                        null));
    }

    static DossierReceived receipt(
            Instant at,
            Instant dueAt,
            String limit,
            Policy policy,
            @Nullable String cutOff,
            String calendar,
            List<PlannedStep> route) {
        return new DossierReceived(
                CODE,
                at,
                COUNTER,
                "COUNTER",
                "1.013831",
                1,
                "Đăng ký biến động đất đai",
                "Đất đai",
                dueAt,
                limit,
                policy.name(),
                cutOff,
                calendar,
                "123456",
                new SealedApplicant("CITIZEN", null),
                route,
                new EnumMap<>(SuspensionGround.class),
                null,
                null,
                null);
    }

    /// A dossier that comes from other software on Thursday 26 November at eight in the morning.
    Story takenOver(String moment, String limit, String dueAt, ImportedStanding standing) {
        DossierReceived r =
                receipt(at(moment), at(dueAt), limit, Policy.END_OF_DAY, null, "province", route());
        return happens(
                new DossierReceived(
                        CODE,
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
                        standing));
    }

    static ImportedStanding standing(List<String> done, List<String> held) {
        return new ImportedStanding(at(TAKEN_OVER), done, held, null, null);
    }

    static ImportedStanding stopped(
            List<String> done, String held, @Nullable SuspensionGround ground, String since) {
        return new ImportedStanding(at(TAKEN_OVER), done, List.of(held), ground, at(since));
    }

    /// The desk holds the step since then, as the other software told.
    Story held(String step, String office, String since) {
        return held(TAKEN_OVER, step, 1, office, since);
    }

    /// The desk is offered the step as held already.
    Story held(String moment, String step, int visit, String office, String since) {
        StepOffered offer = offer(moment, step, visit, office);
        return happens(
                new StepOffered(
                        CODE,
                        offer.at(),
                        step,
                        visit,
                        offer.name(),
                        office,
                        offer.level(),
                        null,
                        offer.limit(),
                        offer.dueAt(),
                        offer.procedure(),
                        offer.procedureName(),
                        offer.receivedAt(),
                        offer.dossierDueAt(),
                        false,
                        null,
                        List.of(),
                        Map.of(),
                        new AlreadyHeld(at(since), "an", null, null, null, null),
                        null));
    }

    /// The dossier goes on by another plan.
    ///
    /// @param dueAt the promise by the new plan, counted from the receipt
    Story replanned(
            String moment, ReplanCause cause, String limit, String dueAt, List<PlannedStep> plan) {
        return happens(
                new DossierReplanned(
                        CODE,
                        at(moment),
                        COUNTER,
                        "mai",
                        cause,
                        "Nhầm thủ tục",
                        "1.012345",
                        1,
                        "Cấp đổi giấy chứng nhận",
                        "Đất đai",
                        at(dueAt),
                        limit,
                        Policy.END_OF_DAY.name(),
                        null,
                        plan,
                        null,
                        Map.of(),
                        ladder,
                        second,
                        null));
    }

    Story offered(String moment, String step, int visit, String office) {
        return happens(offer(moment, step, visit, office));
    }

    static StepOffered offer(String moment, String step, int visit, String office) {
        return new StepOffered(
                CODE,
                at(moment),
                step,
                visit,
                "Bước " + step,
                office,
                "ward",
                null,
                "2wd",
                at("2026-11-30 17:30"),
                "1.013831",
                "Đăng ký biến động đất đai",
                at(moment),
                at("2026-11-30 17:30"),
                false,
                null,
                List.of(),
                Map.of(),
                null,
                null);
    }

    Story accepted(String moment, String step, int visit, String office) {
        return happens(new StepAccepted(CODE, at(moment), step, visit, office, "an", at(moment)));
    }

    Story completed(String moment, String step, int visit, String office) {
        return happens(new StepCompleted(CODE, at(moment), step, visit, office, "an", null));
    }

    Story refused(String moment, String step, int visit, String office) {
        return happens(new StepRefused(CODE, at(moment), step, visit, office, "an", "Thiếu trang"));
    }

    Story returned(String moment, String step, int visit, @Nullable String toStep) {
        return happens(
                new StepReturned(CODE, at(moment), step, visit, WARD, "an", toStep, "Sai số thửa"));
    }

    Story calledOff(String moment, String step, int visit, String office) {
        return happens(new StepCalledOff(CODE, at(moment), step, visit, office, "district"));
    }

    Story recalled(String moment, String step, int visit, String office) {
        return happens(new StepRecalled(CODE, at(moment), step, visit, office, "an", null));
    }

    Story suspended(String moment, SuspensionGround ground) {
        return happens(
                new DossierSuspended(
                        CODE,
                        at(moment),
                        "tham-dinh",
                        1,
                        DISTRICT,
                        "an",
                        ground,
                        "Chờ",
                        "Luật Đất đai 2024",
                        ground.usualResumption()));
    }

    Story resumed(String moment, SuspensionGround ground) {
        return resumed(moment, ground, ground.usualResumption());
    }

    Story resumed(String moment, SuspensionGround ground, Resumption how) {
        return happens(
                new DossierResumed(CODE, at(moment), "tham-dinh", 1, DISTRICT, "an", ground, how));
    }

    Story processed(String moment) {
        return happens(new DossierProcessed(CODE, at(moment), COUNTER));
    }
}
