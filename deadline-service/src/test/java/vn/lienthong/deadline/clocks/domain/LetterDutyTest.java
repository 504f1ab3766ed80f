package vn.lienthong.deadline.clocks.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.deadline.clocks.domain.Story.CODE;
import static vn.lienthong.deadline.clocks.domain.Story.COUNTER;
import static vn.lienthong.deadline.clocks.domain.Story.DISTRICT;
import static vn.lienthong.deadline.clocks.domain.Story.WARD;
import static vn.lienthong.deadline.clocks.domain.Story.at;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lienthong.contracts.SuspensionGround;
import vn.lienthong.contracts.event.LetterPhase;
import vn.lienthong.deadline.letters.domain.ApologyLetter;
import vn.lienthong.deadline.letters.domain.LetterProgress;
import vn.lienthong.deadline.letters.domain.LetterRefusal;
import vn.lienthong.workingtime.Policy;

class LetterDutyTest {

    private static final String LETTER = CODE + "-XL1";

    private final Story story = new Story();

    private Story missed() {
        return story.received("2026-11-23 08:00", "4wd").until("2026-12-01 08:00");
    }

    private void refuses(LetterRefusal why) {
        assertThat(story.last()).isEqualTo(new Decision.Refused(why));
    }

    @Test
    void a_letter_that_does_not_exist_cannot_be_issued() {
        missed().issues("2026-12-01 09:00", CODE + "-XL7", "2026-12-04");
        refuses(new LetterRefusal.UnknownLetter());
    }

    @Test
    void a_letter_is_issued_once() {
        missed().issues("2026-12-01 09:00", LETTER, "2026-12-04")
                .issues("2026-12-01 10:00", LETTER, "2026-12-07");
        refuses(new LetterRefusal.AlreadyIssued());
    }

    @Test
    void a_letter_that_is_no_longer_owed_cannot_be_issued() {
        missed().processed("2026-12-01 08:30").issues("2026-12-01 09:00", LETTER, "2026-12-04");
        refuses(new LetterRefusal.NoLongerRequired());
    }

    @Test
    void the_new_day_lies_after_today_and_after_the_promised_day() {
        missed().issues("2026-12-01 09:00", LETTER, "2026-12-01");
        refuses(new LetterRefusal.NotLater(LocalDate.parse("2026-12-01")));

        Story foreseen = new Story();
        foreseen.received("2026-11-23 08:00", "4wd")
                .declares("2026-11-25 09:00")
                .issues("2026-11-25 10:00", LETTER, "2026-11-30");
        assertThat(foreseen.last())
                .isEqualTo(
                        new Decision.Refused(
                                new LetterRefusal.NotLater(LocalDate.parse("2026-11-30"))));
    }

    @Test
    void the_new_day_is_a_working_day_in_a_year_that_is_known() {
        missed().issues("2026-12-01 09:00", LETTER, "2026-12-05");
        refuses(new LetterRefusal.NotAWorkingDay(LocalDate.parse("2026-12-05")));
        story.issues("2026-12-01 09:00", LETTER, "2028-01-03");
        refuses(new LetterRefusal.YearUnknown(2028));
    }

    @Test
    void a_late_letter_can_still_be_issued() {
        missed().until("2026-12-02 08:00").issues("2026-12-02 09:00", LETTER, "2026-12-04");

        assertThat(story.state().letter(LETTER).orElseThrow().progress())
                .isEqualTo(
                        new LetterProgress.Issued(
                                at("2026-12-02 09:00"),
                                "Chậm trích lục bản đồ",
                                "Nguyễn Văn Bình",
                                at("2026-12-04 17:30")));
    }

    @Test
    void an_office_may_say_itself_that_the_date_cannot_be_kept() {
        story.received("2026-11-23 08:00", "4wd")
                .accepted("2026-11-23 09:00", "tham-dinh", 1, DISTRICT)
                .told();

        story.declares("2026-11-25 09:00");

        // What is left: the rest of the district's turn, and the ward's day after it.
        assertThat(story.told())
                .containsExactly(
                        "11-25 09:00 letter FORESEEN of D by 11-26 09:00, proposes 12-01 17:30");
        ApologyLetter letter = story.state().openLetter().orElseThrow();
        assertThat(letter.draftReason())
                .isEqualTo(
                        "Hồ sơ đang ở Chi nhánh Văn phòng Đăng ký đất đai; các bước còn lại không"
                                + " kịp hoàn thành trước thời hạn 17:30 ngày 30/11/2026.");
        story.declares("2026-11-25 09:30");
        refuses(new LetterRefusal.AlreadyRequired());
    }

