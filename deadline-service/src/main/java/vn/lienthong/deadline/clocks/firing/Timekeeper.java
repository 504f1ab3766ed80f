package vn.lienthong.deadline.clocks.firing;

import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import vn.lienthong.deadline.clocks.domain.Lane;
import vn.lienthong.deadline.clocks.firing.Firing.Finder;
import vn.lienthong.kit.aggregate.OutboxState;
import vn.lienthong.kit.time.TimeFollower;
import vn.lienthong.logging.Faults;

/// Lets time pass. As long as the clock runs, what falls due comes out of the [LookAhead] in
/// batches, misses before warnings, and never more at once than can be told.
///
/// When the clock has moved further than a window, because it was set or the service was away, it
/// goes forward in windows, all dossiers through one before any enters the next, so that what is
/// told stays in the order of time across dossiers as well, to the width of a window.
@Component
final class Timekeeper implements TimeFollower, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Timekeeper.class);
    private static final int BATCH = 500;

    /// One reads and decides while another's write is on its way to the disk.
    private static final int BATCHES_AT_ONCE = 3;

    /// Documents with events that Kafka has not taken yet. More would only wait in memory.
    private static final int MOST_UNPUBLISHED = 4_000;

    private static final long IDLE_MILLIS = 200;
    private static final long BUSY_MILLIS = 2;
    private static final long GATHER_MILLIS = 10;

    private final LookAhead lookAhead;
    private final DueStore store;
    private final Firing firing;
    private final FiringMeters meters;
    private final CatchingUp catchingUp;
    private final OutboxState outbox;
    private final Clock clock;
    private final Duration window;
    private final Duration ahead;
    private final Semaphore batches = new Semaphore(BATCHES_AT_ONCE);
    private final AtomicInteger missesUnderWay = new AtomicInteger();
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean running;
    private volatile boolean mustLoad = true;
    private Thread thread = new Thread(this::run);

    Timekeeper(
            LookAhead lookAhead,
            DueStore store,
            Firing firing,
            FiringMeters meters,
            CatchingUp catchingUp,
            Ownership ownership,
            OutboxState outbox,
            Clock clock,
            @Value("${lienthong.deadline.window}") Duration window,
            @Value("${lienthong.deadline.look-ahead}") Duration ahead) {
        this.lookAhead = lookAhead;
        this.store = store;
        this.firing = firing;
        this.meters = meters;
        this.catchingUp = catchingUp;
        this.outbox = outbox;
        this.clock = clock;
        this.window = window;
        this.ahead = ahead;
        ownership.whenChanged(() -> mustLoad = true);
    }

    private void run() {
        while (running) {
            try {
                turn();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOG.warn("What fell due waits for the next try: {}", Faults.told(e));
                pause();
            }
        }
    }

    private void turn() throws InterruptedException {
        if (catchingUp.isUnderWay()) {
            Thread.sleep(IDLE_MILLIS);
            return;
        }
        Instant now = clock.instant();
        load(now);
        long first = lookAhead.firstDue().orElse(Long.MAX_VALUE);
        if (first < now.minus(window).toEpochMilli()) {
            passUntil(now);
        } else if (first > now.toEpochMilli()) {
            lookAhead.await(first, Math.min(first - now.toEpochMilli(), IDLE_MILLIS));
        } else if (outbox.unfinished() > MOST_UNPUBLISHED) {
            Thread.sleep(BUSY_MILLIS);
        } else {
            fireNext(now);
        }
    }

    private void fireNext(Instant now) throws InterruptedException {
        batches.acquire();
        LookAhead.Batch batch = lookAhead.take(now, BATCH);
        if (batch.lane() == Lane.WARNING) {
            // What is late has been written before anything that is merely near.
            while (missesUnderWay.get() > 0) {
                Thread.sleep(BUSY_MILLIS);
            }
        } else {
            missesUnderWay.incrementAndGet();
        }
        workers.execute(() -> {
            try {
                firing.fire(batch.codes(), now, Finder.OWNER);
            } catch (RuntimeException e) {
                LOG.warn(
                        "{} dossiers wait for the next try: {}",
                        batch.codes().size(),
                        Faults.told(e));
                lookAhead.putBack(batch, now);
                pause();
            } finally {
                if (batch.lane() == Lane.MISS) {
                    missesUnderWay.decrementAndGet();
                }
                batches.release();
            }
        });
        if (batch.codes().size() < BATCH) {
            // A few more at a time cost hardly more.
            Thread.sleep(GATHER_MILLIS);
        }
    }

    /// Keeps the look-ahead filled: again when half of it has passed, wholly when this process
    /// looks after other dossiers than before.
    private void load(Instant now) {
        if (mustLoad) {
            mustLoad = false;
            lookAhead.forget();
        }
        Instant horizon = lookAhead.horizon();
        if (horizon.isAfter(now.plus(ahead.dividedBy(2)))) {
            return;
        }
        Instant next = now.plus(ahead);
        // First the horizon, then the query: what is written in between is noted by who writes it.
        lookAhead.reachTo(next);
        Timer.Sample began = Timer.start();
        try {
            store.each(horizon, next, lookAhead::note);
            meters.loaded(began);
        } catch (RuntimeException e) {
            mustLoad = true;
            throw e;
        }
    }

    @Override
    public void timeMoved(Instant now) {
        passUntil(now);
    }

    private synchronized void passUntil(Instant now) {
        Optional<Instant> first = store.first(now, firing.stuck());
        while (first.isPresent()) {
            Instant end = first.get().plus(window);
            passWindow(end.isBefore(now) ? end : now);
            first = store.first(now, firing.stuck());
        }
        lookAhead.drop(now);
    }

    private void passWindow(Instant end) {
        List<String> codes = store.codes(end, firing.stuck(), BATCH);
        while (!codes.isEmpty()) {
            firing.fire(codes, end, Finder.CATCHING_UP);
            codes = store.codes(end, firing.stuck(), BATCH);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(IDLE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("timekeeper").daemon().start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        thread.interrupt();
        try {
            thread.join(Duration.ofSeconds(5));
            // Nothing is lost if one is cut short: it fires again after the next start.
            if (!batches.tryAcquire(BATCHES_AT_ONCE, 5, TimeUnit.SECONDS)) {
                LOG.info("Some dossiers are left for the next start");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /// Ends before the outbox does.
    @Override
    public int getPhase() {
        return 1;
    }
}
