package vn.lienthong.intake.registration;

import java.time.LocalDate;
import java.util.Optional;
import vn.lienthong.contracts.catalogue.Office;
import vn.lienthong.contracts.catalogue.Offices;
import vn.lienthong.contracts.catalogue.Procedure;
import vn.lienthong.intake.calendars.Calendars;
import vn.lienthong.intake.catalogue.Catalogue;
import vn.lienthong.intake.registration.domain.Regulations;
import vn.lienthong.workingtime.WorkingCalendar;

/// What is in force on a day.
///
/// @param otherwise the day that counts for a procedure which was not there yet on `day`; the same
///   day when nothing else is good enough
record OfTheDay(Catalogue catalogue, Calendars calendars, LocalDate day, LocalDate otherwise)
        implements Regulations {

    OfTheDay(Catalogue catalogue, Calendars calendars, LocalDate day) {
        this(catalogue, calendars, day, day);
    }

    @Override
    public Optional<Procedure> procedure(String code) {
        return catalogue.procedure(code, day).or(() -> catalogue.procedure(code, otherwise));
    }

    @Override
    public Offices offices() {
        return catalogue.offices();
    }

    @Override
    public WorkingCalendar calendarOf(Office office) {
        return calendars.get(catalogue.calendarOf(office));
    }
}
