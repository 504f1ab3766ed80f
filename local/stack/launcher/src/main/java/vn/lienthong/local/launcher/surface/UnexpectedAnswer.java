package vn.lienthong.local.launcher.surface;

/// The system did not do what was expected; the message says what was asked and what came.
public final class UnexpectedAnswer extends RuntimeException {

    public UnexpectedAnswer(String message) {
        super(message);
    }
}
