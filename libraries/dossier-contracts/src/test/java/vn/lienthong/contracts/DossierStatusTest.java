package vn.lienthong.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DossierStatusTest {

    @Test
    void numbersAreThoseOfTheNationalPortal() {
        assertThat(DossierStatus.values())
                .extracting(DossierStatus::number)
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        assertThat(DossierStatus.ofNumber(10)).isEqualTo(DossierStatus.RESULT_RETURNED);
        assertThat(DossierStatus.ofNumber(4).vietnameseName()).isEqualTo("Đang xử lý");
    }

    @Test
    void anotherNumberIsRefused() {
        assertThatThrownBy(() -> DossierStatus.ofNumber(11))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("11");
    }

    @Test
    void aDossierMovesOnlyAsThisTableSays() {
        Map<Integer, List<Integer>> moves = new TreeMap<>();
        for (DossierStatus from : DossierStatus.values()) {
            moves.put(
                    from.number(),
                    Arrays.stream(DossierStatus.values())
                            .filter(from::mayBecome)
                            .map(DossierStatus::number)
                            .toList());
        }

        assertThat(moves)
                .isEqualTo(
                        Map.of(
                                1, List.of(2, 3, 7),
                                2, List.of(4, 7, 8),
                                3, List.of(),
                                4, List.of(5, 6, 7, 8, 9),
                                5, List.of(4, 6, 7, 8),
                                6, List.of(4, 5, 7, 8),
                                7, List.of(8),
                                8, List.of(10),
                                9, List.of(7, 10),
                                10, List.of()));
    }

    @Test
    void onlyASupplementStartsTheLimitAnewByItself() {
        assertThat(SuspensionGround.SUPPLEMENT.usualResumption()).isEqualTo(Resumption.RESTART);
        assertThat(SuspensionGround.FINANCIAL_OBLIGATION.usualResumption())
                .isEqualTo(Resumption.RESUME);
    }
}
