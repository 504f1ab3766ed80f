package vn.lienthong.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.DossierStatus;
import vn.lienthong.contracts.event.DossierEvent;
import vn.lienthong.contracts.event.StepOffered;
import vn.lienthong.routing.desk.domain.Custody;
import vn.lienthong.routing.desk.domain.Desk;
import vn.lienthong.routing.desk.domain.DeskCommand;
import vn.lienthong.routing.desk.domain.Hearing;
import vn.lienthong.routing.desk.domain.Officer;
import vn.lienthong.routing.desk.domain.Order;
import vn.lienthong.routing.desk.domain.Verdict;
import vn.lienthong.routing.journey.domain.Decision;
import vn.lienthong.routing.journey.domain.History;
import vn.lienthong.routing.journey.domain.Journey;
import vn.lienthong.routing.journey.domain.JourneyState;

/// One journey and a deployment of desks for each level, joined by topics in memory: every event
/// goes to the journey and to all desks, offers only to the desk of their level.
final class InMemoryRouting {

    private final Hearing hearing = new Hearing(_ -> true);
    private final Map<String, @Nullable Desk> desks = new LinkedHashMap<>();
    private @Nullable JourneyState journey;
    private int hour;

    InMemoryRouting(String... levels) {
        for (String level : levels) {
            desks.put(level, null);
        }
    }

    /// The next hour, as if the fact took one.
    int hour() {
        return ++hour;
    }

    void order(String level, String step, DeskCommand command) {
        Officer officer = new Officer(Story.ACTOR, _ -> true, false);
        Order order = new Order(step, null, officer, Story.hour(hour()), command);
        Verdict verdict = Custody.decide(desks.get(level), order);
        assertThat(verdict).as("%s of %s", command, step).isInstanceOf(Verdict.Accepted.class);
        Verdict.Accepted accepted = (Verdict.Accepted) verdict;
        desks.put(level, accepted.next());
        publish(accepted.event());
    }

    void publish(DossierEvent first) {
        Deque<DossierEvent> topic = new ArrayDeque<>(List.of(first));
        while (!topic.isEmpty()) {
            DossierEvent event = topic.remove();
            if (Journey.decide(journey, event) instanceof Decision.Accepted accepted) {
                journey = accepted.next();
                topic.addAll(accepted.events());
            }
            desks.replaceAll((level, desk) -> heard(level, desk, event));
        }
    }

    private @Nullable Desk heard(String level, @Nullable Desk desk, DossierEvent event) {
        boolean elsewhere = event instanceof StepOffered offer && !offer.level().equals(level);
        return !elsewhere && hearing.on(desk, event) instanceof Hearing.Changed changed
                ? changed.next()
                : desk;
    }

    DossierStatus status() {
        return Objects.requireNonNull(journey).status();
    }

    History history() {
        return Objects.requireNonNull(journey).course().history();
    }

    List<String> openTasks() {
        List<String> open = new ArrayList<>();
        desks.forEach((level, desk) -> {
            if (desk != null) {
                desk.open()
                        .forEach(task ->
                                open.add(
                                        "%s: %s %d %s"
                                                .formatted(
                                                        level,
                                                        task.step(),
                                                        task.visit(),
                                                        task.state().word())));
            }
        });
        return open;
    }
}
