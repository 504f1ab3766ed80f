package vn.lienthong.notification.providers;

import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Reads what only one kind of provider has: `lienthong.providers.<name>.<kind>.*`.
@Component
public class OwnSettings {

    private final Binder binder;

    public OwnSettings(Environment environment) {
        this.binder = Binder.get(environment);
    }

    /// The settings as a record, whose constructor says what is wrong with them.
    ///
    /// @throws IllegalArgumentException that names the setting, in words for an operator
    public <T> T read(String provider, String kind, Class<T> type) {
        String prefix = "lienthong.providers.%s.%s".formatted(provider, kind);
        try {
            return binder.bindOrCreate(prefix, type);
        } catch (BindException e) {
            throw new IllegalArgumentException(prefix + ": " + innermost(e).getMessage(), e);
        }
    }

    private static Throwable innermost(Throwable failure) {
        Throwable inner = failure;
        while (inner.getCause() != null) {
            inner = inner.getCause();
        }
        return inner;
    }

    /// Refuses settings that cannot work.
    public static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
