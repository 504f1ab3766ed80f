package vn.lienthong.printing.forms;

import java.time.Instant;

/// The date that an apology letter promises instead of the first one.
public sealed interface NewDate {

    /// The head of the office has not chosen it yet; printed as a dotted line.
    record NotChosen() implements NewDate {}

    /// The one permitted re-appointment (hẹn lại không quá một lần).
    ///
    /// @param dueAt the new promised date
    record Chosen(Instant dueAt) implements NewDate {}
}
