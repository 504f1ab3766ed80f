package vn.lienthong.intake.payments;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import vn.lienthong.logging.Faults;

/// Books the payments that a dead process left pending. Any number of processes may do it at the
/// same time.
final class Bookings implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Bookings.class);
    private static final int SECONDS = 10;

    private final Payments payments;
    private @Nullable ScheduledExecutorService timer;

    Bookings(Payments payments) {
        this.payments = payments;
    }

    @Override
    public synchronized void start() {
        if (timer == null) {
            ScheduledExecutorService started =
                    Executors.newSingleThreadScheduledExecutor(
                            Thread.ofPlatform().name("bookings").daemon().factory());
            var _ = started.scheduleWithFixedDelay(this::book, SECONDS, SECONDS, TimeUnit.SECONDS);
            timer = started;
        }
    }

    private void book() {
        try {
            payments.bookWhatIsLeft();
        } catch (RuntimeException e) {
            // The next round tries again; without it the rounds would end here.
            LOG.warn("Payments could not be booked now: {}", Faults.told(e));
        }
    }

    @Override
    public synchronized void stop() {
        if (timer != null) {
            timer.shutdownNow();
            timer = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return timer != null;
    }
}
