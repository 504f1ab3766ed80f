package vn.lienthong.routing.catalogue;

import java.util.Map;
import vn.lienthong.catalogue.calendar.CalendarSheet;
import vn.lienthong.catalogue.calendar.CalendarSheets;
import vn.lienthong.kit.data.DataFolder;
import vn.lienthong.workingtime.WorkingCalendar;

/// The calendars of the data folder.
record CalendarFolder(DataFolder data) {

    Map<String, WorkingCalendar> read() {
        return CalendarSheets.compile(data.each("calendars", CalendarSheet.class));
    }
}
