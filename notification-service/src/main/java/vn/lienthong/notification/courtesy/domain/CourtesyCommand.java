package vn.lienthong.notification.courtesy.domain;

import java.time.Instant;

/// What a head does about a letter.
public sealed interface CourtesyCommand {

    /// Signs it.
    ///
    /// @param by full name of the head
    /// @param office the head's office, in whose name it goes out
    record Sign(String by, String office, Instant at) implements CourtesyCommand {}

    /// Sets it aside.
    ///
    /// @param by full name of the head
    record SetAside(String by, String reason, Instant at) implements CourtesyCommand {}
}
