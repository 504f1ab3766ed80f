package vn.lienthong.routing.reports;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import vn.lienthong.kit.web.Problem;
import vn.lienthong.logging.Faults;

/// The facts of all dossiers, or where they are too many those of this year and the last, in
/// memory, as reports count them: read from the store when the process begins, kept current by
/// every write of this process, and by a look for what others have written, a moment ago at most.
/// Nothing is kept anywhere else: what is counted is always the facts themselves.
///
/// Periods that reach further back than what is kept, and provinces with more dossiers than may be
/// kept, are counted from the store, which takes as long as reading them.
@Component
class CountedDossiers implements SmartLifecycle {

    private static final Instant EVER = Instant.EPOCH;
    private static final Logger LOG = LoggerFactory.getLogger(CountedDossiers.class);

    /// How old what is known of others' writes may be.
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    /// More than clocks of machines differ, and a write takes.
    private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(15);

    private static final Duration LOOK_AT_LEAST_EVERY = Duration.ofSeconds(20);

    /// How long a report waits while everything is being read.
    private static final Duration WAIT = Duration.ofSeconds(5);

    private static final Duration TRY_AGAIN_AFTER = Duration.ofHours(1);

    private final StoredFacts stored;
    private final Clock clock;
    // Writing is measured by the machine's clock, not by the business clock.
    private final Clock machine = Clock.systemUTC();
    private final int most;
    private final boolean atStart;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile @Nullable Thread follower;

    /// What is kept, absent while nothing is.
    private volatile @Nullable Map<String, Counted> kept;

    private Instant keptFrom = Instant.MAX;
    private Instant lookedAt = Instant.MIN;
    private Instant tooManyUntil = Instant.MIN;

    CountedDossiers(
            StoredFacts stored,
            Clock clock,
            @Value("${lienthong.reports.keep-at-most}") int most,
            @Value("${lienthong.reports.read-at-start}") boolean atStart) {
        this.stored = stored;
        this.clock = clock;
        this.most = most;
        this.atStart = atStart;
        stored.whenWritten(this::hear);
    }

    /// Those that were open at some moment of the period, or were paid for in it, in no order.
    void of(Period period, Consumer<Counted> out) {
        Consumer<Counted> inPeriod =
                one -> {
                    if (one.isOf(period) || one.isPaidIn(period)) {
                        out.accept(one);
                    }
                };
        Optional<Map<String, Counted>> known = current(period.start());
        if (known.isPresent()) {
            known.get().values().forEach(inPeriod);
        } else {
            stored.openSince(period.start(), inPeriod);
        }
    }

    private void hear(Counted one) {
        Map<String, Counted> into = kept;
        if (into != null) {
            into.put(one.code(), one);
        }
    }

    /// What is kept, when it reaches back to then; one caller reads what is missing, the others
    /// wait a little.
    ///
    /// @throws Problem 503 while everything is being read
    private Optional<Map<String, Counted>> current(Instant moment) {
        try {
            if (!reading.tryLock(WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                throw Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "reports.reading");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "reports.reading");
        }
        try {
            return read(moment);
        } finally {
            reading.unlock();
        }
    }

    private Optional<Map<String, Counted>> read(Instant moment) {
        Instant now = machine.instant();
        if (now.isBefore(tooManyUntil)) {
            return Optional.empty();
        }
        Map<String, Counted> known = kept;
        boolean newYear = keptFrom.isAfter(EVER) && beginningOfLastYear().isAfter(keptFrom);
        if (known == null || newYear) {
            known = readAll(stored.total() <= most ? EVER : beginningOfLastYear(), now);
        } else if (now.isAfter(lookedAt.plus(LOOK_EVERY))) {
            stored.writtenSince(lookedAt.minus(CLOCKS_DIFFER), this::hear);
            lookedAt = now;
        }
        if (known.size() > most) {
            giveUp(now);
            return Optional.empty();
        }
        return moment.isBefore(keptFrom) ? Optional.empty() : Optional.of(known);
    }

    private Map<String, Counted> readAll(Instant from, Instant now) {
        Map<String, Counted> fresh = new ConcurrentHashMap<>();
        // What is written while it is read is heard, and newer than what is read.
        kept = fresh;
        long begun = System.nanoTime();
        try {
            stored.openSince(
                    from,
                    one -> {
                        if (fresh.size() <= most) {
                            fresh.putIfAbsent(one.code(), one);
                        }
                    });
        } catch (RuntimeException e) {
            kept = null;
            throw e;
        }
        keptFrom = from;
        lookedAt = now;
        LOG.info(
                "Reports keep {} dossiers, read in {} ms",
                fresh.size(),
                Duration.ofNanos(System.nanoTime() - begun).toMillis());
        return fresh;
    }

    /// All of them may be too many, and those of two years not.
    private void giveUp(Instant now) {
        kept = null;
        if (keptFrom.equals(EVER)) {
            return;
        }
        LOG.warn(
                "More than {} dossiers: reports are counted from the store"
                        + " (lienthong.reports.keep-at-most)",
                most);
        tooManyUntil = now.plus(TRY_AGAIN_AFTER);
    }

    /// In the world's time, which is a day early enough everywhere.
    private Instant beginningOfLastYear() {
        return clock.instant()
                .atOffset(ZoneOffset.UTC)
                .minusYears(1)
                .withDayOfYear(1)
                .truncatedTo(ChronoUnit.DAYS)
                .minusDays(1)
                .toInstant();
    }

    /// Reads everything once, and then looks now and then, so that no report finds much that is
    /// new.
    private void run() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Optional<Map<String, Counted>> _ = current(clock.instant());
                Thread.sleep(LOOK_AT_LEAST_EVERY);
            } catch (InterruptedException _) {
                return;
            } catch (RuntimeException e) {
                LOG.warn("The dossiers could not be counted: {} (will try again)", Faults.told(e));
                if (!pause()) {
                    return;
                }
            }
        }
    }

    private static boolean pause() {
        try {
            Thread.sleep(LOOK_AT_LEAST_EVERY);
            return true;
        } catch (InterruptedException _) {
            return false;
        }
    }

    @Override
    public void start() {
        if (atStart) {
            follower = Thread.ofVirtual().name("counted-dossiers").start(this::run);
        }
    }

    @Override
    public void stop() {
        Thread running = follower;
        if (running != null) {
            running.interrupt();
            follower = null;
        }
    }

    @Override
    public boolean isRunning() {
        return follower != null;
    }
}
