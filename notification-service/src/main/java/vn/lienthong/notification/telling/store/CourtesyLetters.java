package vn.lienthong.notification.telling.store;

import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Repository;
import vn.lienthong.notification.courtesy.domain.CourtesyKind;
import vn.lienthong.notification.courtesy.domain.CourtesyLetter;

/// Letters of congratulation and condolence, by the offices that received their dossiers.
@Repository
public class CourtesyLetters {

    private static final String LETTERS = "state." + CorrespondenceMapping.LETTERS;
    private static final String OFFICE = LETTERS + ".office";
    private static final String KIND = LETTERS + ".kind";
    private static final String STATE = LETTERS + ".state";
    private static final String AT = LETTERS + ".at";
    private static final String DRAFTED = LETTERS + ".draftedAt";

    private final MongoOperations mongo;

    CourtesyLetters(Correspondences correspondences, MongoOperations mongo) {
        this.mongo = mongo;
        // Most dossiers have none, and drafts do not stay.
        correspondences.aggregates().indexWherePresent(OFFICE, STATE);
    }

    /// Which letters are asked for.
    ///
    /// @param offices of any of them
    /// @param kind absent for all
    /// @param state `DRAFT`, `SIGNED` or `SET_ASIDE`; absent for all
    /// @param from when the state was reached, at the earliest; absent for any time
    /// @param until when the state was reached, before that
    public record Wanted(
            Collection<String> offices,
            @Nullable CourtesyKind kind,
            @Nullable String state,
            @Nullable Instant from,
            @Nullable Instant until) {}

    /// A letter with what its list shows of the dossier.
    ///
    /// @param code of the dossier
    /// @param procedure its name
    public record Found(String code, String procedure, CourtesyLetter letter) {}

    /// A page of letters: drafts that have waited longest first, what is decided newest first.
    public List<Found> list(Wanted wanted, long skip, int most) {
        boolean drafts = "DRAFT".equals(wanted.state());
        List<Bson> stages = unwound(wanted);
        stages.add(
                Aggregates.sort(
                        Sorts.orderBy(
                                drafts ? Sorts.ascending(AT) : Sorts.descending(AT),
                                Sorts.ascending("_id", KIND))));
        stages.add(Aggregates.skip(Math.toIntExact(skip)));
        stages.add(Aggregates.limit(most));
        stages.add(
                Aggregates.project(
                        Projections.include(LETTERS, "state." + CorrespondenceMapping.PROCEDURE)));
        return run(stages).stream().map(this::found).toList();
    }

    public long count(Wanted wanted) {
        List<Bson> stages = unwound(wanted);
        stages.add(Aggregates.count("letters"));
        return run(stages).stream()
                .mapToLong(d -> d.get("letters", Number.class).longValue())
                .sum();
    }

    /// How many letters came to each state in a time.
    ///
    /// @param drafted by when they were drafted, whatever became of them
    public record Counts(long drafted, long signed, long setAside) {

        public static final Counts NONE = new Counts(0, 0, 0);

        public Counts plus(Counts other) {
            return new Counts(
                    drafted + other.drafted, signed + other.signed, setAside + other.setAside);
        }
    }

    /// By which the letters are counted.
    public enum By {
        OFFICE(CourtesyLetters.OFFICE),
        KIND(CourtesyLetters.KIND);

        private final String field;

        By(String field) {
            this.field = field;
        }
    }

    /// What happened to letters from one instant to before another.
    public Map<String, Counts> counts(
            Collection<String> offices, Instant from, Instant until, By by) {
        Map<String, Counts> counts = new LinkedHashMap<>();
        Wanted all = new Wanted(offices, null, null, null, null);
        count(all, during(DRAFTED, from, until), by)
                .forEach((key, n) -> counts.merge(key, new Counts(n, 0, 0), Counts::plus));
        count(new Wanted(offices, null, "SIGNED", from, until), null, by)
                .forEach((key, n) -> counts.merge(key, new Counts(0, n, 0), Counts::plus));
        count(new Wanted(offices, null, "SET_ASIDE", from, until), null, by)
                .forEach((key, n) -> counts.merge(key, new Counts(0, 0, n), Counts::plus));
        return counts;
    }

    private Map<String, Long> count(Wanted wanted, @Nullable Bson narrowed, By by) {
        List<Bson> stages = unwound(wanted);
        if (narrowed != null) {
            stages.add(Aggregates.match(narrowed));
        }
        stages.add(Aggregates.group("$" + by.field, Accumulators.sum("letters", 1)));
        Map<String, Long> counts = new LinkedHashMap<>();
        run(stages)
                .forEach(d ->
                        counts.put(d.getString("_id"), d.get("letters", Number.class).longValue()));
        return counts;
    }

    /// The letters one by one; the dossiers are narrowed first, by the index.
    private static List<Bson> unwound(Wanted wanted) {
        Bson filter = filter(wanted);
        List<Bson> stages = new ArrayList<>();
        stages.add(Aggregates.match(filter));
        stages.add(Aggregates.unwind("$" + LETTERS));
        stages.add(Aggregates.match(filter));
        return stages;
    }

    private static Bson filter(Wanted wanted) {
        List<Bson> filters = new ArrayList<>();
        filters.add(Filters.in(OFFICE, wanted.offices()));
        if (wanted.state() != null) {
            filters.add(Filters.eq(STATE, wanted.state()));
        }
        if (wanted.kind() != null) {
            filters.add(Filters.eq(KIND, wanted.kind().name()));
        }
        if (wanted.from() != null && wanted.until() != null) {
            filters.add(during(AT, wanted.from(), wanted.until()));
        }
        return Filters.and(filters);
    }

    private static Bson during(String field, Instant from, Instant until) {
        return Filters.and(Filters.gte(field, from), Filters.lt(field, until));
    }

    private List<Document> run(List<Bson> stages) {
        return mongo.getCollection(Correspondences.COLLECTION)
                .aggregate(stages)
                .into(new ArrayList<>());
    }

    private Found found(Document document) {
        Document state = document.get("state", Document.class);
        return new Found(
                document.getString("_id"),
                state.getString(CorrespondenceMapping.PROCEDURE),
                StoredCourtesy.read(state.get(CorrespondenceMapping.LETTERS, Document.class)));
    }
}
