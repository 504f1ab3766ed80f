package vn.lienthong.routing.tracking;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import vn.lienthong.routing.journey.domain.History;
import vn.lienthong.routing.journey.domain.HistoryEntry;

/// Walks the chains of all stored histories, a batch at a time, in the order of the dossier codes.
@Component
class HistoryVerification {

    private static final int BATCH = 200;

    /// What the walk found.
    ///
    /// @param broken in the order of the dossier codes
    /// @param next the code to go on after, absent when all were walked
    record Findings(
            long dossiers,
            long entries,
            List<Broken> broken,
            @Nullable String next,
            long tookMillis) {}

    /// The first entry of a dossier that is not as it was written.
    ///
    /// @param entry its place in the history, from 1
    /// @param at when it says that it happened, absent when it is missing or cannot be read
    /// @param why `NOT_THE_FIRST`, `NOT_LINKED`, `CHANGED`, or `UNREADABLE`
    record Broken(String code, int entry, @Nullable Instant at, String why) {}

    private final MongoOperations mongo;

    HistoryVerification(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /// @param after code of the dossier to begin after; empty: from the first
    /// @param most how many dossiers are walked at most
    Findings verify(String after, long most) {
        // Not the business clock, which tests move: this measures how long somebody waits.
        long began = System.nanoTime();
        long dossiers = 0;
        long entries = 0;
        List<Broken> broken = new ArrayList<>();
        String last = after;
        boolean more = true;
        while (more && dossiers < most) {
            int size = (int) Math.min(BATCH, most - dossiers);
            List<Document> batch = batch(last, size);
            for (Document stored : batch) {
                Checked checked = check(stored);
                entries += checked.entries();
                broken.addAll(checked.broken());
                last = stored.getString("_id");
            }
            dossiers += batch.size();
            more = batch.size() == size;
        }
        return new Findings(
                dossiers,
                entries,
                broken,
                more ? last : null,
                Duration.ofNanos(System.nanoTime() - began).toMillis());
    }

    private record Checked(int entries, List<Broken> broken) {}

    private List<Document> batch(String after, int size) {
        Query query = Query.query(Criteria.where("_id").gt(after)).with(Sort.by("_id")).limit(size);
        query.fields().include("state.course.history");
        return mongo.find(query, Document.class, "journeys");
    }

    private Checked check(Document stored) {
        String code = stored.getString("_id");
        try {
            History history =
                    mongo.getConverter()
                            .read(
                                    History.class,
                                    stored.get("state", Document.class)
                                            .get("course", Document.class)
                                            .get("history", Document.class));
            return new Checked(
                    history.entries().size(),
                    history.verify().stream().map(at -> broken(code, history, at)).toList());
        } catch (RuntimeException _) {
            // Somebody took out or changed more than words; whatever it was, it is not what was
            // written, and the walk goes on.
            return new Checked(0, List.of(new Broken(code, 1, null, "UNREADABLE")));
        }
    }

    private static Broken broken(String code, History history, History.Break at) {
        List<HistoryEntry> entries = history.entries();
        return new Broken(
                code,
                at.index() + 1,
                entries.isEmpty() ? null : entries.get(at.index()).fact().at(),
                at.flaw().name());
    }
}
