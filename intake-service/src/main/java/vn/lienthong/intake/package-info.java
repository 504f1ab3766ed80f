/// The counter (Bộ phận Một cửa): decides whether a dossier can be received, numbers it, promises a
/// date, prints the receipt, and follows the dossier until its result is returned.
///
/// | feature | what it is |
/// |---|---|
/// | `catalogue` | the procedures in force and the offices of the province |
/// | `calendars` | the working calendars by which dates are promised |
/// | `registration` | the dossier as the counter knows it: received, supplemented, withdrawn, paid, returned |
/// | `numbering` | dossier numbers without gaps |
/// | `receipt` | the papers that the applicant takes home |
/// | `online` | what citizens send through the portal and the counter has to answer |
/// | `imports` | many dossiers at once from a file, new ones and those under way in other software |
/// | `replanning` | many dossiers at once by another version, or at the successor of an office |
/// | `jobs` | long work in the background that survives restarts |
///
/// Publishes `dossier.received`, `dossier.refused`, `dossier.supplemented`, `dossier.withdrawn`,
/// `dossier.paid`, `dossier.replanned` and `dossier.result-returned` on `lienthong.intake`; follows
/// `lienthong.routing` for the status and `lienthong.deadline` for the promised date.
@NullMarked
package vn.lienthong.intake;

import org.jspecify.annotations.NullMarked;
