package vn.lienthong.intake.registration.domain;

import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.event.ReplanCause;

/// What a dossier goes by, or went by: a version of a procedure and the receipt that promised it.
///
/// @param origin how it took the place of the plan before; absent for the first
public record Plan(
        String procedure,
        int procedureVersion,
        String procedureName,
        String field,
        Dossier.Receipt receipt,
        @Nullable Replanning origin) {

    /// The plan before was a mistake, and so was its promise.
    boolean isCorrection() {
        return origin != null && origin.cause() == ReplanCause.WRONG_PROCEDURE;
    }
}
