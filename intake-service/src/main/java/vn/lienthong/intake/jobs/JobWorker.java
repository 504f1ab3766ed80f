package vn.lienthong.intake.jobs;

import com.mongodb.MongoException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import vn.lienthong.kit.time.Activity;
import vn.lienthong.logging.Faults;

/// Works through jobs of one kind in the background, one after the other, and takes over those that
/// others left behind.
public final class JobWorker<J> implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(JobWorker.class);
    private static final int SECONDS_BETWEEN_SWEEPS = 5;

    private final String name;
    private final JobQueue<J> jobs;
    private final JobWork<J> work;
    private final Activity activity;
    private volatile ExecutorService worker;
    private ScheduledExecutorService sweeper;
    private Future<?> sweeping = CompletableFuture.completedFuture(null);
    private volatile boolean running;

    /// Works on nothing before it is started.
    ///
    /// @param name of the threads, and in the log
    public JobWorker(String name, JobQueue<J> jobs, JobWork<J> work, Activity activity) {
        this.name = name;
        this.jobs = jobs;
        this.work = work;
        this.activity = activity;
        this.worker = worker();
        this.sweeper = sweeper();
    }

    private ExecutorService worker() {
        return Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name(name).factory());
    }

    private ScheduledExecutorService sweeper() {
        return Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name(name + "-sweeper").factory());
    }

    /// Takes a job that this process holds; it counts as work under way from now on.
    public void submit(J job) {
        Activity.Work underWay = activity.begin();
        worker.execute(() -> {
            try (underWay) {
                if (note(job)) {
                    work.run(job, this::note);
                }
            } catch (DataAccessException | MongoException e) {
                LOG.warn("{}: a job waits for the store: {}", name, Faults.told(e));
            } catch (RuntimeException e) {
                LOG.error("{}: a job failed and is tried again", name, e);
            }
        });
    }

    private boolean note(J job) {
        return running && jobs.advance(job);
    }

    private void sweep() {
        try {
            for (J job = jobs.takeAbandoned(); job != null; job = jobs.takeAbandoned()) {
                submit(job);
            }
        } catch (DataAccessException | MongoException e) {
            LOG.warn("{}: jobs are not swept: {}", name, Faults.told(e));
        }
    }

    @Override
    public void start() {
        if (sweeper.isShutdown()) {
            worker = worker();
            sweeper = sweeper();
        }
        running = true;
        sweeping =
                sweeper.scheduleWithFixedDelay(
                        this::sweep, 0, SECONDS_BETWEEN_SWEEPS, TimeUnit.SECONDS);
    }

    /// A job that is under way goes on where it was noted after the restart.
    @Override
    public void stop() {
        running = false;
        sweeping.cancel(true);
        sweeper.shutdown();
        worker.shutdown();
        try {
            if (!worker.awaitTermination(10, TimeUnit.SECONDS)) {
                LOG.warn("{}: a job did not come to a halt; its next items are found again", name);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /// Starts before requests come in; stops before the outbox, which still publishes what was
    /// made.
    @Override
    public int getPhase() {
        return 1;
    }
}
