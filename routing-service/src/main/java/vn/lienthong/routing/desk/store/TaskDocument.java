package vn.lienthong.routing.desk.store;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.Resumption;
import vn.lienthong.contracts.SuspensionGround;
import vn.lienthong.contracts.event.StepOffered;
import vn.lienthong.routing.desk.domain.Task;
import vn.lienthong.routing.desk.domain.TaskState;
import vn.lienthong.routing.desk.domain.TaskState.Cancelled;
import vn.lienthong.routing.desk.domain.TaskState.Done;
import vn.lienthong.routing.desk.domain.TaskState.Held;
import vn.lienthong.routing.desk.domain.TaskState.Offered;
import vn.lienthong.routing.desk.domain.TaskState.Refused;
import vn.lienthong.routing.desk.domain.TaskState.Rejected;
import vn.lienthong.routing.desk.domain.TaskState.Returned;
import vn.lienthong.routing.desk.domain.TaskState.Suspended;

/// A task as it is stored; which fields are there depends on `kind`.
///
/// @param officer absent in what was stored before work was assigned: who took it over
/// @param at when it came to stand like that, but for `OFFERED` and `HELD`
record TaskDocument(
        StepOffered offer,
        Instant dueAt,
        Kind kind,
        @Nullable Instant heldSince,
        @Nullable String heldBy,
        @Nullable String officer,
        @Nullable Instant examinedAt,
        @Nullable Instant resumedAt,
        @Nullable SuspensionGround ground,
        @Nullable Resumption resumption,
        @Nullable Instant at) {

    enum Kind {
        OFFERED,
        HELD,
        SUSPENDED,
        DONE,
        REFUSED,
        RETURNED,
        REJECTED,
        CANCELLED
    }

    static TaskDocument of(Task task) {
        return switch (task.state()) {
            case Offered _ -> of(task, Kind.OFFERED, null, null, null);
            case Held held -> of(task, Kind.HELD, held, null, null);
            case Suspended at -> of(task, Kind.SUSPENDED, at.held(), at, at.since());
            case Done at -> of(task, Kind.DONE, at.held(), null, at.at());
            case Refused at -> of(task, Kind.REFUSED, null, null, at.at());
            case Returned at -> of(task, Kind.RETURNED, at.held(), null, at.at());
            case Rejected at -> closed(task, Kind.REJECTED, at.takenOverAt(), at.at());
            case Cancelled at -> closed(task, Kind.CANCELLED, at.takenOverAt(), at.at());
        };
    }

    private static TaskDocument of(
            Task task,
            Kind kind,
            @Nullable Held held,
            @Nullable Suspended suspended,
            @Nullable Instant at) {
        return new TaskDocument(
                task.offer(),
                task.dueAt(),
                kind,
                held == null ? null : held.since(),
                held == null ? null : held.by(),
                held == null ? null : held.officer(),
                held == null ? null : held.examinedAt(),
                held == null ? null : held.resumedAt(),
                suspended == null ? null : suspended.ground(),
                suspended == null ? null : suspended.resumption(),
                at);
    }

    private static TaskDocument closed(
            Task task, Kind kind, @Nullable Instant takenOverAt, Instant at) {
        return new TaskDocument(
                task.offer(),
                task.dueAt(),
                kind,
                takenOverAt,
                null,
                null,
                null,
                null,
                null,
                null,
                at);
    }

    Task toTask() {
        return new Task(offer, dueAt, state());
    }

    private TaskState state() {
        return switch (kind) {
            case OFFERED -> new Offered();
            case HELD -> held();
            case SUSPENDED -> new Suspended(held(), there(ground), there(at), there(resumption));
            case DONE -> new Done(held(), there(at));
            case REFUSED -> new Refused(there(at));
            case RETURNED -> new Returned(held(), there(at));
            case REJECTED -> new Rejected(heldSince, there(at));
            case CANCELLED -> new Cancelled(heldSince, there(at));
        };
    }

    private Held held() {
        String by = there(heldBy);
        return new Held(
                there(heldSince),
                by,
                Objects.requireNonNullElse(officer, by),
                examinedAt,
                resumedAt);
    }

    private static <T> T there(@Nullable T value) {
        return Objects.requireNonNull(value, "A field of the stored task is missing");
    }
}
