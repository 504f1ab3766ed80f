package vn.lienthong.notification.sms;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsmpp.PDUException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.DataCodings;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.InterfaceVersion;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.SMPPServerSessionListener;
import org.jsmpp.session.ServerMessageReceiverListener;
import org.jsmpp.session.SubmitSmResult;
import org.jsmpp.util.MessageId;
import org.jspecify.annotations.Nullable;

/// An SMS centre that does with each submission what a script says, and takes it when the script is
/// at its end.
final class ScriptedCentre implements AutoCloseable {

    private static final int PROCESSORS = 64;

    /// What the centre does with one submission.
    sealed interface Reaction {
        record Take(String id, Duration after) implements Reaction {}

        record Refuse(int status) implements Reaction {}

        record Hang() implements Reaction {}

        record Break() implements Reaction {}
    }

    private final int port;
    private final Deque<Reaction> script = new ArrayDeque<>();
    private final List<SMPPServerSession> sessions = new CopyOnWriteArrayList<>();
    private final List<String> parts = new CopyOnWriteArrayList<>();
    private final AtomicInteger ids = new AtomicInteger();
    private final AtomicInteger atOnce = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();
    private volatile Duration pace = Duration.ZERO;
    private volatile @Nullable SMPPServerSessionListener door;

    ScriptedCentre(int port) throws IOException {
        this.port = port;
        open();
    }

    void open() throws IOException {
        SMPPServerSessionListener opened = new SMPPServerSessionListener(port);
        opened.setPduProcessorDegree(PROCESSORS);
        opened.setMessageReceiverListener(
                (ServerMessageReceiverListener)
                        Proxy.newProxyInstance(
                                getClass().getClassLoader(),
                                new Class<?>[] {ServerMessageReceiverListener.class},
                                (_, method, arguments) -> {
                                    if (method.getName().equals("onAcceptSubmitSm")) {
                                        return react(
                                                (SubmitSm) arguments[0],
                                                (SMPPServerSession) arguments[1]);
                                    }
                                    if (method.getName().equals("onAcceptEnquireLink")) {
                                        return null;
                                    }
                                    throw new ProcessRequestException(
                                            "not offered", SMPPConstant.STAT_ESME_RINVCMDID);
                                }));
        door = opened;
        Thread.ofPlatform().daemon().start(() -> accept(opened));
    }

    private void accept(SMPPServerSessionListener opened) {
        while (opened.equals(door)) {
            try {
                SMPPServerSession session = opened.accept();
                session.setTransactionTimer(10_000);
                session.waitForBind(5_000).accept("test", InterfaceVersion.IF_34);
                sessions.add(session);
            } catch (TimeoutException | PDUException | IOException e) {
                if (opened.equals(door)) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }

    synchronized void next(Reaction... reactions) {
        script.addAll(List.of(reactions));
    }

    /// How long every answer takes.
    void pace(Duration wanted) {
        pace = wanted;
    }

    private synchronized Reaction reaction() {
        Reaction next = script.poll();
        return next == null ? new Reaction.Take("m" + ids.incrementAndGet(), pace) : next;
    }

    private SubmitSmResult react(SubmitSm message, SMPPServerSession session)
            throws ProcessRequestException {
        byte[] octets = message.getShortMessage();
        parts.add(message.isUdhi() ? octets[3] + " " + octets[5] + "/" + octets[4] : "whole");
        mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
        try {
            return switch (reaction()) {
                case Reaction.Take(String id, Duration after) -> {
                    Thread.sleep(after);
                    yield new SubmitSmResult(new MessageId(id), new OptionalParameter[0]);
                }
                case Reaction.Refuse(int status) ->
                        throw new ProcessRequestException("refused", status);
                case Reaction.Hang() -> {
                    Thread.sleep(Duration.ofSeconds(20));
                    throw new ProcessRequestException("late", SMPPConstant.STAT_ESME_RSYSERR);
                }
                case Reaction.Break() -> {
                    session.close();
                    throw new ProcessRequestException("gone", SMPPConstant.STAT_ESME_RSYSERR);
                }
            };
        } catch (InterruptedException | PDUException e) {
            throw new ProcessRequestException("stopped", SMPPConstant.STAT_ESME_RSYSERR);
        } finally {
            atOnce.decrementAndGet();
        }
    }

    /// `reference number/total` of every part that came, in order.
    List<String> parts() {
        return List.copyOf(parts);
    }

    int mostAtOnce() {
        return mostAtOnce.get();
    }

    int bound() {
        return (int) sessions.stream().filter(s -> s.getSessionState().isBound()).count();
    }

    /// How many there have ever been.
    int sessions() {
        return sessions.size();
    }

    /// Cuts one of the lines that are bound.
    void cutOne() {
        sessions.stream()
                .filter(session -> session.getSessionState().isBound())
                .findFirst()
                .ifPresent(SMPPServerSession::close);
    }

    /// Brings a receipt.
    ///
    /// @return the status of deliver_sm_resp; 0 when it was taken
    int deliver(int esmClass, String text, OptionalParameter... parameters) throws Exception {
        try {
            sessions.getLast()
                    .deliverShortMessage(
                            "",
                            TypeOfNumber.INTERNATIONAL,
                            NumberingPlanIndicator.ISDN,
                            "84912000101",
                            TypeOfNumber.ALPHANUMERIC,
                            NumberingPlanIndicator.UNKNOWN,
                            "LIENTHONG",
                            new ESMClass(esmClass),
                            (byte) 0,
                            (byte) 0,
                            new RegisteredDelivery(0),
                            DataCodings.ZERO,
                            text.getBytes(StandardCharsets.US_ASCII),
                            parameters);
            return 0;
        } catch (NegativeResponseException e) {
            return e.getCommandStatus();
        }
    }

    /// Lets nobody else in.
    void closeDoor() throws IOException {
        SMPPServerSessionListener open = door;
        door = null;
        if (open != null) {
            open.close();
        }
    }

    @Override
    public void close() throws IOException {
        closeDoor();
        new ArrayList<>(sessions).forEach(SMPPServerSession::close);
        sessions.clear();
    }
}
