package vn.lienthong.routing.desk.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.SuspensionGround;

/// One dossier as the desks of this deployment know it.
///
/// @param code dossier code
/// @param clockDueAt the promised date as deadline-service has it, absent until it told
/// @param tasks every visit at a desk of these levels, in the order they came
/// @param standstills every suspension known, so that papers are asked for once only
/// @param plans every new plan known, as they came
/// @param endedAt when the dossier was withdrawn or rejected, absent while it goes on
public record Desk(
        String code,
        @Nullable Instant clockDueAt,
        List<Task> tasks,
        List<Standstill> standstills,
        List<Plan> plans,
        @Nullable Instant endedAt) {

    public Desk {
        tasks = List.copyOf(tasks);
        standstills = List.copyOf(standstills);
        plans = List.copyOf(plans);
    }

    static Desk empty(String code) {
        return new Desk(code, null, List.of(), List.of(), List.of(), null);
    }

    /// The tasks that stand at a desk now.
    public List<Task> open() {
        return tasks.stream().filter(task -> task.state().isOpen()).toList();
    }

    /// The task of a step, the latest when no visit is named.
    public Optional<Task> task(String step, @Nullable Integer visit) {
        return tasks.stream()
                .filter(task -> task.step().equals(step))
                .filter(task -> visit == null || task.visit() == visit)
                .max(Comparator.comparingInt(Task::visit));
    }

    Optional<Standstill> inForce() {
        return standstills.stream()
                .filter(Standstill::isInForce)
                .min(Comparator.comparing(Standstill::since));
    }

    /// The promised date: as deadline-service has it, else as the latest offer or plan said; absent
    /// while neither came here.
    public Optional<Instant> dossierDueAt() {
        return Optional.ofNullable(clockDueAt).or(this::plannedDueAt);
    }

    private Optional<Instant> plannedDueAt() {
        Stream<Said> offered =
                tasks.stream()
                        .map(task -> new Said(task.offer().at(), task.offer().dossierDueAt()));
        Stream<Said> replanned = plans.stream().map(plan -> new Said(plan.at(), plan.dueAt()));
        return Stream.concat(offered, replanned)
                .max(Comparator.comparing(Said::at))
                .map(Said::dueAt);
    }

    private record Said(Instant at, Instant dueAt) {}

    /// From when on a task is late as things stand; empty while the clock of the dossier was
    /// stopped in time, because meanwhile nothing becomes late.
    public Optional<Instant> lateFrom(Task task) {
        boolean stoppedInTime =
                inForce().filter(stop -> !stop.since().isAfter(task.dueAt())).isPresent();
        return stoppedInTime ? Optional.empty() : Optional.of(task.dueAt());
    }

    boolean askedForPapers() {
        return standstills.stream().anyMatch(one -> one.ground() == SuspensionGround.SUPPLEMENT);
    }

    boolean knows(Standstill standstill) {
        return standstills.stream()
                .anyMatch(one ->
                        one.isAt(standstill.step(), standstill.visit())
                                && one.since().equals(standstill.since()));
    }

    Desk dueAt(Instant newDueAt) {
        return new Desk(code, newDueAt, tasks, standstills, plans, endedAt);
    }

    Desk plus(Task task) {
        return withTasks(Stream.concat(tasks.stream(), Stream.of(task)).toList());
    }

    Desk plus(Standstill standstill) {
        return withStandstills(Stream.concat(standstills.stream(), Stream.of(standstill)).toList());
    }

    Desk plus(Plan plan) {
        List<Plan> more = Stream.concat(plans.stream(), Stream.of(plan)).toList();
        return new Desk(code, clockDueAt, tasks, standstills, more, endedAt);
    }

    /// The same with one task changed.
    Desk change(Task task, TaskState newState) {
        return each(one -> one.is(task.step(), task.visit()) ? one.with(newState) : one);
    }

    Desk each(UnaryOperator<Task> change) {
        return withTasks(tasks.stream().map(change).toList());
    }

    /// What that step had stopped runs again since then, also when a later end was heard of first.
    Desk resumed(String step, int visit, Instant at) {
        return withStandstills(
                standstills.stream()
                        .map(one ->
                                one.isAt(step, visit) && one.lastsAt(at) ? one.endedAt(at) : one)
                        .toList());
    }

    /// What that step stopped runs again at the latest then, because the step is called off.
    Desk runningAgain(String step, int visit, Instant at) {
        return withStandstills(
                standstills.stream()
                        .map(one -> one.isAt(step, visit) ? one.endedAt(at) : one)
                        .toList());
    }

    /// Nothing stands at a desk any more, nor will.
    Desk ended(Instant at) {
        return new Desk(
                code,
                clockDueAt,
                tasks.stream().map(task -> task.calledOff(at)).toList(),
                standstills.stream().map(one -> one.endedAt(at)).toList(),
                plans,
                at);
    }

    private Desk withTasks(List<Task> newTasks) {
        return new Desk(code, clockDueAt, newTasks, standstills, plans, endedAt);
    }

    private Desk withStandstills(List<Standstill> newStandstills) {
        return new Desk(code, clockDueAt, tasks, newStandstills, plans, endedAt);
    }
}
