package vn.lienthong.notification;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.BroadcastSm;
import org.jsmpp.bean.CancelBroadcastSm;
import org.jsmpp.bean.CancelSm;
import org.jsmpp.bean.DataCodings;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.InterfaceVersion;
import org.jsmpp.bean.MessageState;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.QueryBroadcastSm;
import org.jsmpp.bean.QuerySm;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.ReplaceSm;
import org.jsmpp.bean.SubmitMulti;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.BroadcastSmResult;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.QueryBroadcastSmResult;
import org.jsmpp.session.QuerySmResult;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.SMPPServerSessionListener;
import org.jsmpp.session.ServerMessageReceiverListener;
import org.jsmpp.session.Session;
import org.jsmpp.session.SubmitMultiResult;
import org.jsmpp.session.SubmitSmResult;
import org.jsmpp.util.MessageId;
import org.jspecify.annotations.Nullable;

/// A small SMS centre for tests: joins parts as a phone does, and brings receipts until they are
/// taken.
final class SmsCentre implements ServerMessageReceiverListener {

    private final int port;
    private final AtomicInteger ids = new AtomicInteger();

    /// Connections that never said who they are.
    private final AtomicInteger strangers = new AtomicInteger();

    private final Map<String, List<String>> texts = new ConcurrentHashMap<>();
    private final Map<String, Map<Integer, byte[]>> parts = new ConcurrentHashMap<>();
    private final List<SMPPServerSession> sessions = new CopyOnWriteArrayList<>();

    /// Not taken now: they are brought again.
    private final AtomicInteger refusedReceipts = new AtomicInteger();

    private volatile int refusal;
    private volatile MessageState fate = MessageState.DELIVERED;
    private volatile @Nullable SMPPServerSessionListener door;

    SmsCentre(int port) {
        this.port = port;
    }

    void open() throws IOException {
        SMPPServerSessionListener opened = new SMPPServerSessionListener(port);
        opened.setMessageReceiverListener(this);
        door = opened;
        Thread.ofPlatform().daemon().start(() -> accept(opened));
    }

    synchronized void close() throws IOException {
        SMPPServerSessionListener open = door;
        door = null;
        if (open != null) {
            open.close();
        }
        sessions.forEach(SMPPServerSession::close);
        sessions.clear();
    }

    private void accept(SMPPServerSessionListener opened) {
        while (opened.equals(door)) {
            try {
                SMPPServerSession session = opened.accept();
                // A busy machine may answer late.
                session.setTransactionTimer(10_000);
                session.waitForBind(5000).accept("test", InterfaceVersion.IF_34);
                keep(session, opened);
            } catch (TimeoutException e) {
                strangers.incrementAndGet();
            } catch (IOException | PDUException e) {
                if (opened.equals(door)) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }

    private synchronized void keep(SMPPServerSession session, SMPPServerSessionListener opened) {
        if (opened.equals(door)) {
            sessions.add(session);
        } else {
            session.close();
        }
    }

    /// 0 to take everything.
    void refuseWith(int status) {
        refusal = status;
    }

    void everyMessageEndsAs(MessageState state) {
        fate = state;
    }

    /// What the phone shows, oldest first.
    List<String> phone(String number) {
        return texts.getOrDefault("84" + number.substring(1), List.of());
    }

    @Override
    public SubmitSmResult onAcceptSubmitSm(SubmitSm message, SMPPServerSession session)
            throws ProcessRequestException {
        if (refusal != 0) {
            throw new ProcessRequestException("refused", refusal);
        }
        String id = "m" + ids.incrementAndGet();
        receive(message);
        Thread.ofVirtual().start(() -> bringReceipt(id, message, session));
        try {
            return new SubmitSmResult(new MessageId(id), new OptionalParameter[0]);
        } catch (PDUException e) {
            throw new IllegalStateException(e);
        }
    }

    private void receive(SubmitSm message) {
        byte[] octets = message.getShortMessage();
        boolean ucs2 = message.getDataCoding() == 8;
        if (!message.isUdhi()) {
            show(message.getDestAddress(), text(octets, ucs2));
            return;
        }
        int reference = octets[3];
        int total = octets[4];
        int number = octets[5];
        byte[] content = Arrays.copyOfRange(octets, 6, octets.length);
        Map<Integer, byte[]> collected =
                parts.computeIfAbsent(
                        message.getDestAddress() + "/" + reference, key -> new TreeMap<>());
        collected.put(number, content);
        if (collected.size() == total) {
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            collected.values().forEach(whole::writeBytes);
            collected.clear();
            show(message.getDestAddress(), text(whole.toByteArray(), ucs2));
        }
    }

    private static String text(byte[] octets, boolean ucs2) {
        return new String(octets, ucs2 ? StandardCharsets.UTF_16BE : StandardCharsets.US_ASCII);
    }

    private void show(String number, String text) {
        texts.computeIfAbsent(number, key -> new CopyOnWriteArrayList<>()).add(text);
    }

    private void bringReceipt(String id, SubmitSm message, SMPPServerSession session) {
        for (int tries = 0; tries < 50; tries++) {
            try {
                Thread.sleep(Duration.ofMillis(100));
                session.deliverShortMessage(
                        "",
                        TypeOfNumber.INTERNATIONAL,
                        NumberingPlanIndicator.ISDN,
                        message.getDestAddress(),
                        TypeOfNumber.ALPHANUMERIC,
                        NumberingPlanIndicator.UNKNOWN,
                        message.getSourceAddr(),
                        new ESMClass(SMPPConstant.ESMCLS_SMSC_DELIV_RECEIPT),
                        (byte) 0,
                        (byte) 0,
                        new RegisteredDelivery(0),
                        DataCodings.ZERO,
                        new byte[0],
                        new OptionalParameter.Receipted_message_id(id),
                        new OptionalParameter.Message_state(fate.value()));
                return;
            } catch (NegativeResponseException e) {
                refusedReceipts.incrementAndGet();
            } catch (InterruptedException
                    | IOException
                    | PDUException
                    | ResponseTimeoutException
                    | InvalidResponseException e) {
                return;
            }
        }
    }

    private static ProcessRequestException notOffered() {
        return new ProcessRequestException("not offered", SMPPConstant.STAT_ESME_RINVCMDID);
    }

    @Override
    public SubmitMultiResult onAcceptSubmitMulti(SubmitMulti m, SMPPServerSession s)
            throws ProcessRequestException {
        throw notOffered();
    }

    @Override
    public QuerySmResult onAcceptQuerySm(QuerySm m, SMPPServerSession s)
            throws ProcessRequestException {
        throw notOffered();
    }

    @Override
    public void onAcceptReplaceSm(ReplaceSm m, SMPPServerSession s) throws ProcessRequestException {
        throw notOffered();
    }

    @Override
    public void onAcceptCancelSm(CancelSm m, SMPPServerSession s) throws ProcessRequestException {
        throw notOffered();
    }

    @Override
    public BroadcastSmResult onAcceptBroadcastSm(BroadcastSm m, SMPPServerSession s)
            throws ProcessRequestException {
        throw notOffered();
    }

    @Override
    public void onAcceptCancelBroadcastSm(CancelBroadcastSm m, SMPPServerSession s)
            throws ProcessRequestException {
        throw notOffered();
    }

    @Override
    public QueryBroadcastSmResult onAcceptQueryBroadcastSm(QueryBroadcastSm m, SMPPServerSession s)
            throws ProcessRequestException {
        throw notOffered();
    }

    @Override
    public DataSmResult onAcceptDataSm(DataSm m, Session s) throws ProcessRequestException {
        throw notOffered();
    }
}
