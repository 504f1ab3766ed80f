package vn.lienthong.routing.paper.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.SuspensionGround;
import vn.lienthong.contracts.event.DossierEvent;
import vn.lienthong.contracts.event.DossierReceived;
import vn.lienthong.contracts.event.ImportedStanding;
import vn.lienthong.routing.Story;
import vn.lienthong.workingtime.Limit;
import vn.lienthong.workingtime.Session;
import vn.lienthong.workingtime.WeeklyPattern;
import vn.lienthong.workingtime.WorkingCalendar;

/// Papers of the invented dossier, and shorthand to move them.
final class PaperStory {

    /// Monday to Friday, 07:30 to 11:30 and 13:30 to 17:30; only 2026 is known.
    static final WorkingCalendar CALENDAR = calendar();

    /// Two working hours to accept, four to hand over, three working days to come home.
    static final Limits LIMITS =
            new Limits(
                    Limit.parse("2wh"),
                    new HandoverLimit.Within(Limit.parse("4wh")),
                    Limit.parse("3wd"));

    static final String PROVINCE = "000.00.00.H99";

    private PaperStory() {}

    /// 23 November 2026 in Vietnam.
    static Instant at(String time) {
        return at(23, time);
    }

    static Instant at(int day, String time) {
        return Instant.parse("2026-11-%02dT%s:00+07:00".formatted(day, time));
    }

    static Papers received() {
        return hearing(null, Story.received());
    }

    static Papers receivedOnline() {
        return hearing(null, received("ONLINE", null));
    }

    /// Taken over under way; these steps were held.
    static Papers imported(String... held) {
        return hearing(
                null,
                received(
                        "COUNTER",
                        new ImportedStanding(
                                Story.hour(2), List.of("check"), List.of(held), null, null)));
    }

    private static DossierReceived received(String channel, @Nullable ImportedStanding imported) {
        DossierReceived e = Story.received();
        return new DossierReceived(
                e.code(),
                e.at(),
                e.office(),
                channel,
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
                Map.of(SuspensionGround.SUPPLEMENT, SuspensionGround.SUPPLEMENT.usualResumption()),
                e.note(),
                e.lead(),
                imported);
    }

    static Papers hearing(@Nullable Papers papers, DossierEvent... events) {
        Papers now = papers;
        for (DossierEvent event : events) {
            now = Hearing.on(now, event) instanceof Hearing.Changed changed ? changed.next() : now;
        }
        return Objects.requireNonNull(now);
    }

    static ScanOrder out(@Nullable String step, String office, Instant at) {
        return new ScanOrder(Direction.OUT, step, null, officer(office), at);
    }

    static ScanOrder in(@Nullable String step, String office, Instant at) {
        return new ScanOrder(Direction.IN, step, null, officer(office), at);
    }

    static ScanOrder withVisit(ScanOrder order, int visit) {
        return new ScanOrder(order.direction(), order.step(), visit, order.officer(), order.at());
    }

    /// An officer of the office; one of the province may act for everybody.
    static Officer officer(String office) {
        return new Officer(
                "can.bo", office, other -> other.equals(office) || office.equals(PROVINCE));
    }

    static Papers scanned(Papers papers, ScanOrder... orders) {
        Papers now = papers;
        for (ScanOrder order : orders) {
            Verdict verdict = Handing.decide(now, order);
            assertThat(verdict).as(order.toString()).isInstanceOf(Verdict.Accepted.class);
            now = ((Verdict.Accepted) verdict).next();
        }
        return now;
    }

    static List<Watch> watches(Papers papers) {
        return new Reconciliation(LIMITS, CALENDAR).watches(papers);
    }

    private static WorkingCalendar calendar() {
        List<Session> sessions =
                List.of(Session.parse("07:30-11:30"), Session.parse("13:30-17:30"));
        Map<DayOfWeek, List<Session>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.compareTo(DayOfWeek.SATURDAY) < 0) {
                week.put(day, sessions);
            }
        }
        return WorkingCalendar.of(
                "province",
                "Lịch thử",
                1,
                ZoneId.of("Asia/Ho_Chi_Minh"),
                new WeeklyPattern(week),
                List.of(2026),
                List.of());
    }
}
