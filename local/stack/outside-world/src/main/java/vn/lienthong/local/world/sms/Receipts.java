package vn.lienthong.local.world.sms;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.DataCodings;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.SMPPServerSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import vn.lienthong.local.world.WorldSettings;
import vn.lienthong.local.world.clock.BusinessClock;

/// Sends each receipt until somebody has taken it: to the session that submitted the message if
/// that one listens, to any other listening session otherwise, and later when there is none.
@Component
class Receipts implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Receipts.class);
    private static final Duration AGAIN = Duration.ofSeconds(2);

    private final ScheduledExecutorService timer =
            Executors.newScheduledThreadPool(4, Thread.ofPlatform().name("receipt-", 0).factory());
    private final Set<SMPPServerSession> sessions = ConcurrentHashMap.newKeySet();
    private final Handsets handsets;
    private final BusinessClock clock;
    private final Duration delay;

    Receipts(Handsets handsets, BusinessClock clock, WorldSettings settings) {
        this.handsets = handsets;
        this.clock = clock;
        this.delay = settings.smpp().receiptDelay();
        handsets.owed(Submission.Door.SMPP).forEach(receipt -> later(receipt, delay));
    }

    void listen(SMPPServerSession session) {
        sessions.add(session);
    }

    void forget(SMPPServerSession session) {
        sessions.remove(session);
    }

    void promise(Receipt receipt, SMPPServerSession submitter) {
        schedule(() -> send(receipt, submitter), delay);
    }

    /// Without waiting.
    void now(Receipt receipt, SMPPServerSession submitter) {
        schedule(() -> send(receipt, submitter), Duration.ZERO);
    }

    /// The last word first, and then that the message is on its way.
    void twice(Receipt receipt, SMPPServerSession submitter) {
        schedule(
                () -> {
                    send(receipt, submitter);
                    send(receipt.onItsWay(), submitter);
                },
                delay);
    }

    private void later(Receipt receipt, Duration wait) {
        schedule(
                () ->
                        sessions.stream()
                                .findAny()
                                .ifPresentOrElse(
                                        session -> send(receipt, session),
                                        () -> later(receipt, AGAIN)),
                wait);
    }

    private void schedule(Runnable task, Duration wait) {
        try {
            var _ = timer.schedule(task, wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException _) {
            log.debug("closing down: the receipt is owed and will be sent after the restart");
        }
    }

    private void send(Receipt receipt, SMPPServerSession preferred) {
        SMPPServerSession session =
                sessions.contains(preferred)
                        ? preferred
                        : sessions.stream().findAny().orElse(preferred);
        try {
            deliver(receipt, session);
            handsets.receipted(receipt.id());
        } catch (PDUException
                | ResponseTimeoutException
                | InvalidResponseException
                | NegativeResponseException
                | IOException
                | IllegalStateException failed) {
            log.debug("receipt {} not taken: {}", receipt.id(), failed.getMessage());
            later(receipt, AGAIN);
        }
    }

    private void deliver(Receipt receipt, SMPPServerSession session)
            throws PDUException,
                    ResponseTimeoutException,
                    InvalidResponseException,
                    NegativeResponseException,
                    IOException {
        session.deliverShortMessage(
                "",
                TypeOfNumber.INTERNATIONAL,
                NumberingPlanIndicator.ISDN,
                receipt.to(),
                TypeOfNumber.ALPHANUMERIC,
                NumberingPlanIndicator.UNKNOWN,
                receipt.from(),
                new ESMClass(SMPPConstant.ESMCLS_SMSC_DELIV_RECEIPT),
                (byte) 0,
                (byte) 0,
                new RegisteredDelivery(0),
                DataCodings.ZERO,
                receipt.text(clock.now()),
                new OptionalParameter.Receipted_message_id(receipt.id()),
                new OptionalParameter.Message_state(receipt.fate().state().value()));
    }

    @Override
    public void destroy() {
        timer.shutdownNow();
    }
}
