package vn.lienthong.kit.aggregate;

import static vn.lienthong.kit.aggregate.DocumentFormat.OUTBOX;
import static vn.lienthong.kit.aggregate.DocumentFormat.PENDING;
import static vn.lienthong.kit.aggregate.DocumentFormat.VERSION;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.messaging.Message;
import vn.lienthong.contracts.event.DossierEvent;
import vn.lienthong.contracts.event.EventTypes;
import vn.lienthong.kit.parking.Parking;
import vn.lienthong.logging.LogSubject;
import vn.lienthong.tracing.SubjectTraces;

/// One collection of aggregates. Every change is one compare-and-set on one document, with the
/// events it gives rise to in the same write; they are published right after, and again after a
/// crash under the same ids. Safe for any number of threads and processes.
public final class Aggregates<S> implements Outboxes {

    private static final int BATCH = 500;

    private final String collection;
    private final String source;
    private final MongoOperations mongo;
    private final DocumentFormat<S> format;
    private final CompareAndSet<S> compareAndSet;
    private final EventCodec codec;
    private final OutboxPublisher publisher;
    private final SubjectTraces traces;
    private final List<Written> listeners = new CopyOnWriteArrayList<>();

    Aggregates(
            String collection,
            String source,
            StateMapping<S> mapping,
            MongoOperations mongo,
            EventCodec codec,
            OutboxPublisher publisher,
            SubjectTraces traces) {
        this.collection = collection;
        this.source = source;
        this.mongo = mongo;
        this.format = new DocumentFormat<>(source, mapping);
        this.compareAndSet = new CompareAndSet<>(mongo, collection, format);
        this.codec = codec;
        this.publisher = publisher;
        this.traces = traces;
    }

    /// Declares an index on fields of the document, for example `state.office`.
    public void index(boolean unique, String... fields) {
        Index index = on(fields);
        mongo.indexOps(collection).createIndex(unique ? index.unique() : index);
    }

    /// Declares an index of those documents only that have one of the fields: for what few have, or
    /// most lose.
    public void indexWherePresent(String... fields) {
        mongo.indexOps(collection).createIndex(on(fields).sparse());
    }

    private static Index on(String... fields) {
        Index index = new Index();
        for (String field : fields) {
            index.on(field, Sort.Direction.ASC);
        }
        return index;
    }

    /// Declares the index that [#changedSince] needs.
    public void indexChanges() {
        index(false, DocumentFormat.WRITTEN_AT);
    }

    /// Some stored fields of the states that anybody, in any process, wrote since a moment.
    ///
    /// @param since by the machine's clock; clocks of machines differ a little
    /// @param fields such as `state.office`
    public void changedSince(Instant since, List<String> fields, Written out) {
        glance(Query.query(Criteria.where(DocumentFormat.WRITTEN_AT).gte(since)), fields, out);
    }

    /// Hears of what was written.
    public interface Written {

        /// A state was written, or found.
        ///
        /// @param state as it is stored
        void written(String id, Document state);
    }

    /// Tells of every state that is written from now on, when it is, in the writer's thread.
    public void whenWritten(Written listener) {
        listeners.add(listener);
    }

    /// How often a change was decided on anew because somebody else wrote first.
    public long races() {
        return compareAndSet.races();
    }

    public Optional<S> find(String id) {
        return Optional.ofNullable(load(id).state());
    }

    public Map<String, S> findAll(Collection<String> ids) {
        return states(loadAll(ids));
    }

    private static <S> Map<String, S> states(Map<String, Stored<S>> loaded) {
        Map<String, S> states = new HashMap<>();
        loaded.forEach((id, stored) -> {
            if (stored.state() != null) {
                states.put(id, stored.state());
            }
        });
        return states;
    }

    /// What was read of some aggregates, to be decided on.
    public static final class Read<S> {

        private final Map<String, Stored<S>> stored;

        private Read(Map<String, Stored<S>> stored) {
            this.stored = stored;
        }

        /// Their states by id; what does not exist has none.
        public Map<String, S> states() {
            return Aggregates.states(stored);
        }
    }

    /// Reads some aggregates, to decide on them with [#changeAll(Read, Collection, BiFunction)].
    public Read<S> read(Collection<String> ids) {
        return new Read<>(loadAll(ids));
    }

