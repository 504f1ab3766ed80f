package vn.lienthong.catalogue.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.lienthong.workingtime.Session;
import vn.lienthong.workingtime.WorkingCalendar;

class CalendarSheetTest {

    private static final Path CALENDARS =
            Path.of(
                    "../../local/sample-province/src/main/resources/sample-province/three-level/calendars");

    private final YAMLMapper yaml = new YAMLMapper();
    private final JsonMapper json = new JsonMapper();

    @ParameterizedTest
    @ValueSource(strings = {"province.yaml", "vung-bao.yaml"})
    void aCalendarIsTheSameAfterItWasWrittenAndReadAgain(String file) {
        CalendarSheet sheet = yaml.readValue(CALENDARS.resolve(file), CalendarSheet.class);

        CalendarSheet again =
                json.readValue(
                        json.writeValueAsString(CalendarSheet.of(sheet.compile())),
                        CalendarSheet.class);

        assertThat(again).isEqualTo(sheet);
    }

    @Test
    void aDayNeedsNeitherNameNorSource() {
        WorkingCalendar calendar =
                json.readValue(
                                """
                                {"id":"c","name":"C","version":3,"zone":"Asia/Ho_Chi_Minh",
                                 "week":{"MONDAY":["07:30-11:30"]},"years":[2026],
                                 "days":[{"date":"2026-11-24","kind":"MAKE_UP","sessions":["08:00-09:00"]}]}
                                """,
                                CalendarSheet.class)
                        .compile();

        assertThat(calendar.sessionsOn(LocalDate.of(2026, 11, 24)))
                .extracting(Session::toString)
                .containsExactly("08:00-09:00");
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 11, 25))).isFalse();
    }

    @Test
    void aDayOfAnUnknownKindIsRefused() {
        CalendarSheet.Day day = new CalendarSheet.Day("2026-11-24", "FREE", null, null, null);

        assertThatThrownBy(day::compile).hasMessageContaining("FREE");
    }
}
