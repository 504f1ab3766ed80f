package vn.lienthong.deadline.clocks.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.deadline.clocks.domain.Story.CODE;
import static vn.lienthong.deadline.clocks.domain.Story.COUNTER;
import static vn.lienthong.deadline.clocks.domain.Story.DISTRICT;
import static vn.lienthong.deadline.clocks.domain.Story.at;

import org.junit.jupiter.api.Test;
import vn.lienthong.contracts.SuspensionGround;
import vn.lienthong.contracts.event.LetterPhase;
import vn.lienthong.deadline.letters.domain.LetterProgress;
import vn.lienthong.workingtime.Policy;

class SuspensionScenarioTest {

    private final Story story = new Story();

    private void heldByTheDistrict() {
        story.received("2026-11-23 08:00", "4wd")
                .accepted("2026-11-23 08:30", "kiem-tra", 1, COUNTER)
                .completed("2026-11-23 10:00", "kiem-tra", 1, COUNTER)
                .accepted("2026-11-23 11:00", "tham-dinh", 1, DISTRICT);
        story.told();
    }

    @Test
    void waiting_for_a_supplement_stops_the_clock_and_the_whole_limit_begins_anew() {
        heldByTheDistrict();

        story.suspended("2026-11-25 09:00", SuspensionGround.SUPPLEMENT);
        assertThat(story.clock().state()).isEqualTo(ClockState.SUSPENDED);
        story.until("2026-12-14 08:00");
        assertThat(story.told()).isEmpty();

        story.resumed("2026-12-14 09:00", SuspensionGround.SUPPLEMENT);
        assertThat(story.told())
                .containsExactly(
                        "12-14 09:00 RESTARTED dossier from 11-30 17:30 to 12-18 17:30",
                        "12-14 09:00 RESTARTED tham-dinh/1 from 11-26 11:00 to 12-16 09:00");
        assertThat(story.clock().usedMinutes(story.current(), at("2026-12-14 10:00")))
                .isEqualTo(60);
        assertThat(story.state().suspensions())
                .singleElement()
                .satisfies(s -> assertThat(s.to()).isEqualTo(at("2026-12-14 09:00")));

        story.until("2026-12-18 17:30");
        assertThat(story.told())
                .contains(
                        "12-17 17:30 dossier LAST_WORKING_DAY at D",
                        "12-18 09:06 dossier SHARE_80 at D");
    }

    @Test
    void a_financial_obligation_keeps_the_working_days_that_were_used() {
        heldByTheDistrict();

        // Between Monday and Thursday lies one working day, for Tuesday is off: three days are
        // left.
        story.suspended("2026-11-26 09:00", SuspensionGround.FINANCIAL_OBLIGATION).told();
        story.resumed("2026-12-07 14:00", SuspensionGround.FINANCIAL_OBLIGATION);

        // Of the district's 16 hours, 14 were used: two are left.
        assertThat(story.told())
                .containsExactly(
                        "12-07 14:00 RESUMED dossier from 11-30 17:30 to 12-10 17:30",
                        "12-07 14:00 RESUMED tham-dinh/1 from 11-26 11:00 to 12-07 16:00");
        // 80 % of the four days are used with a fifth of them left: 96 of Thursday's 480 minutes to
        // go.
        story.until("2026-12-10 17:30");
        assertThat(story.told()).contains("12-10 09:06 dossier SHARE_80 at D");
        assertThat(
                        story.leg("tham-dinh", 1)
                                .clock()
                                .usedMinutes(story.current(), at("2026-12-07 15:00")))
                .isEqualTo(14 * 60 + 60);
    }

    @Test
    void warnings_that_lie_in_what_was_used_before_are_not_given_again() {
        story.received("2026-11-23 08:00", "10wh", Policy.ROLLING, null, Story.route());
        story.suspended("2026-11-25 09:00", SuspensionGround.OTHER).told();
        story.resumed("2026-12-07 08:00", SuspensionGround.OTHER).told();

        story.until("2026-12-07 09:00");

        assertThat(story.told()).isEmpty();
        assertThat(story.clock().dueAt()).isEqualTo(at("2026-12-07 09:00"));
    }

    @Test
    void suspending_after_a_miss_does_not_undo_it() {
        heldByTheDistrict();
        story.until("2026-12-01 08:00").told();

        story.suspended("2026-12-01 08:30", SuspensionGround.FINANCIAL_OBLIGATION);
        assertThat(story.clock().state()).isEqualTo(ClockState.MISSED);
        assertThat(story.state().openLetter()).isPresent();
        story.resumed("2026-12-07 08:00", SuspensionGround.FINANCIAL_OBLIGATION);

        assertThat(story.told())
                .doesNotContain("RESUMED")
                .allMatch(l -> l.contains("letter late") || l.contains("LETTER_LATE"));
        assertThat(story.clock().dueAt()).isEqualTo(at("2026-11-30 17:30"));
        assertThat(story.clock().state()).isEqualTo(ClockState.MISSED);
        // 20 hours until the suspension, one hour after it.
        assertThat(
                        story.leg("tham-dinh", 1)
                                .clock()
                                .lateMinutes(story.current(), at("2026-12-07 09:00")))
                .isEqualTo(21 * 60 + 60 + 30);
    }

