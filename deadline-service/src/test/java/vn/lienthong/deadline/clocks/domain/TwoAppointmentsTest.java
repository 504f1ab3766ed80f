package vn.lienthong.deadline.clocks.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.deadline.clocks.domain.Story.at;

import org.junit.jupiter.api.Test;
import vn.lienthong.contracts.Resumption;
import vn.lienthong.contracts.SuspensionGround;

/// Two appointments around a financial obligation (hai lần hẹn): the first ends when the applicant
/// is told what to pay, the second begins with the proof of payment. The tax office's time is
/// nobody's. Eight days are five and three.
class TwoAppointmentsTest {

    private final Story story = new Story().withSecondAppointment("3wd");

    @Test
    void the_first_appointment_is_the_limit_without_the_second() {
        story.received("2026-11-23 08:00", "8wd");

        assertThat(story.clock().dueAt()).isEqualTo(at("2026-12-04 17:30"));
        assertThat(story.clock().firstAppointment(story.current()))
                .contains(at("2026-12-01 17:30"));
    }

    @Test
    void the_second_begins_with_the_payment_whatever_was_used_of_the_first() {
        story.received("2026-11-23 08:00", "8wd")
                .suspended("2026-11-25 09:00", SuspensionGround.FINANCIAL_OBLIGATION);
        assertThat(story.clock().firstAppointment(story.current())).isEmpty();

        story.told();
        story.resumed("2026-12-14 10:00", SuspensionGround.FINANCIAL_OBLIGATION);

        assertThat(story.told())
                .containsExactly("12-14 10:00 RESUMED dossier from 12-04 17:30 to 12-17 17:30");
        assertThat(story.clock().firstAppointment(story.current())).isEmpty();
        assertThat(story.clock().promisedAt()).isEqualTo(at("2026-12-04 17:30"));
    }

    @Test
    void a_second_stop_for_money_keeps_what_was_used_of_the_second() {
        story.received("2026-11-23 08:00", "8wd")
                .suspended("2026-11-25 09:00", SuspensionGround.FINANCIAL_OBLIGATION)
                .resumed("2026-12-14 10:00", SuspensionGround.FINANCIAL_OBLIGATION)
                .suspended("2026-12-16 10:00", SuspensionGround.FINANCIAL_OBLIGATION)
                .resumed("2026-12-21 10:00", SuspensionGround.FINANCIAL_OBLIGATION);

        assertThat(story.clock().dueAt()).isEqualTo(at("2026-12-23 17:30"));
    }

    @Test
    void after_another_ground_the_first_goes_on() {
        story.received("2026-11-23 08:00", "8wd")
                .suspended("2026-11-26 09:00", SuspensionGround.EXPERT_OPINION)
                .resumed("2026-11-30 09:00", SuspensionGround.EXPERT_OPINION);

        assertThat(story.clock().firstAppointment(story.current()))
                .contains(at("2026-12-04 17:30"));
        assertThat(story.clock().dueAt()).isEqualTo(at("2026-12-09 17:30"));
    }

    @Test
    void a_limit_that_is_counted_anew_has_both_again() {
        story.received("2026-11-23 08:00", "8wd")
                .suspended("2026-11-25 09:00", SuspensionGround.FINANCIAL_OBLIGATION)
                .resumed(
                        "2026-11-30 09:00",
                        SuspensionGround.FINANCIAL_OBLIGATION,
                        Resumption.RESTART);

        assertThat(story.clock().firstAppointment(story.current()))
                .contains(at("2026-12-07 17:30"));
        assertThat(story.clock().dueAt()).isEqualTo(at("2026-12-10 17:30"));
    }

    @Test
    void its_passing_is_told_to_the_head_of_the_holder_once() {
        story.received("2026-11-23 08:00", "8wd").told();

        story.until("2026-12-01 17:30");
        assertThat(story.told()).isEmpty();
        story.until("2026-12-02 08:00").until("2026-12-02 09:00");

        assertThat(story.told())
                .containsExactly("12-01 17:30+ FIRST_APPOINTMENT_MISSED of W.1 to head of W.1");
        assertThat(story.clock().state()).isEqualTo(ClockState.RUNNING);
    }

    @Test
    void a_miss_of_the_whole_is_not_undone_by_the_second() {
        story.received("2026-11-23 08:00", "8wd")
                .until("2026-12-05 08:00")
                .suspended("2026-12-07 09:00", SuspensionGround.FINANCIAL_OBLIGATION)
                .told();

        story.resumed("2026-12-14 09:00", SuspensionGround.FINANCIAL_OBLIGATION);

        assertThat(story.told()).isEmpty();
        assertThat(story.clock().state()).isEqualTo(ClockState.MISSED);
        assertThat(story.clock().firstAppointment(story.current())).isEmpty();
    }

    @Test
    void a_date_from_a_letter_has_no_first_appointment() {
        story.received("2026-11-23 08:00", "8wd")
                .declares("2026-11-25 09:00")
                .issues("2026-11-25 10:00", Story.CODE + "-XL1", "2026-12-10");

        assertThat(story.clock().firstAppointment(story.current())).isEmpty();
    }

    @Test
    void what_stands_still_without_counting_is_stopped_for_money_no_second_time() {
        story.received("2026-11-23 08:00", "8wd")
                .suspended("2026-11-25 09:00", SuspensionGround.OTHER);
        Clock standing = story.clock();

        assertThat(
                        standing.suspended(
                                SuspensionGround.FINANCIAL_OBLIGATION,
                                at("2026-11-26 09:00"),
                                story.current()))
                .isEqualTo(standing);
    }
}
