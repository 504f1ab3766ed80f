package vn.lienthong.routing.reports.rebuild;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.messaging.Message;
import vn.lienthong.kit.aggregate.StateMapping;
import vn.lienthong.kit.aggregate.WholeLog;
import vn.lienthong.kit.aggregate.WholeLog.Position;
import vn.lienthong.routing.reports.facts.domain.DossierFacts;
import vn.lienthong.routing.reports.facts.store.FactsMapping;

/// Reads the whole log into a collection of its own, and puts what differs in the place of what is
/// kept. What is kept goes on all the while; what was merely ahead is waited for.
final class Rebuild {

    static final String ANEW = "dossierFactsAnew";
    private static final String KEPT = "dossierFacts";
    private static final String ID = "_id";
    private static final String VERSION = "v";
    private static final String STATE = "state";
    private static final String WRITTEN = "at";
    private static final int PAGE = 500;
    private static final int LOOKS = 5;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final StateMapping<DossierFacts> mapping = FactsMapping.create();
    private final MongoOperations mongo;
    private final WholeLog log;
    private final List<String> topics;
    private final Consumer<Message<List<byte[]>>> facts;

    /// @param facts hears every event, and writes to [#ANEW]
    Rebuild(
            MongoOperations mongo,
            WholeLog log,
            List<String> topics,
            Consumer<Message<List<byte[]>>> facts) {
        this.mongo = mongo;
        this.log = log;
        this.topics = topics;
        this.facts = facts;
    }

    /// What came of it.
    ///
    /// @param dossiers of which the log tells
    /// @param different of which something else was kept, or nothing; they are as the log tells now
    record Result(long dossiers, long different) {}

    /// @throws InterruptedException when the service stops
    Result run(Consumer<WholeLog.Progress> progress) throws InterruptedException {
        mongo.dropCollection(ANEW);
        Position position = log.read(topics, Position.beginning(), facts, progress);
        List<String> suspects = different();
        for (int look = 0; look < LOOKS && !suspects.isEmpty(); look++) {
            // One of the two may have been a moment ahead.
            Thread.sleep(PAUSE);
            position = log.read(topics, position, facts, _ -> {});
            suspects = stillDifferent(suspects);
        }
        suspects.forEach(this::putRight);
        long dossiers = mongo.count(new Query(Criteria.where(STATE).exists(true)), ANEW);
        mongo.dropCollection(ANEW);
        return new Result(dossiers, suspects.size());
    }

    /// Those of which the log tells something else than what is kept.
    private List<String> different() {
        List<String> found = new ArrayList<>();
        String after = "";
        List<Document> page = page(after);
        while (!page.isEmpty()) {
            found.addAll(different(page));
            after = page.getLast().getString(ID);
            page = page(after);
        }
        return found;
    }

    /// Which of them still are.
    private List<String> stillDifferent(List<String> suspects) {
        List<String> found = new ArrayList<>();
        for (int from = 0; from < suspects.size(); from += PAGE) {
            List<String> some = suspects.subList(from, Math.min(from + PAGE, suspects.size()));
            found.addAll(different(mongo.find(among(some), Document.class, ANEW)));
        }
        return found;
    }

    private List<String> different(List<Document> page) {
        Map<String, Document> kept = kept(page);
        return page.stream()
                .filter(anew -> isDifferent(anew, kept.get(anew.getString(ID))))
                .map(anew -> anew.getString(ID))
                .toList();
    }

    private List<Document> page(String after) {
        return mongo.find(
                new Query(Criteria.where(ID).gt(after)).with(Sort.by(ID)).limit(PAGE),
                Document.class,
                ANEW);
    }

    private static Query among(List<String> codes) {
        return new Query(Criteria.where(ID).in(codes));
    }

    private Map<String, Document> kept(List<Document> page) {
        List<String> codes = page.stream().map(one -> one.getString(ID)).toList();
        return mongo.find(among(codes), Document.class, KEPT).stream()
                .collect(Collectors.toMap(one -> one.getString(ID), Function.identity()));
    }

    private boolean isDifferent(Document anew, @Nullable Document kept) {
        return kept == null || !Objects.equals(state(kept), state(anew));
    }

    private @Nullable DossierFacts state(Document document) {
        Document state = document.get(STATE, Document.class);
        return state == null ? null : mapping.read(state);
    }

    /// Unless somebody wrote it since, who knows better.
    private void putRight(String code) {
        Document anew = Objects.requireNonNull(mongo.findById(code, Document.class, ANEW));
        Document kept = mongo.findById(code, Document.class, KEPT);
        anew.put(WRITTEN, Instant.now());
        if (kept == null) {
            mongo.insert(anew, KEPT);
            return;
        }
        long version = kept.getLong(VERSION);
        anew.put(VERSION, version + 1);
        mongo.getCollection(KEPT).replaceOne(new Document(ID, code).append(VERSION, version), anew);
    }
}
