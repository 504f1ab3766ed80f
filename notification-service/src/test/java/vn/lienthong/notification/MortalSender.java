package vn.lienthong.notification;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// A process that sends, until a failpoint is reached, where it stands still to be killed; or until
/// there is nothing left to do.
final class MortalSender {

    static final String REACHED = "reached";
    static final String DONE = "done";
    static final String NONE = "none";

    private static final long ANOTHER_LOOK_MILLIS = 50;
    private static final int LOOKS = 4;

    private MortalSender() {}

    /// Runs it.
    ///
    /// @param arguments the store's and the broker's address, the centre's port, the chain's name,
    ///   the round, the failpoint, and how often it must be reached
    public static void main(String[] arguments) throws InterruptedException {
        var place =
                new BareSender.Place(
                        arguments[0], arguments[1], Integer.parseInt(arguments[2]), arguments[3]);
        Promised promised = new Promised(arguments[3], Integer.parseInt(arguments[4]));
        @Nullable Failpoint mortal =
                arguments[5].equals(NONE) ? null : Failpoint.valueOf(arguments[5]);
        AtomicInteger left = new AtomicInteger(Integer.parseInt(arguments[6]));
        try (BareSender sender =
                new BareSender(
                        place,
                        promised,
                        point -> {
                            if (point == mortal && left.decrementAndGet() <= 0) {
                                say(REACHED);
                                waitForTheEnd();
                            }
                        })) {
            int idle = 0;
            while (idle < LOOKS) {
                Thread.sleep(ANOTHER_LOOK_MILLIS);
                idle = sender.leftToDo().isEmpty() ? idle + 1 : 0;
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
