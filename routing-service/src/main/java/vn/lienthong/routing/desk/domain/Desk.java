package vn.lienthong.routing.desk.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.SuspensionGround;
import vn.lienthong.contracts.event.EarlierStep;

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
        List<Recall> recalls,
        List<Plan> plans,
        @Nullable Instant endedAt) {

    public Desk {
        tasks = List.copyOf(tasks);
        standstills = List.copyOf(standstills);
        recalls = List.copyOf(recalls);
        plans = List.copyOf(plans);
    }

    static Desk empty(String code) {
        return new Desk(code, null, List.of(), List.of(), List.of(), List.of(), null);
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

    /// The steps right before one, by the plan that held at a moment; of a dossier whose plan was
    /// not heard of yet, as far as the offers tell that came here.
    List<String> rightBefore(String step, Instant at) {
        return plans.stream()
                .filter(plan -> !plan.at().isAfter(at))
                .max(Comparator.comparing(Plan::at))
                .flatMap(plan -> plan.before(step))
                .orElseGet(() -> rightBeforeByOffers(step));
    }

    /// Of its earlier steps, in the order of the route, those that none of the following comes
    /// after. A following step of another deployment tells nothing, so that what is before it does
    /// not count.
    private List<String> rightBeforeByOffers(String step) {
        List<String> earlier =
                task(step, null).stream()
                        .flatMap(task -> task.offer().earlier().stream())
                        .map(EarlierStep::step)
                        .toList();
        return IntStream.range(0, earlier.size())
                .filter(i ->
                        earlier.subList(i + 1, earlier.size()).stream()
                                .allMatch(later -> isBeside(later, earlier.get(i))))
                .mapToObj(earlier::get)
                .toList();
    }

    private boolean isBeside(String later, String step) {
        return task(later, null).filter(task -> !task.comesAfter(step)).isPresent();
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
        return new Desk(code, newDueAt, tasks, standstills, recalls, plans, endedAt);
    }

    Desk plus(Task task) {
        return withTasks(Stream.concat(tasks.stream(), Stream.of(task)).toList());
    }

    Desk plus(Standstill standstill) {
        return withStandstills(Stream.concat(standstills.stream(), Stream.of(standstill)).toList());
    }

    Desk plus(Recall recall) {
        List<Recall> more = Stream.concat(recalls.stream(), Stream.of(recall)).toList();
        return new Desk(code, clockDueAt, tasks, standstills, more, plans, endedAt);
    }

    Desk plus(Plan plan) {
        List<Plan> more = Stream.concat(plans.stream(), Stream.of(plan)).toList();
        return new Desk(code, clockDueAt, tasks, standstills, recalls, more, endedAt);
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
                recalls,
                plans,
                at);
    }

    private Desk withTasks(List<Task> newTasks) {
        return new Desk(code, clockDueAt, newTasks, standstills, recalls, plans, endedAt);
    }

    private Desk withStandstills(List<Standstill> newStandstills) {
        return new Desk(code, clockDueAt, tasks, newStandstills, recalls, plans, endedAt);
    }
}