    /// The states that a query finds; its fields are named `state.<field>`.
    public List<S> list(Query query) {
        return format.readAll(mongo.find(query, Document.class, collection)).stream()
                .map(Stored::state)
                .<S>mapMulti((state, out) -> {
                    if (state != null) {
                        out.accept(state);
                    }
                })
                .toList();
    }

    public long count(Query query) {
        return mongo.count(query, collection);
    }

    /// Only the ids that a query finds.
    public List<String> ids(Query query) {
        Query idsOnly = Query.of(query);
        idsOnly.fields().include("_id");
        return mongo.find(idsOnly, Document.class, collection).stream()
                .map(document -> document.getString("_id"))
                .toList();
    }

    /// Some stored fields of the states that a query finds, without reading the rest.
    ///
    /// @param fields such as `state.office`
    /// @param out is given the id and the state with nothing but these fields
    public void glance(Query query, List<String> fields, Written out) {
        Query some = Query.of(query);
        some.fields().include("_id").include(fields.toArray(String[]::new));
        try (Stream<Document> found = mongo.stream(some, Document.class, collection)) {
            found.forEach(document ->
                    out.written(
                            document.getString("_id"),
                            document.get(DocumentFormat.STATE, new Document())));
        }
    }

    /// Decides on one aggregate. `decide` gets null when it does not exist, and is called again
    /// when somebody else changed it meanwhile.
    public <R> R change(String id, Function<@Nullable S, Decided<S, R>> decide) {
        @Nullable R result = changeAll(List.of(id), (key, state) -> decide.apply(state)).get(id);
        if (result == null) {
            throw new IllegalStateException("No decision on " + id);
        }
        return result;
    }

    /// Decides on many aggregates with one read and one write.
    public <R> Map<String, R> changeAll(
            Collection<String> ids, BiFunction<String, @Nullable S, Decided<S, R>> decide) {
        return changeAll(new Read<>(loadAll(ids)), ids, decide);
    }

    /// The same for aggregates that were read before: what somebody wrote since is read again.
    ///
    /// @param ids all of them were read, or did not exist then
    public <R> Map<String, R> changeAll(
            Read<S> read,
            Collection<String> ids,
            BiFunction<String, @Nullable S, Decided<S, R>> decide) {
        Map<String, R> results = new LinkedHashMap<>();
        forEachRace(
                read.stored,
                ids,
                (stored, round) -> {
                    Decided<S, R> decided = decide.apply(stored.id(), stored.state());
                    results.put(stored.id(), decided.result());
                    return decided.outcome() instanceof Outcome.Changed<S> changed
                            ? Folding.apply(
                                    source, codec, stored, changed, trace(stored, changed, round))
                            : stored;
                });
        return results;
    }

    /// Of what somebody, or time, gave rise to.
    private @Nullable String trace(
            Stored<S> stored, Outcome.Changed<S> changed, SubjectTraces.Round round) {
        if (changed.events().isEmpty()) {
            return null;
        }
        DossierEvent event = changed.events().getFirst();
        return round.happened(
                stored.id(),
                new SubjectTraces.Event(source, EventTypes.wireName(event), event.code()),
                stored.version() == 0);
    }

    /// Folds a batch of consumed events into the aggregates they are about, and names these.
    Set<String> consume(
            Message<List<byte[]>> batch, Reaction<S> reaction, Parking parking, String group) {
        Map<String, List<EventRecord>> bySubject = new LinkedHashMap<>();
        for (EventRecord event : CloudEvents.fromKafka(batch)) {
            bySubject.computeIfAbsent(event.subject(), s -> new ArrayList<>()).add(event);
        }
        parking.keepParked(group, bySubject);
        // Parked after the write: if the process dies in between, they come again and fail again.
        fold(bySubject, reaction)
                .forEach((subject, poison) -> parking.park(group, subject, poison));
        return Set.copyOf(bySubject.keySet());
    }

    /// Folds events that were parked; empty when none of them fails any more.
    Optional<Parking.Poison> replay(
            String subject, List<EventRecord> events, Reaction<S> reaction) {
        return Optional.ofNullable(fold(Map.of(subject, events), reaction).get(subject));
    }

