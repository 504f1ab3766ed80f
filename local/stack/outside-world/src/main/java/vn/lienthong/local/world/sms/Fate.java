package vn.lienthong.local.world.sms;

import org.jsmpp.bean.MessageState;
import org.jsmpp.util.DeliveryReceiptState;

/// What becomes of a message, which its recipient's number decides: numbers that end in 0002 do not
/// exist any more, those that end in 0003 belong to phones that stay off until the message expires.
/// All others are delivered.
enum Fate {
    /// What a receipt says that is not the last; no message ends so.
    ON_ITS_WAY(DeliveryReceiptState.ENROUTE, MessageState.ENROUTE, "000"),
    DELIVERED(DeliveryReceiptState.DELIVRD, MessageState.DELIVERED, "000"),
    UNDELIVERABLE(DeliveryReceiptState.UNDELIV, MessageState.UNDELIVERABLE, "001"),
    EXPIRED(DeliveryReceiptState.EXPIRED, MessageState.EXPIRED, "027");

    private static final int ON_ANY_OUTCOME = 1;
    private static final int ON_FAILURE = 2;

    private final DeliveryReceiptState word;
    private final MessageState state;
    private final String error;

    Fate(DeliveryReceiptState word, MessageState state, String error) {
        this.word = word;
        this.state = state;
        this.error = error;
    }

    static Fate of(String number) {
        if (number.endsWith("0002")) {
            return UNDELIVERABLE;
        }
        return number.endsWith("0003") ? EXPIRED : DELIVERED;
    }

    /// Whether registered_delivery asks for a receipt of this outcome.
    boolean wanted(byte registeredDelivery) {
        int asked = registeredDelivery & 0x03;
        return asked == ON_ANY_OUTCOME || (asked == ON_FAILURE && this != DELIVERED);
    }

    String word() {
        return word.name();
    }

    MessageState state() {
        return state;
    }

    String error() {
        return error;
    }
}
