package vn.lienthong.notification;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
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
/// taken, on another line when the one is lost.
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

    /// Nobody knows whether they were taken: they are brought again.
    private final AtomicInteger brokenLines = new AtomicInteger();

    /// Longer than anybody whom it serves is away.
    private static final int TRIES = 600;

    private static final Duration ANOTHER_TRY = Duration.ofMillis(100);

    /// Every third.
    private static final int HASTE = 3;

    private static final Duration RECEIPT_FIRST = Duration.ofSeconds(1);

    /// Some of them wait for something.
    private static final int READERS = 20;

    private volatile int refusal;
    private volatile @Nullable Hold hold;
    private volatile boolean hasty;
    private volatile MessageState fate = MessageState.DELIVERED;
    private volatile @Nullable SMPPServerSessionListener door;

    SmsCentre(int port) {
        this.port = port;
    }

    void open() throws IOException {
        SMPPServerSessionListener opened = new SMPPServerSessionListener(port);
        opened.setMessageReceiverListener(this);
        opened.setPduProcessorDegree(READERS);
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
                // What a busy machine answers later is brought again.
                session.setTransactionTimer(3_000);
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

    /// From a message on, answers are held back.
    private static final class Hold {

        private final AtomicInteger left;
        private final CompletableFuture<Boolean> reached = new CompletableFuture<>();
        private final CountDownLatch end = new CountDownLatch(1);

        Hold(int messages) {
            left = new AtomicInteger(messages);
        }

        void whole() {
            if (left.decrementAndGet() <= 0) {
                reached.complete(true);
                try {
                    end.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    }

    /// Takes messages as ever, but answers neither to the last part of the n-th from now on nor to
    /// any after it.
    ///
    /// @return completed when it has that message
    CompletableFuture<Boolean> holdAnswersFrom(int message) {
        Hold next = new Hold(message);
        hold = next;
        return next.reached;
    }

    /// From now on some receipts come before the answers.
    void bringSomeReceiptsFirst() {
        hasty = true;
    }

    private static void awaitReceipt(Thread receipt) {
        try {
            receipt.join(RECEIPT_FIRST);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Answers again.
    void answer() {
        Hold last = hold;
        hold = null;
        if (last != null) {
            last.end.countDown();
        }
    }

    @Override
    public SubmitSmResult onAcceptSubmitSm(SubmitSm message, SMPPServerSession session)
            throws ProcessRequestException {
        if (refusal != 0) {
            throw new ProcessRequestException("refused", refusal);
        }
        int number = ids.incrementAndGet();
        String id = "m" + number;
        boolean whole = receive(message);
        Thread receipt = Thread.ofVirtual().start(() -> bringReceipt(id, message, session));
        if (hasty && number % HASTE == 0) {
            awaitReceipt(receipt);
        }
        Hold held = hold;
        if (whole && held != null) {
            held.whole();
        }
        try {
            return new SubmitSmResult(new MessageId(id), new OptionalParameter[0]);
        } catch (PDUException e) {
            throw new IllegalStateException(e);
        }
    }

    /// @return whether the phone shows it now
    private boolean receive(SubmitSm message) {
        byte[] octets = message.getShortMessage();
        boolean ucs2 = message.getDataCoding() == 8;
        if (!message.isUdhi()) {
            show(message.getDestAddress(), text(octets, ucs2));
            return true;
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
            return true;
        }
        return false;
    }

    private static String text(byte[] octets, boolean ucs2) {
        return new String(octets, ucs2 ? StandardCharsets.UTF_16BE : StandardCharsets.US_ASCII);
    }

    private void show(String number, String text) {
        texts.computeIfAbsent(number, key -> new CopyOnWriteArrayList<>()).add(text);
    }

    private void bringReceipt(String id, SubmitSm message, SMPPServerSession session) {
        for (int tries = 0; tries < TRIES; tries++) {
            try {
                Thread.sleep(ANOTHER_TRY);
                Optional<SMPPServerSession> line = line(session);
                if (line.isPresent()) {
                    bring(id, message, line.get());
                    return;
                }
            } catch (NegativeResponseException e) {
                refusedReceipts.incrementAndGet();
            } catch (IOException | ResponseTimeoutException e) {
                brokenLines.incrementAndGet();
            } catch (InterruptedException | PDUException | InvalidResponseException e) {
                return;
            }
        }
    }

    /// The line on which the message came, or whichever there is.
    private Optional<SMPPServerSession> line(SMPPServerSession first) {
        return Stream.concat(Stream.of(first), sessions.stream())
                .filter(session -> session.getSessionState().isReceivable())
                .findFirst();
    }

    private void bring(String id, SubmitSm message, SMPPServerSession session)
            throws PDUException,
                    ResponseTimeoutException,
                    InvalidResponseException,
                    NegativeResponseException,
                    IOException {
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
