package vn.lienthong.catalogue.calendar;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import vn.lienthong.workingtime.WorkingCalendar;

/// All the sheets of a province together, because an agency's lies over another.
public final class CalendarSheets {

    private final Map<String, CalendarSheet> sheets = new LinkedHashMap<>();
    private final Map<String, WorkingCalendar> compiled = new LinkedHashMap<>();

    private CalendarSheets(Collection<CalendarSheet> sheets) {
        sheets.forEach(sheet -> this.sheets.put(sheet.id(), sheet));
    }

    /// Every calendar by its id.
    ///
    /// @throws IllegalArgumentException when one is written wrongly, or lies over one that is not
    ///   there or over itself
    public static Map<String, WorkingCalendar> compile(Collection<CalendarSheet> sheets) {
        CalendarSheets all = new CalendarSheets(sheets);
        all.sheets.keySet().forEach(id -> all.calendar(id, new LinkedHashSet<>()));
        return Map.copyOf(all.compiled);
    }

    private WorkingCalendar calendar(String id, Set<String> above) {
        WorkingCalendar known = compiled.get(id);
        if (known != null) {
            return known;
        }
        if (!above.add(id)) {
            throw new IllegalArgumentException(
                    "calendars lie over each other in a circle: " + String.join(", ", above));
        }
        CalendarSheet sheet = sheets.get(id);
        if (sheet == null) {
            throw new IllegalArgumentException(
                    "there is no calendar %s, over which another lies".formatted(id));
        }
        String over = sheet.over();
        WorkingCalendar calendar =
                over == null ? sheet.compile() : sheet.compileOver(calendar(over, above));
        compiled.put(id, calendar);
        return calendar;
    }
}
