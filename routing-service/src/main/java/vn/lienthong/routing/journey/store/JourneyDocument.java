package vn.lienthong.routing.journey.store;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.lienthong.routing.journey.domain.Course;
import vn.lienthong.routing.journey.domain.JourneyState;
import vn.lienthong.routing.journey.domain.JourneyState.Processed;
import vn.lienthong.routing.journey.domain.JourneyState.Rejected;
import vn.lienthong.routing.journey.domain.JourneyState.ResultReturned;
import vn.lienthong.routing.journey.domain.JourneyState.Suspended;
import vn.lienthong.routing.journey.domain.JourneyState.UnderWay;
import vn.lienthong.routing.journey.domain.JourneyState.Withdrawn;
import vn.lienthong.routing.journey.domain.Suspension;

/// A journey as it is stored; which fields are there depends on `kind`.
///
/// @param finishedAt when the offices were done or the dossier ended otherwise; reports select by
///   it
record JourneyDocument(
        Kind kind,
        Course course,
        List<Suspension> suspensions,
        @Nullable Instant finishedAt,
        @Nullable Instant returnedAt,
        @Nullable String office,
        @Nullable String reason) {

    enum Kind {
        UNDER_WAY,
        SUSPENDED,
        PROCESSED,
        REJECTED,
        WITHDRAWN,
        RESULT_RETURNED
    }

    static JourneyDocument of(JourneyState state) {
        return switch (state) {
            case UnderWay at -> open(Kind.UNDER_WAY, at.course(), List.of());
            case Suspended at -> open(Kind.SUSPENDED, at.course(), at.suspensions());
            case Processed at -> ended(Kind.PROCESSED, at.course(), at.at(), null, null, null);
            case Rejected at ->
                    ended(Kind.REJECTED, at.course(), at.at(), null, at.office(), at.reason());
            case Withdrawn at ->
                    ended(Kind.WITHDRAWN, at.course(), at.at(), null, null, at.reason());
            case ResultReturned at ->
                    ended(Kind.RESULT_RETURNED, at.course(), at.finishedAt(), at.at(), null, null);
        };
    }

    private static JourneyDocument open(Kind kind, Course course, List<Suspension> suspensions) {
        return new JourneyDocument(kind, course, suspensions, null, null, null, null);
    }

    private static JourneyDocument ended(
            Kind kind,
            Course course,
            Instant finishedAt,
            @Nullable Instant returnedAt,
            @Nullable String office,
            @Nullable String reason) {
        return new JourneyDocument(kind, course, List.of(), finishedAt, returnedAt, office, reason);
    }

    JourneyState toState() {
        return switch (kind) {
            case UNDER_WAY -> new UnderWay(course);
            case SUSPENDED -> new Suspended(course, suspensions);
            case PROCESSED -> new Processed(course, there(finishedAt));
            case REJECTED -> new Rejected(course, there(finishedAt), there(office), there(reason));
            case WITHDRAWN -> new Withdrawn(course, there(finishedAt), there(reason));
            case RESULT_RETURNED ->
                    new ResultReturned(course, there(returnedAt), there(finishedAt));
        };
    }

    private static <T> T there(@Nullable T value) {
        return Objects.requireNonNull(value, "A field of the stored journey is missing");
    }
}
