package vn.lienthong.deadline.clocks.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.deadline.clocks.domain.Story.CODE;
import static vn.lienthong.deadline.clocks.domain.Story.DISTRICT;
import static vn.lienthong.deadline.clocks.domain.Story.at;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.lienthong.contracts.SuspensionGround;
import vn.lienthong.deadline.letters.domain.LetterProgress;
import vn.lienthong.workingtime.CalendarDay;
import vn.lienthong.workingtime.DayKind;

class RecalculationTest {

    private final Story story = new Story();

    @Test
    void a_day_that_becomes_off_moves_every_open_end_that_it_touches() {
        story.received("2026-11-23 08:00", "4wd")
                .accepted("2026-11-23 09:00", "tham-dinh", 1, DISTRICT)
                .told();

        story.calendarGets("2026-11-23 10:00", Story.off("2026-11-25"));

        assertThat(story.told())
                .containsExactly(
                        "11-23 10:00 CALENDAR dossier from 11-30 17:30 to 12-01 17:30",
                        "11-23 10:00 CALENDAR tham-dinh/1 from 11-26 09:00 to 11-27 09:00");
        assertThat(story.state().calendarVersion()).isEqualTo(2);
        // The warnings belong to the new end.
        story.until("2026-11-30 17:30");
        assertThat(story.told()).contains("11-30 17:30 dossier LAST_WORKING_DAY at D");
    }

    @Test
    void a_day_that_was_off_and_is_worked_brings_the_end_forward() {
        story.received("2026-11-23 08:00", "4wd").told();

        story.calendarGets(
                "2026-11-23 10:00",
                CalendarDay.of(LocalDate.parse("2026-11-24"), DayKind.NORMAL, "", ""));

        assertThat(story.told())
                .containsExactly("11-23 10:00 CALENDAR dossier from 11-30 17:30 to 11-27 17:30");
    }

    @Test
    void a_day_that_touches_nothing_moves_nothing() {
        story.received("2026-11-23 08:00", "4wd").told();

        story.calendarGets("2026-11-23 10:00", Story.off("2026-12-25"));

        assertThat(story.told()).isEmpty();
        assertThat(story.state().calendarVersion()).isEqualTo(2);
        assertThat(Recalculation.on(story.state(), at("2026-11-23 10:00"), story.around()))
                .isEqualTo(new Decision.Unchanged());
    }

    @Test
    void what_was_missed_and_what_has_ended_stay_as_they_were_told() {
        story.received("2026-11-23 08:00", "1wd").until("2026-11-26 08:00").told();
        story.calendarGets("2026-11-26 09:00", Story.off("2026-11-25"));
        assertThat(story.told()).isEmpty();

        story.processed("2026-11-26 10:00")
                .calendarGets("2026-11-26 11:00", Story.off("2026-11-26"));
        assertThat(story.last()).isEqualTo(new Decision.Unchanged());
    }

    @Test
    void what_stands_still_is_counted_on_the_new_calendar_from_the_resumption() {
        story.received("2026-11-23 08:00", "4wd")
                .suspended("2026-11-23 09:00", SuspensionGround.OTHER)
                .told();
        story.calendarGets("2026-11-23 10:00", Story.off("2026-12-08"));
        assertThat(story.told()).isEmpty();

        story.resumed("2026-12-07 08:00", SuspensionGround.OTHER);
        assertThat(story.told())
                .containsExactly("12-07 08:00 RESUMED dossier from 11-30 17:30 to 12-14 17:30");
    }

    @Test
    void a_day_named_in_a_letter_holds_unless_that_very_day_becomes_off() {
        story.received("2026-11-23 08:00", "4wd")
                .declares("2026-11-25 09:00")
                .issues("2026-11-25 10:00", CODE + "-XL1", "2026-12-04")
                .told();

        story.calendarGets("2026-11-26 08:00", Story.off("2026-12-02"));
        assertThat(story.told()).isEmpty();
        story.calendarGets("2026-11-26 09:00", Story.off("2026-12-04"));
        assertThat(story.told())
                .containsExactly("11-26 09:00 CALENDAR dossier from 12-04 17:30 to 12-07 17:30");
    }

    @Test
    void a_letter_that_was_foreseen_about_the_old_end_is_no_longer_owed() {
        story.received("2026-11-23 08:00", "4wd").declares("2026-11-25 09:00");

        story.calendarGets("2026-11-25 10:00", Story.off("2026-11-26"));

        assertThat(story.state().letters().getFirst().progress())
                .isEqualTo(new LetterProgress.Cancelled(at("2026-11-25 10:00")));
    }

    @Test
    void an_end_that_would_leave_the_known_years_waits_for_them() {
        story.received("2027-12-29 08:00", "2wd").told();

        story.calendarGets("2027-12-29 09:00", Story.off("2027-12-30"));

        assertThat(story.last()).isEqualTo(new Decision.Unchanged());
        assertThat(story.clock().dueAt()).isEqualTo(at("2027-12-31 17:30"));
        assertThat(story.state().calendarVersion()).isEqualTo(1);
    }
}
