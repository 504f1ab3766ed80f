package vn.lienthong.fuzz;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/// Takes too long for every input but the empty one.
public final class SlowFuzz {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private SlowFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        Trial.of(() -> {
            if (input.length > 0) {
                long until = THREADS.getCurrentThreadCpuTime() + Trial.LONGEST.toNanos() * 11 / 10;
                while (THREADS.getCurrentThreadCpuTime() < until) {
                    Thread.onSpinWait();
                }
            }
        });
    }
}
