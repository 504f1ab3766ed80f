package vn.lienthong.local.launcher;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/// Lines for the person at the terminal; several threads may write.
public final class Screen {

    private static final Locale VIETNAMESE = Locale.of("vi", "VN");

    private final PrintStream out;

    public Screen(PrintStream out) {
        this.out = out;
    }

    public synchronized void line(String text) {
        out.println(text);
        out.flush();
    }

    void done(String what, Duration took) {
        line("  ✓ " + what + " (" + seconds(took) + ")");
    }

    static String seconds(Duration duration) {
        return String.format(VIETNAMESE, "%.1f s", duration.toMillis() / 1000.0);
    }
}
