/// deadline-service keeps the promised dates of the province's dossiers: it counts working time,
/// warns before a date, tells at once when it has passed, makes the late office apologise and name
/// one other day, and escalates.
///
/// Consumes `lienthong.intake`, `lienthong.routing` and `lienthong.handoff.*`; publishes
/// `lienthong.deadline`.
@NullMarked
package vn.lienthong.deadline;

import org.jspecify.annotations.NullMarked;
