package vn.lienthong.deadline.clocks.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.contracts.event.ReplanCause.NEW_VERSION;
import static vn.lienthong.contracts.event.ReplanCause.OFFICE_DISSOLVED;
import static vn.lienthong.contracts.event.ReplanCause.WRONG_PROCEDURE;
import static vn.lienthong.deadline.clocks.domain.Story.CODE;
import static vn.lienthong.deadline.clocks.domain.Story.COUNTER;
import static vn.lienthong.deadline.clocks.domain.Story.DEPARTMENT;
import static vn.lienthong.deadline.clocks.domain.Story.DISTRICT;
import static vn.lienthong.deadline.clocks.domain.Story.WARD;
import static vn.lienthong.deadline.clocks.domain.Story.at;
import static vn.lienthong.deadline.clocks.domain.Story.step;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lienthong.contracts.Resumption;
import vn.lienthong.contracts.SuspensionGround;
import vn.lienthong.contracts.event.LetterPhase;
import vn.lienthong.contracts.event.PlannedStep;
import vn.lienthong.deadline.letters.domain.ApologyLetter;
import vn.lienthong.deadline.letters.domain.LetterProgress;

/// Received on Monday 23 November, four working days: due on Monday 30 November at 17:30, because
/// Tuesday is off. Ten working days end on Tuesday 8 December.
class ReplanningTest {

    private static final List<PlannedStep> BY_THE_DEPARTMENT =
            List.of(
                    step("kiem-tra", COUNTER, "0.5wd"),
                    step("tham-dinh", DEPARTMENT, "2wd", "kiem-tra"),
                    step("ky", WARD, "1wd", "tham-dinh"));
    private static final List<PlannedStep> SHORT = List.of(step("ky", WARD, "2wh"));

    private final Story story = new Story();

    private Story heldByTheDistrict() {
        story.received("2026-11-23 08:00", "4wd")
                .accepted("2026-11-23 08:30", "kiem-tra", 1, COUNTER)
                .completed("2026-11-23 09:00", "kiem-tra", 1, COUNTER)
                .accepted("2026-11-23 10:00", "tham-dinh", 1, DISTRICT)
                .told();
        return story;
    }

    @Test
    void a_longer_limit_moves_the_promise_and_is_told_once() {
        heldByTheDistrict()
                .replanned(
                        "2026-11-25 09:00", NEW_VERSION, "10wd", "2026-12-08 17:30", Story.route());

        assertThat(story.told())
                .containsExactly("11-25 09:00 REPLANNED dossier from 11-30 17:30 to 12-08 17:30");
        assertThat(story.clock().startedAt()).isEqualTo(at("2026-11-23 08:00"));
        assertThat(story.clock().promisedAt()).isEqualTo(at("2026-11-30 17:30"));
        assertThat(story.clock().usedMinutes(story.current(), at("2026-11-25 09:00")))
                .isEqualTo(450 + 90);
        assertThat(story.state().receipt().procedureName()).isEqualTo("Cấp đổi giấy chứng nhận");
        story.replanned("2026-11-25 09:00", NEW_VERSION, "10wd", "2026-12-08 17:30", Story.route());
        assertThat(story.last()).isEqualTo(new Decision.Unchanged());
    }

    @Test
    void a_receipt_that_is_written_anew_promises_the_new_date() {
        heldByTheDistrict()
                .replanned(
                        "2026-11-25 09:00",
                        WRONG_PROCEDURE,
                        "10wd",
                        "2026-12-08 17:30",
                        Story.route());

        assertThat(story.clock().promisedAt()).isEqualTo(at("2026-12-08 17:30"));
        assertThat(story.clock().dueAt()).isEqualTo(at("2026-12-08 17:30"));
        assertThat(story.clock().terms()).isEqualTo(Terms.of("10wd", "END_OF_DAY", null, null));
    }

