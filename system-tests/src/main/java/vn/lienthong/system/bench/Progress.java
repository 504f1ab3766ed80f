package vn.lienthong.system.bench;

/// Tells how far long work has come, every few seconds.
final class Progress {

    private static final long EVERY = 5_000_000_000L;

    private final long began = System.nanoTime();
    private long told = began;

    void show(String what, long done, long all) {
        long now = System.nanoTime();
        if (now - told >= EVERY) {
            told = now;
            System.out.printf(
                    "  %s %,d / %,d (%d s)%n", what, done, all, (now - began) / 1_000_000_000L);
        }
    }
}
