package vn.lienthong.routing.paper.store;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import vn.lienthong.kit.aggregate.Aggregates;
import vn.lienthong.routing.paper.domain.Mismatch;
import vn.lienthong.routing.paper.domain.Papers;
import vn.lienthong.routing.paper.domain.Watch;

/// Finds papers otherwise than by their code.
@Component
public class PaperFinder {

    private static final String MARKS = "state.marks";

    private final MongoOperations mongo;
    private final Aggregates<Papers> papers;

    PaperFinder(MongoOperations mongo, Aggregates<Papers> papers) {
        this.mongo = mongo;
        this.papers = papers;
    }

    /// A mismatch and whose it is.
    public record Found(String code, Watch watch) {}

    /// The part of a stored document that a list needs.
    record Watched(List<Watch> watches) {}

    /// What is a mismatch now in the lists of these offices, oldest first. Only the watches are
    /// read, by the index of the marks; the caller reads the papers of the page that it shows.
    public List<Found> mismatches(
            Collection<String> offices, Collection<Mismatch> kinds, Instant now) {
        List<String> keys =
                kinds.stream()
                        .flatMap(kind -> offices.stream().map(at -> PaperDocument.key(kind, at)))
                        .toList();
        Query query =
                Query.query(
                        new Criteria()
                                .andOperator(
                                        Criteria.where(MARKS + ".key").in(keys),
                                        Criteria.where(MARKS)
                                                .elemMatch(
                                                        Criteria.where("key")
                                                                .in(keys)
                                                                .and("from")
                                                                .lt(now))));
        query.fields().include("state.watches");
        return mongo.find(query, Document.class, PaperStore.COLLECTION).stream()
                .flatMap(this::watches)
                .filter(found -> kinds.contains(found.watch().kind()))
                .filter(found -> found.watch().isMismatch(now))
                .filter(found -> found.watch().listedAt().stream().anyMatch(offices::contains))
                .sorted(
                        Comparator.comparing((Found found) -> found.watch().from())
                                .thenComparing(Found::code))
                .toList();
    }

    /// What one counter received in a period, in the order of receipt.
    ///
    /// @param from the first moment
    /// @param to the first moment after it
    /// @param most no more than this
    public List<Papers> received(String office, Instant from, Instant to, int most) {
        return papers.list(
                Query.query(
                                Criteria.where("state.office")
                                        .is(office)
                                        .and("state.receivedAt")
                                        .gte(from)
                                        .lt(to))
                        .with(Sort.by("state.receivedAt", "_id"))
                        .limit(most));
    }

    private Stream<Found> watches(Document document) {
        String code = document.getString("_id");
        Document state = document.get("state", Document.class);
        return mongo.getConverter().read(Watched.class, state).watches().stream()
                .map(watch -> new Found(code, watch));
    }
}