    @Test
    void the_same_terms_leave_the_clock_alone() {
        Clock before = heldByTheDistrict().clock();

        story.replanned(
                "2026-11-25 09:00", WRONG_PROCEDURE, "4wd", "2026-11-30 17:30", Story.route());

        assertThat(story.clock()).isEqualTo(before);
        assertThat(story.told()).isEmpty();
    }

    @Test
    void a_new_receipt_may_promise_another_day_by_the_same_limit() {
        heldByTheDistrict()
                .replanned(
                        "2026-11-25 09:00",
                        WRONG_PROCEDURE,
                        "4wd",
                        "2026-12-01 17:30",
                        Story.route());

        assertThat(story.told())
                .containsExactly("11-25 09:00 REPLANNED dossier from 11-30 17:30 to 12-01 17:30");
    }

    @Test
    void the_turn_of_an_office_that_is_no_longer_in_the_plan_ends_and_keeps_its_charge() {
        heldByTheDistrict()
                .replanned(
                        "2026-11-23 11:00",
                        OFFICE_DISSOLVED,
                        "4wd",
                        "2026-11-30 17:30",
                        BY_THE_DEPARTMENT);

        assertThat(story.state().openLegs()).isEmpty();
        assertThat(story.leg("tham-dinh", 1).clock().usedBefore()).isEqualTo(60);
        assertThat(story.state().done()).containsExactly("kiem-tra");
        assertThat(story.told()).isEmpty();
        story.accepted("2026-11-23 14:00", "tham-dinh", 2, DEPARTMENT);
        assertThat(story.state().openLegs()).extracting(Leg::office).containsExactly(DEPARTMENT);
    }

    @Test
    void a_turn_that_is_in_both_plans_goes_on_undisturbed() {
        Leg before = heldByTheDistrict().leg("tham-dinh", 1);

        story.replanned("2026-11-23 11:00", NEW_VERSION, "4wd", "2026-11-30 17:30", Story.route());

        assertThat(story.leg("tham-dinh", 1)).isEqualTo(before);
    }

    @Test
    void what_waits_to_be_accepted_for_a_step_that_is_gone_is_no_longer_asked_for() {
        story.received("2026-11-23 08:00", "4wd")
                .offered("2026-11-23 09:00", "tham-dinh", 1, DISTRICT)
                .offered("2026-11-23 09:00", "ky", 1, WARD)
                .replanned(
                        "2026-11-23 10:00",
                        OFFICE_DISSOLVED,
                        "4wd",
                        "2026-11-30 17:30",
                        BY_THE_DEPARTMENT)
                .told();

        assertThat(story.state().handovers()).extracting(Handover::step).containsExactly("ky");
        story.until("2026-11-23 17:30");
        assertThat(story.told()).noneMatch(line -> line.contains(" of D "));
    }

    @Test
    void what_the_old_plan_offered_is_old_news_when_it_comes_after_the_new_one() {
        story.received("2026-11-23 08:00", "4wd")
                .replanned(
                        "2026-11-23 10:00",
                        OFFICE_DISSOLVED,
                        "4wd",
                        "2026-11-30 17:30",
                        BY_THE_DEPARTMENT);

        story.offered("2026-11-23 09:00", "tham-dinh", 1, DISTRICT);
        assertThat(story.last()).isEqualTo(new Decision.Unchanged());
        story.accepted("2026-11-23 09:30", "tham-dinh", 1, DISTRICT);
        assertThat(story.last()).isEqualTo(new Decision.Unchanged());

        story.offered("2026-11-23 09:00", "ky", 1, WARD)
                .offered("2026-11-23 10:00", "tham-dinh", 2, DEPARTMENT);
        assertThat(story.state().handovers())
                .extracting(Handover::office)
                .containsExactly(WARD, DEPARTMENT);
    }

