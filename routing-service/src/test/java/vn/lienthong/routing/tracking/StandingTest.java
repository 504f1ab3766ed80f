package vn.lienthong.routing.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.contracts.SuspensionGround.FINANCIAL_OBLIGATION;
import static vn.lienthong.routing.Story.COUNTER;
import static vn.lienthong.routing.Story.PROMISED;
import static vn.lienthong.routing.Story.accepted;
import static vn.lienthong.routing.Story.completed;
import static vn.lienthong.routing.Story.deadlineSet;
import static vn.lienthong.routing.Story.hour;
import static vn.lienthong.routing.Story.imported;
import static vn.lienthong.routing.Story.paid;
import static vn.lienthong.routing.Story.received;
import static vn.lienthong.routing.Story.suspended;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.lienthong.contracts.event.DossierEvent;
import vn.lienthong.contracts.event.ImportedStanding;
import vn.lienthong.routing.journey.domain.Decision;
import vn.lienthong.routing.journey.domain.Journey;
import vn.lienthong.routing.journey.domain.JourneyState;
import vn.lienthong.routing.journey.domain.Leg;
import vn.lienthong.routing.journey.domain.Visit;
import vn.lienthong.workingtime.Session;
import vn.lienthong.workingtime.WeeklyPattern;
import vn.lienthong.workingtime.WorkingCalendar;

/// The story begins on Monday 23 November 2026 at 08:00 in Vietnam; its hours are hours of the
/// clock.
class StandingTest {

    private static final WorkingCalendar CALENDAR =
            WorkingCalendar.of(
                    "province",
                    "Lịch của tỉnh",
                    1,
                    ZoneId.of("Asia/Ho_Chi_Minh"),
                    WeeklyPattern.mondayToFriday(
                            List.of(Session.parse("07:30-11:30"), Session.parse("13:30-17:30"))),
                    List.of(2026),
                    List.of());

    @Test
    void workingMinutesLeaveOutTheMiddayBreak() {
        Standing standing =
                at(
                        hour(9),
                        received(),
                        accepted(1, "check", 1, COUNTER),
                        completed(6, "check", 1, COUNTER));

        // 09:00–11:30 and 13:30–14:00
        assertThat(minutes(standing)).isEqualTo(180);
    }

    @Test
    void workingMinutesLeaveOutSuspensions() {
        Standing standing =
                at(
                        hour(9),
                        received(),
                        accepted(0, "check", 1, COUNTER),
                        suspended(1, "check", 1, COUNTER, FINANCIAL_OBLIGATION),
                        paid(2),
                        completed(3, "check", 1, COUNTER));

        assertThat(minutes(standing)).isEqualTo(120);
    }

    @Test
    void aStandstillFromBeforeTheAcceptanceTakesNothingFromTheDesk() {
        Standing standing =
                at(
                        hour(9),
                        imported(
                                new ImportedStanding(
                                        hour(1),
                                        List.of(),
                                        List.of("check"),
                                        FINANCIAL_OBLIGATION,
                                        hour(0))),
                        paid(2),
                        completed(3, "check", 1, COUNTER));

        // taken over at 09:00, goes on at 10:00, done at 11:00
        assertThat(minutes(standing)).isEqualTo(60);
    }

    @Test
    void whileTheClockStandsNothingIsUsedAndNothingBecomesLate() {
        Standing standing =
                at(
                        PROMISED.plusSeconds(86_400),
                        received(),
                        accepted(0, "check", 1, COUNTER),
                        suspended(1, "check", 1, COUNTER, FINANCIAL_OBLIGATION));

        assertThat(minutes(standing)).isEqualTo(60);
        assertThat(standing.isLate()).isFalse();
        assertThat(standing.isLate(visit(standing))).isFalse();
        assertThat(standing.word(leg(standing))).isEqualTo("SUSPENDED");
    }

    @Test
    void exactlyAtTheDueMomentIsInTime() {
        DossierEvent[] story = {
            received(), accepted(0, "check", 1, COUNTER), deadlineSet("check", 1, hour(4))
        };

        assertThat(at(hour(4), story).isLate(visit(at(hour(4), story)))).isFalse();
        Instant after = hour(4).plusMillis(1);
        assertThat(at(after, story).isLate(visit(at(after, story)))).isTrue();
        assertThat(at(PROMISED, story).isLate()).isFalse();
        assertThat(at(PROMISED.plusMillis(1), story).isLate()).isTrue();
    }

    @Test
    void whatWasNotTakenOverHasUsedNothing() {
        Standing standing = at(hour(9), received());

        assertThat(standing.workingMinutes(leg(standing), visit(standing))).isNull();
    }

    @Test
    void aYearThatNobodyKnowsGivesNoNumber() {
        Standing standing =
                at(
                        Instant.parse("2027-03-01T03:00:00Z"),
                        received(),
                        accepted(0, "check", 1, COUNTER));

        assertThat(standing.workingMinutes(leg(standing), visit(standing))).isNull();
    }

    private static Standing at(Instant now, DossierEvent... events) {
        JourneyState state = null;
        for (DossierEvent event : events) {
            state = ((Decision.Accepted) Journey.decide(state, event)).next();
        }
        return new Standing(Objects.requireNonNull(state), CALENDAR, now);
    }

    private static Leg leg(Standing standing) {
        return standing.course().leg("check").orElseThrow();
    }

    private static Visit visit(Standing standing) {
        return leg(standing).latest().orElseThrow();
    }

    private static long minutes(Standing standing) {
        Long minutes = standing.workingMinutes(leg(standing), visit(standing));
        return minutes == null ? -1 : minutes;
    }
}
