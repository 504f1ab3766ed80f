package vn.lienthong.notification.telling.store;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.aggregation.Aggregation;
import org.springframework.data.mongodb.core.convert.MongoConverter;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import vn.lienthong.kit.aggregate.AggregateFactory;
import vn.lienthong.kit.aggregate.Aggregates;
import vn.lienthong.kit.aggregate.StateMapping;
import vn.lienthong.notification.telling.domain.Correspondence;
import vn.lienthong.notification.templates.domain.Channel;

/// All correspondence, by what it is looked for.
@Repository
public class Correspondences {

    private static final String COLLECTION = "notifications";
    private static final String LATEST = "state.latest";
    private static final String REFERENCES = "state.references";

    private final Aggregates<Correspondence> aggregates;
    private final MongoOperations mongo;

    Correspondences(AggregateFactory factory, MongoConverter converter, MongoOperations mongo) {
        this.aggregates =
                factory.create(
                        COLLECTION,
                        "/notification-service",
                        StateMapping.via(
                                StoredCorrespondence.class,
                                converter,
                                StoredCorrespondence::of,
                                StoredCorrespondence::toDomain));
        this.mongo = mongo;
        aggregates.index(false, due(Channel.SMS));
        aggregates.index(false, due(Channel.EMAIL));
        aggregates.index(false, LATEST);
        aggregates.index(false, REFERENCES);
    }

    public Aggregates<Correspondence> aggregates() {
        return aggregates;
    }

    /// Codes of dossiers with something to be sent on the channel by then, longest due first.
    ///
    /// @param machine machine time
    public List<String> due(Channel channel, Instant machine, int most) {
        Query query =
                Query.query(Criteria.where(due(channel)).lte(machine))
                        .with(Sort.by(due(channel)))
                        .limit(most);
        return aggregates.ids(query);
    }

    private static String due(Channel channel) {
        return "state.due." + channel.name().toLowerCase(Locale.ROOT);
    }

    /// The dossier whose message a provider calls so.
    public Optional<String> withReference(String reference) {
        Query query = Query.query(Criteria.where(REFERENCES).is(reference)).limit(1);
        return aggregates.ids(query).stream().findFirst();
    }

    /// The dossiers that were written about last.
    ///
    /// @param state only those with a message in this state
    public List<Correspondence> newest(@Nullable String state, int most) {
        return aggregates.list(
                Query.query(having(state)).with(Sort.by(LATEST).descending()).limit(most));
    }

    /// How many messages there are.
    ///
    /// @param state only those in this state
    public long total(@Nullable String state) {
        String counted = state == null ? "state.total" : counts(state);
        @Nullable Document sum =
                mongo.aggregate(
                                Aggregation.newAggregation(
                                        Aggregation.match(having(state)),
                                        Aggregation.group().sum(counted).as("total")),
                                COLLECTION,
                                Document.class)
                        .getUniqueMappedResult();
        return sum == null ? 0 : sum.get("total", Number.class).longValue();
    }

    private static Criteria having(@Nullable String state) {
        return state == null
                ? Criteria.where(LATEST).exists(true)
                : Criteria.where(counts(state)).gte(1);
    }

    private static String counts(String state) {
        return "state.counts." + state;
    }
}
