package vn.lienthong.deadline.clocks.firing;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// A process that lets deadlines fire at one instant, until a failpoint is reached, where it stands
/// still to be killed; or, without one, until there is nothing left to do.
final class MortalEngine {

    static final String REACHED = "reached";
    static final String DONE = "done";
    static final String NONE = "none";

    private static final long ANOTHER_LOOK_MILLIS = 100;

    private MortalEngine() {}

    /// Runs it.
    ///
    /// @param arguments the store's and the broker's address, the instant, the failpoint, and how
    ///   many looks in a row must find nothing to do
    public static void main(String[] arguments) throws InterruptedException {
        Clock clock = Clock.fixed(Instant.parse(arguments[2]), ZoneOffset.UTC);
        @Nullable Failpoint mortal =
                arguments[3].equals(NONE) ? null : Failpoint.valueOf(arguments[3]);
        int looks = Integer.parseInt(arguments[4]);
        try (BareEngine engine =
                new BareEngine(
                        arguments[0],
                        arguments[1],
                        clock,
                        point -> {
                            if (point == mortal) {
                                say(REACHED);
                                waitForTheEnd();
                            }
                        })) {
            engine.start();
            int idle = 0;
            while (idle < looks) {
                Thread.sleep(ANOTHER_LOOK_MILLIS);
                idle = engine.isIdle() ? idle + 1 : 0;
            }
        }
        say(DONE);
    }

    private static void say(String word) {
        System.out.println(word);
        System.out.flush();
    }

    @SuppressWarnings("InfiniteLoopStatement")
    private static void waitForTheEnd() {
        while (true) {
            LockSupport.park();
        }
    }
}
