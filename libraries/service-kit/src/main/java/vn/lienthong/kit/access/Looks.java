package vn.lienthong.kit.access;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoOperations;
import vn.lienthong.contracts.Access;
import vn.lienthong.kit.web.Page;
import vn.lienthong.kit.web.PageRequest;

/// The looks that are kept. They are only added, never changed, and removed by the store when their
/// time is over.
final class Looks {

    static final String COLLECTION = "accesses";

    /// Counted no further: nobody goes through more.
    static final int MOST_COUNTED = 10_000;

    private static final int MOST_FROM_OUTSIDE = 100_000;
    private static final int DUPLICATE_KEY = 11000;
    private static final Logger LOG = LoggerFactory.getLogger(Looks.class);

    private final MongoOperations mongo;
    private final int keepMonths;
    // For how long something is kept is measured by the machine's clock, as the store does.
    private final Clock machine = Clock.systemUTC();

    Looks(MongoOperations mongo, int keepMonths) {
        this.mongo = mongo;
        this.keepMonths = keepMonths;
        for (String by : List.of("subjects", "account", "units")) {
            looks().createIndex(Indexes.compoundIndex(Indexes.ascending(by), newest("at")));
        }
        looks().createIndex(newest("at"));
        looks().createIndex(newest(KeptLook.FROM_OUTSIDE), new IndexOptions().sparse(true));
        looks().createIndex(
                        Indexes.ascending("expires"),
                        new IndexOptions().expireAfter(0L, TimeUnit.DAYS));
    }

    private static Bson newest(String field) {
        return Indexes.descending(field);
    }

    /// Which looks are asked for; what is absent does not matter. Looks at this record itself would
    /// bury the others: they are found by who looked, or by what was asked about.
    ///
    /// @param from the first moment
    /// @param until the moment after the last
    /// @param units of which any has to do with it
    record Wanted(
            @Nullable String subject,
            @Nullable String account,
            @Nullable Instant from,
            @Nullable Instant until,
            @Nullable Collection<String> units) {}

    /// How many subjects an account looked at from outside.
    record FromOutside(String account, String unit, long subjects) {}

    /// As they are stored, and what tells a repetition: written again they are there once.
    List<Document> prepared(Collection<KeptLook> looks) {
        Instant expires =
                machine.instant().atZone(ZoneOffset.UTC).plusMonths(keepMonths).toInstant();
        return looks.stream()
                .map(look ->
                        look.toDocument().append("_id", new ObjectId()).append("expires", expires))
                .toList();
    }

    /// Adds what is not there yet.
    ///
    /// @throws com.mongodb.MongoException when the store does not answer; then it is to be tried
    ///   again
    void add(List<Document> prepared) {
        try {
            looks().insertMany(prepared, new InsertManyOptions().ordered(false));
        } catch (MongoBulkWriteException e) {
            List<BulkWriteError> refused =
                    e.getWriteErrors().stream()
                            .filter(error -> error.getCode() != DUPLICATE_KEY)
                            .toList();
            if (refused.isEmpty() && e.getWriteConcernError() != null) {
                throw e;
            }
            if (!refused.isEmpty()) {
                LOG.error(
                        "The store does not take {} of {} looks: {}",
                        refused.size(),
                        prepared.size(),
                        refused.getFirst().getCode());
            }
        }
    }

    /// The newest first.
    Page<Document> find(Wanted wanted, PageRequest page) {
        Bson filter = filter(wanted, "at");
        List<Document> found =
                looks().find(filter)
                        .sort(Sorts.descending("at"))
                        .skip(Math.toIntExact(page.offset()))
                        .limit(page.size())
                        .into(new ArrayList<>());
        boolean last = found.size() < page.size() && (!found.isEmpty() || page.page() == 0);
        long total =
                last
                        ? page.offset() + found.size()
                        : looks().countDocuments(filter, new CountOptions().limit(MOST_COUNTED));
        return new Page<>(found, total);
    }

    /// Who looked at the most subjects from outside, the most first.
    List<FromOutside> fromOutside(Wanted wanted, int most) {
        Map<List<String>, Set<String>> seen = new HashMap<>();
        Consumer<Document> add =
                look ->
                        seen.computeIfAbsent(
                                        List.of(look.getString("account"), look.getString("unit")),
                                        _ -> new HashSet<>())
                                .add(look.getList("subjects", String.class).getFirst());
        looks().find(
                        Filters.and(
                                Filters.exists(KeptLook.FROM_OUTSIDE),
                                filter(wanted, KeptLook.FROM_OUTSIDE)))
                .projection(Projections.include("account", "unit", "subjects"))
                .sort(Sorts.descending(KeptLook.FROM_OUTSIDE))
                .limit(MOST_FROM_OUTSIDE)
                .forEach(add);
        return seen.entrySet().stream()
                .map(one ->
                        new FromOutside(
                                one.getKey().getFirst(),
                                one.getKey().getLast(),
                                one.getValue().size()))
                .sorted(
                        Comparator.comparingLong(FromOutside::subjects)
                                .reversed()
                                .thenComparing(FromOutside::account))
                .limit(most)
                .toList();
    }

    private static Bson filter(Wanted wanted, String time) {
        List<Bson> all = new ArrayList<>();
        if (wanted.subject() == null && wanted.account() == null) {
            all.add(Filters.ne("access", Access.ACCESSES_READ.name()));
        }
        if (wanted.subject() != null) {
            all.add(Filters.eq("subjects", wanted.subject()));
        }
        if (wanted.account() != null) {
            all.add(Filters.eq("account", wanted.account()));
        }
        if (wanted.units() != null) {
            all.add(Filters.in("units", wanted.units()));
        }
        if (wanted.from() != null) {
            all.add(Filters.gte(time, wanted.from()));
        }
        if (wanted.until() != null) {
            all.add(Filters.lt(time, wanted.until()));
        }
        return all.isEmpty() ? Filters.empty() : Filters.and(all);
    }

    private MongoCollection<Document> looks() {
        return mongo.getCollection(COLLECTION);
    }
}
