package vn.lienthong.notification.sending;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.kit.time.Activity;
import vn.lienthong.logging.Faults;

/// Does the same again and again: when somebody rings, and every so often of itself.
public final class Rounds {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final Duration END_WITHIN = Duration.ofSeconds(5);

    private final String name;
    private final Duration every;
    private final Activity activity;
    private final Runnable round;
    private final ConcurrentLinkedQueue<Activity.Work> wakes = new ConcurrentLinkedQueue<>();
    private final Semaphore bell = new Semaphore(0);
    private volatile boolean running;
    private Thread thread = new Thread(this::run);

    /// @param every machine time
    public Rounds(String name, Duration every, Activity activity, Runnable round) {
        this.name = name;
        this.every = every;
        this.activity = activity;
        this.round = round;
    }

    /// Each ring holds the service's quiet until a round that began after it has ended.
    public void wake() {
        wakes.add(activity.begin());
        bell.release();
    }

    public boolean running() {
        return running;
    }

    public void start() {
        running = true;
        wake();
        thread = Thread.ofPlatform().name(name).daemon().start(this::run);
    }

    /// Begins no round any more, and waits for the one that runs.
    public void stop() {
        running = false;
        bell.release();
        try {
            thread.join(END_WITHIN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        wakes.forEach(Activity.Work::close);
        wakes.clear();
    }

    private void run() {
        while (running) {
            List<Activity.Work> rung = new ArrayList<>();
            for (Activity.Work work = wakes.poll(); work != null; work = wakes.poll()) {
                rung.add(work);
            }
            try {
                round.run();
            } catch (RuntimeException e) {
                LOG.warn("{}: {} (will look again)", name, Faults.told(e));
            } finally {
                rung.forEach(Activity.Work::close);
            }
            rest();
        }
    }

    private void rest() {
        try {
            if (bell.tryAcquire(every.toMillis(), TimeUnit.MILLISECONDS)) {
                bell.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }
}
