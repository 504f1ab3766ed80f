package vn.lienthong.intake.registration.domain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.lienthong.contracts.catalogue.Procedure;

/// Which steps of a route are done and which are being worked on.
///
/// @param done in the order of the route
/// @param held in the order of the route
/// @param shortcomings empty when a dossier can stand there
record StepsTaken(List<String> done, List<String> held, List<Shortcoming> shortcomings) {

    static StepsTaken all(Procedure procedure) {
        return new StepsTaken(
                procedure.steps().stream().map(Procedure.Step::step).toList(),
                List.of(),
                List.of());
    }

    /// What is not said follows from the route: before a step that is held everything is done;
    /// where nothing is held, the first steps that are not done are.
    static StepsTaken of(Procedure procedure, List<String> held, List<String> done) {
        Set<String> known =
                procedure.steps().stream()
                        .map(Procedure.Step::step)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        List<Shortcoming> shortcomings = new ArrayList<>();
        unknown(held, known)
                .map(step -> new Shortcoming.UnknownStep("step", step, List.copyOf(known)))
                .forEach(shortcomings::add);
        unknown(done, known)
                .map(step -> new Shortcoming.UnknownStep("doneSteps", step, List.copyOf(known)))
                .forEach(shortcomings::add);
        if (!shortcomings.isEmpty()) {
            return new StepsTaken(List.of(), List.of(), shortcomings);
        }
        Set<String> allDone = done.isEmpty() ? before(procedure, held) : Set.copyOf(done);
        return checked(
                procedure,
                inOrder(procedure, step -> allDone.contains(step.step())),
                held.isEmpty()
                        ? inOrder(
                                procedure,
                                step ->
                                        !allDone.contains(step.step())
                                                && allDone.containsAll(step.after()))
                        : inOrder(procedure, step -> held.contains(step.step())));
    }

    private static StepsTaken checked(Procedure procedure, List<String> done, List<String> held) {
        List<Shortcoming> shortcomings = new ArrayList<>();
        if (held.isEmpty()) {
            shortcomings.add(new Shortcoming.NothingLeftToDo());
        }
        held.stream()
                .filter(done::contains)
                .map(Shortcoming.StepDoneAndHeld::new)
                .forEach(shortcomings::add);
        procedure.steps().stream()
                .filter(step -> done.contains(step.step()) || held.contains(step.step()))
                .forEach(step ->
                        step.after().stream()
                                .filter(before -> !done.contains(before))
                                .map(before -> new Shortcoming.StepNotReached(step.step(), before))
                                .forEach(shortcomings::add));
        return new StepsTaken(done, held, shortcomings);
    }

    private static Stream<String> unknown(List<String> steps, Set<String> known) {
        return steps.stream().filter(step -> !known.contains(step));
    }

    private static Set<String> before(Procedure procedure, List<String> steps) {
        Set<String> before = new LinkedHashSet<>();
        List<String> next = steps;
        while (!next.isEmpty()) {
            List<String> at = next;
            next =
                    procedure.steps().stream()
                            .filter(step -> at.contains(step.step()))
                            .flatMap(step -> step.after().stream())
                            .filter(before::add)
                            .toList();
        }
        return before;
    }

    private static List<String> inOrder(Procedure procedure, Predicate<Procedure.Step> which) {
        return procedure.steps().stream().filter(which).map(Procedure.Step::step).toList();
    }
}
