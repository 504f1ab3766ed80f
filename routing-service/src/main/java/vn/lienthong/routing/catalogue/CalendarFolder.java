package vn.lienthong.routing.catalogue;

import java.util.Map;
import java.util.stream.Collectors;
import vn.lienthong.catalogue.calendar.CalendarSheet;
import vn.lienthong.kit.data.DataFolder;
import vn.lienthong.workingtime.WorkingCalendar;

/// The calendars of the data folder.
record CalendarFolder(DataFolder data) {

    Map<String, WorkingCalendar> read() {
        return data.each("calendars", CalendarSheet.class).stream()
                .map(CalendarSheet::compile)
                .collect(Collectors.toUnmodifiableMap(WorkingCalendar::id, calendar -> calendar));
    }
}
