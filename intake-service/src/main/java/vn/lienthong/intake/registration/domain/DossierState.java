package vn.lienthong.intake.registration.domain;

import java.util.List;
import vn.lienthong.contracts.DossierStatus;
import vn.lienthong.contracts.SuspensionGround;

/// Where a promised dossier stands, as the counter tells it to the applicant.
public sealed interface DossierState {

    /// The national portal's status.
    DossierStatus status();

    /// There is no result yet.
    sealed interface Open extends DossierState {

        /// What holds the clock now; parallel steps may each have a ground.
        List<Suspension> suspensions();
    }

    /// There is a result, or there will be none.
    sealed interface Ended extends DossierState {}

    /// No office has taken it over yet.
    record Received() implements Open {
        @Override
        public DossierStatus status() {
            return DossierStatus.RECEIVED;
        }

        @Override
        public List<Suspension> suspensions() {
            return List.of();
        }
    }

    /// Offices are at work; a suspension on other grounds does not concern the applicant.
    record BeingProcessed(List<Suspension> suspensions) implements Open {
        public BeingProcessed {
            suspensions = List.copyOf(suspensions);
        }

        @Override
        public DossierStatus status() {
            return DossierStatus.BEING_PROCESSED;
        }
    }

    /// The applicant must supplement papers (Nghị định 118/2025/NĐ-CP, Điều 17 khoản 2).
    record AwaitingSupplement(List<Suspension> suspensions) implements Open {
        public AwaitingSupplement {
            suspensions = List.copyOf(suspensions);
        }

        @Override
        public DossierStatus status() {
            return DossierStatus.SUPPLEMENT_REQUIRED;
        }

        /// The request that counts: the latest one.
        public Suspension request() {
            return suspensions.stream()
                    .filter(s -> s.ground() == SuspensionGround.SUPPLEMENT)
                    .reduce((earlier, later) -> later)
                    .orElseThrow();
        }

        /// The applicant has handed in what was asked for; the office has not gone on yet.
        public boolean isAnswered() {
            return suspensions.stream().noneMatch(Suspension::awaitsSupplement);
        }
    }

    /// The applicant must pay (nghĩa vụ tài chính).
    record AwaitingPayment(List<Suspension> suspensions) implements Open {
        public AwaitingPayment {
            suspensions = List.copyOf(suspensions);
        }

        @Override
        public DossierStatus status() {
            return DossierStatus.PAYMENT_REQUIRED;
        }
    }

    /// The applicant took the request back before there was a result (rút hồ sơ).
    record Withdrawn(String reason) implements Ended {
        @Override
        public DossierStatus status() {
            return DossierStatus.WITHDRAWAL_ASKED_FOR;
        }
    }

    /// An office ended it without the result asked for (trả lại hồ sơ, dừng giải quyết).
    record Stopped(String reason) implements Ended {
        @Override
        public DossierStatus status() {
            return DossierStatus.PROCESSING_STOPPED;
        }
    }

    /// The result lies at the counter.
    record Processed() implements Ended {
        @Override
        public DossierStatus status() {
            return DossierStatus.PROCESSED;
        }
    }

    /// The applicant has the result, or the papers back.
    record Returned() implements Ended {
        @Override
        public DossierStatus status() {
            return DossierStatus.RESULT_RETURNED;
        }
    }

    /// The state of a dossier that offices are at work on: what the applicant must do comes first.
    static Open handled(List<Suspension> suspensions) {
        if (has(suspensions, SuspensionGround.SUPPLEMENT)) {
            return new AwaitingSupplement(suspensions);
        }
        return has(suspensions, SuspensionGround.FINANCIAL_OBLIGATION)
                ? new AwaitingPayment(suspensions)
                : new BeingProcessed(suspensions);
    }

    private static boolean has(List<Suspension> suspensions, SuspensionGround ground) {
        return suspensions.stream().anyMatch(s -> s.ground() == ground);
    }
}
