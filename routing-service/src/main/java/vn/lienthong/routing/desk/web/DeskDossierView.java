package vn.lienthong.routing.desk.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.event.PlannedStep;
import vn.lienthong.contracts.event.StepOffered;
import vn.lienthong.routing.desk.domain.Desk;
import vn.lienthong.routing.desk.domain.Plan;
import vn.lienthong.routing.desk.domain.Task;
import vn.lienthong.routing.desk.domain.TaskState.Held;

/// A dossier as the desks of one deployment know it, in the words of the journey: its plan, and
/// what became of it here. Of desks elsewhere and of the history nothing is known.
///
/// @param partial always: the journey tells the whole
/// @param dueAt the promised date, absent while nobody told
record DeskDossierView(
        String code,
        boolean partial,
        @Nullable String procedure,
        @Nullable String procedureName,
        @Nullable Instant dueAt,
        List<Holder> holders,
        List<Step> steps) {

    /// Who has it in hand, or is to take it over.
    record Holder(String office, String officeName, String step, String state, Instant since) {}

    /// One step; its times are those of the latest visit.
    ///
    /// @param state absent where it is not known here
    record Step(
            String step,
            String name,
            String office,
            String officeName,
            String level,
            List<String> after,
            @Nullable Integer visit,
            @Nullable String state,
            @Nullable Instant offeredAt,
            @Nullable Instant acceptedAt,
            @Nullable Instant dueAt,
            @Nullable Instant completedAt,
            @Nullable String officer,
            @Nullable Instant examinedAt) {}

    /// @param nameOf an office's name
    static DeskDossierView of(Desk desk, Function<String, String> nameOf) {
        Optional<Plan> plan = desk.plans().stream().max(Comparator.comparing(Plan::at));
        Optional<StepOffered> offer =
                desk.tasks().isEmpty()
                        ? Optional.empty()
                        : Optional.of(desk.tasks().getLast().offer());
        return new DeskDossierView(
                desk.code(),
                true,
                plan.map(Plan::procedure).or(() -> offer.map(StepOffered::procedure)).orElse(null),
                plan.map(Plan::procedureName)
                        .or(() -> offer.map(StepOffered::procedureName))
                        .orElse(null),
                desk.dossierDueAt().orElse(null),
                desk.open().stream().map(task -> holder(task, nameOf)).toList(),
                steps(desk, plan.map(Plan::steps).orElse(List.of()), nameOf));
    }

    /// Every office that may look at it.
    static List<String> offices(Desk desk) {
        return Stream.concat(
                        desk.plans().stream()
                                .flatMap(plan -> plan.steps().stream())
                                .map(PlannedStep::office),
                        desk.tasks().stream().map(Task::office))
                .distinct()
                .toList();
    }

    private static Holder holder(Task task, Function<String, String> nameOf) {
        Instant acceptedAt = task.state().acceptedAt();
        return new Holder(
                task.office(),
                nameOf.apply(task.office()),
                task.step(),
                task.state().word(),
                acceptedAt == null ? task.offer().at() : acceptedAt);
    }

    private static List<Step> steps(
            Desk desk, List<PlannedStep> planned, Function<String, String> nameOf) {
        List<Step> steps = new ArrayList<>();
        for (PlannedStep step : planned) {
            steps.add(
                    desk.task(step.step(), null)
                            .map(task -> visited(task, step.after(), nameOf))
                            .orElseGet(() -> unknown(step, nameOf)));
        }
        if (planned.isEmpty()) {
            desk.tasks().stream()
                    .map(Task::step)
                    .distinct()
                    .flatMap(step -> desk.task(step, null).stream())
                    .forEach(task -> steps.add(visited(task, List.of(), nameOf)));
        }
        return steps;
    }

    private static Step visited(Task task, List<String> after, Function<String, String> nameOf) {
        StepOffered offer = task.offer();
        Held held = task.state().inHand();
        return new Step(
                task.step(),
                offer.name(),
                task.office(),
                nameOf.apply(task.office()),
                offer.level(),
                after,
                task.visit(),
                task.state().word(),
                offer.at(),
                task.state().acceptedAt(),
                task.dueAt(),
                task.completedAt(),
                held == null ? null : held.officer(),
                held == null ? null : held.examinedAt());
    }

    private static Step unknown(PlannedStep step, Function<String, String> nameOf) {
        return new Step(
                step.step(),
                step.name(),
                step.office(),
                nameOf.apply(step.office()),
                step.level(),
                step.after(),
                null,
                null,
                null,
                null,
                step.dueAt(),
                null,
                null,
                null);
    }
}
