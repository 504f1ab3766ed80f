/// Custody at the desks as a pure state machine. A [Desk] holds the tasks of one dossier at the
/// levels that a deployment serves; [DeskCommand]s of officers ([Custody]) and events of others
/// ([Hearing]) change it. A command ends in a [Verdict]; an event in a new desk or none. [Watch]
/// and [Handover] tell from when on a task needs attention, and when it must be received.
@NullMarked
package vn.lienthong.routing.desk.domain;

import org.jspecify.annotations.NullMarked;
