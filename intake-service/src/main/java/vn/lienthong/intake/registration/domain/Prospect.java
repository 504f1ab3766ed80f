package vn.lienthong.intake.registration.domain;

import java.time.Instant;
import java.util.List;
import vn.lienthong.contracts.catalogue.Office;
import vn.lienthong.contracts.catalogue.Offices;
import vn.lienthong.contracts.catalogue.Procedure;
import vn.lienthong.workingtime.WorkingCalendar;
import vn.lienthong.workingtime.YearNotLoaded;

/// What a procedure would promise to who came to a counter with all papers, although nobody did.
public sealed interface Prospect {

    record Promised(Promise promise) implements Prospect {}

    /// Nothing could be promised there and then.
    ///
    /// @param why at least one
    record Impossible(List<Shortcoming> why) implements Prospect {
        public Impossible {
            why = List.copyOf(why);
        }
    }

    /// The same promise that a registration gives.
    ///
    /// @param procedure may be one that is not in force
    /// @param office the counter that would receive
    static Prospect of(
            Procedure procedure,
            Office office,
            Offices offices,
            WorkingCalendar calendar,
            Instant at) {
        if (!Admission.receives(office, procedure)) {
            return new Impossible(List.of(new Shortcoming.OfficeDoesNotReceive(office.name())));
        }
        Route route = Route.of(procedure, office, offices);
        if (!route.gaps().isEmpty()) {
            return new Impossible(route.gaps());
        }
        try {
            return new Promised(Promise.of(procedure, calendar, at, route::officeOf));
        } catch (YearNotLoaded e) {
            return new Impossible(List.of(new Shortcoming.YearNotLoaded(e.year())));
        }
    }
}
