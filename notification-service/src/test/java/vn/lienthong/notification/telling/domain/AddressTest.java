package vn.lienthong.notification.telling.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0912000678",
                "+84912000678",
                "84912000678",
                "0084912000678",
                "0912.000 678"
            })
    void everyWayOfWritingAMobileNumberIsTheSameNumber(String written) {
        assertThat(Address.mobile(written)).contains("0912000678");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "02340000001", "01230000001", "091200067", "abc"})
    void whatGetsNoTextMessagesIsNoMobileNumber(String written) {
        assertThat(Address.mobile(written)).isEmpty();
    }

    @Test
    void whatIsNotGivenIsNoAddress() {
        assertThat(Address.mobile(null)).isEmpty();
        assertThat(Address.mail(null)).isEmpty();
        assertThat(Address.mail("hoa tại nhà")).isEmpty();
        assertThat(Address.mail(" hoa@example.vn ")).contains("hoa@example.vn");
    }

    @ParameterizedTest
    @CsvSource({
        "0912345678, 0912***678",
        "hoa@example.vn, h***@example.vn",
        "'', ''",
        "1234567, *******",
        "@x, **"
    })
    void strangersSeeLittle(String address, String masked) {
        assertThat(Address.masked(address)).isEqualTo(masked);
    }
}
