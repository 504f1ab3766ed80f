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
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.contracts.catalogue.Office;
import vn.lienthong.contracts.catalogue.Offices;
import vn.lienthong.deadline.calendars.store.CalendarShelf;
import vn.lienthong.deadline.clocks.domain.Deadlines;
import vn.lienthong.kit.access.RevealsNothing;
import vn.lienthong.kit.aggregate.Aggregates;
import vn.lienthong.kit.security.Caller;
import vn.lienthong.kit.security.Guard;
import vn.lienthong.kit.security.Role;
import vn.lienthong.kit.security.Roles;
import vn.lienthong.kit.web.Page;
import vn.lienthong.kit.web.PageRequest;
import vn.lienthong.kit.web.Problem;
import vn.lienthong.workingtime.WorkingCalendar;
import vn.lienthong.workingtime.WorkingTime;
import vn.lienthong.workingtime.YearNotLoaded;

/// Lists clocks by their current end: dossiers at whoever holds them, steps at their office.
/// Without `office` an officer sees the own office and those below.
@RestController
@Roles({Role.COUNTER, Role.SPECIALIST, Role.LEADER, Role.OPERATIONS, Role.REPORTS})
@RevealsNothing
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

    /// The end of a clock that counts, as the store keeps it beside the state.
    private record End(String code, @Nullable String step, String office, Instant dueAt) {

        static End of(String code, Document stored) {
            return new End(
                    code,
                    stored.getString("step"),
                    stored.getString("office"),
                    stored.getDate("at").toInstant());
        }
    }

    private static final Comparator<End> EARLIEST_FIRST =
            Comparator.comparing(End::dueAt)
                    .thenComparing(End::code)
                    .thenComparing(end -> end.step() == null ? "" : end.step());

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
        Set<String> below = Set.copyOf(offices.atAndBelow(top));
        Criteria open =
                where("state.open")
                        .is(true)
                        .and("state.earliestDueAt")
                        .lte(until)
                        .and("state.offices")
                        .in(below);
        List<End> ends = new ArrayList<>();
        deadlines.glance(
                query(open),
                List.of("state.ends"),
                (code, state) ->
                        state.getList("ends", Document.class, List.of()).stream()
                                .map(end -> End.of(code, end))
                                .filter(end -> wanted.test(end.dueAt()))
                                .filter(end -> below.contains(end.office()))
                                .forEach(ends::add));
        ends.sort(EARLIEST_FIRST);
        try {
            return items(page.slice(ends), now);
        } catch (YearNotLoaded e) {
            throw Problem.unprocessable("calendar.year", e.calendar(), Integer.toString(e.year()));
        }
    }

    /// Reads what is shown of a dossier for those of the page only.
    private Page<Item> items(Page<End> page, Instant now) {
        Map<String, Deadlines> states =
                deadlines.findAll(page.items().stream().map(End::code).distinct().toList());
        return page.map(end -> item(Objects.requireNonNull(states.get(end.code())), end, now));
    }

    private Item item(Deadlines state, End end, Instant now) {
        WorkingCalendar calendar = calendars.get(state.receipt().calendar());
        boolean late = end.dueAt().isBefore(now);
        return new Item(
                state.code(),
                end.step(),
                end.step() == null ? null : state.receipt().nameOf(end.step()),
                end.office(),
                offices.find(end.office()).map(Office::name).orElse(end.office()),
                state.receipt().procedureName(),
                end.dueAt(),
                late ? WorkingTime.minutesBetween(calendar, end.dueAt(), now) : null,
                late ? null : WorkingTime.minutesBetween(calendar, now, end.dueAt()),
                state.holder());
    }
}
