package vn.lienthong.deadline.calendars.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.catalogue.calendar.CalendarSheet;
import vn.lienthong.contracts.catalogue.Offices;
import vn.lienthong.deadline.calendars.Recounting;
import vn.lienthong.deadline.calendars.store.CalendarShelf;
import vn.lienthong.kit.security.Caller;
import vn.lienthong.kit.security.Guard;
import vn.lienthong.kit.web.FieldErrors;
import vn.lienthong.kit.web.Problem;
import vn.lienthong.workingtime.CalendarDay;
import vn.lienthong.workingtime.DayKind;
import vn.lienthong.workingtime.Session;
import vn.lienthong.workingtime.WorkingCalendar;
import vn.lienthong.workingtime.YearNotLoaded;

/// Calendars are read by everybody who is known, and changed by operations or by the head of the
/// province's top office, on the strength of a document.
@RestController
final class CalendarController {

    private final CalendarShelf calendars;
    private final Recounting recounting;
    private final Offices offices;
    private final Guard guard;

    CalendarController(
            CalendarShelf calendars, Recounting recounting, Offices offices, Guard guard) {
        this.calendars = calendars;
        this.recounting = recounting;
        this.offices = offices;
        this.guard = guard;
    }

    /// @param sessions optional, such as `["13:30-17:30"]`
    record DayOrder(
            @Nullable String kind,
            @Nullable String name,
            @Nullable String source,
            @Nullable List<String> sessions) {}

    /// @param version the calendar's new version
    /// @param recomputed open dossiers that were counted anew
    /// @param moved those of them with an end that moved
    record DayAnswer(
            String id, int version, LocalDate date, DayKind kind, int recomputed, int moved) {}

    @GetMapping("/api/calendars/{id}")
    CalendarSheet calendar(@PathVariable String id) {
        return CalendarSheet.of(calendars.find(id).orElseThrow(() -> unknown(id)));
    }

    @PutMapping("/api/calendars/{id}/days/{date}")
    DayAnswer order(
            Caller caller,
            @PathVariable String id,
            @PathVariable String date,
            @RequestBody DayOrder order) {
        allow(caller);
        CalendarDay day = read(date, order);
        WorkingCalendar next =
                calendars
                        .change(id, calendar -> with(calendar, day))
                        .orElseThrow(() -> unknown(id));
        Recounting.Result result = recounting.recount(next);
        return new DayAnswer(
                id, next.version(), day.date(), day.kind(), result.recomputed(), result.moved());
    }

    private void allow(Caller caller) {
        boolean headOfTheTop =
                caller.roles().contains("LEADER")
                        && offices.find(caller.unit()).isPresent()
                        && offices.superiorOf(caller.unit()).isEmpty();
        if (!headOfTheTop) {
            guard.role(caller, "OPERATIONS");
        }
    }

    private static WorkingCalendar with(WorkingCalendar calendar, CalendarDay day) {
        try {
            return calendar.with(day);
        } catch (YearNotLoaded e) {
            throw Problem.unprocessable("calendar.year", e.calendar(), Integer.toString(e.year()));
        } catch (IllegalArgumentException e) {
            throw Problem.unprocessable("calendar.no-sessions", day.date().toString());
        }
    }

    private static CalendarDay read(String date, DayOrder order) {
        FieldErrors errors = new FieldErrors();
        LocalDate parsed = Reading.orNull(() -> LocalDate.parse(date), errors, "date", "date.bad");
        String kindText = order.kind() == null ? "" : order.kind();
        DayKind kind =
                Reading.orNull(() -> DayKind.valueOf(kindText), errors, "kind", "calendar.kind");
        String name = Reading.required(order.name(), errors, "name");
        String source = Reading.required(order.source(), errors, "source");
        List<String> texts = order.sessions() == null ? List.of() : order.sessions();
        List<Session> sessions =
                Reading.orNull(
                        () -> texts.stream().map(Session::parse).toList(),
                        errors,
                        "sessions",
                        "calendar.sessions");
        errors.throwIfAny();
        if (parsed == null || kind == null || sessions == null) {
            throw new IllegalStateException("Bad input was let through");
        }
        try {
            return new CalendarDay(parsed, kind, name, source, sessions);
        } catch (IllegalArgumentException e) {
            throw Problem.badRequest("kit.bad-input").error("sessions", "calendar.sessions");
        }
    }

    private static Problem unknown(String id) {
        return Problem.notFound("calendar.unknown", id);
    }
}
