package vn.lienthong.catalogue.calendar;

import static vn.lienthong.fuzz.Trial.require;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.lienthong.fuzz.SampleProvince;
import vn.lienthong.fuzz.Trial;
import vn.lienthong.workingtime.WorkingCalendar;
import vn.lienthong.workingtime.YearNotLoaded;

/// The file of a calendar: it is refused in words, or means a calendar that is written and read as
/// the same one.
public final class CalendarFuzz {

    private static final YAMLMapper YAML =
            YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private CalendarFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        Trial.of(() -> {
            @Nullable CalendarSheet sheet = read(input);
            if (sheet != null) {
                tried(sheet);
            }
        });
    }

    private static @Nullable CalendarSheet read(byte[] input) {
        try {
            return YAML.readValue(input, CalendarSheet.class);
        } catch (JacksonException _) {
            return null;
        }
    }

    private static void tried(CalendarSheet sheet) {
        try {
            WorkingCalendar calendar = sheet.compile();
            require(
                    CalendarSheet.of(CalendarSheet.of(calendar).compile())
                            .equals(CalendarSheet.of(calendar)),
                    "Written and read it is another calendar");
        } catch (IllegalArgumentException | DateTimeException | YearNotLoaded e) {
            require(e.getMessage() != null, "Refused without a word");
        }
        try {
            List<CalendarSheet> all = new ArrayList<>(SampleProvince.SHEETS);
            all.add(sheet);
            var _ = CalendarSheets.compile(all);
        } catch (IllegalArgumentException | DateTimeException | YearNotLoaded e) {
            require(e.getMessage() != null, "Refused without a word");
        }
    }
}
