package vn.lienthong.system.replay;

import java.time.LocalDate;
import java.util.Optional;

/// A dossier that is to be played.
///
/// @param number within its plan, from 0
/// @param received on that day
record Case(
        String plan,
        int number,
        String counter,
        LocalDate received,
        Matter matter,
        Channel channel,
        Fate fate,
        Optional<Payment> payment) {

    /// As registration names them.
    enum Channel {
        COUNTER,
        ONLINE,
        POSTAL
    }

    /// What becomes of it. All that is late is late because it lies on a desk until its date is
    /// past.
    enum Fate {
        ON_TIME,
        LATE,
        LEFT_OPEN,
        LEFT_OVERDUE
    }

    /// @param amount in đồng
    record Payment(long amount, String method) {

        static final String CASH = "CASH";
        static final String TRANSFER = "Chuyển khoản";
    }
}
