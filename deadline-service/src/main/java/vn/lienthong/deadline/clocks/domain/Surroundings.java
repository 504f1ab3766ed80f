package vn.lienthong.deadline.clocks.domain;

import vn.lienthong.contracts.catalogue.Office;
import vn.lienthong.contracts.catalogue.Offices;
import vn.lienthong.workingtime.WorkingCalendar;

/// What a decision looks up: when the province works and who is above whom.
public record Surroundings(Calendars calendars, Offices offices) {

    /// The calendars of the province by their id.
    public interface Calendars {

        /// The calendar of that id, in its current version.
        ///
        /// @throws UnknownCalendar when there is none of that id
        WorkingCalendar get(String id);
    }

    /// A dossier names a calendar that nobody loaded.
    public static final class UnknownCalendar extends RuntimeException {
        public UnknownCalendar(String id) {
            super("there is no calendar " + id);
        }
    }

    WorkingCalendar calendarOf(Deadlines deadlines) {
        return calendars.get(deadlines.receipt().calendar());
    }

    /// The superior office; the province's top office has none and stands for itself.
    String superiorOf(String office) {
        return offices.superiorOf(office).map(Office::code).orElse(office);
    }

    String nameOf(String office) {
        return offices.find(office).map(Office::name).orElse(office);
    }
}
