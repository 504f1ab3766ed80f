package vn.lienthong.deadline.calendars.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lienthong.kit.web.FieldErrors;
import vn.lienthong.kit.web.Problem;

class DayOrderTest {

    private static DayOrder order(@Nullable List<@Nullable String> sessions) {
        return new DayOrder("2026-11-26", "HALF", "Nghỉ", "QĐ 1", sessions);
    }

    @Test
    void aDayIsReadWithItsSessions() {
        FieldErrors errors = new FieldErrors();

        assertThat(order(List.of("13:30-17:30")).read(errors, "")).isNotNull();
        assertThat(errors.isEmpty()).isTrue();
    }

    @Test
    void aDayThatIsNotThereIsToldByItsPlace() {
        var order =
                new CalendarController.DaysOrder(
                        "QĐ 1", Arrays.asList(order(null), null, order(null)));

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> CalendarController.read(order))
                .satisfies(problem -> assertThat(problem.fields()).containsExactly("days[1]"));
    }

    @Test
    void aMomentOfNoYearThatACalendarHasIsNone() {
        assertThat(WorkingTimeController.moment("2026-11-23T08:00:00+07:00"))
                .isEqualTo("2026-11-23T01:00:00Z");
        for (String far :
                List.of(
                        "+999999999-12-31T23:59:59-18:00",
                        "-999999999-01-01T00:00:00+18:00",
                        "+10000-01-01T00:00:00Z")) {
            assertThatExceptionOfType(DateTimeException.class)
                    .isThrownBy(() -> WorkingTimeController.moment(far));
        }
    }

    @Test
    void aSessionThatIsNotThereIsToldLikeOneThatCannotBeRead() {
        for (List<@Nullable String> sessions :
                List.of(
                        Arrays.asList((String) null),
                        new ArrayList<@Nullable String>(List.of("x")))) {
            FieldErrors errors = new FieldErrors();

            assertThat(order(sessions).read(errors, "days[0].")).isNull();
            assertThatExceptionOfType(Problem.class)
                    .isThrownBy(errors::throwIfAny)
                    .satisfies(problem ->
                            assertThat(problem.fields()).containsExactly("days[0].sessions"));
        }
    }
}
