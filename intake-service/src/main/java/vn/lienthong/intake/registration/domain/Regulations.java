package vn.lienthong.intake.registration.domain;

import java.util.Optional;
import vn.lienthong.contracts.catalogue.Office;
import vn.lienthong.contracts.catalogue.Offices;
import vn.lienthong.contracts.catalogue.Procedure;
import vn.lienthong.workingtime.WorkingCalendar;

/// What is in force on the day of reception.
public interface Regulations {

    /// The version of the procedure that is valid that day.
    Optional<Procedure> procedure(String code);

    Offices offices();

    /// The calendar that the office follows, its own or the province's.
    WorkingCalendar calendarOf(Office office);
}