    @Test
    void a_date_that_has_gone_by_unsigned_is_proposed_no_more() {
        story.received("2026-11-23 08:00", "4wd")
                .accepted("2026-11-23 09:00", "tham-dinh", 1, DISTRICT)
                .declares("2026-11-25 09:00");
        ApologyLetter letter = story.state().openLetter().orElseThrow();

        assertThat(proposal(letter, "2026-11-30 16:00")).isEqualTo(at("2026-12-01 17:30"));
        // The district has overrun its turn; the ward's day is left.
        assertThat(proposal(letter, "2026-12-01 08:00")).isEqualTo(at("2026-12-02 17:30"));
        assertThat(proposal(letter, "2026-12-04 08:00")).isEqualTo(at("2026-12-07 17:30"));
    }

    private Instant proposal(ApologyLetter letter, String now) {
        return Proposal.of(story.state(), letter, at(now), story.current());
    }

    @Test
    void after_the_one_re_appointment_or_the_end_nothing_can_be_declared() {
        missed().issues("2026-12-01 09:00", LETTER, "2026-12-04").declares("2026-12-02 09:00");
        refuses(new LetterRefusal.ReappointmentUsed());

        story.processed("2026-12-02 10:00").declares("2026-12-02 11:00");
        refuses(new LetterRefusal.DossierEnded());
    }

    @Test
    void a_declaration_after_the_date_is_a_letter_for_a_miss() {
        // The letter that the miss asked for was cancelled by nothing but an explicit change: here
        // the state before any letter is built by hand.
        missed();
        Deadlines withoutLetters = story.state().withLetters(List.of());

        Decision decision =
                LetterDuty.declare(withoutLetters, at("2026-12-01 09:00"), story.around());

        assertThat(decision).isInstanceOf(Decision.Changed.class);
        assertThat(((Decision.Changed) decision).next().openLetter().orElseThrow().phase())
                .isEqualTo(LetterPhase.MISSED);
    }

    @Test
    void a_declaration_while_the_clock_stands_still_is_foreseen() {
        story.received("2026-11-23 08:00", "4wd")
                .suspended("2026-11-25 09:00", SuspensionGround.OTHER)
                .declares("2026-11-25 10:00");

        assertThat(story.state().openLetter().orElseThrow().phase())
                .isEqualTo(LetterPhase.FORESEEN);
    }

    @Test
    void what_still_fits_on_the_last_working_day_needs_no_letter() {
        story.received("2026-11-23 08:00", "4wd")
                .accepted("2026-11-23 08:00", "kiem-tra", 1, COUNTER)
                .completed("2026-11-23 08:30", "kiem-tra", 1, COUNTER)
                .accepted("2026-11-23 08:30", "tham-dinh", 1, DISTRICT)
                .completed("2026-11-25 08:30", "tham-dinh", 1, DISTRICT)
                .offered("2026-11-27 17:00", "ky", 1, WARD)
                .until("2026-11-27 17:30");

        assertThat(story.state().letters()).isEmpty();
    }

    @Test
    void an_issued_letter_is_not_followed_by_another_that_is_foreseen() {
        story.received("2026-11-23 08:00", "4wd")
                .declares("2026-11-25 09:00")
                .issues("2026-11-25 10:00", LETTER, "2026-12-04")
                .until("2026-12-03 17:30");

        assertThat(story.told()).contains("12-03 17:30 dossier LAST_WORKING_DAY at W.1");
        assertThat(story.state().letters()).hasSize(1);
    }

    @Test
    void a_declared_letter_is_not_doubled_by_one_that_is_foreseen() {
        story.received("2026-11-23 08:00", "4wd")
                .declares("2026-11-27 16:00")
                .until("2026-11-27 17:30");

        assertThat(story.state().letters()).hasSize(1);
    }

