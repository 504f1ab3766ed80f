package vn.lienthong.deadline.clocks.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.deadline.clocks.domain.Story.CODE;
import static vn.lienthong.deadline.clocks.domain.Story.COUNTER;
import static vn.lienthong.deadline.clocks.domain.Story.DISTRICT;
import static vn.lienthong.deadline.clocks.domain.Story.at;

import org.junit.jupiter.api.Test;
import vn.lienthong.contracts.event.LetterPhase;
import vn.lienthong.deadline.letters.domain.ApologyLetter;
import vn.lienthong.deadline.letters.domain.LetterProgress;

class LateScenarioTest {

    private final Story story = new Story();

    /// The district took the dossier on Monday and keeps it.
    private void stuckAtTheDistrict() {
        story.received("2026-11-23 08:00", "4wd")
                .offered("2026-11-23 08:00", "kiem-tra", 1, COUNTER)
                .accepted("2026-11-23 08:30", "kiem-tra", 1, COUNTER)
                .completed("2026-11-23 10:00", "kiem-tra", 1, COUNTER)
                .offered("2026-11-23 10:00", "tham-dinh", 1, DISTRICT)
                .accepted("2026-11-23 11:00", "tham-dinh", 1, DISTRICT);
        story.told();
    }

    @Test
    void
            a_dossier_that_stays_too_long_at_one_office_is_warned_missed_escalated_and_apologised_for() {
        stuckAtTheDistrict();

        // Its step runs out on Thursday; on Friday evening, one working day before the promised
        // date, the ward's day still fits; on Monday evening the promise is broken.
        story.until("2026-12-01 08:00");
        assertThat(story.told())
                .containsExactly(
                        "11-25 11:00 tham-dinh/1 LAST_WORKING_DAY at D",
                        "11-26 07:48 tham-dinh/1 SHARE_80 at D",
                        "11-26 11:00+ missed tham-dinh/1 by D",
                        "11-26 11:00+ STEP_MISSED of D to head of D",
                        "11-27 17:30 dossier LAST_WORKING_DAY at D",
                        "11-30 09:06 dossier SHARE_80 at D",
                        "11-30 17:30+ missed dossier by D",
                        "11-30 17:30+ DOSSIER_MISSED of D to head of D",
                        "11-30 17:30+ letter MISSED of D by 12-01 17:30, proposes 12-01 17:30");
        ApologyLetter letter = story.state().openLetter().orElseThrow();
        assertThat(letter.id()).isEqualTo(CODE + "-XL1");
        assertThat(letter.draftReason())
                .isEqualTo(
                        "Chi nhánh Văn phòng Đăng ký đất đai chậm xử lý: bước “Bước tham-dinh” phải"
                                + " xong lúc 11:00 ngày 26/11/2026, quá 20 giờ 30 phút làm việc.");

        // The head of the district office signs on Tuesday morning and names Friday.
        story.issues("2026-12-01 09:00", CODE + "-XL1", "2026-12-04");
        assertThat(story.told())
                .containsExactly(
                        "12-01 09:00 letter issued by D",
                        "12-01 09:00 APOLOGY_LETTER dossier from 11-30 17:30 to 12-04 17:30");

        story.completed("2026-12-01 15:00", "tham-dinh", 1, DISTRICT)
                .offered("2026-12-01 15:00", "ky", 1, Story.WARD)
                .accepted("2026-12-01 16:00", "ky", 1, Story.WARD)
                .completed("2026-12-02 10:00", "ky", 1, Story.WARD)
                .processed("2026-12-02 10:00");
        assertThat(story.told()).containsExactly("12-01 16:00 set ky/1 due 12-02 16:00");

        assertThat(story.clock().state()).isEqualTo(ClockState.MISSED);
        // Thursday 11:00 to Tuesday 15:00: 4,5 + 8 + 8 + 5,5 hours.
        assertThat(story.leg("tham-dinh", 1).clock().lateBefore()).isEqualTo(26 * 60);
        assertThat(story.leg("ky", 1).clock().lateBefore()).isZero();
        assertThat(Responsibility.of(story.state(), at("2026-12-02 10:00"), story.current()))
                .isEqualTo(DISTRICT);
    }

