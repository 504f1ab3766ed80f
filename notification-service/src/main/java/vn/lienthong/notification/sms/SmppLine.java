package vn.lienthong.notification.sms;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.SMPPSession;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Keeps one session bound to the SMS centre, and binds again with growing pauses when it is lost.
@Component
class SmppLine implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SmppLine.class);
    private static final int TRANSACTION_MILLIS = 10_000;
    private static final int ENQUIRE_LINK_MILLIS = 15_000;
    private static final int BIND_MILLIS = 5_000;
    private static final long SHORTEST_PAUSE = 500;
    private static final long LONGEST_PAUSE = 8_000;

    private final SmsSettings settings;
    private final Receipts receipts;
    private final Semaphore bell = new Semaphore(0);
    private volatile @Nullable SMPPSession session;
    private volatile boolean running;

    SmppLine(SmsSettings settings, Receipts receipts) {
        this.settings = settings;
        this.receipts = receipts;
    }

    /// The bound session; none while the line is down.
    @Nullable SMPPSession session() {
        SMPPSession current = session;
        return current != null && current.getSessionState().isBound() ? current : null;
    }

    /// Breaks the line: what was submitted and not answered is then not served by the centre.
    void breakOff(SMPPSession unanswering) {
        unanswering.close();
    }

    /// The first try is made before anything is sent, so that a start with a healthy centre does
    /// not begin with waiting.
    @Override
    public void start() {
        running = true;
        tryToBind();
        Thread.ofPlatform().name("smpp-line").daemon().start(this::keepBound);
    }

    private void keepBound() {
        long pause = SHORTEST_PAUSE;
        while (running) {
            if (session() != null || tryToBind()) {
                pause = SHORTEST_PAUSE;
                waitForChange(Duration.ofSeconds(1).toMillis());
            } else {
                long spread = ThreadLocalRandom.current().nextLong(pause / 2 + 1);
                waitForChange(pause + spread);
                pause = Math.min(pause * 2, LONGEST_PAUSE);
            }
        }
    }

    private void waitForChange(long millis) {
        try {
            if (bell.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
                bell.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    private boolean tryToBind() {
        SMPPSession opened = new SMPPSession();
        opened.setTransactionTimer(TRANSACTION_MILLIS);
        opened.setEnquireLinkTimer(ENQUIRE_LINK_MILLIS);
        opened.setMessageReceiverListener(receipts);
        try {
            opened.connectAndBind(
                    settings.host(),
                    settings.port(),
                    new BindParameter(
                            BindType.BIND_TRX,
                            settings.systemId(),
                            settings.password(),
                            "",
                            TypeOfNumber.UNKNOWN,
                            NumberingPlanIndicator.UNKNOWN,
                            null),
                    BIND_MILLIS);
        } catch (IOException e) {
            LOG.info("The SMS centre does not bind: {}", e.getMessage());
            opened.close();
            return false;
        }
        opened.addSessionStateListener((state, _, _) -> {
            if (!state.isBound()) {
                bell.release();
            }
        });
        session = opened;
        LOG.info("Bound to the SMS centre");
        return true;
    }

    @Override
    public void stop() {
        running = false;
        bell.release();
        SMPPSession current = session;
        if (current != null) {
            current.unbindAndClose();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /// Bound before the first message is sent, and until the last is.
    @Override
    public int getPhase() {
        return 0;
    }
}
