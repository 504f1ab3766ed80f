package vn.lienthong.logging;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/// What a log may tell of a fault.
public final class Faults {

    /// Kinds of faults whose text names machines, addresses, settings and classes, and no content.
    private static final List<String> TEXT_OF_MACHINES =
            List.of(
                    "vn.lienthong.",
                    "java.net.",
                    "java.nio.channels.",
                    "java.nio.file.FileSystemException",
                    "java.nio.file.AccessDeniedException",
                    "java.nio.file.NoSuchFileException",
                    "java.util.concurrent.TimeoutException",
                    "java.lang.ClassCastException",
                    "java.lang.ClassNotFoundException",
                    "java.lang.LinkageError",
                    "java.lang.NoClassDefFoundError",
                    "java.lang.NoSuch",
                    "java.lang.NullPointerException",
                    "java.lang.OutOfMemoryError",
                    "javax.net.ssl.",
                    "com.mongodb.MongoSocket",
                    "com.mongodb.MongoTimeoutException",
                    "org.apache.kafka.common.errors.",
                    "org.springframework.beans.factory.");

    /// And those among them that repeat what they were given.
    private static final Set<String> TEXT_OF_CONTENT =
            Set.of(
                    "java.net.URISyntaxException",
                    "java.net.MalformedURLException",
                    "java.net.ProtocolException",
                    "org.apache.kafka.common.errors.SerializationException");

    private Faults() {}

    /// A fault and what caused it in one line, for example `DataAccessResourceFailureException <-
    /// MongoTimeoutException: Timed out after 5000 ms`.
    public static String told(Throwable fault) {
        StringJoiner line = new StringJoiner(" <- ");
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Throwable one = fault; one != null && seen.add(one); one = one.getCause()) {
            String text = text(one.getClass().getName(), one.getMessage());
            String kind = one.getClass().getSimpleName();
            line.add(text == null ? kind : kind + ": " + text);
        }
        return line.toString();
    }

    /// The text of a fault, if a log may show it.
    ///
    /// @param type the full name of its class
    static @Nullable String text(String type, @Nullable String text) {
        boolean shown =
                TEXT_OF_MACHINES.stream().anyMatch(type::startsWith)
                        && !TEXT_OF_CONTENT.contains(type);
        return shown ? text : null;
    }
}