    @Test
    void nobody_signs_so_the_letter_is_late_and_the_superior_office_is_told() {
        stuckAtTheDistrict();
        story.until("2026-12-01 17:30").told();

        story.until("2026-12-02 08:00");

        assertThat(story.told())
                .containsExactly(
                        "12-01 17:30+ letter late of D",
                        "12-01 17:30+ LETTER_LATE of D to head of P");
        assertThat(story.state().openLetter().orElseThrow().progress())
                .isEqualTo(new LetterProgress.Late());
        story.issues("2026-12-02 09:00", CODE + "-XL1", "2026-12-03");
        assertThat(story.told())
                .contains("12-02 09:00 APOLOGY_LETTER dossier from 11-30 17:30 to 12-03 17:30");
    }

    @Test
    void the_second_miss_goes_to_the_superior_office_and_asks_for_no_letter() {
        stuckAtTheDistrict();
        story.until("2026-12-01 08:00")
                .issues("2026-12-01 09:00", CODE + "-XL1", "2026-12-04")
                .told();

        story.until("2026-12-31 17:30");

        assertThat(story.told())
                .containsExactly(
                        "12-03 10:42 dossier SHARE_80 at D",
                        "12-03 17:30 dossier LAST_WORKING_DAY at D",
                        "12-04 17:30+ missed dossier by D",
                        "12-04 17:30+ SECOND_MISS of D to head of P");
        assertThat(story.state().letters()).hasSize(1);
    }

    @Test
    void a_miss_that_was_foreseen_stays_the_same_letter() {
        // The counter kept it until Thursday; on Friday evening the ward's day no longer fits.
        story.received("2026-11-23 08:00", "4wd")
                .offered("2026-11-23 08:00", "kiem-tra", 1, COUNTER)
                .accepted("2026-11-23 08:30", "kiem-tra", 1, COUNTER)
                .completed("2026-11-26 10:00", "kiem-tra", 1, COUNTER)
                .offered("2026-11-26 10:00", "tham-dinh", 1, DISTRICT)
                .accepted("2026-11-26 11:00", "tham-dinh", 1, DISTRICT);
        story.told();

        story.until("2026-11-27 17:30");
        assertThat(story.told())
                .containsExactly(
                        "11-27 11:00 tham-dinh/1 LAST_WORKING_DAY at D",
                        "11-27 17:30 dossier LAST_WORKING_DAY at D",
                        "11-27 17:30 letter FORESEEN of W.1 by 11-30 17:30, proposes 12-01 17:30");

        story.until("2026-11-30 17:30:00.001");
        assertThat(story.told())
                .endsWith(
                        "11-30 17:30+ missed dossier by W.1",
                        "11-30 17:30+ DOSSIER_MISSED of W.1 to head of W.1",
                        "11-30 17:30+ letter MISSED of W.1 by 11-30 17:30, proposes 12-01 17:30",
                        "11-30 17:30+ letter late of W.1",
                        "11-30 17:30+ LETTER_LATE of W.1 to head of W");
        assertThat(story.state().letters())
                .singleElement()
                .satisfies(letter -> assertThat(letter.phase()).isEqualTo(LetterPhase.MISSED));
    }

    @Test
    void a_letter_that_was_foreseen_and_issued_prevents_the_miss() {
        story.received("2026-11-23 08:00", "4wd")
                .accepted("2026-11-26 08:30", "kiem-tra", 1, COUNTER)
                .until("2026-11-27 17:30");
        story.issues("2026-11-30 08:00", CODE + "-XL1", "2026-12-03").told();

        story.until("2026-12-02 08:00");
        assertThat(story.told()).noneMatch(line -> line.contains("missed dossier"));

        story.processed("2026-12-02 10:00");
        assertThat(story.clock().state()).isEqualTo(ClockState.MET);
        assertThat(story.clock().promisedAt()).isEqualTo(at("2026-11-30 17:30"));
        assertThat(story.clock().dueAt()).isEqualTo(at("2026-12-03 17:30"));
    }

    @Test
    void a_dossier_that_ends_first_needs_no_letter_any_more() {
        stuckAtTheDistrict();
        story.until("2026-12-01 08:00").processed("2026-12-01 08:30");

        assertThat(story.state().letters())
                .singleElement()
                .extracting(ApologyLetter::progress)
                .isEqualTo(new LetterProgress.Cancelled(at("2026-12-01 08:30")));
        story.until("2026-12-31 08:00");
        assertThat(story.told()).noneMatch(line -> line.contains("letter late"));
    }
}
