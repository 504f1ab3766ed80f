package vn.lienthong.routing.journey.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.routing.Story.COUNTER;
import static vn.lienthong.routing.Story.LAND;
import static vn.lienthong.routing.Story.TAX;
import static vn.lienthong.routing.Story.accepted;
import static vn.lienthong.routing.Story.completed;
import static vn.lienthong.routing.Story.received;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.DossierStatus;
import vn.lienthong.contracts.event.DossierEvent;
import vn.lienthong.contracts.event.StepOffered;

/// A journey as it is after some facts, and the events that the last of them gave rise to.
public record Given(@Nullable JourneyState stateOrNull, List<DossierEvent> events) {

    public static Given nothing() {
        return new Given(null, List.of());
    }

    public static Given of(DossierEvent... events) {
        Given given = nothing();
        for (DossierEvent event : events) {
            given = given.when(event);
        }
        return given;
    }

    /// Both legs after the first step are held.
    static Given forked() {
        return of(
                received(),
                accepted(1, "check", 1, COUNTER),
                completed(2, "check", 1, COUNTER),
                accepted(3, "appraise", 1, LAND),
                accepted(4, "tax", 1, TAX));
    }

    static Given signing() {
        return forked().when(completed(5, "tax", 1, TAX))
                .when(completed(6, "appraise", 1, LAND))
                .when(accepted(7, "sign", 1, LAND));
    }

    static Given processed() {
        return signing().when(completed(8, "sign", 1, LAND));
    }

    public Given when(DossierEvent event) {
        Decision decision = Journey.decide(stateOrNull, event);
        assertThat(decision)
                .as("what follows from %s", event)
                .isInstanceOf(Decision.Accepted.class);
        Decision.Accepted accepted = (Decision.Accepted) decision;
        assertThat(accepted.next().course().history().verify()).isEmpty();
        return new Given(accepted.next(), accepted.events());
    }

    void refusesToChangeOn(DossierEvent event) {
        assertThat(Journey.decide(stateOrNull, event))
                .as("what follows from %s", event)
                .isEqualTo(new Decision.Unchanged());
    }

    public JourneyState state() {
        return Objects.requireNonNull(stateOrNull);
    }

    Course course() {
        return state().course();
    }

    DossierStatus status() {
        return state().status();
    }

    Visit visit(String step, int number) {
        return visit(course(), step, number);
    }

    /// The visit at a step, also at one that the plan does not have any more.
    static Visit visit(Course course, String step, int number) {
        return course.everyLeg()
                .filter(leg -> leg.plan().step().equals(step))
                .flatMap(leg -> leg.visits().stream())
                .filter(visit -> visit.number() == number)
                .findFirst()
                .orElseThrow();
    }

    <E extends DossierEvent> List<E> told(Class<E> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }

    List<String> offers() {
        return told(StepOffered.class).stream()
                .map(offered -> offered.step() + " " + offered.visit())
                .toList();
    }

    List<String> types() {
        return course().history().entries().stream().map(entry -> entry.fact().type()).toList();
    }

    List<String> custodies() {
        return course().legs().stream()
                .flatMap(leg ->
                        leg.visits().stream()
                                .map(visit ->
                                        "%s %d %s"
                                                .formatted(
                                                        leg.plan().step(),
                                                        visit.number(),
                                                        visit.custody())))
                .toList();
    }
}
