package vn.lienthong.kit.parking;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;

/// The store of what is parked, one document for each subject and consumer, every change one
/// compare-and-set; and of what operators did, which outlives it.
final class ParkedSubjects {

    private final MongoOperations mongo;

    ParkedSubjects(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /// What becomes of a parked subject, null when nothing about it is parked any more, and what
    /// the caller wants to know.
    record Change<R>(@Nullable ParkedSubject next, R result) {}

    Optional<ParkedSubject> find(String group, String subject) {
        return Optional.ofNullable(
                        parked().find(Filters.eq("_id", ParkedSubject.id(group, subject))).first())
                .map(ParkedSubject::of);
    }

    List<ParkedSubject> about(String subject) {
        return list(Filters.eq("subject", subject));
    }

    List<ParkedSubject> all() {
        return list(Filters.empty());
    }

    long count() {
        return parked().countDocuments();
    }

    private List<ParkedSubject> list(Bson filter) {
        return parked().find(filter)
                .sort(Sorts.ascending("since", "_id"))
                .map(ParkedSubject::of)
                .into(new ArrayList<>());
    }

    List<String> among(String group, Collection<String> subjects) {
        List<String> ids =
                subjects.stream().map(subject -> ParkedSubject.id(group, subject)).toList();
        return parked().find(Filters.in("_id", ids))
                .map(document -> document.getString("subject"))
                .into(new ArrayList<>());
    }

    /// Changes one; `decide` gets null when nothing is parked, and is called again when somebody
    /// else changed it meanwhile.
    <R> R change(
            String group, String subject, Function<@Nullable ParkedSubject, Change<R>> decide) {
        while (true) {
            ParkedSubject before = find(group, subject).orElse(null);
            Change<R> change = decide.apply(before);
            if (write(before, change.next())) {
                return change.result();
            }
        }
    }

    /// False when somebody else was faster.
    boolean write(@Nullable ParkedSubject before, @Nullable ParkedSubject next) {
        if (before == null) {
            return next == null || next.events().isEmpty() || insert(next);
        }
        if (next == null || next.events().isEmpty()) {
            // What was done stays, also when a crash comes between: then it is written again.
            keep(next == null ? before : next);
            return parked().deleteOne(same(before)).getDeletedCount() == 1;
        }
        return before.equals(next)
                || parked().replaceOne(same(before), next.toDocument()).getMatchedCount() == 1;
    }

    private boolean insert(ParkedSubject next) {
        try {
            parked().insertOne(next.toDocument());
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    // What was parked before revisions were counted has none.
    private static Bson same(ParkedSubject before) {
        return Filters.and(
                Filters.eq("_id", before.id()),
                before.revision() == 0
                        ? Filters.exists("revision", false)
                        : Filters.eq("revision", before.revision()));
    }

    private void keep(ParkedSubject subject) {
        for (Deed deed : subject.deeds()) {
            Document document =
                    deed.toDocument()
                            .append("_id", deed.id())
                            .append("group", subject.group())
                            .append("subject", subject.subject());
            deeds().replaceOne(
                            Filters.eq("_id", deed.id()),
                            document,
                            new ReplaceOptions().upsert(true));
        }
    }

    /// What was done about a subject before everything about it had gone through, oldest first.
    List<Deed> settledDeeds(String group, String subject) {
        return deeds(Filters.and(Filters.eq("subject", subject), Filters.eq("group", group)));
    }

    /// Everything that was done about a subject, for every consumer, oldest first.
    List<Deed> settledDeeds(String subject) {
        return deeds(Filters.eq("subject", subject));
    }

    private List<Deed> deeds(Bson filter) {
        return deeds().find(filter)
                .sort(Sorts.ascending("at"))
                .map(Deed::of)
                .into(new ArrayList<>());
    }

    private MongoCollection<Document> parked() {
        return mongo.getCollection("parked");
    }

    private MongoCollection<Document> deeds() {
        return mongo.getCollection("parked-deeds");
    }
}
