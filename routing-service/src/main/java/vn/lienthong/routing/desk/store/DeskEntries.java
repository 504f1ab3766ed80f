package vn.lienthong.routing.desk.store;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import vn.lienthong.kit.web.Page;
import vn.lienthong.kit.web.PageRequest;
import vn.lienthong.routing.desk.domain.Attention;

/// The desks' lists: one small document for each open task, under indexes that give a page in its
/// order. Everything that a list is narrowed by stands in the indexes too, so that tasks that do
/// not belong to it are passed over, and those that do are counted, without being read. Derived
/// from the desks, which carry the same entries in themselves, and brought up to date after every
/// change of a desk. If the process dies in between, the event that changed the desk, or that came
/// of the change, is heard again, and the entries are compared anew.
public final class DeskEntries {

    static final String COLLECTION = "desk_entries";

    private static final int DUPLICATE_KEY = 11000;
    private static final int MANY = 10_000;
    private static final String ENTRIES = "state." + DeskMapping.OPEN;
    private static final List<String> KINDS =
            Arrays.stream(Attention.values()).map(DeskFilter::field).toList();

    /// What stands still is late from never, and so comes last.
    private static final Sort SOONEST_DUE_FIRST = Sort.by("lateFrom", "dueAt", "code");

    private static final Sort LONGEST_NEGLECTED_FIRST = Sort.by("attentionFrom", "code");

    private final MongoOperations mongo;
    private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();

    DeskEntries(MongoOperations mongo) {
        this.mongo = mongo;
        index(List.of("office", "lateFrom", "dueAt", "code", "state", "officer", "words"), KINDS);
        index(List.of("lateFrom", "dueAt", "code"), List.of());
        index(List.of("office", "attentionFrom", "code"), KINDS);
        index(List.of("code"), List.of());
    }

    private void index(List<String> fields, List<String> more) {
        Index index = new Index();
        Stream.of(fields, more)
                .flatMap(List::stream)
                .forEach(field -> index.on(field, Sort.Direction.ASC));
        mongo.indexOps(COLLECTION).createIndex(index);
    }

    /// A page of what stands at desks, soonest due first; last what stands still.
    public Page<OpenTask> soonestDue(DeskFilter filter, PageRequest paging) {
        return page(new Query(filter.criteria()), SOONEST_DUE_FIRST, paging);
    }

    /// A page of what needs attention, what has needed it longest first.
    public Page<OpenTask> longestNeglected(DeskFilter filter, PageRequest paging) {
        Query neglected = new Query(filter.criteria().and("attentionFrom").lte(filter.now()));
        return page(neglected, LONGEST_NEGLECTED_FIRST, paging);
    }

    private Page<OpenTask> page(Query query, Sort sort, PageRequest paging) {
        Query ofPage = Query.of(query).with(sort).skip(paging.offset()).limit(paging.size());
        List<OpenTask> items = mongo.find(ofPage, OpenTask.class, COLLECTION);
        boolean last = items.size() < paging.size() && (!items.isEmpty() || paging.page() == 0);
        long total = last ? paging.offset() + items.size() : mongo.count(query, COLLECTION);
        return new Page<>(items, total);
    }

    /// How many there are; told from the index alone.
    public long count(DeskFilter filter) {
        return mongo.count(new Query(filter.criteria()), COLLECTION);
    }

    /// What lies at one office's desk, with nothing but who works on it and when it is due: what
    /// the index tells.
    public List<Burden> burdens(String office) {
        List<Burden> burdens = new ArrayList<>();
        entries()
                .find(Filters.eq("office", office))
                .projection(
                        Projections.fields(
                                Projections.excludeId(),
                                Projections.include("state", "officer", "lateFrom")))
                .batchSize(MANY)
                .forEach(one ->
                        burdens.add(
                                new Burden(
                                        one.getString("state"),
                                        one.getString("officer"),
                                        one.getDate("lateFrom").toInstant())));
        return burdens;
    }

    /// One open task as part of somebody's work.
    ///
    /// @param officer absent while nobody has taken it over
    /// @param lateFrom as in [OpenTask]
    public record Burden(String state, @Nullable String officer, Instant lateFrom) {}

    /// Tells of every office whose list is changed from here.
    public void whenChanged(Consumer<String> listener) {
        listeners.add(listener);
    }

    boolean isEmpty() {
        return entries().find().projection(Projections.include("_id")).first() == null;
    }

    /// Brings the entries of these dossiers up to date. Two that do so at once may overwrite each
    /// other, so that each compares again after it has written: the last to write sees the end.
    public void follow(Collection<String> codes) {
        Set<String> open = new HashSet<>(codes);
        while (!open.isEmpty()) {
            Map<String, Document> wanted = wanted(open);
            List<WriteModel<Document>> changes = new ArrayList<>();
            Set<String> changed = new HashSet<>();
            Set<String> at = new HashSet<>();
            for (Document entry : entries().find(Filters.in("code", open))) {
                String id = entry.getString("_id");
                Document now = wanted.remove(id);
                if (!entry.equals(now)) {
                    changed.add(entry.getString("code"));
                    at.add(entry.getString("office"));
                    changes.add(now == null ? new DeleteOneModel<>(same(id)) : replace(id, now));
                }
            }
            wanted.forEach((id, entry) -> {
                changed.add(entry.getString("code"));
                at.add(entry.getString("office"));
                changes.add(replace(id, entry));
            });
            write(changes);
            at.forEach(office -> listeners.forEach(listener -> listener.accept(office)));
            open = changed;
        }
    }

    private Map<String, Document> wanted(Set<String> codes) {
        Map<String, Document> wanted = new HashMap<>();
        var desks = mongo.getCollection(DeskStore.COLLECTION).find(Filters.in("_id", codes));
        for (Document desk : desks.projection(Projections.include(ENTRIES))) {
            Document state = desk.get("state", new Document());
            state.getList(DeskMapping.OPEN, Document.class, List.of())
                    .forEach(entry -> wanted.put(entry.getString("_id"), entry));
        }
        return wanted;
    }

    private static WriteModel<Document> replace(String id, Document entry) {
        return new ReplaceOneModel<>(same(id), entry, new ReplaceOptions().upsert(true));
    }

    private static Bson same(String id) {
        return Filters.eq("_id", id);
    }

    private void write(List<WriteModel<Document>> changes) {
        if (changes.isEmpty()) {
            return;
        }
        try {
            entries().bulkWrite(changes, new BulkWriteOptions().ordered(false));
        } catch (MongoBulkWriteException e) {
            // Somebody else inserted the same entry; what it should be is compared again.
            if (e.getWriteErrors().stream().anyMatch(error -> error.getCode() != DUPLICATE_KEY)) {
                throw e;
            }
        }
    }

    private MongoCollection<Document> entries() {
        return mongo.getCollection(COLLECTION);
    }
}
