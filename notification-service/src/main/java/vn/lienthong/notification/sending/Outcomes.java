package vn.lienthong.notification.sending;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import vn.lienthong.kit.time.Activity;
import vn.lienthong.logging.Faults;
import vn.lienthong.notification.receipts.EarlyReceipts;
import vn.lienthong.notification.telling.domain.DeliveryStep;
import vn.lienthong.notification.telling.store.Correspondences;
import vn.lienthong.notification.telling.store.Steps;

/// Writes down what providers answered, many answers with one write. An answer must not be lost
/// while this process lives: it is tried until the store takes it.
@Component
class Outcomes implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Outcomes.class);
    private static final int BATCH = 256;

    /// Every writing costs the store a round, whether it is of one answer or of many.
    private static final Duration GATHERING = Duration.ofMillis(20);

    private static final Duration STORE_PAUSE = Duration.ofSeconds(1);
    private static final Duration END_WITHIN = Duration.ofSeconds(20);

    private record Outcome(String code, DeliveryStep step, Activity.Work work) {}

    private final LinkedBlockingQueue<Outcome> queue = new LinkedBlockingQueue<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Correspondences correspondences;
    private final EarlyReceipts early;
    private volatile boolean running;
    private Thread thread = new Thread(this::run);

    Outcomes(Correspondences correspondences, EarlyReceipts early) {
        this.correspondences = correspondences;
        this.early = early;
    }

    /// Somebody wants to know when something was written.
    void whenWritten(Runnable listener) {
        listeners.add(listener);
    }

    /// @param work closed when it is written
    void add(String code, DeliveryStep step, Activity.Work work) {
        queue.add(new Outcome(code, step, work));
    }

    private void run() {
        while (running || !queue.isEmpty()) {
            try {
                List<Outcome> batch = next();
                if (!batch.isEmpty()) {
                    write(batch);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private List<Outcome> next() throws InterruptedException {
        List<Outcome> batch = new ArrayList<>();
        Outcome first = queue.poll(200, TimeUnit.MILLISECONDS);
        if (first != null) {
            batch.add(first);
            Thread.sleep(GATHERING);
            queue.drainTo(batch, BATCH - 1);
        }
        return batch;
    }

    private void write(List<Outcome> batch) throws InterruptedException {
        Map<String, List<DeliveryStep>> steps = new LinkedHashMap<>();
        batch.forEach(o -> steps.computeIfAbsent(o.code(), _ -> new ArrayList<>()).add(o.step()));
        while (true) {
            try {
                Steps.take(correspondences, steps);
                early.meet(references(batch));
                break;
            } catch (RuntimeException e) {
                LOG.warn(
                        "The store does not take the providers' answers: {} (again)",
                        Faults.told(e));
                Thread.sleep(STORE_PAUSE);
            }
        }
        // Whoever listens begins work before this ends: nobody may think meanwhile that all is
        // quiet.
        listeners.forEach(Runnable::run);
        batch.forEach(o -> o.work().close());
    }

    private static List<String> references(List<Outcome> batch) {
        return batch.stream()
                .flatMap(o ->
                        o.step() instanceof DeliveryStep.Taken taken
                                ? taken.references().stream()
                                : List.<String>of().stream())
                .toList();
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("outcomes").daemon().start(this::run);
    }

    /// Everything that came is written first.
    @Override
    public void stop() {
        running = false;
        try {
            thread.join(END_WITHIN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /// Before the first message is sent, and until the last is; after the outbox.
    @Override
    public int getPhase() {
        return 1;
    }
}
