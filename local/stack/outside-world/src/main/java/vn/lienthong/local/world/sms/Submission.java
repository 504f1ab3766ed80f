package vn.lienthong.local.world.sms;

import java.time.Instant;
import vn.lienthong.local.world.Octets;

/// One accepted submit_sm, as it is kept.
///
/// @param id the message id that submit_sm_resp gave
/// @param from the sender as it was written, a brand name mostly
/// @param to the recipient, international
/// @param at business time of acceptance
/// @param receipt whether a delivery receipt is owed
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
        boolean receipt) {}
