/// `./lienthong replay`: periods whose figures an office has published, once more.
///
/// A [Plan] says as data what was published and how the rest was chosen; [Caseload] makes the
/// dossiers of it, [Stretch] lays its days on the calendar. [Replay] drives them over REST through
/// a fresh copy of the system: [Counter] registers, takes money and returns results, [Desks] works,
/// [CourtesyDesk] signs, [BusinessClock] moves the time; nothing else is ever told to the system.
/// [Reports] asks what the reports say, and [Comparison] holds that against the plan.
@NullMarked
package vn.lienthong.system.replay;

import org.jspecify.annotations.NullMarked;
