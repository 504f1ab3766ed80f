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

    @ParameterizedTest
    @CsvSource({
        "Bộ phận Một cửa phường Bình An, Bình An",
        "Bộ phận Một cửa thị trấn Lam Kiều, Lam Kiều",
        "Trung tâm Phục vụ hành chính công tỉnh Sông Lam, Sông Lam",
        "Trung tâm Một cửa, Trung tâm Một cửa"
    })
    void thePlaceIsWhatTheOfficesNameEndsIn(String office, String place) {
        assertThat(Wording.place(office)).isEqualTo(place);
    }
}
