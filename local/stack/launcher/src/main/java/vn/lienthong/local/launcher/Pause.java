package vn.lienthong.local.launcher;

import java.time.Duration;

/// Waiting between two looks.
public final class Pause {

    private Pause() {}

    /// Sleeps.
    ///
    /// @throws IllegalStateException when the thread is asked to stop meanwhile
    public static void of(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting", e);
        }
    }
}
