package vn.lienthong.routing.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.lienthong.contracts.event.DossierEvent;
import vn.lienthong.contracts.event.EventTypes;

/// What is known of a dossier does not depend on which topic was quicker: a rebuild reads them in
/// another order than they came in.
class AnyOrderTest {

    private static final int HISTORIES = 3_000;
    private static final Instant FROM = Instant.parse("2026-01-05T01:00:00Z");

    @Test
    void topicsMayOvertakeEachOther() {
        for (int seed = 0; seed < HISTORIES; seed++) {
            Random random = new Random(seed);
            List<DossierEvent> events =
                    RandomHistory.of(random, "A-" + seed, FROM, Duration.ofDays(300));

            assertThat(RandomHistory.facts(interleaved(events, random)))
                    .as("seed %d", seed)
                    .isEqualTo(RandomHistory.facts(events));
        }
    }

    /// The receipt first, then topic by topic, as a rebuild may read them.
    @Test
    void oneTopicMayComeAfterTheOther() {
        for (int seed = 0; seed < HISTORIES; seed++) {
            Random random = new Random(seed);
            List<DossierEvent> events =
                    RandomHistory.of(random, "A-" + seed, FROM, Duration.ofDays(300));
            List<DossierEvent> byTopic = new ArrayList<>(events.subList(0, 1));
            queues(events).values().forEach(byTopic::addAll);

            assertThat(RandomHistory.facts(byTopic))
                    .as("seed %d", seed)
                    .isEqualTo(RandomHistory.facts(events));
        }
    }

    private static List<DossierEvent> interleaved(List<DossierEvent> events, Random random) {
        List<DossierEvent> mixed = new ArrayList<>(events.subList(0, 1));
        List<Deque<DossierEvent>> queues = new ArrayList<>(queues(events).values());
        while (!queues.isEmpty()) {
            Deque<DossierEvent> one = queues.get(random.nextInt(queues.size()));
            mixed.add(one.removeFirst());
            queues.removeIf(Deque::isEmpty);
        }
        return mixed;
    }

    /// All but the receipt, by topic, each in its order.
    private static Map<String, Deque<DossierEvent>> queues(List<DossierEvent> events) {
        Map<String, Deque<DossierEvent>> queues = new TreeMap<>();
        for (DossierEvent event : events.subList(1, events.size())) {
            queues.computeIfAbsent(EventTypes.topic(event), _ -> new ArrayDeque<>()).add(event);
        }
        return queues;
    }
}
