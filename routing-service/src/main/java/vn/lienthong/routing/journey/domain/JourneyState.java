package vn.lienthong.routing.journey.domain;

import static vn.lienthong.contracts.SuspensionGround.FINANCIAL_OBLIGATION;
import static vn.lienthong.contracts.SuspensionGround.SUPPLEMENT;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.lienthong.contracts.DossierStatus;
import vn.lienthong.contracts.SuspensionGround;

/// How the journey of a dossier stands. Each state holds only what is true in it.
public sealed interface JourneyState {

    /// Plan, facts and promise.
    Course course();

    /// The national portal's status, derived.
    default DossierStatus status() {
        return switch (this) {
            case UnderWay at ->
                    at.course.isTakenUp() ? DossierStatus.BEING_PROCESSED : DossierStatus.RECEIVED;
            case Suspended at -> at.statusByGround();
            case Processed at -> DossierStatus.PROCESSED;
            case Rejected at -> DossierStatus.PROCESSING_STOPPED;
            case Withdrawn at -> DossierStatus.WITHDRAWAL_ASKED_FOR;
            case ResultReturned at -> DossierStatus.RESULT_RETURNED;
        };
    }

    /// Why the clock stands still; empty in every state but [Suspended].
    default List<Suspension> suspensions() {
        return List.of();
    }

    /// The journey as it was; empty before the dossier was received.
    default Optional<JourneyState> asOf(Instant at) {
        return Hindsight.of(this, at);
    }

    /// The same state with another course.
    default JourneyState with(Course course) {
        return switch (this) {
            case UnderWay at -> new UnderWay(course);
            case Suspended at -> new Suspended(course, at.suspensions);
            case Processed at -> new Processed(course, at.at);
            case Rejected at -> new Rejected(course, at.at, at.office, at.reason);
            case Withdrawn at -> new Withdrawn(course, at.at, at.reason);
            case ResultReturned at -> new ResultReturned(course, at.at, at.finishedAt);
        };
    }

    /// On its way, the clock runs (đang giải quyết).
    record UnderWay(Course course) implements JourneyState {}

    /// The clock stands still (tạm dừng tính thời gian). Other legs may go on.
    ///
    /// @param suspensions at least one
    record Suspended(Course course, List<Suspension> suspensions) implements JourneyState {

        public Suspended {
            suspensions = List.copyOf(suspensions);
        }

        private DossierStatus statusByGround() {
            if (isFor(SUPPLEMENT)) {
                return DossierStatus.SUPPLEMENT_REQUIRED;
            }
            return isFor(FINANCIAL_OBLIGATION)
                    ? DossierStatus.PAYMENT_REQUIRED
                    : DossierStatus.BEING_PROCESSED;
        }

        private boolean isFor(SuspensionGround ground) {
            return suspensions.stream().anyMatch(suspension -> suspension.ground() == ground);
        }
    }

    /// Every step is done; the result lies at the receiving counter (đã xử lý xong).
    record Processed(Course course, Instant at) implements JourneyState {}

    /// An office ended it without a result; the papers go back to the receiving counter (trả lại hồ
    /// sơ, dừng xử lý).
    record Rejected(Course course, Instant at, String office, String reason)
            implements JourneyState {}

    /// The applicant withdrew it (rút hồ sơ).
    record Withdrawn(Course course, Instant at, String reason) implements JourneyState {}

    /// The applicant has the result (đã trả kết quả).
    ///
    /// @param finishedAt when the offices were done
    record ResultReturned(Course course, Instant at, Instant finishedAt) implements JourneyState {}
}
