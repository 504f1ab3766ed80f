package vn.lienthong.routing.access;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.lienthong.contracts.catalogue.Offices;
import vn.lienthong.kit.access.Standing;
import vn.lienthong.kit.access.Standing.Turn;
import vn.lienthong.kit.access.Standing.When;
import vn.lienthong.kit.access.Whereabouts;
import vn.lienthong.kit.aggregate.Aggregates;
import vn.lienthong.routing.journey.domain.Course;
import vn.lienthong.routing.journey.domain.JourneyState;
import vn.lienthong.routing.journey.domain.Leg;
import vn.lienthong.routing.journey.domain.Visit;

/// Routing knows of every dossier where it stands, where it stood and where it will go.
@Component
class WhereDossiersAre implements Whereabouts {

    private final Aggregates<JourneyState> journeys;
    private final Offices offices;

    WhereDossiersAre(Aggregates<JourneyState> journeys, Offices offices) {
        this.journeys = journeys;
        this.offices = offices;
    }

    @Override
    public Map<String, Standing> of(Collection<String> subjects) {
        Map<String, Standing> standings = new HashMap<>();
        journeys.findAll(subjects)
                .forEach((code, journey) -> standings.put(code, standing(journey.course())));
        return standings;
    }

    private static Standing standing(Course course) {
        return new Standing(
                course.receipt().office(),
                course.everyLeg().flatMap(WhereDossiersAre::turns).toList());
    }

    /// The office that the plan names may be another than the one whose desk it came to.
    private static Stream<Turn> turns(Leg leg) {
        String step = leg.plan().step();
        return Stream.concat(
                leg.visits().stream().map(visit -> turn(step, visit)),
                leg.isDone()
                        ? Stream.empty()
                        : Stream.of(new Turn(leg.plan().office(), step, When.PLANNED)));
    }

    private static Turn turn(String step, Visit visit) {
        return new Turn(visit.office(), step, visit.custody().isOpen() ? When.NOW : When.BEFORE);
    }

    @Override
    public Offices offices() {
        return offices;
    }
}
