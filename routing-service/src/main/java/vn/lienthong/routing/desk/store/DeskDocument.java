package vn.lienthong.routing.desk.store;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.lienthong.routing.desk.domain.Desk;
import vn.lienthong.routing.desk.domain.Plan;
import vn.lienthong.routing.desk.domain.Standstill;

/// A desk as it is stored, but for the entries of the desks' lists, which stand beside it.
///
/// @param plans absent in what was stored before dossiers could be replanned
record DeskDocument(
        String code,
        @Nullable Instant dossierDueAt,
        List<TaskDocument> tasks,
        List<Standstill> standstills,
        @Nullable List<Plan> plans,
        @Nullable Instant endedAt) {

    static DeskDocument of(Desk desk) {
        return new DeskDocument(
                desk.code(),
                desk.clockDueAt(),
                desk.tasks().stream().map(TaskDocument::of).toList(),
                desk.standstills(),
                desk.plans(),
                desk.endedAt());
    }

    Desk toDesk() {
        return new Desk(
                code,
                dossierDueAt,
                tasks.stream().map(TaskDocument::toTask).toList(),
                standstills,
                Objects.requireNonNullElse(plans, List.of()),
                endedAt);
    }
}
