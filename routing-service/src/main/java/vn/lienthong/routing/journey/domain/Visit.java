package vn.lienthong.routing.journey.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One coming of the dossier to a step.
///
/// @param number 1 the first time, 2 after a return or a refusal, and so on
/// @param office the office at whose desk it was; the plan may name another one by now
/// @param fromOffice the office that handed over
/// @param due the planned end until deadline-service sets the step's clock, then that clock's
/// @param acceptedAt absent while nobody has taken it over
/// @param work what the office did with it meanwhile
/// @param endedAt absent while it stands at the desk
/// @param redoneSince since when what was finished is to be done again, absent when it is not
public record Visit(
        int number,
        String office,
        String fromOffice,
        Instant offeredAt,
        Due due,
        @Nullable Instant acceptedAt,
        @Nullable String acceptedBy,
        Work work,
        @Nullable Instant endedAt,
        Custody custody,
        @Nullable Instant redoneSince) {

    static Visit offered(int number, String office, String fromOffice, Instant at, Instant dueAt) {
        return new Visit(
                number,
                office,
                fromOffice,
                at,
                Due.at(dueAt),
                null,
                null,
                Work.NONE,
                null,
                Custody.OFFERED,
                null);
    }

    /// When it is due now.
    public Instant dueAt() {
        return due.dueAt();
    }

    Visit accepted(Instant at, String actor) {
        return new Visit(
                number,
                office,
                fromOffice,
                offeredAt,
                due,
                at,
                actor,
                work,
                null,
                Custody.HELD,
                null);
    }

    Visit ended(Instant at, Custody how) {
        return new Visit(
                number,
                office,
                fromOffice,
                offeredAt,
                due,
                acceptedAt,
                acceptedBy,
                work,
                at,
                how,
                null);
    }

    /// Finished, but in vain: the end stays, the custody says that it is to be done again.
    Visit toRedo(Instant since) {
        return new Visit(
                number,
                office,
                fromOffice,
                offeredAt,
                due,
                acceptedAt,
                acceptedBy,
                work,
                endedAt,
                Custody.TO_REDO,
                since);
    }

    Visit dueAt(Instant newDueAt, Instant since) {
        return new Visit(
                number,
                office,
                fromOffice,
                offeredAt,
                due.moved(newDueAt, since),
                acceptedAt,
                acceptedBy,
                work,
                endedAt,
                custody,
                redoneSince);
    }

    Visit with(Work newWork) {
        return new Visit(
                number,
                office,
                fromOffice,
                offeredAt,
                due,
                acceptedAt,
                acceptedBy,
                newWork,
                endedAt,
                custody,
                redoneSince);
    }

    /// The visit as it was; only asked when it had begun.
    Visit asOf(Instant at) {
        boolean taken = isBy(acceptedAt, at);
        return new Visit(
                number,
                office,
                fromOffice,
                offeredAt,
                due.asOf(at),
                taken ? acceptedAt : null,
                taken ? acceptedBy : null,
                work.asOf(at),
                isBy(endedAt, at) ? endedAt : null,
                custodyAt(at),
                isBy(redoneSince, at) ? redoneSince : null);
    }

    private Custody custodyAt(Instant at) {
        if (isBy(endedAt, at)) {
            return custody == Custody.TO_REDO && !isBy(redoneSince, at) ? Custody.DONE : custody;
        }
        return isBy(acceptedAt, at) ? Custody.HELD : Custody.OFFERED;
    }

    private static boolean isBy(@Nullable Instant when, Instant at) {
        return when != null && !when.isAfter(at);
    }
}
