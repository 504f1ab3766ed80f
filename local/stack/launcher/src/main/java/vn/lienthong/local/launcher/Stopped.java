package vn.lienthong.local.launcher;

/// Ends the command with one sentence in two languages.
public final class Stopped extends RuntimeException {

    /// The exit codes that scripts may rely on; `lienthong` itself uses 3 and 4.
    public enum Why {
        HISTORY_BROKEN(1),
        USAGE(2),
        PORT_TAKEN(5),
        NO_DISK(6),
        NOT_READY(7),
        DEMONSTRATION_FAILED(8),
        BUSY(9);

        private final int exitCode;

        Why(int exitCode) {
            this.exitCode = exitCode;
        }

        public int exitCode() {
            return exitCode;
        }
    }

    private final Why why;
    private final String english;

    public Stopped(Why why, String vietnamese, String english) {
        super(vietnamese);
        this.why = why;
        this.english = english;
    }

    public Why why() {
        return why;
    }

    /// Both sentences, on two lines.
    public String sentences() {
        return "✗ " + getMessage() + System.lineSeparator() + "  " + english;
    }
}
