package vn.lienthong.notification.templates.store;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.FindAndReplaceOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/// The collection of templates. Who writes on an older reading than the store's does not win.
final class TemplateStore {

    static final String COLLECTION = "templates";
    private static final String EDITS = "edits";

    private final MongoOperations mongo;

    TemplateStore(MongoOperations mongo) {
        this.mongo = mongo;
    }

    Map<Key, StoredTemplate> all() {
        // Only documents of this form count their edits.
        Query known = Query.query(Criteria.where(EDITS).exists(true));
        Map<Key, StoredTemplate> all = new HashMap<>();
        for (StoredTemplate stored : mongo.find(known, StoredTemplate.class, COLLECTION)) {
            Key.parse(stored.id()).ifPresent(key -> all.put(key, stored));
        }
        return Map.copyOf(all);
    }

    Optional<StoredTemplate> find(Key key) {
        return Optional.ofNullable(mongo.findById(key.id(), StoredTemplate.class, COLLECTION));
    }

    /// Puts the first one there.
    ///
    /// @return false when there is one already
    boolean insert(StoredTemplate first) {
        try {
            mongo.insert(first, COLLECTION);
            return true;
        } catch (DuplicateKeyException _) {
            return false;
        }
    }

    /// Puts the next in the place of that one.
    ///
    /// @return false when the store has another one by now
    boolean exchange(StoredTemplate before, StoredTemplate after) {
        Query same =
                Query.query(Criteria.where("_id").is(before.id()).and(EDITS).is(before.edits()));
        return mongo.findAndReplace(same, after, FindAndReplaceOptions.none(), COLLECTION) != null;
    }
}
