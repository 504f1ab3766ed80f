package vn.lienthong.deadline.overdue.web;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.contracts.catalogue.Office;
import vn.lienthong.contracts.catalogue.Offices;
import vn.lienthong.deadline.calendars.store.CalendarShelf;
import vn.lienthong.deadline.clocks.domain.Deadlines;
import vn.lienthong.deadline.clocks.domain.Leg;
import vn.lienthong.deadline.clocks.domain.Phase;
import vn.lienthong.kit.aggregate.Aggregates;
import vn.lienthong.kit.security.Caller;
import vn.lienthong.kit.security.Guard;
import vn.lienthong.kit.web.Page;
import vn.lienthong.kit.web.PageRequest;
import vn.lienthong.kit.web.Problem;
import vn.lienthong.workingtime.WorkingCalendar;
import vn.lienthong.workingtime.WorkingTime;
import vn.lienthong.workingtime.YearNotLoaded;

/// Lists clocks by their current end: dossiers at whoever holds them, steps at their office.
/// Without `office` an officer sees the own office and those below.
@RestController
final class OverdueController {

    private final Aggregates<Deadlines> deadlines;
    private final CalendarShelf calendars;
    private final Offices offices;
    private final Guard guard;
    private final Clock clock;

    OverdueController(
            Aggregates<Deadlines> deadlines,
            CalendarShelf calendars,
            Offices offices,
            Guard guard,
            Clock clock) {
        this.deadlines = deadlines;
        this.calendars = calendars;
        this.offices = offices;
        this.guard = guard;
        this.clock = clock;
    }

    /// One clock. Minutes are working minutes.
    ///
    /// @param step absent for the dossier's own clock
    /// @param stepName the step's name on the dossier's own route; absent with the step
    /// @param office who answers for the clock
    /// @param holder who holds the dossier
    record Item(
            String code,
            @Nullable String step,
            @Nullable String stepName,
            String office,
            String officeName,
            String procedureName,
            Instant dueAt,
            @Nullable Long lateMinutes,
            @Nullable Long remainingMinutes,
            String holder) {}

    @GetMapping("/api/overdue")
    Page<Item> overdue(
            Caller caller,
            @RequestParam(required = false) @Nullable String office,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size) {
        PageRequest asked = PageRequest.of(page, size);
        Instant now = clock.instant();
        return list(caller, office, asked, now, now, due -> due.isBefore(now));
    }

    @GetMapping("/api/due-soon")
    Page<Item> dueSoon(
            Caller caller,
            @RequestParam(required = false) @Nullable String office,
            @RequestParam(defaultValue = "P1D") String within,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size) {
        PageRequest asked = PageRequest.of(page, size);
        Instant now = clock.instant();
        Instant until = now.plus(duration(within));
        return list(
                caller,
                office,
                asked,
                now,
                until,
                due -> !due.isBefore(now) && !due.isAfter(until));
    }

    private static Duration duration(String within) {
        try {
            Duration duration = Duration.parse(within);
            if (!duration.isNegative() && duration.compareTo(Duration.ofDays(366)) <= 0) {
                return duration;
            }
        } catch (DateTimeException e) {
            throw Problem.badRequest("kit.bad-input").error("within", "duration.bad");
        }
        throw Problem.badRequest("kit.bad-input").error("within", "duration.bad");
    }

    private Page<Item> list(
            Caller caller,
            @Nullable String office,
            PageRequest page,
            Instant now,
            Instant until,
            Predicate<Instant> wanted) {
        if (office != null) {
            guard.reach(caller, office);
        }
        String top = office == null ? caller.unit() : office;
        List<String> below = below(top);
        Criteria open =
                where("state.open")
                        .is(true)
                        .and("state.earliestDueAt")
                        .lte(until)
                        .and("state.offices")
                        .in(below);
        List<Item> items = new ArrayList<>();
        try {
            deadlines.list(query(open)).forEach(state -> add(items, state, now, wanted, below));
        } catch (YearNotLoaded e) {
            throw Problem.unprocessable("calendar.year", e.calendar(), Integer.toString(e.year()));
        }
        items.sort(
                Comparator.comparing(Item::dueAt)
                        .thenComparing(Item::code)
                        .thenComparing(item -> item.step() == null ? "" : item.step()));
        return page.slice(items);
    }

    private List<String> below(String top) {
        return offices.all().stream()
                .map(Office::code)
                .filter(code -> offices.isAtOrBelow(code, top))
                .toList();
    }

    private void add(
            List<Item> items,
            Deadlines state,
            Instant now,
            Predicate<Instant> wanted,
            List<String> below) {
        WorkingCalendar calendar = calendars.get(state.receipt().calendar());
        String holder = state.holder();
        if (isWanted(state.clock(), wanted) && below.contains(holder)) {
            items.add(item(state, null, holder, state.clock().dueAt(), now, calendar));
        }
        for (Leg leg : state.openLegs()) {
            if (isWanted(leg.clock(), wanted) && below.contains(leg.office())) {
                items.add(
                        item(state, leg.step(), leg.office(), leg.clock().dueAt(), now, calendar));
            }
        }
    }

    private static boolean isWanted(
            vn.lienthong.deadline.clocks.domain.Clock ofDossierOrStep, Predicate<Instant> wanted) {
        return ofDossierOrStep.phase() instanceof Phase.Counting counting
                && wanted.test(counting.dueAt());
    }

    private Item item(
            Deadlines state,
            @Nullable String step,
            String office,
            Instant dueAt,
            Instant now,
            WorkingCalendar calendar) {
        boolean late = dueAt.isBefore(now);
        return new Item(
                state.code(),
                step,
                step == null ? null : state.receipt().nameOf(step),
                office,
                offices.find(office).map(Office::name).orElse(office),
                state.receipt().procedureName(),
                dueAt,
                late ? WorkingTime.minutesBetween(calendar, dueAt, now) : null,
                late ? null : WorkingTime.minutesBetween(calendar, now, dueAt),
                state.holder());
    }
}
