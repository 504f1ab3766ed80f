/// The dossier at the counter: received with a number and a promise, or refused with a reason; then
/// supplemented, withdrawn, paid for, given another plan, and its result returned. Dossiers of
/// other software are taken over where they stand.
///
/// `domain` decides, `input` reads what callers sent, `store` keeps, `web` and `messaging` are the
/// ways in. [vn.lienthong.intake.registration.Registrations] is the use case that ties them.
@NullMarked
package vn.lienthong.intake.registration;

import org.jspecify.annotations.NullMarked;
