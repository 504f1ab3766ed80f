package vn.lienthong.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.lienthong.sample.Variant.SampleCalendar;

class CalendarsOfTheSampleTest {

    private final SampleCalendar province = Variant.THREE_LEVEL.calendar("province");

    @Test
    void bothVariantsKeepTheSameCalendar() {
        assertThat(Variant.TWO_LEVEL.calendars()).isEqualTo(Variant.THREE_LEVEL.calendars());
    }

    @ParameterizedTest
    @CsvSource({"2024, 251", "2025, 250", "2026, 249", "2027, 249"})
    void everyYearHasItsNumberOfWorkingDays(int year, long workingDays) {
        assertThat(province.years()).contains(year);
        assertThat(province.workingDaysOf(year)).isEqualTo(workingDays);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-04-29, false, swapped away",
        "2024-05-04, true, a Saturday made up",
        "2025-04-26, true, a Saturday made up",
        "2025-05-02, false, swapped away",
        "2026-01-10, true, a Saturday made up",
        "2026-04-27, false, for Giỗ Tổ on a Sunday",
        "2026-08-22, true, a Saturday made up",
        "2026-08-31, false, swapped away",
        "2026-11-23, true, its swap was not approved",
        "2026-11-24, false, Culture Day",
        "2026-11-28, false, an ordinary Saturday",
        "2027-02-03, true, the day before Tết",
        "2027-02-04, false, Tết",
        "2027-02-05, false, Tết",
        "2027-02-08, false, Tết",
        "2027-02-09, false, Tết",
        "2027-02-10, false, Tết",
        "2027-02-11, true, the first day after Tết",
        "2027-05-03, false, for 1 May on a Saturday",
        "2027-11-24, false, Culture Day"
    })
    void theDaysThatOthersGetWrongAreRight(LocalDate date, boolean working, String because) {
        assertThat(province.isWorkingDay(date)).as(because).isEqualTo(working);
    }

    @ParameterizedTest
    @EnumSource
    void everyDayHasANameASourceAndFallsIntoALoadedYear(Variant variant) {
        assertThat(variant.calendars())
                .hasSize(2)
                .allSatisfy(calendar -> {
                    SampleCalendar base =
                            calendar.over() == null ? calendar : variant.calendar(calendar.over());
                    assertThat(base.zone()).isEqualTo("Asia/Ho_Chi_Minh");
                    assertThat(calendar.days())
                            .extracting(SampleCalendar.Day::date)
                            .isSorted()
                            .doesNotHaveDuplicates();
                    assertThat(calendar.days())
                            .allSatisfy(day -> {
                                assertThat(day.name()).isNotBlank();
                                assertThat(day.source()).isNotBlank();
                                assertThat(Objects.requireNonNull(base.years()))
                                        .contains(day.date().getYear());
                                assertThat(day.kind()).isIn("OFF", "MAKE_UP", "HALF");
                            });
                });
    }

    @Test
    void anAgencysOwnCalendarSaysOnlyWhatDiffers() {
        SampleCalendar agency = Variant.THREE_LEVEL.calendar("vung-bao");

        assertThat(agency.over()).isEqualTo("province");
        assertThat(agency.days()).hasSize(2);
        assertThat(agency.week()).isNull();
        assertThat(agency.years()).isNull();
    }

    @Test
    void onlySaturdaysAreMadeUp() {
        assertThat(province.days())
                .filteredOn(day -> day.kind().equals("MAKE_UP"))
                .hasSize(4)
                .allMatch(day -> day.date().getDayOfWeek() == DayOfWeek.SATURDAY);
    }

    @Test
    void aWorkingDayHasEightHours() {
        assertThat(Objects.requireNonNull(province.week()).keySet())
                .containsExactly("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY");
        assertThat(Objects.requireNonNull(province.week()).values())
                .allSatisfy(sessions ->
                        assertThat(sessions).containsExactly("07:30-11:30", "13:30-17:30"));
    }
}
