package vn.lienthong.system.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.system.replay.Comparison.Verdict;

/// One figure that differs is enough, and only figures that were published can differ.
class ComparisonTest {

    private static final Plan HUE = Plans.named("hue-2021-q1").orElseThrow();
    private static final Plan TENTH = HUE.scaled(Share.parse("0.1"));

    @Test
    void aReportThatSaysWhatWasPlayedHolds() {
        Comparison comparison = Comparison.of(HUE, TENTH, TENTH.expected());
        assertThat(comparison.holds()).isTrue();
        assertThat(comparison.table()).contains("28,300", "2,830").doesNotContain("KHÁC");
    }

    @ParameterizedTest
    @EnumSource
    void oneThatIsOneOffDoesNotHoldWhereTheFigureWasPublished(Figure figure) {
        Map<Figure, Long> reported = new EnumMap<>(TENTH.expected());
        reported.computeIfPresent(figure, (_, value) -> value + 1);
        Comparison comparison = Comparison.of(HUE, TENTH, reported);
        assertThat(comparison.holds()).isNotEqualTo(HUE.published().contains(figure));
        if (!comparison.holds()) {
            assertThat(comparison.table()).contains("KHÁC");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNotReportedIsSaidAndNotCounted(Figure figure) {
        Map<Figure, Long> reported = new EnumMap<>(TENTH.expected());
        boolean asked = reported.remove(figure) != null;
        Comparison comparison = Comparison.of(HUE, TENTH, reported);
        assertThat(comparison.holds()).isTrue();
        assertThat(comparison.lines())
                .filteredOn(line -> line.verdict() == Verdict.NOT_REPORTED)
                .hasSize(asked ? 1 : 0);
    }

    @Test
    void theColumnsOfTheReportAreReadAndThoseToComeToo() {
        String row =
                """
                {"carriedOver":0,"received":10,"receivedOnline":3,"completedOnTime":5,"completedLate":2,"inProgressOnTime":2,"inProgressOverdue":1%s}\
                """;
        Map<Figure, Long> today = read(row.formatted(""));
        assertThat(today)
                .containsEntry(Figure.COUNTER_AND_POST, 7L)
                .containsEntry(Figure.SETTLED, 7L)
                .containsEntry(Figure.ON_TIME_PERCENT, 71L)
                .containsEntry(Figure.IN_PROGRESS, 3L)
                .doesNotContainKeys(Figure.POST, Figure.PAID, Figure.CASHLESS_PERCENT);
        assertThat(
                        read(
                                row.formatted(
                                        ",\"receivedPostal\":1,\"paid\":5,\"paidCashless\":3,\"amountPaid\":9,\"amountCashless\":6")))
                .containsEntry(Figure.POST, 1L)
                .containsEntry(Figure.PAID_CASHLESS, 3L)
                .containsEntry(Figure.CASHLESS_PERCENT, 60L)
                .containsEntry(Figure.AMOUNT_CASHLESS, 6L);
    }

    @Test
    void aReportWithoutItsColumnsIsNone() {
        assertThatIllegalStateException().isThrownBy(() -> read("{\"received\":1}"));
    }

    private static Map<Figure, Long> read(String row) {
        return Reports.read(new JsonMapper().readTree(row));
    }

    @Test
    void theBarTellsHowFastAndHowLong() {
        assertThat(Bar.line(50, 200, 10, "x")).contains("50 / 200", "5 hồ sơ", "0:30");
        assertThat(Bar.line(0, 200, 0, "x")).contains("0 / 200");
    }
}
