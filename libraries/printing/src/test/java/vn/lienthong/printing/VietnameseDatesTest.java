package vn.lienthong.printing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class VietnameseDatesTest {

    @Test
    void aMomentIsWrittenInHoursMinutesAndDay() {
        assertThat(VietnameseDates.full(Instant.parse("2026-11-23T01:30:00Z")))
                .isEqualTo("08 giờ 30 phút, ngày 23 tháng 11 năm 2026");
    }

    @Test
    void theDayIsTheOneOfVietnam() {
        assertThat(VietnameseDates.brief(Instant.parse("2026-11-24T17:05:00Z")))
                .isEqualTo("00:05 ngày 25/11/2026");
        assertThat(VietnameseDates.day(Instant.parse("2026-11-24T17:05:00Z")))
                .isEqualTo("ngày 25 tháng 11 năm 2026");
    }

    @Test
    void onlyTheFirstTwoMonthsGetALeadingZero() {
        assertThat(VietnameseDates.day(LocalDate.of(2027, 2, 3)))
                .isEqualTo("ngày 03 tháng 02 năm 2027");
        assertThat(VietnameseDates.day(LocalDate.of(2027, 3, 3)))
                .isEqualTo("ngày 03 tháng 3 năm 2027");
    }
}
