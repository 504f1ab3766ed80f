/// The clocks of a dossier: the promise to the applicant, the offices' shares of it, and the
/// handovers between them. {@link vn.lienthong.deadline.clocks.domain} decides.
@NullMarked
package vn.lienthong.deadline.clocks;

import org.jspecify.annotations.NullMarked;
