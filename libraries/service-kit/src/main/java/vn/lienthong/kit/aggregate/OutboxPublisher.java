package vn.lienthong.kit.aggregate;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.KafkaTemplate;
import vn.lienthong.logging.Faults;

/// Publishes what lies in outboxes, in the order in which it was written, one batch and one flush
/// at a time, and clears it when Kafka has acknowledged, while the next batch is on its way. What a
/// crash left behind is found again and published under the same event ids.
final class OutboxPublisher implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxPublisher.class);
    private static final int BATCH = 1000;
    private static final Duration SWEEP_EVERY = Duration.ofSeconds(2);
    private static final Duration LEFT_BEHIND_AFTER = Duration.ofSeconds(5);

    private final KafkaTemplate<String, byte[]> kafka;
    // Waiting is measured by the machine's clock, not by the business clock.
    private final Clock clock = Clock.systemUTC();
    private final List<Outboxes> outboxes = new CopyOnWriteArrayList<>();
    private final LinkedBlockingQueue<Publication> queue = new LinkedBlockingQueue<>();
    private final LinkedBlockingQueue<Publication> acknowledged = new LinkedBlockingQueue<>();
    private final AtomicInteger unfinished = new AtomicInteger();

    /// What Kafka is asked to take just now, empty when it is asked for nothing.
    private volatile List<Publication> underWay = List.of();

    private volatile boolean running;
    private Thread publisher = new Thread(this::run);
    private Thread clearer = new Thread(this::clearAcknowledged);

    OutboxPublisher(KafkaTemplate<String, byte[]> kafka) {
        this.kafka = kafka;
    }

    /// The outbox of one document as of one version.
    ///
    /// @param since when it was written, by the machine's clock
    record Publication(
            Outboxes from, String id, long version, List<EventRecord> events, Instant since) {}

    void add(Outboxes source) {
        outboxes.add(source);
    }

    void publish(List<Publication> publications) {
        for (Publication publication : publications) {
            if (!publication.events().isEmpty()) {
                unfinished.incrementAndGet();
                queue.add(publication);
            }
        }
    }

    /// How many documents have events on their way.
    int unfinished() {
        return unfinished.get();
    }

    /// How long the longest has waited that Kafka has not taken; zero when nothing waits.
    Duration oldest() {
        List<Publication> first = underWay;
        Publication waiting = first.isEmpty() ? queue.peek() : first.getFirst();
        return waiting == null ? Duration.ZERO : Duration.between(waiting.since(), clock.instant());
    }

    private void run() {
        Instant nextSweep = clock.instant();
        while (running) {
            try {
                if (clock.instant().isAfter(nextSweep)) {
                    sweep();
                    nextSweep = clock.instant().plus(SWEEP_EVERY);
                }
                List<Publication> batch = next(queue);
                if (!batch.isEmpty()) {
                    publishUntilAcknowledged(batch);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOG.warn("Outbox: {} (will try again)", Faults.told(e));
                nextSweep = clock.instant().plus(SWEEP_EVERY);
            }
        }
    }

    private static List<Publication> next(BlockingQueue<Publication> queue)
            throws InterruptedException {
        List<Publication> batch = new ArrayList<>();
        Publication first = queue.poll(200, TimeUnit.MILLISECONDS);
        if (first != null) {
            batch.add(first);
            queue.drainTo(batch, BATCH - 1);
        }
        return batch;
    }

    private void publishUntilAcknowledged(List<Publication> batch) throws InterruptedException {
        underWay = batch;
        for (long pause = 200; running; pause = Math.min(pause * 2, 5000)) {
            try {
                send(batch);
                underWay = List.of();
                acknowledged.addAll(batch);
                return;
            } catch (RuntimeException e) {
                LOG.warn("Kafka did not take a batch: {} (again in {} ms)", Faults.told(e), pause);
                Thread.sleep(pause);
            }
        }
    }

    private void send(List<Publication> batch) {
        List<CompletableFuture<?>> acknowledgements = new ArrayList<>();
        for (Publication publication : batch) {
            for (EventRecord event : publication.events()) {
                acknowledgements.add(kafka.send(CloudEvents.toKafka(event)));
            }
        }
        kafka.flush();
        acknowledgements.forEach(CompletableFuture::join);
    }

    /// What is not cleared because the store is away is found by the sweep, and published again.
    private void clearAcknowledged() {
        while (publisher.isAlive() || !acknowledged.isEmpty()) {
            try {
                List<Publication> batch = next(acknowledged);
                try {
                    clear(batch);
                } finally {
                    unfinished.addAndGet(-batch.size());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOG.warn("The store did not take what was published: {}", Faults.told(e));
            }
        }
    }

    private static void clear(List<Publication> batch) {
        Map<Outboxes, List<Publication>> bySource = new LinkedHashMap<>();
        batch.forEach(p -> bySource.computeIfAbsent(p.from(), s -> new ArrayList<>()).add(p));
        bySource.forEach(Outboxes::clear);
    }

    private void sweep() {
        Instant leftBehind = clock.instant().minus(LEFT_BEHIND_AFTER);
        for (Outboxes source : outboxes) {
            publish(source.unpublishedSince(leftBehind));
        }
    }

    @Override
    public void start() {
        running = true;
        publisher = Thread.ofPlatform().name("outbox").daemon().start(this::run);
        clearer =
                Thread.ofPlatform().name("outbox-clearing").daemon().start(this::clearAcknowledged);
    }

    /// Consumers stop first; what they wrote is published before the producer closes.
    @Override
    public void stop() {
        running = false;
        try {
            publisher.join(Duration.ofSeconds(10));
            clearer.join(Duration.ofSeconds(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return 0;
    }
}
