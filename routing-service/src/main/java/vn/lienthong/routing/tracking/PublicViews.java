package vn.lienthong.routing.tracking;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lienthong.contracts.catalogue.Office;
import vn.lienthong.contracts.catalogue.Offices;
import vn.lienthong.routing.journey.domain.Custody;
import vn.lienthong.routing.journey.domain.Leg;
import vn.lienthong.routing.journey.domain.Pause;
import vn.lienthong.routing.journey.domain.Suspension;
import vn.lienthong.routing.journey.domain.Visit;
import vn.lienthong.routing.tracking.PublicView.Counter;
import vn.lienthong.routing.tracking.PublicView.Stay;
import vn.lienthong.routing.tracking.PublicView.Step;
import vn.lienthong.routing.tracking.PublicView.Stop;

/// Tells a journey to the applicant.
@Component
class PublicViews {

    private final JourneyViews journeys;
    private final Offices offices;

    PublicViews(JourneyViews journeys, Offices offices) {
        this.journeys = journeys;
        this.offices = offices;
    }

    PublicView of(Standing standing) {
        JourneyView view = journeys.view(standing);
        String holders =
                view.holders().stream()
                        .map(JourneyView.Holder::officeName)
                        .distinct()
                        .collect(Collectors.joining(", "));
        return new PublicView(
                view.code(),
                view.status(),
                view.statusName(),
                view.procedureName(),
                view.receivedAt(),
                view.dueAt(),
                view.originalDueAt(),
                holders.isEmpty() ? null : holders,
                counter(view.office()),
                view.steps().stream().map(PublicViews::step).toList(),
                stays(standing),
                stops(standing));
    }

    private Counter counter(String code) {
        Optional<Office> office = offices.find(code);
        return new Counter(
                journeys.officeName(code),
                office.map(Office::phone).filter(PublicViews::isThere).orElse(null),
                office.map(Office::email).filter(PublicViews::isThere).orElse(null));
    }

    // Data files may leave it out.
    private static boolean isThere(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private static Step step(JourneyView.Step step) {
        return new Step(
                step.name(),
                step.officeName(),
                step.state(),
                step.offeredAt(),
                step.acceptedAt(),
                step.dueAt(),
                step.completedAt());
    }

    private List<Stay> stays(Standing standing) {
        return standing.course()
                .everyLeg()
                .flatMap(leg -> leg.visits().stream().flatMap(visit -> stay(standing, leg, visit)))
                .sorted(Comparator.comparing(Stay::offeredAt))
                .toList();
    }

    /// What was called off before anybody took it over never lay at the office.
    private Stream<Stay> stay(Standing standing, Leg leg, Visit visit) {
        boolean calledOff = visit.custody() == Custody.CANCELLED && visit.acceptedAt() == null;
        return calledOff
                ? Stream.empty()
                : Stream.of(
                        new Stay(
                                leg.plan().name(),
                                journeys.officeName(visit.office()),
                                visit.custody() == Custody.HELD
                                        ? standing.word(leg, visit)
                                        : visit.custody().name(),
                                visit.offeredAt(),
                                visit.acceptedAt(),
                                visit.endedAt()));
    }

    private List<Stop> stops(Standing standing) {
        return Stream.concat(
                        standing.course().pauses().stream().map(this::stop),
                        standing.state().suspensions().stream().map(this::stop))
                .sorted(Comparator.comparing(Stop::since))
                .toList();
    }

    private Stop stop(Pause pause) {
        Suspension over = pause.suspension();
        return new Stop(
                over.ground(), journeys.officeName(over.office()), over.since(), pause.until());
    }

    private Stop stop(Suspension open) {
        return new Stop(open.ground(), journeys.officeName(open.office()), open.since(), null);
    }
}
