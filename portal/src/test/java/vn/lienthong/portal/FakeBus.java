package vn.lienthong.portal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.portal.bus.Bus;
import vn.lienthong.portal.bus.BusAway;
import vn.lienthong.portal.bus.Glimpse;
import vn.lienthong.portal.bus.Measurement;
import vn.lienthong.portal.bus.Measurement.Group;
import vn.lienthong.portal.bus.Measurement.Keeping;
import vn.lienthong.portal.bus.Measurement.Member;
import vn.lienthong.portal.bus.Measurement.Node;
import vn.lienthong.portal.bus.Measurement.Partition;
import vn.lienthong.portal.bus.Measurement.Place;
import vn.lienthong.portal.bus.Measurement.Position;
import vn.lienthong.portal.bus.Measurement.Topic;

/// A bus with one topic of the system, one of its own, and one group, whose figures a test sets.
final class FakeBus implements Bus {
    static final String TOPIC = "lienthong.intake";
    static final String GROUP = "routing-journey";
    private static final Instant BEGINNING = Instant.parse("2026-11-23T01:00:00Z");

    private boolean away;
    private Instant now = BEGINNING;
    private long end;
    private long read;
    private List<Integer> inSync = List.of(1, 2);
    private @Nullable Integer leader = 1;
    private List<String> members = List.of("consumer-1");
    private final List<String> looked = new ArrayList<>();

    /// All is well, and nothing has been written; later than whatever was measured before.
    void reset() {
        away = false;
        now = now.plus(Duration.ofDays(1));
        end = 0;
        read = 0;
        inSync = List.of(1, 2);
        leader = 1;
        members = List.of("consumer-1");
        looked.clear();
    }

    /// Some time later.
    void after(Duration time, long written, long readSoFar) {
        now = now.plus(time);
        end = written;
        read = readSoFar;
    }

    void goesAway() {
        away = true;
    }

    void losesACopy() {
        inSync = List.of(1);
    }

    void losesTheLeader() {
        leader = null;
    }

    void losesItsReaders() {
        members = List.of();
    }

    List<String> looked() {
        return looked;
    }

    @Override
    public Measurement measure() {
        if (away) {
            throw new BusAway("no answer within PT2S", null);
        }
        return new Measurement(
                now,
                List.of(new Node(1, "kafka-1:9092"), new Node(2, "kafka-2:9092")),
                2,
                List.of(
                        new Topic(
                                "__consumer_offsets",
                                true,
                                List.of(new Partition(0, 1, List.of(1, 2), List.of(1, 2), 0, 9)),
                                new Keeping(null, null, true),
                                null),
                        new Topic(
                                TOPIC,
                                false,
                                List.of(
                                        new Partition(0, 1, List.of(1, 2), List.of(1, 2), 0, 0),
                                        new Partition(1, leader, List.of(1, 2), inSync, 0, end)),
                                new Keeping(Duration.ofDays(7), null, false),
                                3_500_000L)),
                List.of(
                        new Group(
                                GROUP,
                                members.isEmpty() ? "EMPTY" : "STABLE",
                                members.stream()
                                        .map(client ->
                                                new Member(
                                                        client + "-7f",
                                                        client,
                                                        "10.0.0.7",
                                                        List.of(new Place(TOPIC, 1))))
                                        .toList(),
                                List.of(
                                        new Position(TOPIC, 0, null, 0),
                                        new Position(TOPIC, 1, read, end - read)))));
    }

    @Override
    public Optional<Glimpse> look(String topic, int partition, long offset) {
        if (away) {
            throw new BusAway("no answer within PT2S", null);
        }
        looked.add(topic + "/" + partition + "@" + offset);
        return offset >= end
                ? Optional.empty()
                : Optional.of(
                        new Glimpse(
                                partition,
                                offset,
                                BEGINNING,
                                "000.10.17.H99-261123-0001",
                                List.of(
                                        new Glimpse.Header("ce_type", "dossier.received.v1"),
                                        new Glimpse.Header("ce_id", "/intake-service/x/1")),
                                1_234));
    }
}
