package vn.lienthong.system.replay;

import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicLong;

/// How far a replay has come, every few seconds: dossiers at rest, how many a second, time left.
final class Bar {

    private static final long EVERY = 3_000_000_000L;
    private static final int WIDTH = 30;

    private final PrintStream out;
    private final long all;
    private final long began = System.nanoTime();
    private final AtomicLong done = new AtomicLong();
    private final AtomicLong told = new AtomicLong(began);

    /// @param all how many dossiers there will be
    Bar(PrintStream out, long all) {
        this.out = out;
        this.all = all;
    }

    void more(long dossiers, String where) {
        long so = done.addAndGet(dossiers);
        long now = System.nanoTime();
        long last = told.get();
        boolean due = now - last >= EVERY && told.compareAndSet(last, now);
        if (due || so == all) {
            out.println(line(so, all, (now - began) / 1e9, where));
        }
    }

    /// Seconds since it began.
    double seconds() {
        return (System.nanoTime() - began) / 1e9;
    }

    static String line(long done, long all, double seconds, String where) {
        int full = (int) (WIDTH * done / Math.max(1, all));
        double rate = done / Math.max(0.001, seconds);
        long left = rate > 0 ? Math.round((all - done) / rate) : 0;
        return "  [%s%s] %,d / %,d  %.0f hồ sơ/giây, dossiers/s · còn / left %d:%02d · %s"
                .formatted(
                        "█".repeat(full),
                        "·".repeat(WIDTH - full),
                        done,
                        all,
                        rate,
                        left / 60,
                        left % 60,
                        where);
    }
}
