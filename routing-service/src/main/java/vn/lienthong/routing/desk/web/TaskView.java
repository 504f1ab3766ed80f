package vn.lienthong.routing.desk.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.lienthong.routing.desk.domain.Task;
import vn.lienthong.routing.desk.domain.TaskState.Held;

/// A task as a command answers it.
///
/// @param acceptedBy account of who took it over
/// @param officer account of who works on it
record TaskView(
        String code,
        String step,
        int visit,
        String office,
        String state,
        @Nullable String officer,
        Instant dueAt,
        Instant offeredAt,
        @Nullable String fromOffice,
        @Nullable String fromActor,
        @Nullable Instant acceptedAt,
        @Nullable String acceptedBy,
        @Nullable Instant examinedAt,
        @Nullable Instant completedAt) {

    static TaskView of(Task task) {
        Held held = task.state().inHand();
        return new TaskView(
                task.offer().code(),
                task.step(),
                task.visit(),
                task.office(),
                task.state().word(),
                held == null ? null : held.officer(),
                task.dueAt(),
                task.offer().at(),
                task.offer().fromOffice(),
                task.offer().fromActor(),
                task.state().acceptedAt(),
                held == null ? null : held.by(),
                held == null ? null : held.examinedAt(),
                task.completedAt());
    }
}