    @Test
    void a_dossier_that_stands_still_stands_on_with_what_the_new_limit_leaves() {
        story.received("2026-11-23 08:00", "4wd")
                .suspended("2026-11-26 09:00", SuspensionGround.FINANCIAL_OBLIGATION)
                .replanned(
                        "2026-11-27 08:00", NEW_VERSION, "10wd", "2026-12-08 17:30", Story.route());
        assertThat(story.clock().state()).isEqualTo(ClockState.SUSPENDED);

        // One whole working day, Wednesday, had been used: nine are left from Monday on.
        story.resumed("2026-11-30 08:00", SuspensionGround.FINANCIAL_OBLIGATION);
        assertThat(story.clock().dueAt()).isEqualTo(at("2026-12-11 17:30"));
    }

    @Test
    void a_dossier_that_stood_still_before_keeps_the_days_that_it_had_used() {
        story.received("2026-11-23 08:00", "4wd")
                .suspended("2026-11-26 09:00", SuspensionGround.FINANCIAL_OBLIGATION)
                .resumed("2026-11-27 08:00", SuspensionGround.FINANCIAL_OBLIGATION);
        assertThat(story.clock().dueAt()).isEqualTo(at("2026-12-02 17:30"));
        story.told();

        story.replanned("2026-11-27 09:00", NEW_VERSION, "5wd", "2026-12-01 17:30", Story.route());

        assertThat(story.told())
                .containsExactly("11-27 09:00 REPLANNED dossier from 12-02 17:30 to 12-03 17:30");
        assertThat(story.state().suspensions()).hasSize(1);
    }

    @Test
    void a_limit_that_was_over_before_the_dossier_stood_still_is_missed_when_it_is_learnt_of() {
        story.received("2026-11-23 08:00", "4wd")
                .suspended("2026-11-26 09:00", SuspensionGround.FINANCIAL_OBLIGATION)
                .resumed("2026-11-27 08:00", SuspensionGround.FINANCIAL_OBLIGATION)
                .told();

        story.replanned("2026-11-27 09:00", NEW_VERSION, "1wd", "2026-11-25 17:30", SHORT)
                .until("2026-11-27 10:00");

        assertThat(story.told())
                .containsExactly(
                        "11-27 09:00 REPLANNED dossier from 12-02 17:30 to 11-25 17:30",
                        "11-27 09:00 missed dossier by W.1",
                        "11-27 09:00 DOSSIER_MISSED of W.1 to head of W.1",
                        "11-27 09:00 letter MISSED of W.1 by 11-30 09:00, proposes 11-30 17:30");
    }

    @Test
    void a_miss_that_happened_is_not_undone_and_not_told_again() {
        story.received("2026-11-23 08:00", "1wd").until("2026-11-26 08:00").told();

        story.replanned("2026-11-26 09:00", NEW_VERSION, "2wd", "2026-11-26 17:30", Story.route());
        assertThat(story.clock().state()).isEqualTo(ClockState.MISSED);
        assertThat(story.clock().firstMissed()).isEqualTo(at("2026-11-25 17:30"));

        story.until("2026-11-27 07:00").told();
        story.replanned("2026-11-27 08:00", NEW_VERSION, "1wd", "2026-11-25 17:30", Story.route())
                .until("2026-11-27 09:00");
        assertThat(story.told()).noneMatch(line -> line.contains("missed dossier"));
    }

    @Test
    void a_dossier_that_had_run_out_and_stands_still_goes_on_late_or_with_what_is_left() {
        story.received("2026-11-23 08:00", "1wd")
                .until("2026-11-26 08:00")
                .suspended("2026-11-26 09:00", SuspensionGround.FINANCIAL_OBLIGATION);

        story.replanned("2026-11-26 10:00", NEW_VERSION, "1cd", "2026-11-25 17:30", SHORT)
                .resumed("2026-11-27 08:00", SuspensionGround.FINANCIAL_OBLIGATION);
        assertThat(story.clock().isOverrun()).isTrue();

        story.suspended("2026-11-27 09:00", SuspensionGround.OTHER)
                .replanned("2026-11-27 10:00", NEW_VERSION, "10wd", "2026-12-08 17:30", SHORT)
                .resumed("2026-11-30 08:00", SuspensionGround.OTHER);
        assertThat(story.clock().isOverrun()).isFalse();
        assertThat(story.clock().state()).isEqualTo(ClockState.MISSED);
    }

