package vn.lienthong.notification.sms;

import java.util.Arrays;
import java.util.Optional;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.DeliveryReceipt;
import org.jsmpp.bean.MessageState;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.Session;
import org.jsmpp.util.InvalidDeliveryReceiptException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.logging.Faults;
import vn.lienthong.notification.receipts.ReceiptDesk;
import vn.lienthong.notification.receipts.ReceiptNote;
import vn.lienthong.notification.receipts.Verdict;

/// Reads one centre's delivery receipts. A receipt is acknowledged only when it is written down;
/// the centre brings it again otherwise.
final class SmppReceipts implements MessageReceiverListener {

    private static final Logger LOG = LoggerFactory.getLogger(SmppReceipts.class);

    private final String provider;
    private final ReceiptIds ids;
    private final ReceiptDesk desk;

    SmppReceipts(String provider, ReceiptIds ids, ReceiptDesk desk) {
        this.provider = provider;
        this.ids = ids;
        this.desk = desk;
    }

    @Override
    public void onAcceptDeliverSm(DeliverSm delivered) throws ProcessRequestException {
        if (!delivered.isSmscDeliveryReceipt()) {
            // Nobody reads answers to a brand name.
            return;
        }
        Optional<ReceiptNote> note = note(delivered);
        if (note.isEmpty()) {
            LOG.warn("{}: a receipt that cannot be read was put away", provider);
            return;
        }
        try {
            desk.take(note.get());
        } catch (RuntimeException e) {
            LOG.warn("{}: a receipt could not be written down: {}", provider, Faults.told(e));
            throw new ProcessRequestException("not now", SMPPConstant.STAT_ESME_RX_T_APPN);
        }
    }

    private Optional<ReceiptNote> note(DeliverSm delivered) {
        Optional<DeliveryReceipt> text = text(delivered);
        Optional<String> id =
                parameter(delivered, OptionalParameter.Receipted_message_id.class)
                        .map(OptionalParameter.Receipted_message_id::getValueAsString);
        Optional<MessageState> state =
                parameter(delivered, OptionalParameter.Message_state.class)
                        .flatMap(given -> state(given.getValue()))
                        .or(() -> text.flatMap(SmppReceipts::state));
        Optional<String> reference =
                switch (ids) {
                    case AS_IS -> id.or(() -> text.map(DeliveryReceipt::getId));
                    // The parameter repeats the answer, or the text, as the centre likes.
                    case HEX_TO_DECIMAL ->
                            text.map(DeliveryReceipt::getId)
                                    .map(ids::ofText)
                                    .or(() -> id.map(ids::ofAnswer));
                };
        return reference.flatMap(known ->
                state.map(said ->
                        new ReceiptNote(provider, known, verdict(said), reason(said, text))));
    }

    /// Centres that send no parameters write the usual line (SMPP 3.4 appendix B).
    private static Optional<DeliveryReceipt> text(DeliverSm delivered) {
        try {
            byte[] octets = delivered.getShortMessage();
            return octets == null || octets.length == 0
                    ? Optional.empty()
                    : Optional.of(delivered.getShortMessageAsDeliveryReceipt())
                            .filter(receipt -> receipt.getId() != null);
        } catch (InvalidDeliveryReceiptException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static <T extends OptionalParameter> Optional<T> parameter(
            DeliverSm delivered, Class<T> type) {
        return delivered.getOptionalParameters() == null
                ? Optional.empty()
                : Optional.ofNullable(delivered.getOptionalParameter(type));
    }

    /// Centres have states of their own too.
    private static Optional<MessageState> state(byte value) {
        return Arrays.stream(MessageState.values())
                .filter(state -> state.value() == value)
                .findFirst();
    }

    private static Optional<MessageState> state(DeliveryReceipt text) {
        return Optional.ofNullable(text.getFinalStatus())
                .map(word ->
                        switch (word) {
                            case DELIVRD -> MessageState.DELIVERED;
                            case EXPIRED -> MessageState.EXPIRED;
                            case DELETED -> MessageState.DELETED;
                            case UNDELIV -> MessageState.UNDELIVERABLE;
                            case ACCEPTD -> MessageState.ACCEPTED;
                            case UNKNOWN -> MessageState.UNKNOWN;
                            case REJECTD -> MessageState.REJECTED;
                            case ENROUTE -> MessageState.ENROUTE;
                        });
    }

    private static Verdict verdict(MessageState state) {
        return switch (state) {
            case SCHEDULED, ENROUTE, ACCEPTED -> Verdict.PENDING;
            case DELIVERED -> Verdict.DELIVERED;
            case UNDELIVERABLE, REJECTED -> Verdict.PERMANENT_FAILURE;
            case EXPIRED, DELETED, SKIPPED -> Verdict.TEMPORARY_FAILURE;
            case UNKNOWN -> Verdict.TECHNICAL_FAILURE;
        };
    }

    private static String reason(MessageState state, Optional<DeliveryReceipt> text) {
        return switch (state) {
            case SCHEDULED, ENROUTE, ACCEPTED, DELIVERED -> "";
            case UNDELIVERABLE, REJECTED, EXPIRED, DELETED, SKIPPED, UNKNOWN ->
                    text.map(DeliveryReceipt::getError)
                            .filter(error -> error.matches("[0-9A-Za-z]{1,8}"))
                            .map(error -> state + " " + error)
                            .orElse(state.name());
        };
    }

    @Override
    public void onAcceptAlertNotification(AlertNotification alert) {
        LOG.debug("{}: an alert was put away", provider);
    }

    @Override
    public DataSmResult onAcceptDataSm(DataSm data, Session source) throws ProcessRequestException {
        throw new ProcessRequestException("not offered", SMPPConstant.STAT_ESME_RINVCMDID);
    }
}
