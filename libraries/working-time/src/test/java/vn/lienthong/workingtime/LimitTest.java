package vn.lienthong.workingtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LimitTest {

    @ParameterizedTest
    @ValueSource(strings = {"5wd", "0.5wd", "12wh", "1.5wh", "10cd", "0wd", "100000cd"})
    void is_written_as_it_is_read(String text) {
        assertThat(Limit.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource({"5.0wd, 5wd", "05wd, 5wd", "0.50wd, 0.5wd", "10.00cd, 10cd", "0.0wh, 0wh"})
    void equal_limits_are_equal_however_they_were_written(String one, String other) {
        assertThat(Limit.parse(one)).isEqualTo(Limit.parse(other)).hasToString(other);
    }

    @Test
    void whole_limits_have_short_names() {
        assertThat(Limit.workingDays(5)).isEqualTo(Limit.parse("5wd"));
        assertThat(Limit.workingHours(12)).isEqualTo(Limit.parse("12wh"));
        assertThat(Limit.calendarDays(10)).isEqualTo(Limit.parse("10cd"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "wd", "5 wd", "5WD", "-5wd", "5,5wd", ".5wd", "5d", "1e3wd"})
    void text_of_another_form_is_refused_by_its_own_words(String text) {
        assertThatThrownBy(() -> Limit.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"" + text + "\"")
                .hasMessageContaining("5wd, 0.5wd, 12wh or 10cd");
    }

    @ParameterizedTest
    @ValueSource(strings = {"100001wd", "100000.5wh"})
    void more_than_centuries_is_refused(String text) {
        assertThatThrownBy(() -> Limit.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("between 0 and 100000");
    }

    @Test
    void less_than_nothing_is_refused() {
        assertThatThrownBy(() -> Limit.workingDays(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-1");
    }

    @Test
    void calendar_days_are_whole() {
        assertThatThrownBy(() -> Limit.parse("0.5cd"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("whole");
    }

    @Test
    void only_a_fraction_is_not_whole() {
        assertThat(Limit.parse("5.0wd").isWhole()).isTrue();
        assertThat(Limit.parse("5.5wd").isWhole()).isFalse();
        assertThat(new Limit(new BigDecimal("1E+2"), Limit.Unit.WORKING_DAY).isWhole()).isTrue();
    }
}
