package vn.lienthong.intake.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentsTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T08:30:00+07:00, 2026-11-23T01:30:00Z",
        "2026-11-23T01:30Z, 2026-11-23T01:30:00Z",
        "2026-11-23T08:30, 2026-11-23T01:30:00Z",
        "2026-11-23 08:30:15, 2026-11-23T01:30:15Z",
        "2026-11-23T08:30:15.123, 2026-11-23T01:30:15.123Z",
        "20261123083015, 2026-11-23T01:30:15Z",
        "23/11/2026 8:30, 2026-11-23T01:30:00Z",
        "5/9/2026 08:30:15, 2026-09-05T01:30:15Z",
        "2026-11-23, 2026-11-22T17:00:00Z",
        "23/11/2026, 2026-11-22T17:00:00Z"
    })
    void timesAreReadAsOtherSoftwareWritesThem(String text, Instant moment) {
        assertThat(Moments.parse(text)).contains(moment);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+999999999-12-31",
                "-999999999-01-01",
                "+10000-01-01",
                "1899-12-31",
                "31/02/2026",
                "2026-13-01",
                "11/23/2026",
                "hôm nay",
                "8:30",
                "20261123"
            })
    void whatIsNoTimeIsNone(String text) {
        assertThat(Moments.parse(text)).isEmpty();
    }
}
