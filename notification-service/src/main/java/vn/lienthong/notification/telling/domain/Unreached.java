package vn.lienthong.notification.telling.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.lienthong.notification.templates.domain.Occasion;

/// A fact of which the applicant could not be told by any message: the counter has to tell it.
///
/// @param fact as in the keys of the messages
/// @param since business time
/// @param settled absent while the task is open
public record Unreached(
        String fact, Occasion occasion, Instant since, @Nullable Settlement settled) {

    /// How it was told after all.
    public enum Way {
        BY_PHONE,
        IN_PERSON,
        BY_POST,
        /// A message arrived late.
        BY_LATE_MESSAGE,
        /// Everything was tried.
        NOT_POSSIBLE
    }

    /// How and when it was told.
    ///
    /// @param by who said so; empty when nobody had to
    /// @param note may be empty
    public record Settlement(Way way, String by, Instant at, String note) {}

    boolean open() {
        return settled == null;
    }

    /// Without what people wrote.
    Unreached forgotten() {
        return settled == null
                ? this
                : settled(new Settlement(settled.way(), settled.by(), settled.at(), ""));
    }

    Unreached settled(Settlement by) {
        return new Unreached(fact, occasion, since, by);
    }
}
