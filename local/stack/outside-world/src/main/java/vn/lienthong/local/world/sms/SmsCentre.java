package vn.lienthong.local.world.sms;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import org.jsmpp.PDUStringException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.InterfaceVersion;
import org.jsmpp.session.BindRequest;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.SMPPServerSessionListener;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import vn.lienthong.local.world.WorldSettings;
import vn.lienthong.local.world.faults.Fault;
import vn.lienthong.local.world.faults.Provider;

/// Listens on the loopback address, binds those who know the password, and keeps their sessions.
@Component
class SmsCentre implements SmartLifecycle, Provider {

    private static final Logger log = LoggerFactory.getLogger(SmsCentre.class);
    private static final String OWN_ID = "lienthong-smsc";
    private static final int PROCESSORS = 8;
    private static final int QUEUE = 1_000;
    private static final long BIND_WITHIN_MILLIS = 5_000;
    private static final long LEAVE_WITHIN_MILLIS = 1_000;
    private static final long ANSWER_WITHIN_MILLIS = 10_000;

    private final Set<SMPPServerSession> sessions = ConcurrentHashMap.newKeySet();
    private final WorldSettings.Smpp settings;
    private final SubmissionDesk desk;
    private final Receipts receipts;
    private @Nullable SMPPServerSessionListener listener;

    SmsCentre(WorldSettings settings, SubmissionDesk desk, Receipts receipts) {
        this.settings = settings.smpp();
        this.desk = desk;
        this.receipts = receipts;
    }

    @Override
    public synchronized void start() {
        if (listener != null) {
            return;
        }
        try {
            SMPPServerSessionListener opened =
                    new SMPPServerSessionListener(settings.port(), new LoopbackOnly());
            opened.setPduProcessorDegree(PROCESSORS);
            opened.setQueueCapacity(QUEUE);
            opened.setMessageReceiverListener(desk);
            listener = opened;
            Thread.ofPlatform().name("smpp-door").daemon().start(() -> receive(opened));
        } catch (IOException failed) {
            throw new IllegalStateException(
                    "SMPP port " + settings.port() + " cannot be opened", failed);
        }
    }

    @Override
    public synchronized void stop() {
        SMPPServerSessionListener open = listener;
        listener = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException failed) {
                log.warn("SMPP port not closed cleanly: {}", failed.getMessage());
            }
        }
        sessions.forEach(SMPPServerSession::close);
    }

    @Override
    public synchronized boolean isRunning() {
        return listener != null;
    }

    @Override
    public String name() {
        return "sms";
    }

    @Override
    public Set<Fault> faults() {
        return Fault.all();
    }

    @Override
    public Fault fault() {
        return desk.fault();
    }

    @Override
    public synchronized void suffer(Fault wanted) {
        desk.suffer(wanted);
        if (wanted == Fault.DOWN) {
            stop();
        } else {
            start();
        }
    }

    private synchronized boolean isOpen(SMPPServerSessionListener door) {
        return door.equals(listener);
    }

    private void receive(SMPPServerSessionListener door) {
        while (isOpen(door)) {
            try {
                SMPPServerSession session = door.accept();
                Thread.ofVirtual().start(() -> bind(session, door));
            } catch (IOException failed) {
                if (isOpen(door)) {
                    log.warn("a connection could not be taken: {}", failed.getMessage());
                }
            }
        }
    }

    private void bind(SMPPServerSession session, SMPPServerSessionListener door) {
        sessions.add(session);
        session.setTransactionTimer(ANSWER_WITHIN_MILLIS);
        session.addSessionStateListener((state, _, _) -> {
            if (!state.isNotClosed() || !state.isBound()) {
                receipts.forget(session);
            }
            if (!state.isNotClosed()) {
                sessions.remove(session);
            }
        });
        try {
            BindRequest request = session.waitForBind(BIND_WITHIN_MILLIS);
            int refusal = refusal(request);
            if (refusal != SMPPConstant.STAT_ESME_ROK) {
                request.reject(refusal);
                // Some clients overlook an answer that the end of the connection overtakes, and
                // wait a minute for it.
                Thread.sleep(LEAVE_WITHIN_MILLIS);
                session.close();
                return;
            }
            request.accept(OWN_ID, InterfaceVersion.IF_34);
            if (!isOpen(door)) {
                session.close();
            } else if (request.getBindType().isReceivable()) {
                receipts.listen(session);
            }
        } catch (TimeoutException
                | IOException
                | PDUStringException
                | IllegalStateException failed) {
            log.debug("no bind: {}", failed.getMessage());
            session.close();
            sessions.remove(session);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            session.close();
        }
    }

    private int refusal(BindRequest request) {
        if (!settings.systemId().equals(request.getSystemId())) {
            return SMPPConstant.STAT_ESME_RINVSYSID;
        }
        return settings.password().equals(request.getPassword())
                ? SMPPConstant.STAT_ESME_ROK
                : SMPPConstant.STAT_ESME_RINVPASWD;
    }
}
