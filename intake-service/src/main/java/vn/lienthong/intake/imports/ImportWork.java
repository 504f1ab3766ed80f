package vn.lienthong.intake.imports;

import com.mongodb.MongoException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.intake.imports.LineRegistration.Outcome;
import vn.lienthong.intake.jobs.JobWork;
import vn.lienthong.kit.aggregate.OutboxState;

/// Goes through a file in batches.
final class ImportWork implements JobWork<ImportJob> {

    private static final Logger LOG = LoggerFactory.getLogger(ImportWork.class);

    private static final int BATCH = 500;

    /// Lines without a number of their own are slow; so many, and how far it is gets noted.
    private static final int SLOW_LINES = 25;

    /// What waits for the broker lies in memory.
    private static final int MOST_UNPUBLISHED = 4000;

    private static final Duration PAUSE = Duration.ofMillis(50);

    private final ImportContents contents;
    private final Rejections rejections;
    private final LineRegistration registration;
    private final JsonMapper json;
    private final OutboxState outbox;

    ImportWork(
            ImportContents contents,
            Rejections rejections,
            LineRegistration registration,
            JsonMapper json,
            OutboxState outbox) {
        this.contents = contents;
        this.rejections = rejections;
        this.registration = registration;
        this.json = json;
        this.outbox = outbox;
    }

    @Override
    public void run(ImportJob job, Predicate<ImportJob> note) {
        new Run(job, note).run();
    }

    /// One job in this process.
    private final class Run {

        private final Predicate<ImportJob> note;
        private final LineReader reader;
        private final List<ImportLine> batch = new ArrayList<>();
        private ImportJob job;
        private int toSkip;
        private int slow;
        private long begun = System.nanoTime();

        Run(ImportJob job, Predicate<ImportJob> note) {
            this.job = job;
            this.note = note;
            this.reader = new LineReader(job.format(), json);
            this.toSkip = job.done();
        }

        void run() {
            for (String piece : contents.pieces(job.id())) {
                for (String text : contents.lines(piece)) {
                    if (!goesOnWith(text)) {
                        return;
                    }
                }
            }
            if (flushed() && note.test(job.finished())) {
                contents.delete(job.id());
            }
        }

        private boolean goesOnWith(String text) {
            Optional<ImportLine> line = reader.next(text, toSkip <= 0);
            if (line.isEmpty()) {
                return true;
            }
            if (toSkip > 0) {
                toSkip--;
                return true;
            }
            batch.add(line.get());
            slow += isSlow(line.get()) ? 1 : 0;
            return (batch.size() < BATCH && slow < SLOW_LINES) || flushed();
        }

        private static boolean isSlow(ImportLine line) {
            return line instanceof ImportLine.Request(int _, ImportRequest request)
                    && (request.code() == null || request.code().isBlank());
        }

        /// Deals with what has been gathered and notes it; false when this process may not go on.
        private boolean flushed() {
            if (batch.isEmpty()) {
                return true;
            }
            List<Outcome> outcomes = receive();
            rejections.add(
                    job.id(),
                    outcomes.stream()
                            .<Rejection>mapMulti((outcome, out) -> {
                                if (outcome instanceof Outcome.Rejected(Rejection rejection)) {
                                    out.accept(rejection);
                                }
                            })
                            .toList());
            int repeated = count(outcomes, Outcome.Repeated.class);
            int accepted = repeated + count(outcomes, Outcome.Accepted.class);
            boolean mayGoOn = waitedForTheBroker();
            long now = System.nanoTime();
            job = job.advanced(batch.size(), accepted, repeated, Duration.ofNanos(now - begun));
            begun = now;
            batch.clear();
            slow = 0;
            return note.test(job) && mayGoOn;
        }

        private List<Outcome> receive() {
            try {
                return registration.receive(job, batch);
            } catch (DataAccessException | MongoException e) {
                throw e;
            } catch (RuntimeException e) {
                LOG.error("Import {}: a batch failed and is tried line by line", job.id(), e);
                return batch.stream().map(this::receiveAlone).toList();
            }
        }

        private Outcome receiveAlone(ImportLine line) {
            try {
                return registration.receive(job, List.of(line)).getFirst();
            } catch (DataAccessException | MongoException e) {
                throw e;
            } catch (RuntimeException e) {
                // A fault of ours must not keep the lines behind it waiting for ever.
                LOG.error("Import {} line {} failed", job.id(), line.number(), e);
                return registration.fault(job, line);
            }
        }

        private boolean waitedForTheBroker() {
            while (outbox.unfinished() > MOST_UNPUBLISHED) {
                try {
                    Thread.sleep(PAUSE);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return false;
                }
                if (!note.test(job)) {
                    return false;
                }
            }
            return true;
        }
    }

    private static int count(List<Outcome> outcomes, Class<? extends Outcome> kind) {
        return (int) outcomes.stream().filter(kind::isInstance).count();
    }
}
