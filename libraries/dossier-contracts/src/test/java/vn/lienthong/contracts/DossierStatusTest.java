package vn.lienthong.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
    void onlyASupplementStartsTheLimitAnewByItself() {
        assertThat(SuspensionGround.SUPPLEMENT.usualResumption()).isEqualTo(Resumption.RESTART);
        assertThat(SuspensionGround.FINANCIAL_OBLIGATION.usualResumption())
                .isEqualTo(Resumption.RESUME);
    }
}
