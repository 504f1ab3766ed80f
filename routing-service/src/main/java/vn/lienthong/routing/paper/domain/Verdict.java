package vn.lienthong.routing.paper.domain;

import vn.lienthong.contracts.event.DossierEvent;

/// What became of a scan.
public sealed interface Verdict {

    /// Recorded.
    ///
    /// @param event what to tell the others
    record Accepted(Papers next, DossierEvent event) implements Verdict {}

    /// It was scanned before.
    record Unchanged(Papers papers) implements Verdict {}

    /// Not recorded.
    record Refused(Refusal why) implements Verdict {}
}
