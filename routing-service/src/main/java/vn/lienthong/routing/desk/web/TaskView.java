package vn.lienthong.routing.desk.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.lienthong.routing.desk.domain.Task;

/// A task as a command answers it.
record TaskView(
        String code,
        String step,
        int visit,
        String office,
        String state,
        Instant dueAt,
        Instant offeredAt,
        @Nullable Instant acceptedAt,
        @Nullable Instant completedAt) {

    static TaskView of(Task task) {
        return new TaskView(
                task.offer().code(),
                task.step(),
                task.visit(),
                task.office(),
                task.state().word(),
                task.dueAt(),
                task.offer().at(),
                task.state().acceptedAt(),
                task.completedAt());
    }
}
