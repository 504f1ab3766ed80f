package vn.lienthong.intake.imports;

import com.mongodb.MongoException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.kit.time.Activity;

/// Works through files in the background, one after the other.
final class ImportWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ImportWorker.class);
    private static final int LINES_BETWEEN_NOTES = 20;
    private static final int SECONDS_BETWEEN_SWEEPS = 5;

    private final ImportJobs jobs;
    private final LineRegistration registration;
    private final MessageSource messages;
    private final JsonMapper json;
    private final Activity activity;
    private final ExecutorService work =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("imports").factory());
    private final ScheduledExecutorService sweeper =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("imports-sweeper").factory());
    private Future<?> sweeping = CompletableFuture.completedFuture(null);
    private volatile boolean running;

    ImportWorker(
            ImportJobs jobs,
            LineRegistration registration,
            MessageSource messages,
            JsonMapper json,
            Activity activity) {
        this.jobs = jobs;
        this.registration = registration;
        this.messages = messages;
        this.json = json;
        this.activity = activity;
    }

    /// Takes a job that this process holds; it counts as work under way from now on.
    void submit(ImportJob job) {
        Activity.Work underWay = activity.begin();
        work.execute(() -> {
            try (underWay) {
                run(job);
            } catch (DataAccessException | MongoException e) {
                LOG.warn("Import {} waits for the store: {}", job.id(), e.toString());
            }
        });
    }

    private void run(ImportJob job) {
        ImportJob current = job.advanced(job.done(), job.accepted());
        if (!running || !jobs.advance(current)) {
            return;
        }
        ImportFile file = new ImportFile(job.format(), jobs.content(job.id()), json);
        int accepted = current.accepted();
        for (int at = current.done(); at < file.size(); at++) {
            accepted += register(job, file.line(at)) ? 1 : 0;
            if ((at + 1) % LINES_BETWEEN_NOTES == 0 || at + 1 == file.size()) {
                current = current.advanced(at + 1, accepted);
                if (!running || !jobs.advance(current)) {
                    return;
                }
            }
        }
        if (jobs.advance(current.finished())) {
            jobs.deleteContent(job.id());
        }
    }

    /// Whether the line is registered.
    private boolean register(ImportJob job, ImportLine line) {
        Optional<String> reason = reason(job, line);
        reason.ifPresent(
                why -> jobs.reject(job.id(), new ImportJobs.Rejection(line.number(), why)));
        return reason.isEmpty();
    }

    private Optional<String> reason(ImportJob job, ImportLine line) {
        try {
            return registration.register(job, line);
        } catch (DataAccessException | MongoException e) {
            throw e;
        } catch (RuntimeException e) {
            // A fault of ours must not keep the lines behind it waiting for ever.
            LOG.error("Import {} line {} failed", job.id(), line.number(), e);
            return Optional.of(messages.getMessage("import.line.fault", null, job.language()));
        }
    }

    private void sweep() {
        try {
            for (ImportJob job = jobs.takeAbandoned(); job != null; job = jobs.takeAbandoned()) {
                submit(job);
            }
        } catch (DataAccessException | MongoException e) {
            LOG.warn("Imports are not swept: {}", e.toString());
        }
    }

    @Override
    public void start() {
        running = true;
        sweeping =
                sweeper.scheduleWithFixedDelay(
                        this::sweep, 0, SECONDS_BETWEEN_SWEEPS, TimeUnit.SECONDS);
    }

    /// A job that is under way notes how far it is, and goes on where it stood after the restart.
    @Override
    public void stop() {
        running = false;
        sweeping.cancel(true);
        sweeper.shutdown();
        work.shutdown();
        try {
            if (!work.awaitTermination(10, TimeUnit.SECONDS)) {
                LOG.warn("An import did not come to a halt; its next lines are found again");
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
