package vn.lienthong.notification.sms;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.SMPPSession;
import org.jsmpp.session.connection.Connection;
import org.jsmpp.session.connection.socket.SocketConnection;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.logging.Faults;

/// Keeps one session bound to an SMS centre, and binds again with growing pauses when it is lost.
final class SmppLine {

    private static final Logger LOG = LoggerFactory.getLogger(SmppLine.class);
    private static final int CONNECT_MILLIS = 5_000;
    private static final int BIND_MILLIS = 5_000;
    private static final long FIRST_TRY_MILLIS = 2_000;
    private static final long SHORTEST_PAUSE = 500;
    private static final long LONGEST_PAUSE = 8_000;
    private static final long LOOK_EVERY = 1_000;

    /// Answers and receipts are read by the same threads of the library: receipts that wait for the
    /// store must not hold up the answers.
    private static final int READERS = 10;

    private static final int QUEUE = 1_000;

    private final String name;
    private final SmppSettings settings;
    private final Duration patience;
    private final MessageReceiverListener receipts;
    private final Semaphore bell = new Semaphore(0);
    private final CountDownLatch triedOnce = new CountDownLatch(1);
    private volatile @Nullable BoundSession session;

    /// Who keeps it bound now; another after a stop and a new start.
    private volatile @Nullable Thread keeper;

    /// @param name for people
    /// @param patience how long an answer is waited for
    SmppLine(
            String name,
            SmppSettings settings,
            Duration patience,
            MessageReceiverListener receipts) {
        this.name = name;
        this.settings = settings;
        this.patience = patience;
        this.receipts = receipts;
    }

    /// The bound session; none while the line is down.
    Optional<BoundSession> session() {
        return Optional.ofNullable(session).filter(BoundSession::isBound);
    }

    void start() {
        Thread thread =
                Thread.ofPlatform().name("smpp-" + name).daemon().unstarted(this::keepBound);
        keeper = thread;
        thread.start();
    }

    /// With a healthy centre, a start does not begin with waiting messages.
    void awaitFirstTry() {
        try {
            if (!triedOnce.await(FIRST_TRY_MILLIS, TimeUnit.MILLISECONDS)) {
                LOG.info("{} takes its time to bind", name);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void keepBound() {
        long pause = SHORTEST_PAUSE;
        while (isKeeper()) {
            if (session().isPresent() || tryToBind()) {
                pause = SHORTEST_PAUSE;
                waitForChange(LOOK_EVERY);
            } else {
                long spread = ThreadLocalRandom.current().nextLong(pause / 2 + 1);
                waitForChange(pause + spread);
                pause = Math.min(pause * 2, LONGEST_PAUSE);
            }
        }
    }

    private boolean isKeeper() {
        return Thread.currentThread().equals(keeper);
    }

    private void waitForChange(long millis) {
        try {
            if (bell.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
                bell.drainPermits();
            }
        } catch (InterruptedException e) {
            keeper = null;
            Thread.currentThread().interrupt();
        }
    }

    private boolean tryToBind() {
        SMPPSession opened = new SMPPSession(SmppLine::connect);
        opened.setTransactionTimer(patience.toMillis());
        opened.setEnquireLinkTimer((int) settings.enquireLink().toMillis());
        opened.setPduProcessorDegree(READERS);
        opened.setQueueCapacity(QUEUE);
        opened.setMessageReceiverListener(receipts);
        try {
            opened.connectAndBind(
                    settings.host(),
                    settings.port(),
                    new BindParameter(
                            BindType.BIND_TRX,
                            settings.systemId(),
                            settings.password(),
                            settings.systemType(),
                            TypeOfNumber.UNKNOWN,
                            NumberingPlanIndicator.UNKNOWN,
                            null),
                    BIND_MILLIS);
        } catch (IOException e) {
            LOG.info("{} does not bind: {}", name, Faults.told(e));
            opened.close();
            triedOnce.countDown();
            return false;
        }
        BoundSession bound = new BoundSession(opened);
        opened.addSessionStateListener((state, _, _) -> {
            if (!state.isBound()) {
                bound.lost();
                bell.release();
            }
        });
        boolean wanted = use(bound);
        if (wanted) {
            LOG.info("{} is bound", name);
        } else {
            bound.close();
        }
        triedOnce.countDown();
        return wanted;
    }

    /// Whoever was stopped while it bound has bound for nobody.
    private synchronized boolean use(BoundSession bound) {
        boolean wanted = isKeeper();
        if (wanted) {
            session = bound;
        }
        return wanted;
    }

    /// The library itself would wait for a silent host as long as the operating system does.
    private static Connection connect(String host, int port) throws IOException {
        Socket socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
            socket.setTcpNoDelay(true);
            return new SocketConnection(socket);
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    void stop() {
        synchronized (this) {
            keeper = null;
        }
        bell.release();
        session().ifPresent(BoundSession::close);
    }
}
