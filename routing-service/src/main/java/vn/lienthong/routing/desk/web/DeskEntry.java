package vn.lienthong.routing.desk.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.event.StepOffered;
import vn.lienthong.routing.desk.domain.Desk;
import vn.lienthong.routing.desk.domain.Task;

/// One line of a desk's list. Of a parked dossier perhaps only the code is known.
///
/// @param name of the step
/// @param late whether its time at this desk has run out
record DeskEntry(
        String code,
        @Nullable String step,
        @Nullable Integer visit,
        @Nullable String name,
        String state,
        @Nullable String procedure,
        @Nullable String procedureName,
        @Nullable String fromOffice,
        @Nullable Instant offeredAt,
        @Nullable Instant acceptedAt,
        @Nullable Instant dueAt,
        @Nullable Instant dossierDueAt,
        @Nullable Instant receivedAt,
        boolean late) {

    static DeskEntry of(Desk desk, Task task, Instant now) {
        StepOffered offer = task.offer();
        return new DeskEntry(
                desk.code(),
                task.step(),
                task.visit(),
                offer.name(),
                task.state().word(),
                offer.procedure(),
                offer.procedureName(),
                offer.fromOffice(),
                offer.at(),
                task.state().acceptedAt(),
                task.dueAt(),
                desk.dossierDueAt(),
                offer.receivedAt(),
                desk.runningUntil(now).isAfter(task.dueAt()));
    }

    static DeskEntry parked(String code, @Nullable Desk desk) {
        StepOffered last =
                desk == null || desk.tasks().isEmpty() ? null : desk.tasks().getLast().offer();
        return new DeskEntry(
                code,
                last == null ? null : last.step(),
                last == null ? null : last.visit(),
                last == null ? null : last.name(),
                "PARKED",
                last == null ? null : last.procedure(),
                last == null ? null : last.procedureName(),
                null,
                null,
                null,
                null,
                desk == null ? null : desk.dossierDueAt(),
                last == null ? null : last.receivedAt(),
                false);
    }
}
