package vn.lienthong.routing.reports;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a report reads of a journey.
///
/// @param finishedAt absent while offices are at work
record Counted(Course course, List<Suspension> suspensions, @Nullable Instant finishedAt) {

    record Course(Receipt receipt, Promise promise) {}

    record Receipt(
            String office,
            String channel,
            String field,
            String procedure,
            String procedureName,
            Instant at) {}

    record Promise(Instant dueAt, Instant accountableDueAt) {}

    record Suspension(Instant since) {}

    /// Exactly at the promised moment is in time. What the applicant is waited for counts at the
    /// moment the clock was stopped.
    boolean isLate(Instant periodEnd, Basis basis) {
        Instant dueAt =
                switch (basis) {
                    case ORIGINAL -> course.promise().accountableDueAt();
                    case CURRENT -> course.promise().dueAt();
                };
        return measuredAt(periodEnd).isAfter(dueAt);
    }

    private Instant measuredAt(Instant periodEnd) {
        Instant open =
                suspensions.stream()
                        .map(Suspension::since)
                        .min(Instant::compareTo)
                        .filter(since -> since.isBefore(periodEnd))
                        .orElse(periodEnd);
        return isFinishedBefore(periodEnd) ? Objects.requireNonNull(finishedAt) : open;
    }

    boolean isFinishedBefore(Instant moment) {
        return finishedAt != null && finishedAt.isBefore(moment);
    }
}
