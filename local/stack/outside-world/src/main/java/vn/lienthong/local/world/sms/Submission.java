package vn.lienthong.local.world.sms;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.lienthong.local.world.Octets;

/// One accepted message, or part of one, as it is kept.
///
/// @param id what the sender was told that it is called
/// @param from the sender as it was written, a brand name mostly
/// @param to the recipient, international
/// @param at business time of acceptance
/// @param receipt whether a delivery receipt is owed
/// @param by where it came in; the SMS centre when nothing is said
record Submission(
        String id,
        String from,
        String to,
        Instant at,
        Alphabet alphabet,
        Octets octets,
        int reference,
        int total,
        int number,
        boolean receipt,
        @Nullable Door by) {

    Door door() {
        return by == null ? Door.SMPP : by;
    }

    /// Where messages come in.
    enum Door {
        SMPP,
        HTTP
    }
}
