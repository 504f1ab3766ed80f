package vn.lienthong.notification.sms;

import static vn.lienthong.fuzz.Trial.require;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jsmpp.PDUStringException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.util.DefaultDecomposer;
import vn.lienthong.fuzz.Trial;
import vn.lienthong.notification.receipts.ReceiptNote;

/// A delivery receipt of an SMS centre. The first octet decides: the rest is the whole body of the
/// message as it travels, or the line of text in it, with or without its parameters.
public final class SmppReceiptFuzz {

    private static final int HEADER = 16;
    private static final DefaultDecomposer WIRE = new DefaultDecomposer();

    private SmppReceiptFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        Trial.of(() -> {
            if (input.length > 0) {
                for (ReceiptIds ids : ReceiptIds.values()) {
                    tried(input, ids);
                }
            }
        });
    }

    private static void tried(byte[] input, ReceiptIds ids) throws ProcessRequestException {
        List<ReceiptNote> notes = new ArrayList<>();
        DeliverSm receipt;
        try {
            receipt = receipt(input);
        } catch (PDUStringException | RuntimeException _) {
            // The library answers that itself; ours begins behind it.
            return;
        }
        new SmppReceipts("fuzz", ids, notes::add).onAcceptDeliverSm(receipt);
        require(notes.size() <= 1, "One receipt, several notes", notes.size());
        for (ReceiptNote note : notes) {
            require(note.reason().matches("[A-Z]*( [0-9A-Za-z]{1,8})?"), "A reason says more");
        }
    }

    private static DeliverSm receipt(byte[] input) throws PDUStringException {
        byte[] rest = new byte[input.length - 1];
        System.arraycopy(input, 1, rest, 0, rest.length);
        return switch (input[0] & 3) {
            case 0 -> text(rest);
            case 1 -> parameters(rest, text(rest));
            case 2 -> parameters(rest, text(new byte[0]));
            default ->
                    WIRE.deliverSm(
                            ByteBuffer.allocate(HEADER + rest.length)
                                    .putInt(HEADER + rest.length)
                                    .putInt(SMPPConstant.CID_DELIVER_SM)
                                    .putInt(0)
                                    .putInt(1)
                                    .put(rest)
                                    .array());
        };
    }

    private static DeliverSm text(byte[] octets) {
        DeliverSm receipt = new DeliverSm();
        receipt.setSmscDeliveryReceipt();
        receipt.setShortMessage(octets);
        return receipt;
    }

    private static DeliverSm parameters(byte[] octets, DeliverSm receipt) {
        receipt.setOptionalParameters(
                new OptionalParameter.Receipted_message_id(octets),
                new OptionalParameter.Message_state(octets.length == 0 ? 0 : octets[0]));
        return receipt;
    }
}
