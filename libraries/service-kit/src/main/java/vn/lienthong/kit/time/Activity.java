package vn.lienthong.kit.time;

import java.util.concurrent.atomic.AtomicInteger;

/// Counts work that is under way, so that others can wait until there is none.
public final class Activity {

    private final AtomicInteger underWay = new AtomicInteger();

    /// Ends with `close`.
    public interface Work extends AutoCloseable {
        @Override
        void close();
    }

    public Work begin() {
        underWay.incrementAndGet();
        return underWay::decrementAndGet;
    }

    public int underWay() {
        return underWay.get();
    }
}
