package vn.lienthong.fuzz;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Arrays;

/// Holds one input to the time that it may take.
public final class Trial {

    /// Of the processor: how busy the machine is with other things does not matter.
    static final Duration LONGEST = Duration.ofSeconds(1);

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private Trial() {}

    /// What a target does with an input.
    @FunctionalInterface
    public interface Body {
        void run() throws Exception;
    }

    /// Tries an input, once more when it was slow: the first of all waits for classes.
    ///
    /// @throws AssertionError when it takes more than a second of the processor's time, or throws
    ///   anything at all: what is a refusal, the body has caught
    public static void of(Body body) {
        if (measured(body) > LONGEST.toNanos()) {
            long again = measured(body);
            if (again > LONGEST.toNanos()) {
                throw new AssertionError(
                        "It takes %d ms".formatted(Duration.ofNanos(again).toMillis()));
            }
        }
    }

    private static long measured(Body body) {
        long begun = THREADS.getCurrentThreadCpuTime();
        try {
            body.run();
        } catch (Exception e) {
            throw new AssertionError("Not a refusal: " + e, e);
        }
        return THREADS.getCurrentThreadCpuTime() - begun;
    }

    /// What must hold whatever comes.
    ///
    /// @param what must not be
    /// @param of numbers and kinds that say more, never what came in
    /// @throws AssertionError when it does not
    public static void require(boolean holds, String what, Object... of) {
        if (!holds) {
            throw new AssertionError(of.length == 0 ? what : what + " " + Arrays.toString(of));
        }
    }
}
