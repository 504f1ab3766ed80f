package vn.lienthong.routing.nationalportal.store;

import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.limit;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Aggregates.project;
import static com.mongodb.client.model.Aggregates.skip;
import static com.mongodb.client.model.Aggregates.sort;
import static com.mongodb.client.model.Aggregates.unwind;

import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import vn.lienthong.kit.aggregate.Aggregates;
import vn.lienthong.kit.web.Page;
import vn.lienthong.kit.web.PageRequest;
import vn.lienthong.routing.nationalportal.domain.NationalDossier;
import vn.lienthong.routing.nationalportal.domain.Push;

/// Finds national pushes by what is to be done with them.
@Component
public class NationalPushes {

    private static final String DUE = "state.dueAt";
    private static final String OPEN_SINCE = "state.openSince";
    private static final String REFUSED = "state.refused";
    private static final String LINES = "state.lines";

    private final MongoOperations mongo;
    private final Aggregates<NationalDossier> aggregates;

    NationalPushes(MongoOperations mongo, Aggregates<NationalDossier> aggregates) {
        this.mongo = mongo;
        this.aggregates = aggregates;
    }

    /// All of them, one dossier each.
    public Aggregates<NationalDossier> aggregates() {
        return aggregates;
    }

    /// The dossiers of which a push may be sent, the longest due first.
    ///
    /// @param now on the machine's clock
    public List<String> due(Instant now, int most) {
        return aggregates.ids(
                Query.query(Criteria.where(DUE).lte(now)).with(Sort.by(DUE)).limit(most));
    }

    /// Dossiers of which a push was refused, the oldest first.
    public List<String> refused(int most) {
        return aggregates.ids(
                Query.query(Criteria.where(REFUSED).gte(1)).with(Sort.by(OPEN_SINCE)).limit(most));
    }

    /// What the portal lacks now.
    public Backlog backlog() {
        List<Bson> stages =
                List.of(
                        match(Filters.exists(OPEN_SINCE)),
                        group(
                                null,
                                Accumulators.sum("pending", "$state.pending"),
                                Accumulators.sum("refused", "$" + REFUSED),
                                Accumulators.min("oldest", "$" + OPEN_SINCE)));
        List<Document> found = run(stages);
        if (found.isEmpty()) {
            return Backlog.NONE;
        }
        Document sum = found.getFirst();
        @Nullable Date oldest = sum.getDate("oldest");
        return new Backlog(
                number(sum, "pending"),
                number(sum, "refused"),
                oldest == null ? null : oldest.toInstant());
    }

    /// One page of the pushes in a state: what is open by its age, what is sent by the dossiers
    /// that were told of last.
    public Page<PushLine> list(Push.State state, PageRequest page) {
        String counted = "state." + state.name().toLowerCase(Locale.ROOT);
        Bson having = Filters.gte(counted, 1);
        List<Bson> stages =
                List.of(
                        match(having),
                        sort(
                                state == Push.State.SENT
                                        ? Sorts.descending("state.takenAt", "_id")
                                        : Sorts.ascending(OPEN_SINCE, "_id")),
                        project(new Document(LINES, 1)),
                        unwind("$" + LINES),
                        match(Filters.eq(LINES + ".state", state.name())),
                        skip(Math.toIntExact(page.offset())),
                        limit(page.size()));
        return new Page<>(
                run(stages).stream()
                        .map(found ->
                                PushLine.read(
                                        found.getString("_id"),
                                        found.get("state", Document.class)
                                                .get("lines", Document.class)))
                        .toList(),
                total(having, counted));
    }

    private long total(Bson having, String counted) {
        List<Document> sums =
                run(List.of(match(having), group(null, Accumulators.sum("total", "$" + counted))));
        return sums.isEmpty() ? 0 : number(sums.getFirst(), "total");
    }

    private static long number(Document document, String field) {
        return document.get(field, Number.class).longValue();
    }

    private List<Document> run(List<Bson> stages) {
        return mongo.getCollection(NationalStore.COLLECTION)
                .aggregate(stages)
                .into(new ArrayList<>());
    }
}