    private Map<String, Parking.Poison> fold(
            Map<String, List<EventRecord>> bySubject, Reaction<S> reaction) {
        Map<String, Parking.Poison> poisoned = new LinkedHashMap<>();
        format.prepare(bySubject.keySet());
        forEachRace(
                loadAll(bySubject.keySet()),
                bySubject.keySet(),
                (stored, round) -> {
                    Folding<S> folding = new Folding<>(source, codec, reaction, round);
                    Stored<S> current = stored;
                    poisoned.remove(stored.id());
                    List<EventRecord> events = bySubject.getOrDefault(stored.id(), List.of());
                    try (LogSubject.Scope _ = LogSubject.of(stored.id(), traceOf(events))) {
                        for (int i = 0; i < events.size(); i++) {
                            try {
                                current = folding.fold(current, events.get(i));
                            } catch (RuntimeException e) {
                                folding.failed(events.get(i), e);
                                poisoned.put(
                                        stored.id(),
                                        new Parking.Poison(events.subList(i, events.size()), e));
                                break;
                            }
                        }
                    }
                    return current;
                });
        return poisoned;
    }

    private static @Nullable String traceOf(List<EventRecord> events) {
        return events.isEmpty() ? null : events.getFirst().traceId();
    }

    /// Changes and writes the documents, reads and does the same again for those that lost a race
    /// until none is left.
    // The same instance means that nothing changed; comparing all of it would cost more and say
    // less.
    @SuppressWarnings("ReferenceEquality")
    private void forEachRace(
            Map<String, Stored<S>> read,
            Collection<String> ids,
            BiFunction<Stored<S>, SubjectTraces.Round, Stored<S>> change) {
        Map<String, Stored<S>> loaded = read;
        Collection<String> open = ids;
        while (!open.isEmpty()) {
            List<Stored<S>> changed = new ArrayList<>();
            SubjectTraces.Round round = traces.round();
            for (String id : open) {
                Stored<S> before = loaded.getOrDefault(id, Stored.absent(id));
                Stored<S> after = change.apply(before, round);
                if (after != before) {
                    changed.add(after);
                }
            }
            round.writing();
            CompareAndSet.Result<S> result = compareAndSet.write(changed);
            tell(result.documents());
            round.written(result.written().stream().map(Stored::id).toList());
            Instant now = Instant.now();
            publisher.publish(
                    result.written().stream().map(stored -> publication(stored, now)).toList());
            open = result.lost();
            loaded = loadAll(open);
        }
    }

    private void tell(List<Document> written) {
        for (Written listener : listeners) {
            for (Document document : written) {
                Document state = document.get(DocumentFormat.STATE, Document.class);
                if (state != null) {
                    listener.written(document.getString("_id"), state);
                }
            }
        }
    }

    private OutboxPublisher.Publication publication(Stored<S> stored, Instant since) {
        return new OutboxPublisher.Publication(
                this, stored.id(), stored.version(), stored.outbox(), since);
    }

    private Stored<S> load(String id) {
        return loadAll(List.of(id)).getOrDefault(id, Stored.absent(id));
    }

    private Map<String, Stored<S>> loadAll(Collection<String> ids) {
        Map<String, Stored<S>> loaded = new HashMap<>();
        if (!ids.isEmpty()) {
            List<Document> documents =
                    mongo.getCollection(collection)
                            .find(Filters.in("_id", ids))
                            .batchSize(BATCH)
                            .into(new ArrayList<>());
            format.readAll(documents).forEach(stored -> loaded.put(stored.id(), stored));
        }
        return loaded;
    }

    @Override
    public void clear(List<OutboxPublisher.Publication> published) {
        // Only if nobody wrote since: who wrote later carries what is left and clears it.
        compareAndSet.bulk(
                published.stream()
                        .map(p -> {
                            Bson same =
                                    Filters.and(
                                            Filters.eq("_id", p.id()),
                                            Filters.eq(VERSION, p.version()));
                            Bson empty =
                                    Updates.combine(
                                            Updates.set(OUTBOX, List.of()), Updates.unset(PENDING));
                            return new CompareAndSet.Update(same, empty);
                        })
                        .toList());
    }

    @Override
    public List<OutboxPublisher.Publication> unpublishedSince(Instant before) {
        List<OutboxPublisher.Publication> found = new ArrayList<>();
        for (Document document :
                mongo.getCollection(collection).find(Filters.lte(PENDING, before)).limit(BATCH)) {
            found.add(publication(format.read(document), document.getDate(PENDING).toInstant()));
        }
        return found;
    }
}
