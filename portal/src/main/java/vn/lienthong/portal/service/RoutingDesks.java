package vn.lienthong.portal.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// Which deployment of routing-service serves a desk: that of the office's level, or the one that
/// follows the journeys, which hands on what is not its own.
final class RoutingDesks {

    private final ServiceClient journeys;
    private final Map<String, ServiceClient> byLevel;
    private final OfficeLevels levels;

    RoutingDesks(ServiceClient journeys, Map<String, ServiceClient> byLevel, OfficeLevels levels) {
        this.journeys = journeys;
        this.byLevel = Map.copyOf(byLevel);
        this.levels = levels;
    }

    ServiceClient ofOffice(String office) {
        return byLevel.isEmpty() ? journeys : at(levels.of(office));
    }

    /// The desk of a step, wherever the journey sends it.
    ServiceClient ofStep(String code, String step) {
        return byLevel.isEmpty() ? journeys : at(levelOf(code, step));
    }

    private ServiceClient at(Optional<String> level) {
        return level.map(byLevel::get).orElse(journeys);
    }

    /// Whether one deployment serves all desks and follows the journeys too.
    boolean areTogether() {
        return byLevel.isEmpty();
    }

    /// The journey, or while nobody answers who follows it, what the desks know.
    Routing.Journey journey(String code) {
        try {
            return journeys.get(Routing.Journey.class, "/api/dossiers/{code}/journey", code);
        } catch (ServiceFailure failure) {
            if (failure.kind() != ServiceFailure.Kind.DOWN) {
                throw failure;
            }
            return byLevel.values().stream()
                    .flatMap(desks -> atDesks(desks, code).stream())
                    .reduce(RoutingDesks::both)
                    .orElseThrow(() -> failure);
        }
    }

    private static Optional<Routing.Journey> atDesks(ServiceClient desks, String code) {
        try {
            return Optional.of(
                    desks.get(Routing.Journey.class, "/api/dossiers/{code}/tasks", code));
        } catch (ServiceFailure _) {
            // A level that is away, or that the dossier does not concern, adds nothing.
            return Optional.empty();
        }
    }

    /// Each knows the steps at its own desks; of the others it knows the plan.
    private static Routing.Journey both(Routing.Journey one, Routing.Journey other) {
        List<Routing.JourneyStep> steps = new ArrayList<>();
        for (Routing.JourneyStep step : one.steps()) {
            steps.add(
                    step.state() != null
                            ? step
                            : other.steps().stream()
                                    .filter(same -> Objects.equals(same.step(), step.step()))
                                    .findFirst()
                                    .orElse(step));
        }
        return new Routing.Journey(
                one.code(),
                one.partial(),
                one.procedure(),
                one.status(),
                one.statusName(),
                one.procedureName(),
                one.originalDueAt(),
                one.dueAt(),
                Stream.concat(one.holders().stream(), other.holders().stream()).toList(),
                steps,
                one.formerSteps(),
                one.history(),
                one.intact());
    }

    private Optional<String> levelOf(String code, String step) {
        try {
            return journey(code).steps().stream()
                    .filter(one -> step.equals(one.step()))
                    .findFirst()
                    .map(Routing.JourneyStep::level);
        } catch (ServiceFailure _) {
            // Whatever it is, the order itself will be told.
            return Optional.empty();
        }
    }
}
