package vn.lienthong.local.world.sms;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import vn.lienthong.local.world.clock.BusinessClock;

/// A delivery receipt that the sender of a message asked for.
///
/// @param from who sent the message; the receipt goes there
/// @param to whose phone it went to; the receipt comes from there
record Receipt(
        String id, String from, String to, Instant submitted, Fate fate, Submission.Door door) {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyMMddHHmm");

    static Receipt of(Submission submission, Fate fate) {
        return new Receipt(
                submission.id(),
                submission.from(),
                submission.to(),
                submission.at(),
                fate,
                submission.door());
    }

    /// The same, before the end is known.
    Receipt onItsWay() {
        return new Receipt(id, from, to, submitted, Fate.ON_ITS_WAY, door);
    }

    /// The text that SMPP 3.4 appendix B gives as the usual one.
    byte[] text(Instant done) {
        return "id:%s sub:001 dlvrd:%s submit date:%s done date:%s stat:%s err:%s text:"
                .formatted(
                        id,
                        fate == Fate.DELIVERED ? "001" : "000",
                        MINUTE.format(BusinessClock.local(submitted)),
                        MINUTE.format(BusinessClock.local(done)),
                        fate.word(),
                        fate.error())
                .getBytes(StandardCharsets.US_ASCII);
    }
}