    @Test
    void the_draft_is_edited_and_saved_before_it_is_signed() {
        missed().told();
        assertThat(story.state().letter(LETTER).orElseThrow().reasonToSign())
                .startsWith("Hồ sơ đang ở");

        story.edits("2026-12-01 08:30", LETTER, "Chờ trích lục", null);

        ApologyLetter letter = story.state().letter(LETTER).orElseThrow();
        assertThat(letter.reasonToSign()).isEqualTo("Chờ trích lục");
        assertThat(letter.draft())
                .isEqualTo(
                        new ApologyLetter.Draft(
                                "Chờ trích lục", null, "an", at("2026-12-01 08:30")));
        assertThat(letter.isOpen()).isTrue();
        assertThat(story.told()).isEmpty();

        story.edits("2026-12-01 08:30", LETTER, "Chờ trích lục", null);
        assertThat(story.last()).isInstanceOf(Decision.Changed.class);
        story.edits("2026-12-01 08:40", LETTER, "Chờ trích lục bản đồ", "2026-12-04")
                .issues("2026-12-01 09:00", LETTER, "2026-12-07");
        assertThat(story.state().letter(LETTER).orElseThrow().draft())
                .isEqualTo(
                        new ApologyLetter.Draft(
                                "Chờ trích lục bản đồ",
                                LocalDate.parse("2026-12-04"),
                                "an",
                                at("2026-12-01 08:40")));
    }

    @Test
    void what_a_person_wrote_stays_when_what_was_foreseen_happens() {
        story.received("2026-11-23 08:00", "4wd")
                .declares("2026-11-30 09:00")
                .edits("2026-11-30 10:00", LETTER, "Thiếu trích lục", "2026-12-02")
                .until("2026-12-01 08:00");

        ApologyLetter letter = story.state().letter(LETTER).orElseThrow();
        assertThat(letter.phase()).isEqualTo(LetterPhase.MISSED);
        assertThat(letter.reasonToSign()).isEqualTo("Thiếu trích lục");
    }

    @Test
    void a_draft_is_refused_for_what_its_letter_would_be_refused_for() {
        missed().edits("2026-12-01 08:30", LETTER, "Chờ", "2026-12-05");
        refuses(new LetterRefusal.NotAWorkingDay(LocalDate.parse("2026-12-05")));
        story.edits("2026-12-01 08:30", CODE + "-XL7", "Chờ", null);
        refuses(new LetterRefusal.UnknownLetter());
        story.issues("2026-12-01 09:00", LETTER, "2026-12-04")
                .edits("2026-12-01 09:30", LETTER, "Chờ", null);
        refuses(new LetterRefusal.AlreadyIssued());

        Story ended = new Story();
        ended.received("2026-11-23 08:00", "4wd")
                .until("2026-12-01 08:00")
                .processed("2026-12-01 08:30")
                .edits("2026-12-01 09:00", LETTER, "Chờ", null);
        assertThat(ended.last())
                .isEqualTo(new Decision.Refused(new LetterRefusal.NoLongerRequired()));
    }

    @Test
    void a_late_letter_can_still_be_edited() {
        missed().until("2026-12-02 08:00").edits("2026-12-02 09:00", LETTER, "Chờ", null);

        assertThat(story.state().letter(LETTER).orElseThrow().reasonToSign()).isEqualTo("Chờ");
    }

    @Test
    void at_the_end_of_the_last_known_year_the_duty_has_a_plain_day_and_proposes_the_last_date() {
        story.received("2027-12-30 08:00", "1wd", Policy.END_OF_DAY, null, List.of());
        story.told();

        story.until("2027-12-31 18:00");

        assertThat(story.told())
                .contains(
                        "12-31 17:30+ letter MISSED of W.1 by 01-01 17:30+, proposes 12-31 17:30");
    }

    @Test
    void the_last_date_of_the_last_known_year_may_be_off() {
        story.received("2027-12-29 08:00", "1wd", Policy.END_OF_DAY, null, List.of());
        story.calendarGets("2027-12-29 09:00", Story.off("2027-12-31"));
        story.told();

        story.until("2027-12-30 18:00");

        assertThat(story.told())
                .contains(
                        "12-30 17:30+ letter MISSED of W.1 by 12-31 17:30+, proposes 12-30 17:30");
    }
}
