package vn.lienthong.intake.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

    @ParameterizedTest
    @CsvSource({
        "8wd, 08 ngày làm việc",
        "17wd, 17 ngày làm việc",
        "8wh, 08 giờ làm việc",
        "15cd, 15 ngày",
        "0.5wd, '0,5 ngày làm việc'"
    })
    void aLimitIsWrittenInWords(String limit, String words) {
        assertThat(Wording.limit(limit)).isEqualTo(words);
    }
}
