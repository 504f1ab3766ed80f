package vn.lienthong.routing.desk.domain;

import vn.lienthong.contracts.event.DossierEvent;

/// What became of a command.
public sealed interface Verdict {

    /// Carried out.
    ///
    /// @param task the task as it stands now
    /// @param event what to tell the others
    record Accepted(Desk next, Task task, DossierEvent event) implements Verdict {}

    /// It had its effect already.
    record Unchanged(Task task) implements Verdict {}

    /// Not carried out.
    record Refused(Refusal why) implements Verdict {}
}
