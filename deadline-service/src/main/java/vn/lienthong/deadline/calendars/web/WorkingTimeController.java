package vn.lienthong.deadline.calendars.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.deadline.calendars.store.CalendarShelf;
import vn.lienthong.kit.access.RevealsNothing;
import vn.lienthong.kit.security.Role;
import vn.lienthong.kit.security.Roles;
import vn.lienthong.kit.web.FieldErrors;
import vn.lienthong.kit.web.Problem;
import vn.lienthong.workingtime.CountedDay;
import vn.lienthong.workingtime.DueDate;
import vn.lienthong.workingtime.FractionNotAllowed;
import vn.lienthong.workingtime.Limit;
import vn.lienthong.workingtime.Policy;
import vn.lienthong.workingtime.WorkingCalendar;
import vn.lienthong.workingtime.WorkingTime;
import vn.lienthong.workingtime.YearNotLoaded;

/// Works due dates out for whoever asks, and says why.
@RestController
@Roles({Role.COUNTER, Role.SPECIALIST, Role.LEADER, Role.OPERATIONS, Role.REPORTS})
@RevealsNothing
final class WorkingTimeController {

    private final CalendarShelf calendars;

    WorkingTimeController(CalendarShelf calendars) {
        this.calendars = calendars;
    }

    record Question(
            @Nullable String calendar,
            @Nullable String from,
            @Nullable String limit,
            @Nullable String policy,
            @Nullable String cutOff) {}

    record Line(LocalDate date, int counted, String because) {
        static Line of(CountedDay day) {
            return new Line(day.date(), day.minutes(), day.because());
        }
    }

    record Answer(Instant dueAt, List<Line> explanation) {}

    @PostMapping("/api/working-time/due-date")
    Answer dueDate(@RequestBody Question question) {
        FieldErrors errors = new FieldErrors();
        String id = Reading.required(question.calendar(), errors, "calendar");
        String fromText = Reading.required(question.from(), errors, "from");
        String limitText = Reading.required(question.limit(), errors, "limit");
        Instant from =
                fromText.isEmpty()
                        ? null
                        : Reading.orNull(
                                () -> OffsetDateTime.parse(fromText).toInstant(),
                                errors,
                                "from",
                                "time.bad");
        Limit limit =
                limitText.isEmpty()
                        ? null
                        : Reading.orNull(
                                () -> Limit.parse(limitText), errors, "limit", "limit.bad");
        String policyText = question.policy() == null ? "END_OF_DAY" : question.policy();
        Policy policy =
                Reading.orNull(() -> Policy.valueOf(policyText), errors, "policy", "policy.bad");
        String cutOffText = question.cutOff();
        LocalTime cutOff =
                cutOffText == null
                        ? null
                        : Reading.orNull(
                                () -> LocalTime.parse(cutOffText), errors, "cutOff", "cut-off.bad");
        errors.throwIfAny();
        if (from == null || limit == null || policy == null) {
            throw new IllegalStateException("Bad input was let through");
        }
        WorkingCalendar calendar =
                calendars.find(id).orElseThrow(() -> Problem.notFound("calendar.unknown", id));
        return answer(calendar, from, limit, policy, cutOff);
    }

    private static Answer answer(
            WorkingCalendar calendar,
            Instant from,
            Limit limit,
            Policy policy,
            @Nullable LocalTime cutOff) {
        try {
            DueDate due = WorkingTime.dueDate(calendar, from, limit, policy, cutOff);
            return new Answer(due.dueAt(), due.explanation().stream().map(Line::of).toList());
        } catch (YearNotLoaded e) {
            throw Problem.unprocessable("calendar.year", e.calendar(), Integer.toString(e.year()))
                    .error("from", "calendar.year", e.calendar(), Integer.toString(e.year()));
        } catch (FractionNotAllowed e) {
            throw Problem.unprocessable("limit.fraction", limit.toString(), policy.name())
                    .error("limit", "limit.fraction", limit.toString(), policy.name());
        }
    }
}
