package vn.lienthong.routing.nationalportal.store;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What the national portal lacks.
///
/// @param pending dossiers of which a push waits
/// @param refused dossiers of which it refused a push
/// @param oldestAt since when it lacks the oldest of them, on the machine's clock; absent when it
///   lacks nothing
public record Backlog(long pending, long refused, @Nullable Instant oldestAt) {

    /// Nothing.
    public static final Backlog NONE = new Backlog(0, 0, null);

    /// The age of the oldest; 0 when there is none.
    public long lagSeconds(Instant now) {
        return oldestAt == null ? 0 : Math.max(0, Duration.between(oldestAt, now).toSeconds());
    }
}
