package vn.lienthong.logging;

import org.slf4j.MDC;

/// What the lines of a thread are about for a while, such as one dossier.
public final class LogSubject {

    private static final String KEY = "subject";

    private LogSubject() {}

    /// Lasts until it is closed.
    public interface Scope extends AutoCloseable {
        @Override
        void close();
    }

    /// From now on until the scope is closed, the thread's lines are about this.
    ///
    /// @param subject a code that says nothing personal
    public static Scope of(String subject) {
        MDC.put(KEY, subject);
        return () -> MDC.remove(KEY);
    }
}
