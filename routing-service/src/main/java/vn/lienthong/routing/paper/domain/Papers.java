package vn.lienthong.routing.paper.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.event.DossierReceived;
import vn.lienthong.contracts.event.PlannedStep;
import vn.lienthong.routing.catalogue.domain.Route;
import vn.lienthong.routing.paper.domain.Whereabouts.AtOffice;
import vn.lienthong.routing.paper.domain.Whereabouts.NoPaper;
import vn.lienthong.routing.paper.domain.Whereabouts.OnTheWay;

/// The papers of one dossier, and what the programs say of it.
///
/// @param route in the order of the plan in force
/// @param tasks every visit heard of
/// @param scans in the order of time; they come from several deployments
/// @param ending absent while it goes on
/// @param returnedAt when the applicant got the result, absent before
public record Papers(
        Registration registration,
        List<Stop> route,
        List<Task> tasks,
        List<Scan> scans,
        @Nullable Ending ending,
        @Nullable Instant returnedAt) {

    public Papers {
        route = List.copyOf(route);
        tasks = List.copyOf(tasks);
        scans = List.copyOf(scans);
    }

    static Papers of(DossierReceived e) {
        return new Papers(Registration.of(e), stops(e.steps()), List.of(), List.of(), null, null);
    }

    /// Mã hồ sơ.
    public String code() {
        return registration.code();
    }

    /// The receiving counter.
    public String counter() {
        return registration.office();
    }

    /// The step of the plan in force.
    public Optional<Stop> stop(String step) {
        return route.stream().filter(stop -> stop.step().equals(step)).findFirst();
    }

    /// The latest visit at a step that was heard of, 1 when there was none yet.
    public int latestVisit(String step) {
        return tasks.stream()
                .filter(task -> task.step().equals(step))
                .mapToInt(Task::visit)
                .max()
                .orElse(1);
    }

    /// Every office that the papers pass or passed, the receiving counter first.
    public List<String> offices() {
        return Stream.of(
                        Stream.of(counter()),
                        route.stream().map(Stop::office),
                        scans.stream().map(Scan::office))
                .flatMap(offices -> offices)
                .distinct()
                .toList();
    }

    /// Where the papers are, by the latest scan.
    public Whereabouts whereabouts() {
        if (scans.isEmpty()) {
            String first = registration.paperAt();
            return first == null
                    ? new NoPaper()
                    : new AtOffice(first, registration.paperSince(), null, 0, null, null);
        }
        Scan last = scans.getLast();
        return switch (last.direction()) {
            case OUT ->
                    new OnTheWay(
                            last.office(),
                            Objects.requireNonNullElse(last.otherOffice(), counter()),
                            last.step(),
                            last.visit(),
                            last.at(),
                            last.actor());
            case IN ->
                    new AtOffice(
                            last.office(),
                            last.at(),
                            last.step(),
                            last.visit(),
                            last.actor(),
                            last.otherOffice());
        };
    }

    /// The stop where the work is now, and the papers with it: that of the earliest open task; the
    /// receiving counter when nothing is open.
    public String expectedOffice() {
        return open().map(Task::office).findFirst().orElse(counter());
    }

    Stream<Task> open() {
        return tasks.stream().filter(Task::isOpen);
    }

    /// The same with one more scan, put where its time says.
    Papers plus(Scan scan) {
        if (scans.contains(scan)) {
            return this;
        }
        List<Scan> more = new ArrayList<>(scans);
        more.add(scan);
        more.sort(Comparator.comparing(Scan::at));
        return new Papers(registration, route, tasks, more, ending, returnedAt);
    }

    /// The same with one visit changed, which is noted when it was not heard of before. A new visit
    /// of a step ends the earlier ones, whatever came late.
    Papers change(Task heard, UnaryOperator<Task> change) {
        boolean known = tasks.stream().anyMatch(task -> task.is(heard.step(), heard.visit()));
        List<Task> all = new ArrayList<>(tasks);
        if (!known) {
            all.add(heard);
        }
        all.replaceAll(task -> task.is(heard.step(), heard.visit()) ? change.apply(task) : task);
        Papers next = withTasks(all);
        int latest = next.latestVisit(heard.step());
        return next.ending(
                task ->
                        next.ending != null
                                || (task.step().equals(heard.step()) && task.visit() < latest),
                heard.since());
    }

    /// A step is done again: so is what depends on it.
    Papers redoneBy(String step, @Nullable String toStep, Instant at) {
        Map<String, List<String>> after = new LinkedHashMap<>();
        route.forEach(stop -> after.put(stop.step(), stop.after()));
        Set<String> redone = new Route(after).redoneByReturn(step, toStep);
        return ending(task -> redone.contains(task.step()) && task.since().isBefore(at), at);
    }

    /// Goes on by another plan: what it does not have, or has elsewhere, is called off.
    Papers rerouted(List<PlannedStep> steps, Instant at) {
        List<Stop> stops = stops(steps);
        return new Papers(registration, stops, tasks, scans, ending, returnedAt)
                .ending(
                        task ->
                                task.since().isBefore(at)
                                        && stops.stream()
                                                .noneMatch(stop ->
                                                        stop.step().equals(task.step())
                                                                && stop.office()
                                                                        .equals(task.office())),
                        at);
    }

    /// The first end counts.
    Papers ended(Ending how) {
        return ending == null
                ? new Papers(registration, route, tasks, scans, how, returnedAt)
                        .ending(_ -> true, how.at())
                : this;
    }

    Papers returned(Instant at) {
        return new Papers(registration, route, tasks, scans, ending, at);
    }

    private Papers ending(Predicate<Task> which, Instant at) {
        return withTasks(
                tasks.stream().map(task -> which.test(task) ? task.ended(at) : task).toList());
    }

    private Papers withTasks(List<Task> newTasks) {
        return new Papers(registration, route, newTasks, scans, ending, returnedAt);
    }

    private static List<Stop> stops(List<PlannedStep> steps) {
        return steps.stream().map(Stop::of).toList();
    }
}
