package vn.lienthong.local.world.sms;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.RawDataCoding;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.SMPPSession;
import org.jsmpp.session.Session;

/// A customer of the SMS centre, made of the library's client.
final class Esme implements AutoCloseable {

    private final SMPPSession session = new SMPPSession();
    final List<DeliverSm> receipts = new CopyOnWriteArrayList<>();

    Esme(int port) throws IOException {
        this(port, BindType.BIND_TRX, "lienthong", "lthong");
    }

    Esme(int port, BindType type, String systemId, String password) throws IOException {
        session.setTransactionTimer(10_000);
        session.setMessageReceiverListener(
                new MessageReceiverListener() {
                    @Override
                    public void onAcceptDeliverSm(DeliverSm deliverSm) {
                        receipts.add(deliverSm);
                    }

                    @Override
                    public void onAcceptAlertNotification(AlertNotification notification) {}

                    @Override
                    public DataSmResult onAcceptDataSm(DataSm dataSm, Session source)
                            throws ProcessRequestException {
                        throw new ProcessRequestException("not expected", 3);
                    }
                });
        session.connectAndBind(
                "127.0.0.1",
                port,
                new BindParameter(
                        type,
                        systemId,
                        password,
                        "",
                        TypeOfNumber.UNKNOWN,
                        NumberingPlanIndicator.UNKNOWN,
                        null));
    }

    String submit(String to, int coding, byte[] octets) throws Exception {
        return submit(to, coding, 0, 1, octets);
    }

    String submit(
            String to,
            int coding,
            int esmClass,
            int registered,
            byte[] octets,
            OptionalParameter... parameters)
            throws PDUException,
                    ResponseTimeoutException,
                    InvalidResponseException,
                    NegativeResponseException,
                    IOException {
        return session.submitShortMessage(
                        "",
                        TypeOfNumber.ALPHANUMERIC,
                        NumberingPlanIndicator.UNKNOWN,
                        "SONGLAM",
                        TypeOfNumber.INTERNATIONAL,
                        NumberingPlanIndicator.ISDN,
                        to,
                        new ESMClass(esmClass),
                        (byte) 0,
                        (byte) 0,
                        null,
                        null,
                        new RegisteredDelivery(registered),
                        (byte) 0,
                        new RawDataCoding((byte) coding),
                        (byte) 0,
                        octets,
                        parameters)
                .getMessageId();
    }

    /// Cuts octets into parts of a given size, each with the header that says how they belong
    /// together.
    static List<byte[]> parts(byte[] octets, int size, int reference, boolean wide) {
        List<byte[]> parts = new ArrayList<>();
        int total = (octets.length + size - 1) / size;
        for (int number = 1; number <= total; number++) {
            ByteArrayOutputStream part = new ByteArrayOutputStream();
            part.writeBytes(
                    wide
                            ? new byte[] {
                                6,
                                8,
                                4,
                                (byte) (reference >> 8),
                                (byte) reference,
                                (byte) total,
                                (byte) number
                            }
                            : new byte[] {5, 0, 3, (byte) reference, (byte) total, (byte) number});
            part.writeBytes(
                    Arrays.copyOfRange(
                            octets, (number - 1) * size, Math.min(octets.length, number * size)));
            parts.add(part.toByteArray());
        }
        return parts;
    }

    boolean isBound() {
        return session.getSessionState().isBound();
    }

    @Override
    public void close() {
        session.unbindAndClose();
    }
}
