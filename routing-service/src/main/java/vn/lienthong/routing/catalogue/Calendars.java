package vn.lienthong.routing.catalogue;

import java.util.Map;
import java.util.Objects;
import vn.lienthong.kit.data.Refreshed;
import vn.lienthong.workingtime.WorkingCalendar;

/// The working calendars as they are now.
public final class Calendars implements AutoCloseable {

    private final String usual;
    private final Refreshed<Map<String, WorkingCalendar>> byId;

    Calendars(String usual, Refreshed<Map<String, WorkingCalendar>> byId) {
        this.usual = usual;
        this.byId = byId;
    }

    /// The calendar of this id, or the province's when there is none.
    public WorkingCalendar of(String id) {
        Map<String, WorkingCalendar> calendars = byId.get();
        WorkingCalendar calendar = calendars.getOrDefault(id, calendars.get(usual));
        return Objects.requireNonNull(calendar, "The data has no calendar " + usual);
    }

    @Override
    public void close() {
        byId.close();
    }
}
