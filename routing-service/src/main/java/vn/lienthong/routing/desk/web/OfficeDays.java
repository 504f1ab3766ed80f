package vn.lienthong.routing.desk.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.lienthong.contracts.catalogue.Office;
import vn.lienthong.contracts.catalogue.Offices;
import vn.lienthong.routing.catalogue.Calendars;
import vn.lienthong.routing.desk.store.DeskFilter.Due;
import vn.lienthong.routing.desk.store.OpenTask;
import vn.lienthong.workingtime.WorkingCalendar;
import vn.lienthong.workingtime.WorkingTime;
import vn.lienthong.workingtime.YearNotLoaded;

/// The offices with the days of their calendars, for lists and counts of what falls due.
@Component
class OfficeDays {

    private final Offices offices;
    private final Calendars calendars;

    OfficeDays(Offices offices, Calendars calendars) {
        this.offices = offices;
        this.calendars = calendars;
    }

    WorkingCalendar calendar(String office) {
        return calendars.of(offices.find(office).map(Office::calendar).orElse(""));
    }

    /// A task as a line of a list, with the working time that is left by its office's calendar.
    DeskEntry entry(OpenTask task, Instant now) {
        return DeskEntry.of(task, calendar(task.office()), now);
    }

    /// An office and all below it.
    List<String> atAndBelow(String office) {
        return offices.atAndBelow(office);
    }

    /// The same for a filter, which is told nothing when that is all: then the index that is in
    /// order serves the list, not one that is so for each office.
    List<String> narrowedTo(String office) {
        List<String> below = atAndBelow(office);
        return below.size() == offices.all().size() ? List.of() : below;
    }

    LocalDate today(String office, Instant now) {
        return now.atZone(calendar(office).zone()).toLocalDate();
    }

    /// What of a calendar day is still to come.
    Due stillOf(String office, LocalDate day, Instant now) {
        Due whole = new Due(startOf(office, day), startOf(office, day.plusDays(1)));
        return now.isAfter(whole.from()) && now.isBefore(whole.to())
                ? new Due(now, whole.to())
                : whole;
    }

    private Instant startOf(String office, LocalDate day) {
        return day.atStartOfDay(calendar(office).zone()).toInstant();
    }

    /// The next working days, today among them if it is one.
    ///
    /// @return fewer when they reach a year whose days off are not known
    List<LocalDate> next(String office, int many, Instant now) {
        WorkingCalendar calendar = calendar(office);
        LocalDate day = today(office, now).minusDays(1);
        List<LocalDate> days = new ArrayList<>();
        try {
            while (days.size() < many) {
                day = WorkingTime.nextWorkingDay(calendar, day);
                days.add(day);
            }
        } catch (YearNotLoaded _) {
            return days;
        }
        return days;
    }
}
