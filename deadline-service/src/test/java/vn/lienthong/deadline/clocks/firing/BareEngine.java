package vn.lienthong.deadline.clocks.firing;

import static org.awaitility.Awaitility.await;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import com.mongodb.event.CommandSucceededEvent;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import vn.lienthong.contracts.event.Topics;
import vn.lienthong.deadline.clocks.domain.Deadlines;
import vn.lienthong.deadline.clocks.domain.Decision;
import vn.lienthong.deadline.clocks.domain.Pending;
import vn.lienthong.deadline.clocks.store.BareDeadlines;
import vn.lienthong.kit.aggregate.Aggregates;
import vn.lienthong.kit.aggregate.BareOutbox;
import vn.lienthong.kit.aggregate.Decided;
import vn.lienthong.kit.aggregate.OutboxState;
import vn.lienthong.kit.aggregate.Outcome;
import vn.lienthong.kit.time.Activity;

/// What lets deadlines fire, the very parts of the service on a real broker and store, without its
/// container: it is there in a second, and every failpoint can be watched.
final class BareEngine implements AutoCloseable {

    private static final int SHARDS = 4;
    private static final int SOME_ENTRIES = 5;

    private final Activity activity = new Activity();
    private final MongoClient client;
    private final BareOutbox outbox;
    private final Aggregates<Deadlines> deadlines;
    private final LookAhead lookAhead;
    private final Ownership ownership;
    private final DueStore store;
    private final Clock clock;
    private final String kafka;
    private final Timekeeper timekeeper;

    BareEngine(String mongoUri, String kafka, Clock clock, Failpoint.Watch watch) {
        this.clock = clock;
        this.kafka = kafka;
        ConnectionString uri = new ConnectionString(mongoUri);
        client =
                MongoClients.create(
                        MongoClientSettings.builder()
                                .applyConnectionString(uri)
                                .addCommandListener(new Acknowledgements(watch))
                                .build());
        MongoTemplate mongo = new MongoTemplate(client, Objects.requireNonNull(uri.getDatabase()));
        outbox = new BareOutbox(mongo, new WatchedKafka(kafka, watch), activity);
        deadlines = BareDeadlines.of(outbox.factory(), Promises.AROUND);
        CatchingUp catchingUp = new CatchingUp(clock, Duration.ZERO);
        catchingUp.assigned(new MockConsumer<String, byte[]>("earliest"), List.of());
        ownership = new Ownership(catchingUp);
        lookAhead = new LookAhead(ownership);
        new WrittenDeadlines(deadlines, lookAhead).afterPropertiesSet();
        deadlines.whenWritten((_, _) -> watch.reached(Failpoint.AFTER_CLAIM));
        store = new WatchedStore(deadlines, watch);
        FiringMeters meters = new FiringMeters(new SimpleMeterRegistry(), clock, lookAhead);
        timekeeper =
                new Timekeeper(
                        lookAhead,
                        store,
                        new WatchedFiring(deadlines, activity, meters, watch),
                        meters,
                        catchingUp,
                        ownership,
                        outbox.state(),
                        clock,
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(5));
    }

    Aggregates<Deadlines> deadlines() {
        return deadlines;
    }

    /// Takes promises in, by code, and tells of them.
    void arm(Map<String, Instant> promises) {
        declareTopic();
        var _ =
                deadlines.changeAll(
                        promises.keySet(),
                        (code, _) -> {
                            Decision.Changed received =
                                    Promises.received(
                                            code, Objects.requireNonNull(promises.get(code)));
                            return new Decided<>(
                                    Outcome.changed(received.next(), received.events()), true);
                        });
        await().atMost(Duration.ofMinutes(1)).until(() -> outbox.state().unfinished() == 0);
    }

    private void declareTopic() {
        KafkaAdmin admin = new KafkaAdmin(Map.of("bootstrap.servers", kafka));
        admin.createOrModifyTopics(
                TopicBuilder.name(Topics.DEADLINE).partitions(SHARDS).replicas(1).build());
    }

    /// Lets time pass from now on, for every shard.
    void start() {
        ownership.become(
                new Ownership.Shards(
                        SHARDS, Set.copyOf(IntStream.range(0, SHARDS).boxed().toList())));
        timekeeper.start();
    }

    /// Whether nothing is due, and everything that was told has arrived.
    boolean isIdle() {
        OutboxState unpublished = outbox.state();
        return activity.underWay() == 0
                && unpublished.unfinished() == 0
                && store.first(clock.instant(), Set.of()).isEmpty()
                && activity.underWay() == 0
                && unpublished.unfinished() == 0;
    }

    @Override
    public void close() {
        if (timekeeper.isRunning()) {
            timekeeper.stop();
        }
        outbox.close();
        client.close();
    }

    private static final class WatchedKafka extends KafkaTemplate<String, byte[]> {

        private final Failpoint.Watch watch;

        WatchedKafka(String kafka, Failpoint.Watch watch) {
            super(
                    new DefaultKafkaProducerFactory<>(
                            Map.of("bootstrap.servers", kafka, "acks", "all"),
                            new StringSerializer(),
                            new ByteArraySerializer()));
            this.watch = watch;
        }

        @Override
        public void flush() {
            super.flush();
            watch.reached(Failpoint.AFTER_EMIT);
        }
    }

    private static final class WatchedStore extends DueStore {

        private final Failpoint.Watch watch;

        WatchedStore(Aggregates<Deadlines> deadlines, Failpoint.Watch watch) {
            super(deadlines);
            this.watch = watch;
        }

        @Override
        void each(Instant after, Instant until, BiConsumer<String, Pending> out) {
            AtomicInteger entries = new AtomicInteger();
            super.each(
                    after,
                    until,
                    (code, pending) -> {
                        out.accept(code, pending);
                        if (entries.incrementAndGet() == SOME_ENTRIES) {
                            watch.reached(Failpoint.DURING_LOAD);
                        }
                    });
        }
    }

    private static final class WatchedFiring extends Firing {

        private final Failpoint.Watch watch;

        WatchedFiring(
                Aggregates<Deadlines> deadlines,
                Activity activity,
                FiringMeters meters,
                Failpoint.Watch watch) {
            super(deadlines, Promises.AROUND, activity, meters);
            this.watch = watch;
        }

        @Override
        void fire(Collection<String> codes, Instant until, Finder finder) {
            watch.reached(Failpoint.AFTER_POP);
            super.fire(codes, until, finder);
        }
    }

    /// The update that empties outboxes was answered.
    private static final class Acknowledgements implements CommandListener {

        private final Failpoint.Watch watch;
        private final Set<Integer> clearing = ConcurrentHashMap.newKeySet();

        Acknowledgements(Failpoint.Watch watch) {
            this.watch = watch;
        }

        @Override
        public void commandStarted(CommandStartedEvent event) {
            if (event.getCommandName().equals("update")
                    && event.getCommand().toJson().contains("\"$unset\"")) {
                clearing.add(event.getRequestId());
            }
        }

        @Override
        public void commandSucceeded(CommandSucceededEvent event) {
            if (clearing.remove(event.getRequestId())) {
                watch.reached(Failpoint.AFTER_ACKNOWLEDGEMENT);
            }
        }
    }
}
