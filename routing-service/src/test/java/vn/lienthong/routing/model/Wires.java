package vn.lienthong.routing.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import vn.lienthong.contracts.event.EventTypes;
import vn.lienthong.contracts.event.Topics;

/// Topics in memory. Every reader sees each topic in its order, but topics in any order between
/// them, and now and then the last few records of a topic once more.
final class Wires {

    /// What a reader gets next.
    record Delivery(String reader, Sent sent) {}

    private record Wire(String reader, String topic) {}

    private final Random random;
    private final Map<Wire, Deque<Sent>> pending = new LinkedHashMap<>();
    private final Map<Wire, List<Sent>> read = new LinkedHashMap<>();

    Wires(Random random) {
        this.random = random;
    }

    void subscribe(String reader, List<String> topics) {
        topics.forEach(topic -> {
            Wire wire = new Wire(reader, topic);
            pending.put(wire, new ArrayDeque<>());
            read.put(wire, new ArrayList<>());
        });
    }

    void publish(Sent sent) {
        String topic = EventTypes.topic(sent.event());
        pending.forEach((wire, queue) -> {
            if (wire.topic().equals(topic)) {
                queue.add(sent);
            }
        });
    }

    boolean isQuiet() {
        return pending.values().stream().allMatch(Deque::isEmpty);
    }

    /// Only asked when something is pending.
    Delivery next() {
        List<Wire> busy = pending.keySet().stream().filter(wire -> !queue(wire).isEmpty()).toList();
        Wire wire = busy.get(random.nextInt(busy.size()));
        Sent sent = queue(wire).remove();
        List<Sent> before = read.getOrDefault(wire, List.of());
        before.add(sent);
        // The deadline clocks are the kit's to deliver once; the journey does not promise it for
        // them.
        if (random.nextInt(100) < 6 && !wire.topic().equals(Topics.DEADLINE)) {
            int from = before.size() - 1 - random.nextInt(Math.min(4, before.size()));
            for (Sent again : before.subList(from, before.size()).reversed()) {
                queue(wire).addFirst(again);
            }
        }
        return new Delivery(wire.reader(), sent);
    }

    private Deque<Sent> queue(Wire wire) {
        return pending.getOrDefault(wire, new ArrayDeque<>());
    }
}
