package vn.lienthong.local.world.sms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0912000101",
                "+84912000101",
                "84912000101",
                "0084912000101",
                " 091 200-01.01 "
            })
    void every_way_of_writing_a_number_is_the_same_phone(String written) {
        assertThat(PhoneNumber.international(written)).contains("84912000101");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "+", "091200010x", "mail@example.vn", "1234", "1234567890123456"})
    void what_is_no_number_is_no_phone(String written) {
        assertThat(PhoneNumber.international(written)).isEmpty();
    }
}
