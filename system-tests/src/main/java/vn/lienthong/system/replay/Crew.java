package vn.lienthong.system.replay;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/// Many hands: so many requests are under way at once, and what fails stops everything.
final class Crew implements AutoCloseable {

    private static final int HANDS = 24;

    private final Semaphore hands = new Semaphore(HANDS);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /// Does it to each, and returns when all is done.
    ///
    /// @throws IllegalStateException with the first that failed
    <T> void each(Collection<T> all, Consumer<T> deed) {
        awaitAll(
                all.stream()
                        .<Callable<Void>>map(one ->
                                () -> {
                                    hands.acquire();
                                    try {
                                        deed.accept(one);
                                    } finally {
                                        hands.release();
                                    }
                                    return null;
                                })
                        .toList());
    }

    /// Runs them side by side, and returns when all have ended.
    void together(Collection<Runnable> loops) {
        awaitAll(loops.stream().map(Executors::callable).toList());
    }

    private void awaitAll(List<? extends Callable<?>> deeds) {
        List<Future<?>> begun = new ArrayList<>();
        deeds.forEach(deed -> begun.add(threads.submit(deed)));
        try {
            for (Future<?> one : begun) {
                one.get();
            }
        } catch (ExecutionException e) {
            begun.forEach(one -> one.cancel(true));
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
