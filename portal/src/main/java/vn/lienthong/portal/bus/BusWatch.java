package vn.lienthong.portal.bus;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Measures the bus every few seconds, on a thread of its own, and remembers a quarter of an hour.
/// Pages read what was measured: they never wait for the bus.
@Component
public class BusWatch implements SmartLifecycle {
    /// What is remembered.
    public static final Duration KEPT = Duration.ofMinutes(15);

    private static final Duration RATE_OVER = Duration.ofMinutes(1);
    private static final Measurement.Group NOBODY =
            new Measurement.Group("", "", List.of(), List.of());
    private static final Logger LOG = LoggerFactory.getLogger(BusWatch.class);

    private final Bus bus;
    private final Duration every;
    // Waiting is measured by the machine's clock, not by the business clock.
    private final Clock machine = Clock.systemUTC();
    private final Deque<Measurement> kept = new ArrayDeque<>();
    private @Nullable Instant awaySince;
    private String why = "";
    private @Nullable Thread thread;

    BusWatch(Bus bus, @Value("${lienthong.bus.measure-every:5s}") Duration every) {
        this.bus = bus;
        this.every = every;
    }

    /// What is known of the bus.
    ///
    /// @param history oldest first; empty before it was measured at all
    /// @param awaySince since when it does not answer, absent while it does
    /// @param why what it was that failed last; empty while nothing does
    public record Seen(List<Measurement> history, @Nullable Instant awaySince, String why) {

        public Seen {
            history = List.copyOf(history);
        }

        /// The last that was measured, which may be old while the bus is away.
        public Optional<Measurement> latest() {
            return history.isEmpty() ? Optional.empty() : Optional.of(history.getLast());
        }

        /// Messages a minute that a topic was given, over the last minute; absent before there are
        /// two measurements to tell it by.
        public @Nullable Long rate(String topic) {
            return perMinute(at -> at.topic(topic).map(Measurement.Topic::end).orElse(0L));
        }

        /// The same for one partition.
        public @Nullable Long rate(String topic, int partition) {
            return perMinute(at -> end(at, topic, partition));
        }

        private static long end(Measurement at, String topic, int partition) {
            return at.topic(topic).stream()
                    .flatMap(found -> found.partitions().stream())
                    .filter(one -> one.id() == partition)
                    .mapToLong(Measurement.Partition::end)
                    .sum();
        }

        private @Nullable Long perMinute(ToLongFunction<Measurement> end) {
            if (history.size() < 2) {
                return null;
            }
            Measurement last = history.getLast();
            Instant since = last.at().minus(RATE_OVER);
            Measurement first =
                    history.stream()
                            .filter(at -> !at.at().isBefore(since))
                            .findFirst()
                            .orElse(last);
            if (first.at().equals(last.at())) {
                first = history.get(history.size() - 2);
            }
            return perMinute(first, last, end);
        }

        private static long perMinute(
                Measurement first, Measurement last, ToLongFunction<Measurement> end) {
            long millis = Math.max(1, Duration.between(first.at(), last.at()).toMillis());
            long more = Math.max(0, end.applyAsLong(last) - end.applyAsLong(first));
            return Math.round(more * (double) Duration.ofMinutes(1).toMillis() / millis);
        }

        /// Messages a minute between each two measurements, oldest first.
        public List<Long> rates(String topic) {
            return IntStream.range(1, history.size())
                    .mapToObj(i ->
                            perMinute(
                                    history.get(i - 1),
                                    history.get(i),
                                    at -> at.topic(topic).map(Measurement.Topic::end).orElse(0L)))
                    .toList();
        }

        /// Whether a group has something to read, and has read nothing of it for a minute.
        public boolean isStuck(String group) {
            if (history.isEmpty()) {
                return false;
            }
            Instant since = history.getLast().at().minus(RATE_OVER);
            List<Measurement.Group> lately =
                    IntStream.range(0, history.size())
                            .filter(i ->
                                    i == history.size() - 1
                                            || history.get(i + 1).at().isAfter(since))
                            .mapToObj(i -> history.get(i).group(group).orElse(NOBODY))
                            .toList();
            boolean longEnough = history.stream().anyMatch(at -> !at.at().isAfter(since));
            return longEnough
                    && lately.stream().allMatch(one -> one.lag() > 0)
                    && lately.stream().map(Measurement.Group::read).distinct().count() == 1;
        }

        /// How far a group was behind at each measurement, oldest first.
        public List<Long> lags(String group) {
            return history.stream()
                    .map(at -> at.group(group).map(Measurement.Group::lag).orElse(0L))
                    .toList();
        }

        /// The same on one partition.
        public List<Long> lags(String group, String topic, int partition) {
            return history.stream()
                    .map(at ->
                            at.group(group)
                                    .flatMap(found -> found.at(topic, partition))
                                    .map(Measurement.Position::lag)
                                    .orElse(0L))
                    .toList();
        }
    }

    public synchronized Seen seen() {
        return new Seen(List.copyOf(kept), awaySince, why);
    }

    /// Measures once, now.
    public void measure() {
        try {
            keep(bus.measure());
        } catch (BusAway away) {
            miss(away);
        }
    }

    private synchronized void keep(Measurement measured) {
        if (awaySince != null) {
            LOG.info("The bus answers again");
        }
        awaySince = null;
        why = "";
        kept.addLast(measured);
        while (kept.getFirst().at().isBefore(measured.at().minus(KEPT))) {
            kept.removeFirst();
        }
    }

    private synchronized void miss(BusAway away) {
        why = String.valueOf(away.getMessage());
        if (awaySince == null) {
            awaySince = machine.instant();
            LOG.warn("The bus does not answer: {}", why);
        }
    }

    private void run() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                measure();
                Thread.sleep(every);
            } catch (InterruptedException _) {
                return;
            } catch (RuntimeException e) {
                LOG.error("The bus could not be measured", e);
            }
        }
    }

    @Override
    public synchronized void start() {
        thread = Thread.ofVirtual().name("bus-watch").start(this::run);
    }

    @Override
    public synchronized void stop() {
        if (thread != null) {
            thread.interrupt();
            thread = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }
}
