package vn.lienthong.local.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.local.launcher.surface.UnexpectedAnswer;

class WorkingDaysTest {

    private static final WorkingDays DAYS =
            WorkingDays.of(
                    new JsonMapper()
                            .readTree(
                                    """
                                    {"week": {"MONDAY": ["07:30-11:30"], "TUESDAY": ["07:30-11:30"],
                                      "WEDNESDAY": ["07:30-11:30"], "THURSDAY": ["07:30-11:30"],
                                      "FRIDAY": ["07:30-11:30"], "SATURDAY": []},
                                     "years": [2026, 2027],
                                     "days": [{"date": "2026-08-22", "kind": "MAKE_UP"},
                                              {"date": "2026-11-24", "kind": "OFF"},
                                              {"date": "2027-01-01", "kind": "OFF"}]}
                                    """));

    private static Instant at(String local) {
        return Instant.parse(local + ":00+07:00");
    }

    @Test
    void aStoryBeginsOnTheNextWorkingDayAndSkipsTheDayOff() {
        assertThat(DAYS.story(at("2026-11-23T11:00"), 13))
                .hasSize(13)
                .startsWith(LocalDate.parse("2026-11-25"), LocalDate.parse("2026-11-26"))
                .endsWith(LocalDate.parse("2026-12-11"));
    }

    @Test
    void beforeEightInTheMorningItBeginsTheSameDay() {
        assertThat(DAYS.story(at("2026-11-26T07:59"), 2)).startsWith(LocalDate.parse("2026-11-26"));
        assertThat(DAYS.story(at("2026-11-26T08:00"), 2)).startsWith(LocalDate.parse("2026-11-27"));
    }

    @Test
    void aStoryThatWouldRunIntoAHolidayBeginsAfterIt() {
        assertThat(DAYS.story(at("2026-12-21T09:00"), 13))
                .startsWith(LocalDate.parse("2027-01-04"));
    }

    @Test
    void aMakeUpDayIsAWorkingDay() {
        assertThat(DAYS.isWorking(LocalDate.parse("2026-08-22"))).isTrue();
        assertThat(DAYS.isWorking(LocalDate.parse("2026-08-23"))).isFalse();
    }

    @Test
    void aYearWhoseDaysOffAreNotLoadedIsNamed() {
        assertThatExceptionOfType(UnexpectedAnswer.class)
                .isThrownBy(() -> DAYS.story(at("2027-12-20T09:00"), 13))
                .withMessageContaining("2028");
    }
}
