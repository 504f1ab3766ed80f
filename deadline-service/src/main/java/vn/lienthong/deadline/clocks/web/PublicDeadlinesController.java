package vn.lienthong.deadline.clocks.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.contracts.catalogue.Offices;
import vn.lienthong.deadline.calendars.store.CalendarShelf;
import vn.lienthong.deadline.clocks.domain.Deadlines;
import vn.lienthong.kit.aggregate.Aggregates;
import vn.lienthong.kit.limits.LookupDoor;
import vn.lienthong.kit.web.Problem;
import vn.lienthong.workingtime.WorkingCalendar;
import vn.lienthong.workingtime.YearNotLoaded;

/// Why the promised date is the date it is, for whoever has the code and the pin of the receipt.
@RestController
final class PublicDeadlinesController {

    private final Aggregates<Deadlines> deadlines;
    private final CalendarShelf calendars;
    private final Offices offices;
    private final LookupDoor door;

    PublicDeadlinesController(
            Aggregates<Deadlines> deadlines,
            CalendarShelf calendars,
            Offices offices,
            LookupDoor door) {
        this.deadlines = deadlines;
        this.calendars = calendars;
        this.offices = offices;
        this.door = door;
    }

    @GetMapping("/public/dossiers/{code}/deadlines")
    ResponseEntity<PublicDeadlines> deadlines(
            HttpServletRequest request,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String pin) {
        Deadlines state =
                door.open(request, code, pin, deadlines::find, found -> found.receipt().pin());
        WorkingCalendar calendar = calendars.get(state.receipt().calendar());
        try {
            return ResponseEntity.ok()
                    .cacheControl(CacheControl.noStore())
                    .body(
                            PublicDeadlines.of(
                                    state,
                                    calendar,
                                    ExplanationPaper.rules(state.clock().terms()),
                                    offices));
        } catch (YearNotLoaded e) {
            throw Problem.unprocessable("calendar.year", e.calendar(), Integer.toString(e.year()));
        }
    }
}
