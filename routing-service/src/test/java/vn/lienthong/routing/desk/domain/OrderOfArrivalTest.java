package vn.lienthong.routing.desk.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.contracts.SuspensionGround.EXPERT_OPINION;
import static vn.lienthong.routing.Story.COUNTER;
import static vn.lienthong.routing.Story.LAND;
import static vn.lienthong.routing.Story.TAX;
import static vn.lienthong.routing.Story.calledOff;
import static vn.lienthong.routing.Story.hour;
import static vn.lienthong.routing.Story.offered;
import static vn.lienthong.routing.Story.resumed;
import static vn.lienthong.routing.Story.returned;
import static vn.lienthong.routing.Story.step;
import static vn.lienthong.routing.Story.suspended;
import static vn.lienthong.routing.Story.withdrawn;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lienthong.contracts.event.AlreadyHeld;
import vn.lienthong.contracts.event.DossierEvent;

/// Each topic keeps its order, and they overtake each other as they like: whatever comes first, the
/// desk ends the same.
class OrderOfArrivalTest {

    private static final List<DossierEvent> OFFERS =
            List.of(
                    offered(1, "check", 1, COUNTER),
                    offered(2, "appraise", 1, LAND),
                    Plans.held(
                            offered(2, "tax", 1, TAX),
                            new AlreadyHeld(
                                    hour(0), "chị Ba", EXPERT_OPINION, hour(1), null, null)),
                    calledOff(6, "tax", 1, TAX),
                    calledOff(6, "appraise", 1, LAND),
                    offered(8, "check", 2, COUNTER));

    @Test
    void aReturnAResumptionAndANewPlan() {
        assertSameWhatever(
                OFFERS,
                List.of(
                        resumed(4, "tax", 1, TAX, EXPERT_OPINION),
                        returned(6, "appraise", 1, LAND, "check"),
                        suspended(9, "check", 2, COUNTER, EXPERT_OPINION)),
                List.of(Plans.replanned(7, step("check", COUNTER, "ward"))));
    }

    @Test
    void aNewPlanThatKeepsSomeAndTheEnd() {
        assertSameWhatever(
                OFFERS.subList(0, 3),
                List.of(resumed(6, "tax", 1, TAX, EXPERT_OPINION)),
                List.of(
                        Plans.replanned(
                                4,
                                step("check", COUNTER, "ward"),
                                step("tax", TAX, "district", "check")),
                        Plans.replanned(5, step("check", COUNTER, "ward"))));
        assertSameWhatever(
                OFFERS.subList(0, 3),
                List.of(resumed(6, "tax", 1, TAX, EXPERT_OPINION)),
                List.of(Plans.replanned(4, step("tax", TAX, "district")), withdrawn(5)));
    }

    @Test
    void aNewVisitOnAnotherLevel() {
        assertSameWhatever(
                List.of(offered(1, "tax", 1, TAX)),
                List.of(offered(5, "tax", 2, LAND)),
                List.of(
                        Plans.replanned(
                                5,
                                step("check", COUNTER, "ward"),
                                step("tax", LAND, "district", "check"))));
    }

    /// What can be told of a desk without regard to the order of its lists.
    private record Told(
            Set<String> tasks, Set<Standstill> standstills, Object dueAt, @Nullable Object end) {

        static Told of(Desk desk) {
            return new Told(
                    desk.tasks().stream().map(Told::of).collect(Collectors.toSet()),
                    Set.copyOf(desk.standstills()),
                    desk.dossierDueAt(),
                    desk.endedAt());
        }

        private static String of(Task task) {
            String stands = "%s %d %s".formatted(task.step(), task.visit(), task.state());
            return task.state().isOpen() ? stands + " " + task.offer() : stands;
        }
    }

    private static void assertSameWhatever(
            List<DossierEvent> one, List<DossierEvent> another, List<DossierEvent> third) {
        List<List<DossierEvent>> topics = List.of(one, another, third);
        List<List<DossierEvent>> orders = new ArrayList<>();
        collect(topics, List.of(), orders);
        Told first = heard(orders.getFirst(), topics);
        assertThat(orders).hasSizeGreaterThan(2);
        assertThat(orders).allSatisfy(order -> assertThat(heard(order, topics)).isEqualTo(first));
    }

    private static void collect(
            List<List<DossierEvent>> topics,
            List<DossierEvent> before,
            List<List<DossierEvent>> orders) {
        boolean all = true;
        for (int i = 0; i < topics.size(); i++) {
            List<DossierEvent> topic = topics.get(i);
            if (!topic.isEmpty()) {
                all = false;
                List<List<DossierEvent>> rest = new ArrayList<>(topics);
                rest.set(i, topic.subList(1, topic.size()));
                List<DossierEvent> next = new ArrayList<>(before);
                next.add(topic.getFirst());
                collect(rest, next, orders);
            }
        }
        if (all) {
            orders.add(before);
        }
    }

    /// As events are folded: what is too early waits, with what follows it on its topic.
    private static Told heard(List<DossierEvent> order, List<List<DossierEvent>> topics) {
        List<DossierEvent> waiting = new ArrayList<>(order);
        Desk desk = null;
        for (int i = 0; i < waiting.size(); ) {
            DossierEvent event = waiting.get(i);
            boolean behind =
                    waiting.subList(0, i).stream()
                            .anyMatch(other -> topicOf(other, topics) == topicOf(event, topics));
            Hearing.Heard heard = behind ? new Hearing.TooEarly() : Counter.HEARING.on(desk, event);
            if (heard instanceof Hearing.TooEarly) {
                i++;
            } else {
                waiting.remove(i);
                desk = heard instanceof Hearing.Changed changed ? changed.next() : desk;
                i = 0;
            }
        }
        assertThat(waiting).as("what still waits of %s", order).isEmpty();
        return Told.of(Objects.requireNonNull(desk));
    }

    private static int topicOf(DossierEvent event, List<List<DossierEvent>> topics) {
        for (int i = 0; i < topics.size(); i++) {
            if (topics.get(i).contains(event)) {
                return i;
            }
        }
        throw new IllegalArgumentException("Of no topic: " + event);
    }
}
