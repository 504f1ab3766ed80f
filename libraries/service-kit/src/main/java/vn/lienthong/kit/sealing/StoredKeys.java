package vn.lienthong.kit.sealing;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/// Data keys in a collection of their own database, one document each.
final class StoredKeys implements KeyShelf {

    private static final int BATCH = 500;
    private static final String ID = "_id";
    private static final String MASTER = "master";
    private static final String KEY = "key";
    private static final String DROPPED_AT = "droppedAt";
    private static final String BY = "by";
    private static final String WHY = "why";

    private final MongoCollection<Document> keys;

    StoredKeys(MongoCollection<Document> keys) {
        this.keys = keys;
    }

    static StoredKeys in(MongoDatabase database) {
        return new StoredKeys(database.getCollection("keys"));
    }

    @Override
    public Map<String, Wrapped> find(Collection<String> subjects) {
        Map<String, Wrapped> found = new HashMap<>();
        List<String> all = List.copyOf(subjects);
        for (int from = 0; from < all.size(); from += BATCH) {
            List<String> some = all.subList(from, Math.min(all.size(), from + BATCH));
            keys.find(Filters.in(ID, some)).forEach(document -> put(found, document));
        }
        return found;
    }

    private static void put(Map<String, Wrapped> found, Document document) {
        @Nullable Binary key = document.get(KEY, Binary.class);
        if (key != null) {
            found.put(
                    document.getString(ID), new Wrapped(document.getString(MASTER), key.getData()));
        }
    }

    @Override
    public Collection<String> add(Map<String, Wrapped> added) {
        if (added.isEmpty()) {
            return List.of();
        }
        List<String> subjects = List.copyOf(added.keySet());
        try {
            keys.insertMany(
                    subjects.stream()
                            .map(subject -> document(subject, added.get(subject)))
                            .toList(),
                    new InsertManyOptions().ordered(false));
            return subjects;
        } catch (MongoBulkWriteException e) {
            List<String> own = new ArrayList<>(subjects);
            own.removeAll(
                    e.getWriteErrors().stream()
                            .map(error -> subjects.get(taken(error, e)))
                            .collect(Collectors.toSet()));
            return own;
        }
    }

    private static int taken(BulkWriteError error, MongoBulkWriteException all) {
        if (error.getCategory() != ErrorCategory.DUPLICATE_KEY) {
            throw all;
        }
        return error.getIndex();
    }

    private static Document document(String subject, @Nullable Wrapped key) {
        if (key == null) {
            throw new IllegalArgumentException("No key for " + subject);
        }
        return new Document(ID, subject)
                .append(MASTER, key.master())
                .append(KEY, new Binary(key.wrapped()));
    }

    @Override
    public boolean drop(String subject, Dropped dropped) {
        Bson alive = Filters.and(Filters.eq(ID, subject), Filters.exists(KEY));
        return keys.updateOne(
                                alive,
                                Updates.combine(
                                        Updates.unset(KEY),
                                        Updates.unset(MASTER),
                                        Updates.set(DROPPED_AT, dropped.at()),
                                        Updates.set(BY, dropped.by()),
                                        Updates.set(WHY, dropped.why())))
                        .getModifiedCount()
                == 1;
    }

    @Override
    public @Nullable Dropped dropped(String subject) {
        Document document = keys.find(Filters.eq(ID, subject)).first();
        return document == null || !document.containsKey(DROPPED_AT)
                ? null
                : new Dropped(
                        document.getDate(DROPPED_AT).toInstant(),
                        document.getString(BY),
                        document.getString(WHY));
    }

    @Override
    public void remove(Collection<String> subjects) {
        keys.deleteMany(Filters.in(ID, subjects));
    }

    @Override
    public Map<String, Wrapped> under(String master, int most) {
        // Only who changes master keys needs it, and may make it.
        keys.createIndex(Indexes.ascending(MASTER));
        Map<String, Wrapped> found = new LinkedHashMap<>();
        keys.find(Filters.eq(MASTER, master)).limit(most).forEach(document -> put(found, document));
        return found;
    }

    @Override
    public void replace(String subject, Wrapped before, Wrapped after) {
        keys.updateOne(
                Filters.and(Filters.eq(ID, subject), Filters.eq(MASTER, before.master())),
                Updates.combine(
                        Updates.set(MASTER, after.master()),
                        Updates.set(KEY, new Binary(after.wrapped()))));
    }

    @Override
    public long count(String master) {
        return keys.countDocuments(Filters.eq(MASTER, master));
    }
}
