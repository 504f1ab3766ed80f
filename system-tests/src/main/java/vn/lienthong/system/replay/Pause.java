package vn.lienthong.system.replay;

import java.time.Duration;

/// Waits for what is on its way.
final class Pause {

    private Pause() {}

    /// @throws IllegalStateException when everything is to end
    static void of(Duration length) {
        try {
            Thread.sleep(length);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
