package vn.lienthong.deadline.calendars.web;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.catalogue.calendar.CalendarSheet;
import vn.lienthong.contracts.catalogue.Offices;
import vn.lienthong.deadline.calendars.DryRun;
import vn.lienthong.deadline.calendars.Recounting;
import vn.lienthong.deadline.calendars.store.CalendarShelf;
import vn.lienthong.kit.access.RevealsNothing;
import vn.lienthong.kit.security.Caller;
import vn.lienthong.kit.security.Guard;
import vn.lienthong.kit.security.Role;
import vn.lienthong.kit.security.Roles;
import vn.lienthong.kit.web.FieldErrors;
import vn.lienthong.kit.web.Page;
import vn.lienthong.kit.web.PageRequest;
import vn.lienthong.kit.web.Problem;
import vn.lienthong.workingtime.CalendarDay;
import vn.lienthong.workingtime.DayKind;
import vn.lienthong.workingtime.WorkingCalendar;
import vn.lienthong.workingtime.YearNotLoaded;

/// Calendars are read by everybody who is known, and changed by operations or by the head of the
/// province's top office, on the strength of a document.
@RestController
@RevealsNothing
final class CalendarController {

    private final CalendarShelf calendars;
    private final Recounting recounting;
    private final DryRun dryRun;
    private final Offices offices;
    private final Guard guard;

    CalendarController(
            CalendarShelf calendars,
            Recounting recounting,
            DryRun dryRun,
            Offices offices,
            Guard guard) {
        this.calendars = calendars;
        this.recounting = recounting;
        this.dryRun = dryRun;
        this.offices = offices;
        this.guard = guard;
    }

    /// @param source the document that orders all of them, unless a day names its own
    record DaysOrder(@Nullable String source, @Nullable List<@Nullable DayOrder> days) {}

    /// @param version the calendar's new version
    /// @param recomputed open dossiers that were counted anew
    /// @param moved those of them with an end that moved
    record DayAnswer(
            String id, int version, LocalDate date, DayKind kind, int recomputed, int moved) {}

    /// @param version the calendar's new version
    /// @param recomputed open dossiers that were counted anew
    /// @param moved those of them with an end that moved
    record DaysAnswer(String id, int version, int days, int recomputed, int moved) {}

    /// A line of the list of calendars.
    ///
    /// @param years the years whose days off are known
    record CalendarLine(String id, String name, int version, SortedSet<Integer> years) {}

    /// @param behind open dossiers that are still counted by an earlier version
    record RecountingAnswer(String id, int version, long behind) {}

