package vn.lienthong.routing.desk.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.routing.desk.domain.Desk;
import vn.lienthong.routing.desk.domain.Recall;
import vn.lienthong.routing.desk.domain.Standstill;
import vn.lienthong.routing.desk.domain.Task;

/// A desk as it is stored.
///
/// @param desk the offices with an open task; what a desk's list is found by
record DeskDocument(
        String code,
        List<String> desk,
        @Nullable Instant dossierDueAt,
        List<TaskDocument> tasks,
        List<Standstill> standstills,
        List<Recall> recalls,
        @Nullable Instant endedAt) {

    static DeskDocument of(Desk desk) {
        return new DeskDocument(
                desk.code(),
                desk.open().stream().map(Task::office).distinct().toList(),
                desk.dossierDueAt(),
                desk.tasks().stream().map(TaskDocument::of).toList(),
                desk.standstills(),
                desk.recalls(),
                desk.endedAt());
    }

    Desk toDesk() {
        return new Desk(
                code,
                dossierDueAt,
                tasks.stream().map(TaskDocument::toTask).toList(),
                standstills,
                recalls,
                endedAt);
    }
}
