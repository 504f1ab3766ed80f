package vn.lienthong.intake.registration.domain;

import static java.util.Comparator.naturalOrder;

import java.time.Instant;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.catalogue.Procedure;
import vn.lienthong.contracts.event.PlannedStep;
import vn.lienthong.workingtime.Limit;
import vn.lienthong.workingtime.Policy;
import vn.lienthong.workingtime.WorkingCalendar;
import vn.lienthong.workingtime.WorkingTime;

/// What the receipt promises: a date, and the way that keeps it.
///
/// @param dueAt the promised date (ngày hẹn trả)
/// @param steps in an order in which each comes after those it waits for
public record Promise(Instant dueAt, List<PlannedStep> steps) {

    public Promise {
        steps = List.copyOf(steps);
    }

    /// The promise that a procedure makes to who comes at `at`.
    ///
    /// @param officeOfStep code of the office that does a step
    /// @throws vn.lienthong.workingtime.YearNotLoaded when the limit reaches a year without days
    ///   off
    static Promise of(
            Procedure procedure,
            WorkingCalendar calendar,
            Instant at,
            Function<Procedure.Step, String> officeOfStep) {
        Instant dueAt = dueAt(procedure, calendar, at);
        return new Promise(
                dueAt,
                legs(
                        procedure,
                        WorkingTime.receipt(calendar, at, cutOff(procedure)),
                        officeOfStep,
                        // A share that would end later is cut: the promise comes first.
                        (step, ready) -> earlier(share(step, calendar, ready), dueAt)));
    }

    /// The promise that a procedure would have made to who came at `at`, for a dossier that goes on
    /// by it now. A share whose time would have passed by now is given anew.
    ///
    /// @throws vn.lienthong.workingtime.YearNotLoaded when the limit reaches a year without days
    ///   off
    static Promise renewed(
            Procedure procedure,
            WorkingCalendar calendar,
            Instant at,
            Instant now,
            Function<Procedure.Step, String> officeOfStep) {
        Instant dueAt = dueAt(procedure, calendar, at);
        return new Promise(
                dueAt,
                legs(
                        procedure,
                        WorkingTime.receipt(calendar, at, cutOff(procedure)),
                        officeOfStep,
                        (step, ready) -> {
                            Instant end = share(step, calendar, ready);
                            return within(
                                    end.isBefore(now) ? share(step, calendar, now) : end,
                                    dueAt,
                                    now);
                        }));
    }

    /// The way that is left of a promise given elsewhere: the steps that are not done share, from
    /// now on, what is left of it; nothing is planned to end before now. When the promise is past,
    /// every step has its own limit. Steps that are done end now.
    static List<PlannedStep> remaining(
            Procedure procedure,
            WorkingCalendar calendar,
            Instant dueAt,
            Instant now,
            Set<String> done,
            Function<Procedure.Step, String> officeOfStep) {
        return legs(
                procedure,
                now,
                officeOfStep,
                (step, ready) ->
                        done.contains(step.step())
                                ? now
                                : within(share(step, calendar, ready), dueAt, now));
    }

    /// The promised date alone.
    ///
    /// @throws vn.lienthong.workingtime.YearNotLoaded when the limit reaches a year without days
    ///   off
    static Instant dueAt(Procedure procedure, WorkingCalendar calendar, Instant at) {
        return WorkingTime.dueAt(
                calendar, at, Limit.parse(procedure.limit()), policy(procedure), cutOff(procedure));
    }

    /// Each step begins when the last of those before it ends.
    private static List<PlannedStep> legs(
            Procedure procedure,
            Instant start,
            Function<Procedure.Step, String> officeOfStep,
            BiFunction<Procedure.Step, Instant, Instant> end) {
        Map<String, PlannedStep> planned = new LinkedHashMap<>();
        for (Procedure.Step step : inOrder(procedure.steps())) {
            Instant ready =
                    planned.values().stream()
                            .filter(before -> step.after().contains(before.step()))
                            .map(PlannedStep::dueAt)
                            .max(naturalOrder())
                            .orElse(start);
            planned.put(
                    step.step(),
                    new PlannedStep(
                            step.step(),
                            step.name(),
                            officeOfStep.apply(step),
                            step.level(),
                            step.limit(),
                            end.apply(step, ready),
                            step.after()));
        }
        return List.copyOf(planned.values());
    }

    private static Instant share(Procedure.Step step, WorkingCalendar calendar, Instant ready) {
        return WorkingTime.endOfShare(calendar, ready, Limit.parse(step.limit()));
    }

    private static Instant within(Instant end, Instant dueAt, Instant now) {
        return dueAt.isAfter(now) ? earlier(end, dueAt) : end;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isAfter(other) ? other : one;
    }

    /// The way of counting that the procedure names, the usual one otherwise.
    public static Policy policy(Procedure procedure) {
        return Optional.ofNullable(procedure.policy())
                .map(Policy::valueOf)
                .orElse(Policy.END_OF_DAY);
    }

    private static @Nullable LocalTime cutOff(Procedure procedure) {
        return procedure.cutOff() == null ? null : LocalTime.parse(procedure.cutOff());
    }

    // The catalogue lets no route in that runs in a circle.
    private static List<Procedure.Step> inOrder(List<Procedure.Step> steps) {
        Map<String, Procedure.Step> ordered = new LinkedHashMap<>();
        while (ordered.size() < steps.size()) {
            for (Procedure.Step step : steps) {
                if (ordered.keySet().containsAll(step.after())) {
                    ordered.putIfAbsent(step.step(), step);
                }
            }
        }
        return List.copyOf(ordered.values());
    }
}