    @Test
    void a_limit_that_begins_anew_after_a_miss_has_a_new_end_and_stays_missed() {
        heldByTheDistrict();
        story.until("2026-12-01 08:00")
                .suspended("2026-12-01 08:30", SuspensionGround.SUPPLEMENT)
                .told();

        story.resumed("2026-12-07 08:00", SuspensionGround.SUPPLEMENT);

        assertThat(story.told())
                .contains("12-07 08:00 RESTARTED dossier from 11-30 17:30 to 12-11 17:30");
        assertThat(story.clock().state()).isEqualTo(ClockState.MISSED);
        story.processed("2026-12-08 08:00");
        assertThat(story.clock().state()).isEqualTo(ClockState.MISSED);
    }

    @Test
    void a_suspension_in_time_that_is_learnt_of_late_wins_over_the_announced_miss() {
        heldByTheDistrict();
        story.until("2026-12-01 08:00").told();

        story.suspended("2026-11-26 10:00", SuspensionGround.SUPPLEMENT);

        assertThat(story.clock().state()).isEqualTo(ClockState.SUSPENDED);
        assertThat(story.leg("tham-dinh", 1).clock().state()).isEqualTo(ClockState.SUSPENDED);
    }

    @Test
    void what_was_foreseen_about_a_promise_that_stands_still_is_no_longer_owed() {
        story.received("2026-11-23 08:00", "4wd")
                .accepted("2026-11-26 08:30", "kiem-tra", 1, COUNTER)
                .until("2026-11-27 17:30");
        assertThat(story.state().openLetter()).isPresent();

        story.suspended("2026-11-30 08:00", SuspensionGround.SUPPLEMENT)
                .resumed("2026-12-07 08:00", SuspensionGround.SUPPLEMENT)
                .until("2026-12-12 08:00");

        assertThat(story.state().letters())
                .extracting(letter -> letter.id().substring(CODE.length()))
                .containsExactly("-XL1", "-XL2");
        assertThat(story.state().letters().getFirst().progress())
                .isEqualTo(new LetterProgress.Cancelled(at("2026-11-30 08:00")));
        assertThat(story.state().letters().getLast().phase()).isEqualTo(LetterPhase.MISSED);
    }

    @Test
    void a_handover_is_not_urged_while_the_clock_stands_still() {
        story.received("2026-11-23 08:00", "4wd")
                .suspended("2026-11-23 08:30", SuspensionGround.OTHER)
                .offered("2026-11-23 09:00", "tham-dinh", 1, DISTRICT)
                .until("2026-11-27 17:30");
        assertThat(story.told()).containsExactly("11-23 08:00 set dossier due 11-30 17:30");

        story.resumed("2026-12-07 08:00", SuspensionGround.OTHER).told();
        story.until("2026-12-07 10:00");
        assertThat(story.told())
                .containsExactly("12-07 10:00 HANDOVER_NOT_ACCEPTED of D to desk of D");
    }

    @Test
    void a_handover_that_was_pending_waits_with_the_clock() {
        story.received("2026-11-23 08:00", "4wd")
                .offered("2026-11-23 09:00", "tham-dinh", 1, DISTRICT)
                .suspended("2026-11-23 09:30", SuspensionGround.OTHER)
                .until("2026-11-27 17:30");
        assertThat(story.told()).containsExactly("11-23 08:00 set dossier due 11-30 17:30");
    }

    @Test
    void a_turn_accepted_while_the_dossier_stands_still_begins_with_the_resumption() {
        story.received("2026-11-23 08:00", "4wd")
                .suspended("2026-11-23 08:30", SuspensionGround.OTHER)
                .accepted("2026-11-23 09:00", "ky", 1, DISTRICT);
        assertThat(story.leg("ky", 1).clock().state()).isEqualTo(ClockState.SUSPENDED);

        story.told();
        story.resumed("2026-12-07 07:30", SuspensionGround.OTHER);
        assertThat(story.told())
                .containsExactly(
                        "12-07 07:30 RESUMED dossier from 11-30 17:30 to 12-11 17:30",
                        "12-07 07:30 RESUMED ky/1 from 11-25 09:00 to 12-07 17:30");
    }

    @Test
    void a_date_from_a_letter_is_a_limit_like_any_other_when_the_clock_stops_later() {
        heldByTheDistrict();
        story.until("2026-12-01 08:00")
                .issues("2026-12-01 09:00", CODE + "-XL1", "2026-12-04")
                .suspended("2026-12-02 09:00", SuspensionGround.OTHER)
                .told();

        // Wednesday, Thursday and Friday were left.
        story.resumed("2026-12-14 09:00", SuspensionGround.OTHER);

        assertThat(story.told())
                .contains("12-14 09:00 RESUMED dossier from 12-04 17:30 to 12-17 17:30");
    }

    @Test
    void a_letter_signed_while_the_clock_stands_still_names_the_day_that_holds_afterwards() {
        heldByTheDistrict();
        story.until("2026-12-01 08:00")
                .suspended("2026-12-01 08:30", SuspensionGround.OTHER)
                .issues("2026-12-01 09:00", CODE + "-XL1", "2026-12-16")
                .told();

        story.resumed("2026-12-14 09:00", SuspensionGround.OTHER).until("2026-12-17 08:00");

        assertThat(story.told())
                .contains(
                        "12-15 17:30 dossier LAST_WORKING_DAY at D",
                        "12-16 17:30+ SECOND_MISS of D to head of P");
    }
}
