package vn.lienthong.system.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The plans say what was published; a share of them still adds up.
class PlansTest {

    @Test
    void hueSaysWhatItsCentrePublished() {
        assertThat(published("hue-2021-q1"))
                .isEqualTo(
                        Map.of(
                                Figure.RECEIVED, 28_300L,
                                Figure.ONLINE, 2_799L,
                                Figure.COUNTER_AND_POST, 25_501L,
                                Figure.SETTLED, 27_277L,
                                Figure.IN_PROGRESS, 1_023L,
                                Figure.IN_PROGRESS_ON_TIME, 870L,
                                Figure.OVERDUE, 153L,
                                Figure.PAID_CASHLESS, 2_835L,
                                Figure.CASHLESS_PERCENT, 61L,
                                Figure.AMOUNT_CASHLESS, 274_207_000L));
    }

    @Test
    void huongThuySaysWhatItsCentrePublished() {
        assertThat(published("huong-thuy-2021"))
                .isEqualTo(
                        Map.of(
                                Figure.RECEIVED, 22_515L,
                                Figure.SETTLED, 21_712L,
                                Figure.ON_TIME_PERCENT, 90L));
    }

    @Test
    void hamThuanBacPublishedHowManyAndNoMore() {
        assertThat(published("ham-thuan-bac-2023")).isEqualTo(Map.of(Figure.RECEIVED, 90_000L));
    }

    @Test
    void binhHoaSaysWhatItPublished() {
        assertThat(published("binh-hoa-2023"))
                .isEqualTo(
                        Map.of(
                                Figure.RECEIVED, 3_526L,
                                Figure.ONLINE, 2_595L,
                                Figure.COUNTER_AND_POST, 931L,
                                Figure.ON_TIME_PERCENT, 100L,
                                Figure.LATE, 0L,
                                Figure.OVERDUE, 0L,
                                Figure.BIRTH_LETTERS, 458L,
                                Figure.MARRIAGE_LETTERS, 139L,
                                Figure.CONDOLENCES, 65L));
    }

    private static Map<Figure, Long> published(String name) {
        Plan plan = Plans.named(name).orElseThrow();
        Map<Figure, Long> expected = plan.expected();
        expected.keySet().retainAll(plan.published());
        assertThat(expected).hasSameSizeAs(plan.published());
        return expected;
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "0.5", "0.1", "0.037", "0.01", "0.003", "0.0001"})
    void aShareOfAPlanIsAPlanThatAddsUp(String share) {
        for (Plan plan : Plans.ALL) {
            Plan scaled = plan.scaled(Share.parse(share));
            assertThat(scaled.received())
                    .isEqualTo(Share.parse(share).scaled(plan.received()))
                    .isEqualTo(scaled.outcomes().sum());
        }
    }

    @Test
    void theWholeIsThePlanItself() {
        assertThat(Plans.ALL)
                .allSatisfy(plan -> assertThat(plan.scaled(Share.WHOLE)).isEqualTo(plan));
    }

    @Test
    void whatRoundingLeavesGoesToTheLargestPart() {
        Share tenth = Share.parse("0.1");
        assertThat(tenth.scaled(14)).isEqualTo(1);
        assertThat(tenth.scaled(15)).isEqualTo(2);
        assertThat(tenth.scaled(10, 14, 14, 72)).containsExactly(1, 1, 8);
        assertThat(tenth.scaled(10, 15, 70, 15)).containsExactly(2, 6, 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-0.1", "1.1", "ten"})
    void aShareIsAboveNothingAndAtMostAll(String share) {
        assertThatIllegalArgumentException().isThrownBy(() -> Share.parse(share));
    }

    @Test
    void commissionsAreReadAsTheyAreTyped() {
        assertThat(Commission.read(List.of("all", "--share", "0.1")))
                .hasSize(4)
                .allMatch(one -> one.share().equals(Share.parse("0.1")));
        assertThat(Commission.read(List.of("hue-2021-q1:0.2", "binh-hoa-2023")))
                .extracting(one -> one.plan().name() + " " + one.share().of())
                .containsExactly("hue-2021-q1 0.2", "binh-hoa-2023 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nowhere-2020", "all --share", "all --share x", "all hue-2021-q1"})
    void whatCannotBePlayedIsRefused(String typed) {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Commission.read(typed.isEmpty() ? List.of() : List.of(typed.split(" "))));
    }
}