    @Roles({Role.COUNTER, Role.SPECIALIST, Role.LEADER, Role.OPERATIONS, Role.REPORTS})
    @GetMapping("/api/calendars")
    Page<CalendarLine> calendars(
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "200") int size) {
        return PageRequest.of(page, size)
                .slice(
                        calendars.all().stream()
                                .sorted(Comparator.comparing(WorkingCalendar::id))
                                .map(one ->
                                        new CalendarLine(
                                                one.id(), one.name(), one.version(), one.years()))
                                .toList());
    }

    @Roles({Role.COUNTER, Role.SPECIALIST, Role.LEADER, Role.OPERATIONS, Role.REPORTS})
    @GetMapping("/api/calendars/{id}")
    CalendarSheet calendar(@PathVariable String id) {
        return CalendarSheet.of(calendars.find(id).orElseThrow(() -> unknown(id)));
    }

    @Roles({Role.OPERATIONS, Role.LEADER})
    @PutMapping("/api/calendars/{id}/days/{date}")
    DayAnswer order(
            Caller caller,
            @PathVariable String id,
            @PathVariable String date,
            @RequestBody DayOrder order) {
        allow(caller);
        FieldErrors errors = new FieldErrors();
        CalendarDay day = order.on(date).read(errors, "");
        errors.throwIfAny();
        CalendarDay read = Objects.requireNonNull(day);
        DaysAnswer done = order(id, List.of(read));
        return new DayAnswer(
                id, done.version(), read.date(), read.kind(), done.recomputed(), done.moved());
    }

    /// Everything that one document orders, at once: of a day that is swapped for another, each
    /// dossier sees both or neither, and its applicant hears of a changed date once. Whoever
    /// prefers `respond-async` (RFC 7240) does not wait until the open dossiers are counted anew.
    @Roles({Role.OPERATIONS, Role.LEADER})
    @PutMapping("/api/calendars/{id}/days")
    ResponseEntity<DaysAnswer> order(
            Caller caller,
            @PathVariable String id,
            @RequestHeader(name = "Prefer", defaultValue = "") String prefer,
            @RequestBody DaysOrder order) {
        allow(caller);
        List<CalendarDay> days = read(order);
        if (!prefer.contains("respond-async")) {
            return ResponseEntity.ok(order(id, days));
        }
        WorkingCalendar next = changed(id, days).orElseThrow(() -> unknown(id));
        recounting.begin();
        return ResponseEntity.accepted()
                .body(new DaysAnswer(id, next.version(), days.size(), 0, 0));
    }

    /// What such an order would move, before anybody gives it. Nothing is changed by asking.
    @Roles({Role.OPERATIONS, Role.LEADER})
    @PostMapping("/api/calendars/{id}/days/preview")
    DryRun.Result preview(Caller caller, @PathVariable String id, @RequestBody DaysOrder order) {
        allow(caller);
        List<CalendarDay> days = read(order);
        var _ = calendars.find(id).orElseThrow(() -> unknown(id));
        return refusing(() -> dryRun.of(id, days), days);
    }

    /// How far the counting that an order began has come.
    @Roles({Role.OPERATIONS, Role.LEADER})
    @GetMapping("/api/calendars/{id}/recounting")
    RecountingAnswer recounting(Caller caller, @PathVariable String id) {
        allow(caller);
        WorkingCalendar calendar = calendars.find(id).orElseThrow(() -> unknown(id));
        return new RecountingAnswer(id, calendar.version(), recounting.behind(calendar));
    }

    /// The days that are meant.
    ///
    /// @throws Problem 400 with all that cannot be read
    static List<CalendarDay> read(DaysOrder order) {
        List<@Nullable DayOrder> orders = order.days() == null ? List.of() : order.days();
        FieldErrors errors = new FieldErrors();
        if (orders.isEmpty()) {
            errors.add("days", "kit.field.missing");
        }
        List<CalendarDay> days = new ArrayList<>();
        for (int i = 0; i < orders.size(); i++) {
            DayOrder one = orders.get(i);
            if (one == null) {
                errors.add("days[%d]".formatted(i), "kit.field.missing");
                continue;
            }
            CalendarDay day = one.bySource(order.source()).read(errors, "days[%d].".formatted(i));
            if (day != null) {
                days.add(day);
            }
        }
        errors.throwIfAny();
        return days;
    }

    private DaysAnswer order(String id, List<CalendarDay> days) {
        WorkingCalendar next = changed(id, days).orElseThrow(() -> unknown(id));
        Recounting.Result result = recounting.recount();
        return new DaysAnswer(id, next.version(), days.size(), result.recomputed(), result.moved());
    }

    private Optional<WorkingCalendar> changed(String id, List<CalendarDay> days) {
        return refusing(() -> calendars.change(id, days), days);
    }

    private static <T> T refusing(Supplier<T> deed, List<CalendarDay> days) {
        try {
            return deed.get();
        } catch (YearNotLoaded e) {
            throw Problem.unprocessable("calendar.year", e.calendar(), Integer.toString(e.year()));
        } catch (IllegalArgumentException _) {
            String dates = days.stream().map(day -> day.date().toString()).collect(joining(", "));
            throw Problem.unprocessable("calendar.no-sessions", dates);
        }
    }

    private void allow(Caller caller) {
        boolean headOfTheTop =
                caller.roles().contains("LEADER")
                        && offices.find(caller.unit()).isPresent()
                        && offices.superiorOf(caller.unit()).isEmpty();
        if (!headOfTheTop) {
            guard.role(caller, Role.OPERATIONS);
        }
    }

    private static Problem unknown(String id) {
        return Problem.notFound("calendar.unknown", id);
    }
}
