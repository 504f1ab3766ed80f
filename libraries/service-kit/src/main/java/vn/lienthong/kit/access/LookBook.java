package vn.lienthong.kit.access;

import com.mongodb.MongoException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import vn.lienthong.contracts.catalogue.Offices;
import vn.lienthong.kit.security.Hierarchy;
import vn.lienthong.logging.Faults;

/// Takes looks without keeping anybody waiting, and has them written in batches. What the store
/// does not take waits, as much as fits, and is written before an orderly end of the program.
final class LookBook implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LookBook.class);
    private static final int BATCH = 500;
    private static final long GATHER_MILLIS = 200;
    private static final long LONGEST_PAUSE_MILLIS = 5_000;
    private static final Duration PATIENCE_AT_THE_END = Duration.ofSeconds(8);
    private static final Duration LAST_MOMENT = Duration.ofSeconds(1);

    private final Paper paper;
    private final Knowledge knowledge;
    private final BlockingQueue<Look> waiting;
    private volatile int underWay;
    private volatile boolean open;
    private volatile boolean givenUp;
    private @Nullable Thread writer;

    /// Where looks are written.
    interface Paper {
        List<Document> prepared(Collection<KeptLook> looks);

        /// Adds them; those that are there already change nothing.
        ///
        /// @throws MongoException when it is to be tried again
        void add(List<Document> prepared);
    }

    /// What explains them.
    interface Knowledge {
        Map<String, Standing> standings(Collection<String> subjects);

        Offices offices();
    }

    /// @param most looks that may wait
    LookBook(Paper paper, Knowledge knowledge, int most) {
        this.paper = paper;
        this.knowledge = knowledge;
        this.waiting = new ArrayBlockingQueue<>(most);
    }

    /// Whether another look can be taken.
    boolean hasRoom() {
        return waiting.remainingCapacity() > 0;
    }

    /// Takes a look. There is room, but for those who are shown something at this very moment.
    void note(Look look) {
        if (!waiting.offer(look)) {
            LOG.error("No room for a look of {} at {}", look.access(), look.subjects());
        }
    }

    /// How many are not written yet.
    int waiting() {
        return waiting.size() + underWay;
    }

    @Override
    public void start() {
        open = true;
        givenUp = false;
        writer = Thread.ofPlatform().daemon().name("looks").start(this::write);
    }

    private void write() {
        while (open || !waiting.isEmpty()) {
            List<Look> batch = next();
            if (!batch.isEmpty()) {
                write(batch);
                underWay = 0;
            }
        }
    }

    private List<Look> next() {
        List<Look> batch = new ArrayList<>();
        try {
            Look first = waiting.poll(1, TimeUnit.SECONDS);
            if (first != null) {
                underWay = 1;
                batch.add(first);
                pause(open ? GATHER_MILLIS : 0);
                waiting.drainTo(batch, BATCH - 1);
                underWay = batch.size();
            }
        } catch (InterruptedException _) {
            // It is the end: what waits is written without waiting for more.
        }
        return batch;
    }

    private void write(List<Look> batch) {
        long pause = 100;
        List<Document> prepared = List.of();
        while (!givenUp) {
            try {
                prepared = prepared.isEmpty() ? paper.prepared(explained(batch)) : prepared;
                paper.add(prepared);
                return;
            } catch (MongoException | DataAccessException e) {
                LOG.warn("{} looks wait for the store: {}", waiting(), Faults.told(e));
            } catch (RuntimeException e) {
                LOG.error("{} looks cannot be written", batch.size(), e);
                return;
            }
            pause(pause);
            pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
        }
        LOG.error("{} looks are lost: the store does not answer", batch.size());
    }

    private List<KeptLook> explained(List<Look> batch) {
        Map<String, Standing> standings = standings(batch);
        Hierarchy hierarchy = knowledge.offices()::isAtOrBelow;
        return batch.stream().map(look -> KeptLook.of(look, standings, hierarchy)).toList();
    }

    private Map<String, Standing> standings(List<Look> batch) {
        Set<String> asked =
                batch.stream()
                        .map(Look::subject)
                        .flatMap(Optional::stream)
                        .collect(Collectors.toSet());
        if (asked.isEmpty()) {
            return Map.of();
        }
        try {
            return knowledge.standings(asked);
        } catch (MongoException | DataAccessException e) {
            throw e;
        } catch (RuntimeException _) {
            // One that cannot be read must not leave the others unexplained.
            Map<String, Standing> standings = new HashMap<>();
            asked.forEach(subject -> standings.putAll(standing(subject)));
            return standings;
        }
    }

    private Map<String, Standing> standing(String subject) {
        try {
            return knowledge.standings(Set.of(subject));
        } catch (MongoException | DataAccessException e) {
            throw e;
        } catch (RuntimeException e) {
            // That somebody looked is worth more than why.
            LOG.warn("Looks at {} cannot be explained: {}", subject, Faults.told(e));
            return Map.of();
        }
    }

    private void pause(long millis) {
        try {
            Thread.sleep(open ? millis : Math.min(millis, GATHER_MILLIS));
        } catch (InterruptedException _) {
            // It is the end: nothing is lost by going on at once.
        }
    }

    /// The web server has stopped by then: nobody looks any more.
    @Override
    public void stop() {
        open = false;
        Thread last = writer;
        if (last != null && !ends(last, PATIENCE_AT_THE_END)) {
            givenUp = true;
            ends(last, LAST_MOMENT);
        }
        writer = null;
    }

    /// Wakes it up, and waits for its end.
    private static boolean ends(Thread last, Duration patience) {
        last.interrupt();
        try {
            return last.join(patience);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public boolean isRunning() {
        return writer != null;
    }

    /// Begins before the web server and ends after it.
    @Override
    public int getPhase() {
        return 0;
    }
}
