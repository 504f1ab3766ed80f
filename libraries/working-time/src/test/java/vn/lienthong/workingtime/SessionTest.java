package vn.lienthong.workingtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionTest {

    @Test
    void is_written_as_it_is_read() {
        Session session = Session.parse("07:30-11:30");

        assertThat(session).isEqualTo(new Session(LocalTime.of(7, 30), LocalTime.of(11, 30)));
        assertThat(session).hasToString("07:30-11:30");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "07:30", "7:30-11:30", "07:30–11:30", "24:00-25:00", "07:60-11:30"})
    void text_of_another_form_is_refused_by_its_own_words(String text) {
        assertThatThrownBy(() -> Session.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"" + text + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"11:30-07:30", "07:30-07:30"})
    void it_ends_after_it_begins(String text) {
        assertThatThrownBy(() -> Session.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("does not end after it begins");
    }

    @Test
    void it_has_no_seconds() {
        LocalTime opens = LocalTime.of(7, 30);
        LocalTime closes = LocalTime.of(11, 30);

        assertThatThrownBy(() -> new Session(opens.plusSeconds(1), closes))
                .hasMessageContaining("whole minute");
        assertThatThrownBy(() -> new Session(opens, closes.plusNanos(1)))
                .hasMessageContaining("whole minute");
    }
}
