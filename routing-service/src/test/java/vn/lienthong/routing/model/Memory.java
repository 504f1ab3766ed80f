package vn.lienthong.routing.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import vn.lienthong.routing.journey.domain.Course;
import vn.lienthong.routing.journey.domain.JourneyState;
import vn.lienthong.routing.journey.domain.JourneyState.Suspended;
import vn.lienthong.routing.journey.domain.Leg;
import vn.lienthong.routing.journey.domain.Past;
import vn.lienthong.routing.journey.domain.Pause;
import vn.lienthong.routing.journey.domain.Suspension;

/// The states that a journey went through, to compare what is told of the past with what was.
final class Memory {

    private record Seen(JourneyState state, Instant from) {}

    private final List<Seen> seen = new ArrayList<>();
    private final List<Instant> facts = new ArrayList<>();
    private Instant latest = Instant.MIN;

    /// @param at when that happened which led to the state
    void keep(JourneyState state, Instant at) {
        latest = at.isAfter(latest) ? at : latest;
        facts.add(at);
        seen.add(new Seen(state, latest));
    }

    /// Asks for instants that all facts so far precede and all later ones follow: there the journey
    /// had been told everything, whatever the order on the wires was.
    void compareWith(JourneyState last, Random random) {
        Instant before = Instant.MAX;
        for (int i = seen.size() - 1; i >= 0; i--) {
            Seen one = seen.get(i);
            if (one.from().isBefore(before) && random.nextInt(4) == 0) {
                Instant at = between(one.from(), before, random);
                assertThat(last.asOf(at).map(Memory::ordered))
                        .as("as of %s", at)
                        .contains(ordered(one.state()));
            }
            Instant fact = facts.get(i);
            before = fact.isBefore(before) ? fact : before;
        }
        assertThat(last.asOf(last.course().receipt().at().minusMillis(1))).isEmpty();
    }

    private static Instant between(Instant from, Instant before, Random random) {
        long millis =
                before.equals(Instant.MAX) ? 1000 : before.toEpochMilli() - from.toEpochMilli();
        return from.plusMillis(random.nextLong(millis));
    }

    /// Without the orders that say nothing.
    private static JourneyState ordered(JourneyState state) {
        Course course = state.course();
        Past past = course.past();
        Course ordered =
                new Course(
                        course.receipt(),
                        course.legs(),
                        course.promise(),
                        course.pauses().stream()
                                .sorted(
                                        Comparator.comparing(Pause::until)
                                                .thenComparing(p -> key(p.suspension())))
                                .toList(),
                        course.supplements(),
                        course.history(),
                        new Past(
                                past.plans(),
                                past.promises(),
                                past.legs().stream()
                                        .sorted(
                                                Comparator.comparing(
                                                        (Leg leg) -> leg.plan().step()))
                                        .toList()));
        return state instanceof Suspended
                ? new Suspended(
                        ordered,
                        state.suspensions().stream()
                                .sorted(Comparator.comparing(Memory::key))
                                .toList())
                : state.with(ordered);
    }

    private static String key(Suspension one) {
        return one.since() + one.step() + one.visit();
    }
}
