package vn.lienthong.deadline.clocks.firing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Whether the service is reading what happened while it was away. Until it has, a dossier must not
/// be called late: the next record may say that it was processed in time.
///
/// It is until Kafka has given it its share of the partitions and it has read each as far as it
/// reached then; and as long as facts come in that are more than a minute old, and a little longer.
/// But not for ever, because a promise that passed must be told even if somebody keeps sending old
/// facts.
@Component
public final class CatchingUp {

    private static final Duration OLD = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Duration LONGEST_WITHOUT_PARTITIONS = Duration.ofSeconds(30);

    private final Clock clock;
    private final Duration pause;
    private final long startedNanos = System.nanoTime();
    private final AtomicReference<@Nullable Stretch> old = new AtomicReference<>();
    private final Map<TopicPartition, Long> behind = new ConcurrentHashMap<>();
    private volatile @Nullable Long assignedNanos;

    /// In the process's own monotonic time: this is about waiting, not about dates.
    private record Stretch(long beganNanos, long lastNanos) {

        boolean isOver(Duration pause) {
            return System.nanoTime() - lastNanos > pause.toNanos();
        }
    }

    CatchingUp(Clock clock, @Value("${lienthong.deadline.catch-up}") Duration pause) {
        this.clock = clock;
        this.pause = pause;
    }

    /// These partitions are read from now on.
    void assigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        consumer.endOffsets(partitions)
                .forEach((partition, end) -> {
                    if (consumer.position(partition) < end) {
                        behind.put(partition, end);
                    }
                });
        assignedNanos = System.nanoTime();
    }

    /// These are read by another process.
    void revoked(Collection<TopicPartition> partitions) {
        partitions.forEach(behind::remove);
    }

    /// A partition was processed up to here.
    ///
    /// @param offset of the last record that was
    public void processed(TopicPartition partition, long offset) {
        behind.computeIfPresent(partition, (_, end) -> offset + 1 < end ? end : null);
    }

    /// A fact was read.
    public void saw(Instant at) {
        if (at.isBefore(clock.instant().minus(OLD))) {
            long now = System.nanoTime();
            var _ =
                    old.updateAndGet(known ->
                            known == null || known.isOver(pause)
                                    ? new Stretch(now, now)
                                    : new Stretch(known.beganNanos(), now));
        }
    }

    boolean isUnderWay() {
        return isBehind() || readsOldFacts();
    }

    private boolean isBehind() {
        Long since = assignedNanos;
        return since == null
                ? isWithin(LONGEST_WITHOUT_PARTITIONS, startedNanos)
                : !behind.isEmpty() && isWithin(LONGEST, since);
    }

    private boolean readsOldFacts() {
        Stretch known = old.get();
        return known != null && !known.isOver(pause) && isWithin(LONGEST, known.beganNanos());
    }

    private static boolean isWithin(Duration longest, long sinceNanos) {
        return System.nanoTime() - sinceNanos < longest.toNanos();
    }
}
