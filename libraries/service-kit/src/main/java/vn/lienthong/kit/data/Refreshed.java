package vn.lienthong.kit.data;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.logging.Faults;

/// A value that is refreshed in the background; the last good one stays when a refresh fails.
public final class Refreshed<T> implements Supplier<T>, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Refreshed.class);

    private final Supplier<T> refresh;
    private final ScheduledExecutorService background =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("refresh").factory());
    private volatile T value;

    private Refreshed(T initial, Supplier<T> refresh) {
        this.value = initial;
        this.refresh = refresh;
    }

    /// Starts with `initial` and asks `refresh` at once and then every so often.
    public static <T> Refreshed<T> every(
            Duration period, Supplier<T> initial, Supplier<T> refresh) {
        Refreshed<T> refreshed = new Refreshed<>(initial.get(), refresh);
        var _ =
                refreshed.background.scheduleWithFixedDelay(
                        refreshed::refresh, 0, period.toMillis(), TimeUnit.MILLISECONDS);
        return refreshed;
    }

    /// A value that never changes.
    public static <T> Refreshed<T> fixed(T value) {
        return new Refreshed<>(value, () -> value);
    }

    private void refresh() {
        try {
            value = refresh.get();
        } catch (RuntimeException e) {
            LOG.debug("Keeping the last good value: {}", Faults.told(e));
        }
    }

    @Override
    public T get() {
        return value;
    }

    @Override
    public void close() {
        background.shutdownNow();
    }
}