    @Test
    void a_letter_that_was_foreseen_is_not_owed_when_the_promise_moves() {
        foreseen()
                .replanned(
                        "2026-11-30 08:00", NEW_VERSION, "10wd", "2026-12-08 17:30", Story.route());

        assertThat(progress()).isEqualTo(new LetterProgress.Cancelled(at("2026-11-30 08:00")));
    }

    @Test
    void a_letter_that_was_foreseen_is_not_owed_when_the_rest_fits_again() {
        foreseen().replanned("2026-11-30 08:00", NEW_VERSION, "4wd", "2026-11-30 17:30", SHORT);

        assertThat(progress()).isEqualTo(new LetterProgress.Cancelled(at("2026-11-30 08:00")));
    }

    @Test
    void a_letter_that_was_foreseen_stays_when_the_rest_does_not_fit_the_same_promise() {
        foreseen()
                .replanned(
                        "2026-11-30 08:00", NEW_VERSION, "4wd", "2026-11-30 17:30", Story.route());

        assertThat(progress()).isEqualTo(new LetterProgress.Required());
    }

    @Test
    void a_new_promise_on_its_last_day_is_judged_at_once() {
        story.received("2026-11-23 08:00", "10wd").told();

        story.replanned("2026-11-27 08:00", NEW_VERSION, "3wd", "2026-11-27 17:30", Story.route());

        assertThat(story.told())
                .containsExactly(
                        "11-27 08:00 letter FORESEEN of W.1 by 11-30 08:00, proposes 12-02 17:30",
                        "11-27 08:00 REPLANNED dossier from 12-08 17:30 to 11-27 17:30");
        assertThat(story.state().letters())
                .extracting(ApologyLetter::phase)
                .containsExactly(LetterPhase.FORESEEN);
    }

    @Test
    void the_date_of_a_letter_stays_promised_unless_the_receipt_is_written_anew() {
        story.received("2026-11-23 08:00", "1wd")
                .until("2026-11-26 08:00")
                .issues("2026-11-26 09:00", CODE + "-XL1", "2026-12-04")
                .told();

        story.replanned("2026-11-26 10:00", NEW_VERSION, "2wd", "2026-11-26 17:30", Story.route());
        assertThat(story.clock().dueAt()).isEqualTo(at("2026-12-04 17:30"));
        assertThat(story.clock().phase().appointment()).isEqualTo(LocalDate.parse("2026-12-04"));

        story.replanned(
                "2026-11-26 11:00", WRONG_PROCEDURE, "10wd", "2026-12-08 17:30", Story.route());
        assertThat(story.told())
                .containsExactly("11-26 11:00 REPLANNED dossier from 12-04 17:30 to 12-08 17:30");
    }

    @Test
    void a_dossier_that_has_ended_is_replanned_no_more() {
        story.received("2026-11-23 08:00", "4wd")
                .suspended("2026-11-23 09:00", SuspensionGround.OTHER)
                .resumed("2026-11-23 10:00", SuspensionGround.OTHER, Resumption.RESUME)
                .processed("2026-11-23 16:00")
                .replanned(
                        "2026-11-25 09:00", NEW_VERSION, "10wd", "2026-12-08 17:30", Story.route());

        assertThat(story.last()).isEqualTo(new Decision.Unchanged());
    }

    private LetterProgress progress() {
        return story.state().letters().getFirst().progress();
    }

    /// The counter kept it until Thursday; on Friday evening the ward's day no longer fits.
    private Story foreseen() {
        story.received("2026-11-23 08:00", "4wd")
                .accepted("2026-11-23 08:30", "kiem-tra", 1, COUNTER)
                .completed("2026-11-26 10:00", "kiem-tra", 1, COUNTER)
                .accepted("2026-11-26 11:00", "tham-dinh", 1, DISTRICT)
                .until("2026-11-27 17:30")
                .told();
        assertThat(progress()).isEqualTo(new LetterProgress.Required());
        return story;
    }
}
