package vn.lienthong.deadline.clocks.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.deadline.clocks.domain.Story.CODE;
import static vn.lienthong.deadline.clocks.domain.Story.DISTRICT;
import static vn.lienthong.deadline.clocks.domain.Story.at;

import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import vn.lienthong.contracts.Resumption;
import vn.lienthong.contracts.SuspensionGround;
import vn.lienthong.contracts.event.DossierSuspended;
import vn.lienthong.workingtime.CountedDay;
import vn.lienthong.workingtime.Policy;

class ExplainedTest {

    private final Story story = new Story();

    private List<CountedDay> lines() {
        return Explained.lines(story.state(), story.current());
    }

    @Test
    void every_date_of_the_limit_is_there_with_its_minutes() {
        story.received("2026-11-23 08:00", "2wd");

        assertThat(lines().stream().mapToInt(CountedDay::minutes).sum()).isEqualTo(960);
        assertThat(lines())
                .last()
                .satisfies(day -> assertThat(day.date()).hasToString("2026-11-26"));
    }

    @Test
    void a_suspension_is_explained_while_it_lasts_and_afterwards() {
        story.received("2026-11-23 08:00", "2wd")
                .suspended("2026-11-23 09:00", SuspensionGround.SUPPLEMENT);
        assertThat(lines())
                .singleElement()
                .satisfies(line ->
                        assertThat(line.because())
                                .isEqualTo(
                                        "Dừng tính thời gian từ 09:00 ngày 23/11/2026: chờ"
                                                + " bổ sung hồ sơ (Luật Đất đai 2024)."));

        story.resumed("2026-11-25 09:00", SuspensionGround.SUPPLEMENT);
        assertThat(lines().getFirst().because())
                .isEqualTo(
                        "Dừng tính thời gian từ 09:00 ngày 23/11/2026 đến 09:00 ngày 25/11/2026:"
                            + " chờ bổ sung hồ sơ (Luật Đất đai 2024). Thời hạn được tính lại từ"
                            + " đầu.");
    }

    @Test
    void every_ground_has_its_words() {
        story.received("2026-11-23 08:00", "9wd");
        for (SuspensionGround ground : SuspensionGround.values()) {
            story.happens(
                    new DossierSuspended(
                            CODE,
                            at("2026-11-25 08:00"),
                            "tham-dinh",
                            1,
                            DISTRICT,
                            "an",
                            ground,
                            "Chờ",
                            null,
                            Resumption.RESUME));
            story.resumed("2026-11-25 09:00", ground, Resumption.RESUME);
        }

        assertThat(lines())
                .filteredOn(line -> line.because().startsWith("Dừng"))
                .extracting(line -> line.because().replaceAll(".*2026: |\\..*", ""))
                .containsExactly(
                        "chờ bổ sung hồ sơ",
                        "chờ thực hiện nghĩa vụ tài chính",
                        "chờ giám định, ý kiến chuyên môn",
                        "lý do khác theo quy định");
    }

    private List<String> texts() {
        return lines().stream()
                .map(day -> "%s %d %s".formatted(day.date(), day.minutes(), day.because()))
                .toList();
    }

    @Test
    void the_days_before_a_suspension_are_listed_because_they_were_used() {
        story.received("2026-11-23 08:00", "3wd")
                .suspended("2026-11-26 09:00", SuspensionGround.OTHER)
                .resumed("2026-11-27 09:00", SuspensionGround.OTHER);

        assertThat(texts())
                .containsExactly(
                        "2026-11-23 0 Ngày tiếp nhận, không tính",
                        "2026-11-24 0 Nghỉ (nguồn: Văn bản số 1)",
                        "2026-11-25 480 Ngày làm việc thứ 1",
                        "2026-11-26 0 Dừng tính thời gian từ 09:00 ngày 26/11/2026 đến 09:00 ngày"
                            + " 27/11/2026: lý do khác theo quy định (Luật Đất đai 2024). Thời gian"
                            + " đã dùng trước đó được giữ nguyên.",
                        "2026-11-27 0 Ngày tiếp tục, không tính",
                        "2026-11-28 0 Thứ Bảy, nghỉ hằng tuần",
                        "2026-11-29 0 Chủ nhật, nghỉ hằng tuần",
                        "2026-11-30 480 Ngày làm việc thứ 1",
                        "2026-12-01 480 Ngày làm việc thứ 2, hạn lúc 17:30");
    }

    @Test
    void what_a_limit_counted_anew_had_used_before_is_void_and_not_listed() {
        story.received("2026-11-23 08:00", "1wd", Policy.END_OF_DAY, null, Story.route())
                .suspended("2026-11-25 09:00", SuspensionGround.SUPPLEMENT)
                .resumed("2026-11-26 09:00", SuspensionGround.SUPPLEMENT);

        assertThat(texts())
                .hasSize(3)
                .element(1)
                .isEqualTo("2026-11-26 0 Ngày tiếp tục, không tính");
    }

    @Test
    void the_words_after_the_first_appointment_name_the_second() {
        story.withSecondAppointment("3wd")
                .received("2026-11-23 08:00", "8wd")
                .suspended("2026-11-26 09:00", SuspensionGround.FINANCIAL_OBLIGATION);
        assertThat(texts()).hasSize(4);

        story.resumed("2026-11-30 09:00", SuspensionGround.FINANCIAL_OBLIGATION);
        assertThat(texts())
                .element(3, InstanceOfAssertFactories.STRING)
                .endsWith("Tiếp theo là thời gian của hẹn lần 2.");
        assertThat(texts()).last().isEqualTo("2026-12-03 480 Ngày làm việc thứ 3, hạn lúc 17:30");
    }

    @Test
    void what_has_ended_is_explained_as_it_was_promised() {
        story.received("2026-11-23 08:00", "2wd");
        List<String> running = texts();

        story.processed("2026-11-25 10:00");

        assertThat(texts()).isEqualTo(running);
    }

    @Test
    void stopping_after_the_end_is_said_not_to_change_it() {
        story.received("2026-11-23 08:00", "1wd")
                .until("2026-11-26 08:00")
                .suspended("2026-11-26 09:00", SuspensionGround.OTHER)
                .resumed("2026-11-27 09:00", SuspensionGround.OTHER);

        assertThat(texts())
                .last(InstanceOfAssertFactories.STRING)
                .isEqualTo(
                        "2026-11-27 0 Thời hạn đã hết lúc 17:30 ngày 25/11/2026, trước khi dừng;"
                                + " việc dừng không làm thay đổi.");
    }

    @Test
    void a_letter_whose_date_no_longer_holds_explains_nothing() {
        story.received("2026-11-23 08:00", "4wd")
                .declares("2026-11-25 09:00")
                .issues("2026-11-25 10:00", CODE + "-XL1", "2026-12-04")
                .suspended("2026-11-26 09:00", SuspensionGround.SUPPLEMENT)
                .resumed("2026-11-27 09:00", SuspensionGround.SUPPLEMENT);

        assertThat(texts()).noneMatch(line -> line.contains("phiếu xin lỗi"));
    }

    @Test
    void a_date_from_a_letter_says_so() {
        story.received("2026-11-23 08:00", "4wd")
                .declares("2026-11-25 09:00")
                .issues("2026-11-25 10:00", CODE + "-XL1", "2026-12-04");

        assertThat(lines())
                .last()
                .satisfies(line -> {
                    assertThat(line.date()).hasToString("2026-12-04");
                    assertThat(line.because()).startsWith("Hẹn lại theo phiếu xin lỗi");
                });
    }
}
