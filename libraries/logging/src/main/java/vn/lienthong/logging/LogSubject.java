package vn.lienthong.logging;

import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/// What the lines of a thread are about for a while, such as one dossier.
public final class LogSubject {

    private static final String KEY = "subject";

    /// As it is called where requests are traced.
    private static final String TRACE = "traceId";

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

    /// The same, where the subject has a trace that is told.
    ///
    /// @param trace its id; null where it is not told
    public static Scope of(String subject, @Nullable String trace) {
        if (trace == null) {
            return of(subject);
        }
        MDC.put(KEY, subject);
        MDC.put(TRACE, trace);
        return () -> {
            MDC.remove(KEY);
            MDC.remove(TRACE);
        };
    }
}
