/// Custody at the desks as a pure state machine. A [Desk] holds the tasks of one dossier at the
/// levels that a deployment serves; [DeskCommand]s of officers and events of others change it. A
/// command ends in a [Verdict]; an event in a new desk or none.
@NullMarked
package vn.lienthong.routing.desk.domain;

import org.jspecify.annotations.NullMarked;
