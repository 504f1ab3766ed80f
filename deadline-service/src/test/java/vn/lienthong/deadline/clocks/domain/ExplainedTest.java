package vn.lienthong.deadline.clocks.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.deadline.clocks.domain.Story.CODE;
import static vn.lienthong.deadline.clocks.domain.Story.DISTRICT;
import static vn.lienthong.deadline.clocks.domain.Story.at;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lienthong.contracts.Resumption;
import vn.lienthong.contracts.SuspensionGround;
import vn.lienthong.contracts.event.DossierSuspended;
import vn.lienthong.workingtime.CountedDay;

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

        assertThat(lines().subList(0, 4))
                .extracting(line -> line.because().replaceAll(".*2026: |\\..*", ""))
                .containsExactly(
                        "chờ bổ sung hồ sơ",
                        "chờ thực hiện nghĩa vụ tài chính",
                        "chờ giám định, ý kiến chuyên môn",
                        "lý do khác theo quy định");
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
