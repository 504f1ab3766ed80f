package vn.lienthong.workingtime;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.workingtime.Calendars.PROVINCE;
import static vn.lienthong.workingtime.Calendars.at;
import static vn.lienthong.workingtime.Calendars.date;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Tết Đinh Mùi: the first day of the lunar year is Saturday, 6 February 2027, and the days off run
/// from Thursday, 4 February, to Wednesday, 10 February (Công văn 10065/VPCP-KGVX). Calendars that
/// compute the moon put it a day later and would call the fourth a working day, or the eleventh a
/// holiday.
class TetOf2027Test {

    @Test
    void work_stops_on_the_third_and_begins_again_on_the_eleventh() {
        assertThat(PROVINCE.isWorkingDay(date("2027-02-03"))).isTrue();
        assertThat(
                        Stream.iterate(date("2027-02-04"), day -> day.plusDays(1))
                                .limit(7)
                                .noneMatch(PROVINCE::isWorkingDay))
                .isTrue();
        assertThat(PROVINCE.isWorkingDay(date("2027-02-11"))).isTrue();
        assertThat(WorkingTime.nextWorkingDay(PROVINCE, date("2027-02-03")))
                .isEqualTo(date("2027-02-11"));
    }

    @ParameterizedTest(name = "{1} {2} from {0}: {3}")
    @CsvSource({
        "2027-02-03T08:00, 1wd, END_OF_DAY, 2027-02-11T17:30",
        "2027-02-03T08:00, 1wd, SAME_TIME, 2027-02-11T08:00",
        "2027-02-03T16:30, 2wh, ROLLING, 2027-02-11T08:30",
        "2027-02-06T09:00, 1wd, END_OF_DAY, 2027-02-12T17:30",
        "2027-01-29T08:00, 5wd, END_OF_DAY, 2027-02-12T17:30",
        "2027-02-01T08:00, 3cd, END_OF_DAY, 2027-02-11T17:30",
        "2027-02-01T08:00, 10cd, END_OF_DAY, 2027-02-11T17:30"
    })
    void no_day_of_it_is_counted(String received, String limit, Policy policy, String due) {
        assertThat(WorkingTime.dueAt(PROVINCE, at(received), Limit.parse(limit), policy, null))
                .isEqualTo(at(due));
    }

    @Test
    void the_letter_for_a_date_after_it_is_owed_before_it() {
        assertThat(WorkingTime.workingDaysBefore(PROVINCE, at("2027-02-11T17:30"), 1))
                .isEqualTo(at("2027-02-03T17:30"));
    }
}
