package vn.lienthong.portal.service;

import java.util.Map;
import java.util.Optional;

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

    private Optional<String> levelOf(String code, String step) {
        try {
            return journeys
                    .get(Routing.Journey.class, "/api/dossiers/{code}/journey", code)
                    .steps()
                    .stream()
                    .filter(one -> step.equals(one.step()))
                    .findFirst()
                    .map(Routing.JourneyStep::level);
        } catch (ServiceFailure _) {
            // Whatever it is, the order itself will be told.
            return Optional.empty();
        }
    }
}
