package vn.lienthong.workingtime;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.workingtime.Calendars.PROVINCE;
import static vn.lienthong.workingtime.Calendars.at;

import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReceiptTest {

    @ParameterizedTest(name = "{0} counts from {1}")
    @CsvSource({
        // inside a session, at once
        "2026-11-23T07:30, 2026-11-23T07:30",
        "2026-11-23T08:00:01, 2026-11-23T08:00:01",
        "2026-11-23T11:29:59.999999999, 2026-11-23T11:29:59.999999999",
        // before opening, in the break, at a session's end
        "2026-11-23T00:00, 2026-11-23T07:30",
        "2026-11-23T07:29:59, 2026-11-23T07:30",
        "2026-11-23T11:30, 2026-11-23T13:30",
        "2026-11-23T12:00, 2026-11-23T13:30",
        // after closing: 24/11/2026 is the Day of Vietnamese Culture
        "2026-11-23T17:30, 2026-11-25T07:30",
        "2026-11-23T23:59:59, 2026-11-25T07:30",
        // on days off
        "2026-11-24T09:00, 2026-11-25T07:30",
        "2026-11-28T09:00, 2026-11-30T07:30",
        "2026-02-14T09:00, 2026-02-23T07:30",
        // on a make-up Saturday
        "2026-08-22T09:00, 2026-08-22T09:00",
        // before the first session of all
        "2024-01-01T00:00, 2024-01-02T07:30"
    })
    void without_a_cut_off(String received, String counts) {
        assertThat(WorkingTime.receipt(PROVINCE, at(received), null)).isEqualTo(at(counts));
    }

    @ParameterizedTest(name = "{0} with cut-off {1} counts from {2}")
    @CsvSource({
        "2026-11-19T14:59:59, 15:00, 2026-11-19T14:59:59",
        "2026-11-19T15:00:00, 15:00, 2026-11-19T15:00:00",
        "2026-11-19T15:00:00.000000001, 15:00, 2026-11-20T07:30",
        "2026-11-19T15:00:01, 15:00, 2026-11-20T07:30",
        "2026-11-20T15:00:01, 15:00, 2026-11-23T07:30",
        "2026-11-23T15:00:01, 15:00, 2026-11-25T07:30",
        // after closing it counts from the next opening, which is before the cut-off
        "2026-11-19T18:00, 15:00, 2026-11-20T07:30",
        "2026-11-21T18:00, 15:00, 2026-11-23T07:30",
        // what counts from 13:30 counts after a cut-off at noon
        "2026-11-19T11:45, 12:00, 2026-11-20T07:30",
        // a cut-off before opening moves every day's dossiers to the next
        "2026-11-19T07:00, 07:15, 2026-11-20T07:30"
    })
    void with_a_cut_off(String received, LocalTime cutOff, String counts) {
        assertThat(WorkingTime.receipt(PROVINCE, at(received), cutOff)).isEqualTo(at(counts));
    }

    @Test
    void what_counts_from_a_moment_still_counts_from_it_when_asked_again() {
        var once = WorkingTime.receipt(PROVINCE, at("2026-11-23T15:00:01"), LocalTime.of(15, 0));

        assertThat(WorkingTime.receipt(PROVINCE, once, LocalTime.of(15, 0))).isEqualTo(once);
        assertThat(WorkingTime.receipt(PROVINCE, once, null)).isEqualTo(once);
    }
}
