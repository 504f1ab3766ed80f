package vn.lienthong.routing.tracking;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What whoever has code and pin may see: nothing personal.
///
/// @param currentOffice names of the offices that have the dossier, absent when none has
record PublicView(
        String code,
        int status,
        String statusName,
        String procedureName,
        Instant receivedAt,
        Instant dueAt,
        Instant originalDueAt,
        @Nullable String currentOffice,
        List<Step> steps) {

    /// @param office name of the office
    record Step(String name, String office, String state, @Nullable Instant completedAt) {}

    static PublicView of(JourneyView view) {
        String offices =
                String.join(
                        ", ",
                        view.holders().stream()
                                .map(JourneyView.Holder::officeName)
                                .distinct()
                                .toList());
        return new PublicView(
                view.code(),
                view.status(),
                view.statusName(),
                view.procedureName(),
                view.receivedAt(),
                view.dueAt(),
                view.originalDueAt(),
                offices.isEmpty() ? null : offices,
                view.steps().stream()
                        .map(step ->
                                new Step(
                                        step.name(),
                                        step.officeName(),
                                        step.state(),
                                        step.completedAt()))
                        .toList());
    }
}
