package vn.lienthong.routing.journey.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One coming of the dossier to a step.
///
/// @param number 1 the first time, 2 after a return or a refusal, and so on
/// @param fromOffice the office that handed over
/// @param dueAt the planned end until deadline-service sets the step's clock, then that clock's
/// @param acceptedAt absent while nobody has taken it over
/// @param endedAt absent while it stands at the desk
public record Visit(
        int number,
        String fromOffice,
        Instant offeredAt,
        Instant dueAt,
        @Nullable Instant acceptedAt,
        @Nullable String acceptedBy,
        @Nullable Instant endedAt,
        Custody custody) {

    static Visit offered(int number, String fromOffice, Instant at, Instant dueAt) {
        return new Visit(number, fromOffice, at, dueAt, null, null, null, Custody.OFFERED);
    }

    Visit accepted(Instant at, String actor) {
        return new Visit(number, fromOffice, offeredAt, dueAt, at, actor, null, Custody.HELD);
    }

    Visit ended(Instant at, Custody how) {
        return new Visit(number, fromOffice, offeredAt, dueAt, acceptedAt, acceptedBy, at, how);
    }

    /// Finished, but in vain: the end stays, the custody says that it is to be done again.
    Visit toRedo() {
        return new Visit(
                number,
                fromOffice,
                offeredAt,
                dueAt,
                acceptedAt,
                acceptedBy,
                endedAt,
                Custody.TO_REDO);
    }

    Visit dueAt(Instant newDueAt) {
        return new Visit(
                number, fromOffice, offeredAt, newDueAt, acceptedAt, acceptedBy, endedAt, custody);
    }
}
