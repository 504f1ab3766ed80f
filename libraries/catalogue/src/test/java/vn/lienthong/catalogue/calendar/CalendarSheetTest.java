package vn.lienthong.catalogue.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.lienthong.workingtime.CalendarDay;
import vn.lienthong.workingtime.DayKind;
import vn.lienthong.workingtime.Session;
import vn.lienthong.workingtime.WorkingCalendar;

class CalendarSheetTest {

    private static final Path CALENDARS =
            Path.of(
                    "../../local/sample-province/src/main/resources/sample-province/three-level/calendars");

    private final YAMLMapper yaml = new YAMLMapper();
    private final JsonMapper json = new JsonMapper();

    @Test
    void aCalendarIsTheSameAfterItWasWrittenAndReadAgain() {
        CalendarSheet sheet = sheet("province.yaml");

        CalendarSheet again =
                json.readValue(
                        json.writeValueAsString(CalendarSheet.of(sheet.compile())),
                        CalendarSheet.class);

        assertThat(again).isEqualTo(sheet);
    }

    @Test
    void anAgencysCalendarIsTheProvincesButForWhatItSays() {
        Map<String, WorkingCalendar> calendars =
                CalendarSheets.compile(List.of(sheet("vung-bao.yaml"), sheet("province.yaml")));
        WorkingCalendar agency = calendar("vung-bao", calendars);

        assertThat(agency.isWorkingDay(LocalDate.of(2026, 9, 28))).isFalse();
        assertThat(agency.sessionsOn(LocalDate.of(2026, 9, 29))).hasSize(1);
        assertThat(agency.isWorkingDay(LocalDate.of(2027, 2, 4))).isFalse();
        assertThat(agency.isWorkingDay(LocalDate.of(2026, 9, 30))).isTrue();
        assertThat(agency.years()).isEqualTo(calendar("province", calendars).years());
        assertThat(calendar("province", calendars).isWorkingDay(LocalDate.of(2026, 9, 28)))
                .isTrue();
    }

    @Test
    void aChangeOfTheProvincesCalendarReachesTheAgencys() {
        CalendarSheet province = sheet("province.yaml");
        CalendarSheet agency = sheet("vung-bao.yaml");
        CalendarDay storm =
                CalendarDay.of(LocalDate.of(2026, 12, 1), DayKind.OFF, "Bão", "Công điện");

        WorkingCalendar before =
                calendar("vung-bao", CalendarSheets.compile(List.of(province, agency)));
        WorkingCalendar after =
                calendar(
                        "vung-bao",
                        CalendarSheets.compile(List.of(province.with(List.of(storm)), agency)));
        WorkingCalendar own =
                calendar(
                        "vung-bao",
                        CalendarSheets.compile(List.of(province, agency.with(List.of(storm)))));

        assertThat(after.isWorkingDay(LocalDate.of(2026, 12, 1))).isFalse();
        assertThat(own.isWorkingDay(LocalDate.of(2026, 12, 1))).isFalse();
        assertThat(after.version()).isEqualTo(before.version() + 1);
        assertThat(own.version()).isEqualTo(before.version() + 1);
    }

    @Test
    void anAgencyMayHaveItsOwnHoursAndItsOwnHoursOfReception() {
        CalendarSheet hours =
                json.readValue(
                        """
                        {"id":"cong-an","name":"Công an","version":1,"over":"province",
                         "week":{"MONDAY":["08:00-12:00"],"SATURDAY":["08:00-12:00"]}}
                        """,
                        CalendarSheet.class);
        CalendarSheet reception =
                json.readValue(
                        """
                        {"id":"mot-cua","name":"Một cửa","version":1,"over":"cong-an",
                         "reception":{"SATURDAY":["07:30-11:30"]}}
                        """,
                        CalendarSheet.class);

        Map<String, WorkingCalendar> all =
                CalendarSheets.compile(List.of(sheet("province.yaml"), hours, reception));

        assertThat(calendar("cong-an", all).isWorkingDay(LocalDate.of(2026, 11, 28))).isTrue();
        assertThat(calendar("cong-an", all).isWorkingDay(LocalDate.of(2026, 11, 25))).isFalse();
        assertThat(calendar("mot-cua", all).week()).isEqualTo(calendar("cong-an", all).week());
        assertThat(calendar("mot-cua", all).reception().on(DayOfWeek.SATURDAY))
                .containsExactly(Session.parse("07:30-11:30"));
        assertThat(CalendarSheet.of(calendar("mot-cua", all)).reception())
                .containsEntry("SATURDAY", List.of("07:30-11:30"));
        assertThat(CalendarSheet.of(calendar("mot-cua", all)).compile().reception())
                .isEqualTo(calendar("mot-cua", all).reception());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name: null",
                "id: null",
                "years: [null]",
                "week: {MONDAY: null}",
                "week: {MONDAY: [null]}",
                "reception: {MONDAY: [null]}",
                "days: [{date: null, kind: OFF}]",
                "days: [{date: 2026-11-26, kind: null}]",
                "days: [{date: 2026-11-26, kind: HALF, sessions: [null]}]"
            })
    void aValueThatIsNamedAndNotSaidIsRefused(String left) {
        Map<String, Object> whole =
                new LinkedHashMap<>(
                        yaml.readValue(
                                """
                                {id: x, name: X, version: 1, zone: Asia/Ho_Chi_Minh,
                                 week: {MONDAY: ["07:30-11:30"]}, years: [2026]}
                                """,
                                new TypeReference<Map<String, Object>>() {}));
        assertThat(yaml.convertValue(whole, CalendarSheet.class).compile().id()).isEqualTo("x");
        whole.putAll(yaml.readValue(left, new TypeReference<Map<String, Object>>() {}));
        CalendarSheet sheet = yaml.convertValue(whole, CalendarSheet.class);

        assertThatThrownBy(sheet::compile)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("leaves out a value");
    }

    @Test
    void whatLiesOverNothingOrOverItselfIsRefused() {
        CalendarSheet nothing = over("a", "nowhere");
        assertThatThrownBy(() -> CalendarSheets.compile(List.of(nothing)))
                .hasMessageContaining("nowhere");
        List<CalendarSheet> circle = List.of(over("a", "b"), over("b", "a"));
        assertThatThrownBy(() -> CalendarSheets.compile(circle)).hasMessageContaining("a, b");
        assertThatThrownBy(() -> sheet("vung-bao.yaml").compile())
                .hasMessageContaining("vung-bao must say its zone");
        CalendarSheet zoned =
                new CalendarSheet("z", "Z", 1, "province", "UTC", null, null, null, List.of());
        List<CalendarSheet> both = List.of(sheet("province.yaml"), zoned);
        assertThatThrownBy(() -> CalendarSheets.compile(both)).hasMessageContaining("z has");
    }

    private static WorkingCalendar calendar(String id, Map<String, WorkingCalendar> calendars) {
        return Objects.requireNonNull(calendars.get(id));
    }

    private static CalendarSheet over(String id, String base) {
        return new CalendarSheet(id, id, 1, base, null, null, null, null, List.of());
    }

    private CalendarSheet sheet(String file) {
        return yaml.readValue(CALENDARS.resolve(file), CalendarSheet.class);
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
