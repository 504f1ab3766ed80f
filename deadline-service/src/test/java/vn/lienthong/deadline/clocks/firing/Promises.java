package vn.lienthong.deadline.clocks.firing;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import vn.lienthong.contracts.SuspensionGround;
import vn.lienthong.contracts.catalogue.Office;
import vn.lienthong.contracts.catalogue.Offices;
import vn.lienthong.contracts.event.DossierEvent;
import vn.lienthong.contracts.event.DossierReceived;
import vn.lienthong.contracts.event.SealedApplicant;
import vn.lienthong.deadline.clocks.domain.Deadlines;
import vn.lienthong.deadline.clocks.domain.Decision;
import vn.lienthong.deadline.clocks.domain.Following;
import vn.lienthong.deadline.clocks.domain.Surroundings;
import vn.lienthong.deadline.clocks.domain.TimePassing;
import vn.lienthong.workingtime.Policy;
import vn.lienthong.workingtime.Session;
import vn.lienthong.workingtime.WeeklyPattern;
import vn.lienthong.workingtime.WorkingCalendar;

/// Dossiers that were received with a promise, and nothing else has happened to them yet.
final class Promises {

    static final Instant MORNING = Instant.parse("2026-11-23T01:00:00Z");
    private static final String OFFICE = "W";

    private static final WorkingCalendar CALENDAR =
            WorkingCalendar.of(
                    "province",
                    "Lịch làm việc của tỉnh",
                    1,
                    ZoneId.of("Asia/Ho_Chi_Minh"),
                    WeeklyPattern.mondayToFriday(
                            List.of(Session.parse("07:30-11:30"), Session.parse("13:30-17:30"))),
                    List.of(2026, 2027),
                    List.of());

    static final Surroundings AROUND =
            new Surroundings(
                    _ -> CALENDAR,
                    Offices.of(
                            List.of(
                                    new Office(
                                            OFFICE,
                                            "UBND phường",
                                            "UBND phường",
                                            "ward",
                                            "DEPARTMENT",
                                            null,
                                            List.of(),
                                            null,
                                            "mot@example.vn",
                                            "02340000001",
                                            new Office.Head(
                                                    "Nguyễn Văn Bình",
                                                    "Chủ tịch",
                                                    "hai@example.vn",
                                                    "0912000101"),
                                            List.of()))));

    private Promises() {}

    /// The decision on a dossier that was received in the morning.
    ///
    /// @param dueAt what is promised
    static Decision.Changed received(String code, Instant dueAt) {
        return (Decision.Changed) Following.on(null, receipt(code, dueAt), AROUND);
    }

    /// The facts about it when time has passed until then without any trouble, and what it is.
    static Decision.Changed passed(String code, Instant dueAt, Instant until) {
        Decision.Changed received = received(code, dueAt);
        List<DossierEvent> events = new ArrayList<>(received.events());
        Deadlines state = received.next();
        if (TimePassing.until(state, until, AROUND)
                instanceof Decision.Changed(Deadlines next, List<DossierEvent> passed)) {
            state = next;
            events.addAll(passed);
        }
        return new Decision.Changed(state, events);
    }

    private static DossierReceived receipt(String code, Instant dueAt) {
        return new DossierReceived(
                code,
                MORNING,
                OFFICE,
                "COUNTER",
                "1.013831",
                1,
                "Đăng ký biến động đất đai",
                "Đất đai",
                dueAt,
                "8wh",
                Policy.ROLLING.name(),
                null,
                "province",
                "123456",
                new SealedApplicant("CITIZEN", null),
                List.of(),
                new EnumMap<>(SuspensionGround.class),
                null,
                null,
                null);
    }
}
