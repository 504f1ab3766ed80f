package vn.lienthong.routing.reports.rebuild;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.kit.aggregate.WholeLog;

/// One rebuilding at a time, in the background, and how far it is.
final class RebuildJob {

    private static final Logger LOG = LoggerFactory.getLogger(RebuildJob.class);

    private final Rebuild rebuild;
    private final AtomicReference<Status> status = new AtomicReference<>(Status.NEVER);

    RebuildJob(Rebuild rebuild) {
        this.rebuild = rebuild;
    }

    /// Where it is.
    enum State {
        NEVER,
        RUNNING,
        DONE,
        FAILED
    }

    /// How far it is.
    ///
    /// @param read events
    /// @param total events that there are
    /// @param dossiers of which the log tells, absent before it is done
    /// @param different of which something else was kept, absent before it is done
    record Status(
            State state, long read, long total, @Nullable Long dossiers, @Nullable Long different) {

        static final Status NEVER = new Status(State.NEVER, 0, 0, null, null);
    }

    Status status() {
        return status.get();
    }

    /// Begins, unless it is under way.
    Status begin() {
        Status before = status.get();
        Status begun = new Status(State.RUNNING, 0, 0, null, null);
        if (before.state() != State.RUNNING && status.compareAndSet(before, begun)) {
            Thread.ofVirtual().name("rebuild-reports").start(this::run);
        }
        return status.get();
    }

    private void run() {
        try {
            Rebuild.Result result = rebuild.run(this::progressed);
            Status last = status.get();
            status.set(
                    new Status(
                            State.DONE,
                            last.total(),
                            last.total(),
                            result.dossiers(),
                            result.different()));
            LOG.info(
                    "Reports rebuilt: {} dossiers, {} of them were kept otherwise",
                    result.dossiers(),
                    result.different());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.error("Reports could not be rebuilt", e);
            Status last = status.get();
            status.set(new Status(State.FAILED, last.read(), last.total(), null, null));
        }
    }

    private void progressed(WholeLog.Progress progress) {
        status.set(new Status(State.RUNNING, progress.read(), progress.total(), null, null));
    }
}
