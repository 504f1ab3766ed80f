package vn.lienthong.routing.journey.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What an office did with the dossier while it had it, but for finishing.
///
/// @param assignments who was to work on it, oldest first (phân công)
/// @param examinedAt when it was found eligible (kiểm tra, thẩm tra), absent when it was not yet
public record Work(List<Assignment> assignments, @Nullable Instant examinedAt) {

    static final Work NONE = new Work(List.of(), null);

    /// An officer was named.
    ///
    /// @param officer account of the officer who works on it from then on
    public record Assignment(Instant at, String officer) {}

    public Work {
        assignments = List.copyOf(assignments);
    }

    /// Who works on it now; empty while it was not assigned to anybody.
    public Optional<String> officer() {
        return assignments.isEmpty()
                ? Optional.empty()
                : Optional.of(assignments.getLast().officer());
    }

    Work assigned(Instant at, String officer) {
        List<Assignment> more = new ArrayList<>(assignments);
        more.add(new Assignment(at, officer));
        return new Work(more, examinedAt);
    }

    /// Once examined stays examined: the first time is when the office knew.
    Work examined(Instant at) {
        return examinedAt == null ? new Work(assignments, at) : this;
    }

    Work asOf(Instant at) {
        return new Work(
                assignments.stream().filter(one -> !one.at().isAfter(at)).toList(),
                examinedAt == null || examinedAt.isAfter(at) ? null : examinedAt);
    }
}
