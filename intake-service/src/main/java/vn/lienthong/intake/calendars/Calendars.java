package vn.lienthong.intake.calendars;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import vn.lienthong.workingtime.WorkingCalendar;

/// The calendars as they are known now.
public final class Calendars {

    private final Supplier<Map<String, WorkingCalendar>> known;

    /// @param known asked again at every use; by id
    public Calendars(Supplier<Map<String, WorkingCalendar>> known) {
        this.known = known;
    }

    /// The calendar with this id.
    ///
    /// @throws IllegalStateException when the data does not hold it
    public WorkingCalendar get(String id) {
        return Optional.ofNullable(known.get().get(id))
                .orElseThrow(() -> new IllegalStateException("There is no calendar " + id));
    }
}
