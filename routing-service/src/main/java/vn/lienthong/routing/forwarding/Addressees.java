package vn.lienthong.routing.forwarding;

import java.util.Map;
import java.util.Optional;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import vn.lienthong.contracts.catalogue.Office;
import vn.lienthong.contracts.catalogue.Offices;
import vn.lienthong.kit.aggregate.Aggregates;
import vn.lienthong.routing.forwarding.DeskServices.DeskService;
import vn.lienthong.routing.journey.domain.JourneyState;

/// Whose desk a request is meant for: the office's that is named, or the one that the journey sends
/// the step to. Empty for what is no desk's business, and for what only this deployment can say is
/// unknown.
final class Addressees {

    private static final PathPattern DESK =
            PathPatternParser.defaultInstance.parse("/api/offices/{office}/desk/**");
    private static final PathPattern WORKLOAD =
            PathPatternParser.defaultInstance.parse("/api/offices/{office}/workload");
    private static final PathPattern STEP =
            PathPatternParser.defaultInstance.parse("/api/dossiers/{code}/steps/{step}/**");

    /// Printed from the journey, wherever the desk is served.
    private static final PathPattern ROUTING_SLIP =
            PathPatternParser.defaultInstance.parse(
                    "/api/dossiers/{code}/steps/{step}/routing-slip");

    /// Decided by the journey, which alone knows whether anybody took the dossier over since.
    private static final PathPattern RECALL =
            PathPatternParser.defaultInstance.parse("/api/dossiers/{code}/steps/{step}/recall");

    private final DeskServices services;
    private final Offices offices;
    private final Aggregates<JourneyState> journeys;

    Addressees(DeskServices services, Offices offices, Aggregates<JourneyState> journeys) {
        this.services = services;
        this.offices = offices;
        this.journeys = journeys;
    }

    /// @param code of the dossier, when the request is about a step of it
    record Addressee(DeskService service, Optional<String> code) {}

    Optional<Addressee> of(String path) {
        PathContainer parsed = PathContainer.parsePath(path);
        PathPattern.PathMatchInfo desk =
                WORKLOAD.matches(parsed)
                        ? WORKLOAD.matchAndExtract(parsed)
                        : DESK.matchAndExtract(parsed);
        if (desk != null) {
            return offices.find(variable(desk, "office"))
                    .map(Office::level)
                    .flatMap(services::of)
                    .map(service -> new Addressee(service, Optional.empty()));
        }
        PathPattern.PathMatchInfo step = STEP.matchAndExtract(parsed);
        return step == null || ROUTING_SLIP.matches(parsed) || RECALL.matches(parsed)
                ? Optional.empty()
                : ofStep(variable(step, "code"), variable(step, "step"));
    }

    private Optional<Addressee> ofStep(String code, String step) {
        return journeys.find(code)
                .flatMap(journey -> journey.course().leg(step))
                .map(leg -> leg.plan().level())
                .flatMap(services::of)
                .map(service -> new Addressee(service, Optional.of(code)));
    }

    private static String variable(PathPattern.PathMatchInfo match, String name) {
        Map<String, String> variables = match.getUriVariables();
        return variables.getOrDefault(name, "");
    }
}
