/// Routing: where a dossier is, who holds it, and where it goes next. The
/// [vn.lienthong.routing.journey] is the plan and follows the facts; the
/// [vn.lienthong.routing.desk] is custody at the offices, where officers act;
/// [vn.lienthong.routing.paper] is where the papers are, and whether that agrees;
/// [vn.lienthong.routing.tracking] shows both to people; [vn.lienthong.routing.reports] counts;
/// [vn.lienthong.routing.nationalportal] tells the national portal.
///
/// Consumes `lienthong.intake`, `lienthong.routing`, `lienthong.deadline` and the handoff topics of
/// its levels; publishes to `lienthong.handoff.<level>` and `lienthong.routing`. Asks
/// intake-service for the applicants' names when a register is printed, and keeps none.
@NullMarked
package vn.lienthong.routing;

import org.jspecify.annotations.NullMarked;
