package vn.lienthong.routing.desk.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.SuspensionGround;

/// One dossier as the desks of this deployment know it.
///
/// @param code dossier code
/// @param dossierDueAt the promised date, absent while no task came here
/// @param tasks every visit at a desk of these levels, in the order they came
/// @param standstills every suspension known, so that papers are asked for once only
/// @param endedAt when the dossier was withdrawn or rejected, absent while it goes on
public record Desk(
        String code,
        @Nullable Instant dossierDueAt,
        List<Task> tasks,
        List<Standstill> standstills,
        List<Recall> recalls,
        @Nullable Instant endedAt) {

    public Desk {
        tasks = List.copyOf(tasks);
        standstills = List.copyOf(standstills);
        recalls = List.copyOf(recalls);
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
        return standstills.stream().filter(Standstill::isInForce).findFirst();
    }

    /// Now, or when the clock of the dossier was stopped: meanwhile nothing becomes late.
    public Instant runningUntil(Instant now) {
        return inForce().map(Standstill::since).orElse(now);
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
        return new Desk(code, newDueAt, tasks, standstills, recalls, endedAt);
    }

    Desk plus(Task task) {
        return withTasks(Stream.concat(tasks.stream(), Stream.of(task)).toList());
    }

    Desk plus(Standstill standstill) {
        return withStandstills(Stream.concat(standstills.stream(), Stream.of(standstill)).toList());
    }

    Desk plus(Recall recall) {
        List<Recall> more = Stream.concat(recalls.stream(), Stream.of(recall)).toList();
        return new Desk(code, dossierDueAt, tasks, standstills, more, endedAt);
    }

    /// The same with one task changed.
    Desk change(Task task, TaskState newState) {
        return each(one -> one.is(task.step(), task.visit()) ? one.with(newState) : one);
    }

    Desk each(UnaryOperator<Task> change) {
        return withTasks(tasks.stream().map(change).toList());
    }

    /// The clock runs again, as far as that step had stopped it.
    Desk runningAgain(String step, int visit, Instant at) {
        return withStandstills(
                standstills.stream()
                        .map(one ->
                                one.isInForce() && one.isAt(step, visit) ? one.endedAt(at) : one)
                        .toList());
    }

    /// Nothing stands at a desk any more, nor will.
    Desk ended(Instant at) {
        return new Desk(
                code,
                dossierDueAt,
                tasks.stream().map(task -> task.calledOff(at)).toList(),
                standstills.stream().map(one -> one.isInForce() ? one.endedAt(at) : one).toList(),
                recalls,
                Objects.requireNonNullElse(endedAt, at));
    }

    private Desk withTasks(List<Task> newTasks) {
        return new Desk(code, dossierDueAt, newTasks, standstills, recalls, endedAt);
    }

    private Desk withStandstills(List<Standstill> newStandstills) {
        return new Desk(code, dossierDueAt, tasks, newStandstills, recalls, endedAt);
    }
}
