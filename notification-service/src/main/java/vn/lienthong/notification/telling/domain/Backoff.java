package vn.lienthong.notification.telling.domain;

import java.time.Duration;

/// How long to wait before the next try.
final class Backoff {

    private static final long[] SECONDS = {2, 5, 10, 20, 30, 60, 120, 300};
    private static final double SPREAD = 0.4;

    private Backoff() {}

    /// The pause, spread by a fifth to both sides so that what failed together does not return
    /// together.
    ///
    /// @param tries how often it was tried, from 1
    /// @param jitter 0 to 1
    static Duration after(int tries, double jitter) {
        long seconds = SECONDS[Math.min(tries, SECONDS.length) - 1];
        return Duration.ofMillis((long) (seconds * 1000 * (1 - SPREAD / 2 + SPREAD * jitter)));
    }

    /// The same where another provider can be asked: every second try follows at once.
    static Duration elsewhere(int tries, double jitter) {
        return tries % 2 == 1 ? Duration.ZERO : after(tries / 2, jitter);
    }
}
