package vn.lienthong.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.catalogue.TestProvince.CHECK;
import static vn.lienthong.catalogue.TestProvince.GOOD;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import vn.lienthong.catalogue.domain.Problem;
import vn.lienthong.catalogue.domain.Severity;
import vn.lienthong.catalogue.domain.WrittenProcedure;

/// Of any two versions of a procedure it must be clear which one is in force on a day.
class VersionsTest {

    private static final Sentences VIETNAMESE = Sentences.in(Locale.of("vi"));

    @Test
    void versionsOneAfterTheOtherAreFine() {
        assertThat(folder(version("1.yaml", 1, "2025-01-01"), version("2.yaml", 2, "2026-01-01")))
                .isEmpty();
    }

    @Test
    void theSameVersionTwiceIsNamedAtTheSecond() {
        assertThat(folder(version("1.yaml", 1, "2025-01-01"), version("2.yaml", 1, "2026-01-01")))
                .containsExactly(
                        "2.yaml:2: lỗi: Thủ tục 1.000001 đã có phiên bản 1 (1.yaml:2); hãy tăng số"
                                + " phiên bản.");
        assertThat(folder(version("1.yaml", 1, "2025-01-01"), version("2.yaml", 1, "2025-01-01")))
                .hasSize(1);
    }

    /// The sentence goes to people at a page too, to whom the folders of the machine say nothing.
    @Test
    void theOtherVersionIsNamedWithoutTheFoldersOfTheMachine() {
        assertThat(
                        folder(
                                version("/srv/province/1.yaml", 1, "2025-01-01"),
                                version("2.yaml", 1, "2026-01-01")))
                .singleElement()
                .asString()
                .contains("(1.yaml:2)")
                .doesNotContain("/srv");
    }

    @Test
    void twoVersionsThatBeginOnTheSameDayAreNamedAtTheSecond() {
        assertThat(folder(version("1.yaml", 1, "2026-01-01"), version("2.yaml", 2, "2026-01-01")))
                .containsExactly(
                        "2.yaml:5: lỗi: Phiên bản 1 (1.yaml:5) cũng có hiệu lực từ 2026-01-01:"
                                + " không rõ ngày đó theo phiên bản nào.");
    }

    @Test
    void aLowerNumberThatBeginsLaterIsAWarningWhicheverFileComesFirst() {
        WrittenProcedure one = version("1.yaml", 1, "2027-01-01");
        WrittenProcedure two = version("2.yaml", 2, "2026-01-01");
        String said = "1.yaml:2: cảnh báo: Phiên bản 1 cũ hơn phiên bản 2 đã có (2.yaml:2).";

        assertThat(folder(one, two)).containsExactly(said);
        assertThat(folder(two, one)).containsExactly(said);
    }

    @Test
    void aVersionOlderThanOnePublishedIsAWarningWhenItIsPublished() {
        List<WrittenProcedure> inUse = List.of(version("2.yaml", 2, "2026-01-01"));

        List<Problem> problems = CHECK.publication(version("1.yaml", 1, "2025-01-01"), inUse);

        assertThat(problems).extracting(Problem::severity).containsExactly(Severity.WARNING);
        assertThat(problems)
                .extracting(VIETNAMESE::line)
                .containsExactly(
                        "1.yaml:2: cảnh báo: Phiên bản 1 cũ hơn phiên bản 2 đã có (2.yaml:2).");
    }

    @Test
    void aVersionWithTheSameContentIsTheSameVersion() {
        List<WrittenProcedure> inUse =
                List.of(version("1.yaml", 1, "2025-01-01"), version("2.yaml", 2, "2026-01-01"));
        WrittenProcedure same = version("copy.yaml", 1, "2025-01-01");

        assertThat(CHECK.publication(same, inUse)).isEmpty();
        assertThat(CHECK.folder(List.of(same), inUse)).isEmpty();
        assertThat(CHECK.publication(version("3.yaml", 2, "2026-02-01"), inUse)).hasSize(1);
    }

    @Test
    void otherProceduresAndUnreadableOnesDoNotMatter() {
        WrittenProcedure other = YamlText.procedure("o.yaml", GOOD.replace("1.000001", "1.000002"));
        List<WrittenProcedure> unreadable =
                List.of(
                        YamlText.procedure("c.yaml", GOOD.replace("\"1.000001\"", "[]")),
                        YamlText.procedure("v.yaml", GOOD.replace("version: 2", "version: x")),
                        YamlText.procedure("d.yaml", GOOD.replace("2026-01-01", "x")));
        WrittenProcedure good = YamlText.procedure("g.yaml", GOOD);

        assertThat(CHECK.folder(List.of(other, good), unreadable)).isEmpty();
        for (WrittenProcedure one : unreadable) {
            assertThat(CHECK.publication(one, List.of(good))).hasSize(1);
        }
    }

    private static List<String> folder(WrittenProcedure... written) {
        return CHECK.folder(List.of(written), List.of()).stream().map(VIETNAMESE::line).toList();
    }

    private static WrittenProcedure version(String file, int version, String validFrom) {
        return YamlText.procedure(
                file,
                GOOD.replace("version: 2", "version: " + version).replace("2026-01-01", validFrom));
    }
}
