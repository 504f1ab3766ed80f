/// Follows what the offices and the deadlines do to a dossier.
@NullMarked
package vn.lienthong.intake.registration.messaging;

import org.jspecify.annotations.NullMarked;
