package vn.lienthong.deadline.clocks.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.deadline.clocks.domain.Story.COUNTER;
import static vn.lienthong.deadline.clocks.domain.Story.DISTRICT;
import static vn.lienthong.deadline.clocks.domain.Story.WARD;
import static vn.lienthong.deadline.clocks.domain.Story.at;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.lienthong.contracts.SuspensionGround;
import vn.lienthong.contracts.event.StepAccepted;
import vn.lienthong.workingtime.Session;
import vn.lienthong.workingtime.WeeklyPattern;

/// Who used the days of a dossier, and whether the rest of the route still fits.
class WhoUsedTheDaysTest {

    private final Story story = new Story();

    @Test
    void every_office_is_charged_for_its_turns_and_nobody_for_the_way_between() {
        story.received("2026-11-23 08:00", "8wd")
                .accepted("2026-11-23 08:00", "kiem-tra", 1, COUNTER)
                .completed("2026-11-23 10:00", "kiem-tra", 1, COUNTER)
                .happens(
                        new StepAccepted(
                                Story.CODE,
                                at("2026-11-23 14:00"),
                                "tham-dinh",
                                1,
                                DISTRICT,
                                "an",
                                at("2026-11-23 10:00")))
                .returned("2026-11-25 10:00", "tham-dinh", 1, "kiem-tra")
                .accepted("2026-11-25 10:00", "kiem-tra", 2, COUNTER);

        assertThat(UsedByOffice.of(story.state(), at("2026-11-25 17:30"), story.current()))
                .containsExactly(
                        new UsedByOffice(COUNTER, 2, 120 + 330, 90, 0),
                        new UsedByOffice(DISTRICT, 1, 360, 0, 120));
    }

    @Test
    void a_forecast_says_when_the_rest_would_be_done() {
        story.received("2026-11-23 08:00", "4wd")
                .accepted("2026-11-23 08:00", "kiem-tra", 1, COUNTER);

        assertThat(Forecast.of(story.state(), at("2026-11-23 08:00"), story.current()))
                .contains(new Forecast(240 + 960 + 480, at("2026-11-27 14:00"), true));
        assertThat(Forecast.of(story.state(), at("2026-11-27 08:00"), story.current()))
                .hasValueSatisfying(forecast -> assertThat(forecast.fits()).isFalse());
    }

    @Test
    void there_is_none_for_a_clock_that_does_not_run_or_beyond_the_known_years() {
        story.received("2026-11-23 08:00", "4wd")
                .suspended("2026-11-23 09:00", SuspensionGround.OTHER);
        assertThat(Forecast.of(story.state(), at("2026-11-23 10:00"), story.current())).isEmpty();

        Story last = new Story();
        last.received("2027-12-30 08:00", "1wd");
        assertThat(Forecast.of(last.state(), at("2027-12-30 08:00"), last.current())).isEmpty();
    }

    @Test
    void the_promise_begins_in_the_hours_of_reception_and_a_turn_in_those_of_work() {
        story.receivingAt(
                        new WeeklyPattern(
                                Map.of(
                                        DayOfWeek.MONDAY, List.of(Session.parse("07:30-16:00")),
                                        DayOfWeek.SATURDAY, List.of(Session.parse("07:30-11:30")))))
                .received("2026-11-21 09:00", "1wd")
                .accepted("2026-11-23 16:30", "ky", 1, WARD);

        assertThat(story.clock().dueAt()).isEqualTo(at("2026-11-23 17:30"));
        assertThat(story.leg("ky", 1).clock().dueAt()).isEqualTo(at("2026-11-25 16:30"));
        assertThat(story.leg("ky", 1).clock().usedMinutes(story.current(), at("2026-11-23 17:30")))
                .isEqualTo(60);
        assertThat(story.clock().usedMinutes(story.current(), at("2026-11-23 09:30")))
                .isEqualTo(120);
    }
}
