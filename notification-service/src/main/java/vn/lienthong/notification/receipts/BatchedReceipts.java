package vn.lienthong.notification.receipts;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import vn.lienthong.kit.time.Activity;
import vn.lienthong.logging.Faults;

/// Takes receipts from all adapters and notes them in batches. Each adapter waits until its own is
/// written.
@Component
class BatchedReceipts implements ReceiptDesk, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(BatchedReceipts.class);
    private static final int BATCH = 256;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration END_WITHIN = Duration.ofSeconds(5);

    private record Waiting(ReceiptNote note, CompletableFuture<Void> done) {}

    private final LinkedBlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
    private final ReceiptSteps steps;
    private final EarlyReceipts early;
    private final Activity activity;
    private final Clock machine = Clock.systemUTC();
    private volatile boolean running;
    private Thread thread = new Thread(this::run);

    BatchedReceipts(ReceiptSteps steps, EarlyReceipts early, Activity activity) {
        this.steps = steps;
        this.early = early;
        this.activity = activity;
    }

    @Override
    public void take(ReceiptNote note) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        try (Activity.Work _ = activity.begin()) {
            queue.add(new Waiting(note, done));
            done.orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS).join();
        }
    }

    private void run() {
        while (running) {
            try {
                List<Waiting> batch = new ArrayList<>();
                Waiting first = queue.poll(200, TimeUnit.MILLISECONDS);
                if (first != null) {
                    batch.add(first);
                    queue.drainTo(batch, BATCH - 1);
                    note(batch);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void note(List<Waiting> batch) {
        try {
            List<ReceiptNote> strange = steps.take(batch.stream().map(Waiting::note).toList());
            if (!strange.isEmpty()) {
                early.put(strange, machine.instant());
                early.meet(strange.stream().map(ReceiptNote::name).toList());
            }
            batch.forEach(w -> w.done().complete(null));
        } catch (RuntimeException e) {
            LOG.warn("Receipts could not be written down: {}", Faults.told(e));
            batch.forEach(w -> w.done().completeExceptionally(e));
        }
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("receipts").daemon().start(this::run);
    }

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

    /// Before the lines to the providers are opened, and until they are closed.
    @Override
    public int getPhase() {
        return -1;
    }
}
