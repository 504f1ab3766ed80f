package vn.lienthong.intake.registration.domain;

import static java.util.Comparator.naturalOrder;

import java.time.Instant;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        @Nullable LocalTime cutOff = cutOff(procedure);
        Instant dueAt =
                WorkingTime.dueAt(
                        calendar, at, Limit.parse(procedure.limit()), policy(procedure), cutOff);
        Instant start = WorkingTime.receipt(calendar, at, cutOff);
        Map<String, PlannedStep> planned = new LinkedHashMap<>();
        for (Procedure.Step step : inOrder(procedure.steps())) {
            Instant ready =
                    planned.values().stream()
                            .filter(before -> step.after().contains(before.step()))
                            .map(PlannedStep::dueAt)
                            .max(naturalOrder())
                            .orElse(start);
            Instant end =
                    WorkingTime.dueAt(
                            calendar, ready, Limit.parse(step.limit()), Policy.ROLLING, null);
            planned.put(
                    step.step(),
                    new PlannedStep(
                            step.step(),
                            step.name(),
                            officeOfStep.apply(step),
                            step.level(),
                            step.limit(),
                            // A share that would end later is cut: the promise comes first.
                            end.isAfter(dueAt) ? dueAt : end,
                            step.after()));
        }
        return new Promise(dueAt, List.copyOf(planned.values()));
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
