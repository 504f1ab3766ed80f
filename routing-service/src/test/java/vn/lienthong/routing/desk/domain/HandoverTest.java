package vn.lienthong.routing.desk.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HandoverTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    @Test
    void whatComesUntilThreeInTheAfternoonIsReceivedTheSameDay() {
        assertThat(receiveBy("2026-11-23T07:00")).contains("2026-11-23T17:30");
        assertThat(receiveBy("2026-11-23T09:00")).contains("2026-11-23T17:30");
        assertThat(receiveBy("2026-11-23T12:00")).contains("2026-11-23T17:30");
        assertThat(receiveBy("2026-11-23T15:00")).contains("2026-11-23T17:30");
    }

    @Test
    void whatComesLaterIsReceivedAtTheStartOfTheNextWorkingDay() {
        assertThat(receiveBy("2026-11-23T15:00:01")).contains("2026-11-24T07:30");
        assertThat(receiveBy("2026-11-23T20:00")).contains("2026-11-24T07:30");
        assertThat(receiveBy("2026-11-27T15:30")).contains("2026-11-30T07:30");
    }

    @Test
    void whatComesOnADayOffIsReceivedAtTheStartOfTheNextWorkingDay() {
        assertThat(receiveBy("2026-11-28T09:00")).contains("2026-11-30T07:30");
    }

    @Test
    void aYearThatTheCalendarDoesNotKnowIsNotGuessed() {
        assertThat(receiveBy("2026-12-31T15:30")).isEmpty();
    }

    private static Optional<String> receiveBy(String offeredAt) {
        return Handover.receiveBy(
                        Calendar.OFFICE, LocalDateTime.parse(offeredAt).atZone(ZONE).toInstant())
                .map(at -> at.atZone(ZONE).toLocalDateTime().toString());
    }
}
