package vn.lienthong.deadline.clocks.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.deadline.clocks.domain.Story.CODE;
import static vn.lienthong.deadline.clocks.domain.Story.DISTRICT;
import static vn.lienthong.deadline.clocks.domain.Story.at;
import static vn.lienthong.deadline.clocks.domain.Story.standing;
import static vn.lienthong.deadline.clocks.domain.Story.stopped;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lienthong.contracts.SuspensionGround;
import vn.lienthong.contracts.event.LetterPhase;

/// Dossiers that other software had received before Thursday 26 November, when they are taken over.
class TakenOverTest {

    private static final List<String> DONE = List.of("kiem-tra");
    private static final List<String> HELD = List.of("tham-dinh");

    private final Story story = new Story();

    @Test
    void the_promise_is_taken_as_it_was_given() {
        // By our own count four working days from Monday end on the 30th.
        story.takenOver("2026-11-23 08:00", "4wd", "2026-12-02 17:30", standing(DONE, HELD));

        assertThat(story.told()).containsExactly("11-26 08:00 set dossier due 12-02 17:30");
        assertThat(story.clock().startedAt()).isEqualTo(at("2026-11-23 08:00"));
        assertThat(story.clock().promisedAt()).isEqualTo(at("2026-12-02 17:30"));
        assertThat(story.state().done()).containsExactly("kiem-tra");
        // It stays when the days are counted anew.
        story.calendarGets("2026-11-26 09:00", Story.off("2026-12-28"));
        assertThat(story.clock().dueAt()).isEqualTo(at("2026-12-02 17:30"));
    }

    @Test
    void warnings_whose_time_was_before_are_not_given() {
        // 80 % were used and the last working day began on Wednesday evening.
        story.takenOver("2026-11-18 08:00", "5wd", "2026-11-26 17:30", standing(DONE, HELD))
                .until("2026-11-26 17:30");

        assertThat(story.told()).containsExactly("11-26 08:00 set dossier due 11-26 17:30");
    }

    @Test
    void a_promise_that_had_passed_is_missed_once_when_the_dossier_is_taken_over() {
        story.takenOver("2026-11-16 08:00", "3wd", "2026-11-19 17:30", standing(DONE, HELD))
                .held("tham-dinh", DISTRICT, "2026-11-25 08:00")
                .until("2026-11-26 09:00");

        assertThat(story.told())
                .containsExactly(
                        "11-26 08:00 set dossier due 11-19 17:30",
                        "11-26 08:00 set tham-dinh/1 due 11-27 08:00",
                        "11-26 08:00 missed dossier by D",
                        "11-26 08:00 DOSSIER_MISSED of D to head of D",
                        "11-26 08:00 letter MISSED of D by 11-27 08:00, proposes 11-30 17:30");
        assertThat(story.clock().firstMissed()).isEqualTo(at("2026-11-19 17:30"));
    }

    @Test
    void an_office_that_held_it_before_goes_on_and_is_not_reminded_of_accepting_it() {
        story.takenOver("2026-11-23 08:00", "4wd", "2026-11-30 17:30", standing(DONE, HELD))
                .held("tham-dinh", DISTRICT, "2026-11-25 08:00")
                .held("tham-dinh", DISTRICT, "2026-11-25 08:00");

        assertThat(story.last()).isEqualTo(new Decision.Unchanged());
        assertThat(story.state().handovers()).isEmpty();
        assertThat(
                        story.leg("tham-dinh", 1)
                                .clock()
                                .usedMinutes(story.current(), at("2026-11-26 08:00")))
                .isEqualTo(480);
        story.told();
        // One working day before the end, at this very moment, is not the past.
        story.until("2026-11-27 08:00:00.001");
        assertThat(story.told())
                .containsExactly(
                        "11-26 14:48 tham-dinh/1 SHARE_80 at D",
                        "11-27 08:00+ missed tham-dinh/1 by D",
                        "11-27 08:00+ STEP_MISSED of D to head of D");
        assertThat(story.completed("2026-11-27 09:00", "tham-dinh", 1, DISTRICT).state().done())
                .containsExactlyInAnyOrder("kiem-tra", "tham-dinh");
    }

    @Test
    void a_dossier_that_stood_still_stands_from_the_start_and_goes_on_with_what_was_left() {
        story.takenOver(
                        "2026-11-18 08:00",
                        "5wd",
                        "2026-11-26 17:30",
                        stopped(DONE, "tham-dinh", SuspensionGround.SUPPLEMENT, "2026-11-20 09:00"))
                .held("tham-dinh", DISTRICT, "2026-11-19 08:00");
        assertThat(story.clock().state()).isEqualTo(ClockState.SUSPENDED);
        assertThat(story.leg("tham-dinh", 1).clock().state()).isEqualTo(ClockState.SUSPENDED);
        assertThat(story.state().suspensions())
                .extracting(Suspension::ground)
                .containsExactly(SuspensionGround.SUPPLEMENT);

        story.until("2026-11-27 08:00").told();
        // One whole day, the 19th, had been used; four are left after Friday.
        story.resumed(
                "2026-11-27 08:00",
                SuspensionGround.SUPPLEMENT,
                vn.lienthong.contracts.Resumption.RESUME);
        assertThat(story.clock().dueAt()).isEqualTo(at("2026-12-03 17:30"));
        assertThat(story.leg("tham-dinh", 1).clock().isOpen()).isTrue();
    }

    @Test
    void a_promise_that_had_passed_before_the_dossier_stood_still_is_missed_too() {
        story.takenOver(
                "2026-11-16 08:00",
                "3wd",
                "2026-11-19 17:30",
                stopped(DONE, "tham-dinh", null, "2026-11-23 08:00"));

        assertThat(story.told())
                .containsExactly(
                        "11-26 08:00 set dossier due 11-19 17:30",
                        "11-26 08:00 missed dossier by W.1",
                        "11-26 08:00 DOSSIER_MISSED of W.1 to head of W.1",
                        "11-26 08:00 letter MISSED of W.1 by 11-27 08:00, proposes 12-01 17:30");
        assertThat(story.state().suspensions())
                .extracting(Suspension::ground)
                .containsExactly(SuspensionGround.OTHER);
        assertThat(story.state().openLetter().orElseThrow().phase()).isEqualTo(LetterPhase.MISSED);
    }

    @Test
    void a_result_that_lies_at_the_counter_needs_no_clock_any_more() {
        story.takenOver(
                        "2026-11-16 08:00",
                        "3wd",
                        "2026-11-19 17:30",
                        standing(List.of("kiem-tra", "tham-dinh", "ky"), List.of()))
                .until("2026-12-31 08:00");

        assertThat(story.told()).containsExactly("11-26 08:00 set dossier due 11-19 17:30");
        assertThat(story.state().isOpen()).isFalse();
        assertThat(story.processed("2026-11-26 08:00").last()).isEqualTo(new Decision.Unchanged());
        assertThat(story.state().code()).isEqualTo(CODE);
    }

    @Test
    void an_office_that_had_overrun_its_share_is_late_once() {
        story.takenOver("2026-11-18 08:00", "9wd", "2026-12-02 17:30", standing(DONE, HELD))
                .held("tham-dinh", DISTRICT, "2026-11-19 08:00")
                .until("2026-11-26 09:00");

        assertThat(story.told())
                .containsExactly(
                        "11-26 08:00 set dossier due 12-02 17:30",
                        "11-26 08:00 set tham-dinh/1 due 11-23 08:00",
                        "11-26 08:00 missed tham-dinh/1 by D",
                        "11-26 08:00 STEP_MISSED of D to head of D");
    }
}
