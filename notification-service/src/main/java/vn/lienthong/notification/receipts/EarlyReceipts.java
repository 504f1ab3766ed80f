package vn.lienthong.notification.receipts;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/// Receipts that came before it was written that the provider took the message. Whoever writes that
/// looks here after; whoever puts one here looks for the message once more after: so they meet,
/// whatever the order. What one of them left who died in between is found by the housekeeping.
@Component
public class EarlyReceipts {

    private static final String COLLECTION = "early-receipts";
    private static final String NOTES = "notes";
    private static final String SINCE = "since";

    private static final int BATCH = 500;

    /// A receipt of nobody's message is kept so long.
    private static final Duration KEPT = Duration.ofDays(1);

    private final MongoOperations mongo;
    private final ReceiptSteps steps;

    EarlyReceipts(MongoOperations mongo, ReceiptSteps steps) {
        this.mongo = mongo;
        this.steps = steps;
    }

    /// Puts them away, in the order in which they came.
    ///
    /// @param machine machine time
    void put(List<ReceiptNote> notes, Instant machine) {
        List<WriteModel<Document>> changes = new ArrayList<>();
        for (ReceiptNote note : notes) {
            changes.add(
                    new UpdateOneModel<>(
                            Filters.eq("_id", note.name()),
                            Updates.combine(
                                    Updates.push(
                                            NOTES,
                                            new Document("provider", note.provider())
                                                    .append("reference", note.reference())
                                                    .append("verdict", note.verdict().name())
                                                    .append("reason", note.reason())),
                                    Updates.set(SINCE, machine)),
                            new UpdateOptions().upsert(true)));
        }
        if (!changes.isEmpty()) {
            mongo.getCollection(COLLECTION).bulkWrite(changes);
        }
    }

    /// It is written that these were taken: what came before is noted now.
    ///
    /// @param references as in the messages
    public void meet(Collection<String> references) {
        if (references.isEmpty()) {
            return;
        }
        List<ReceiptNote> notes = new ArrayList<>();
        mongo.getCollection(COLLECTION)
                .find(Filters.in("_id", references))
                .forEach(document ->
                        document.getList(NOTES, Document.class)
                                .forEach(note -> notes.add(note(note))));
        if (!notes.isEmpty()) {
            List<ReceiptNote> strange = steps.take(notes);
            List<String> met =
                    notes.stream()
                            .filter(note -> !strange.contains(note))
                            .map(ReceiptNote::name)
                            .toList();
            mongo.getCollection(COLLECTION).deleteMany(Filters.in("_id", met));
        }
    }

    /// Looks once more at all that lies here: whoever wrote that a message was taken may have died
    /// before he looked.
    public void meetAll() {
        List<String> references = new ArrayList<>();
        mongo.getCollection(COLLECTION)
                .find()
                .projection(Projections.include("_id"))
                .forEach(document -> references.add(document.getString("_id")));
        for (int from = 0; from < references.size(); from += BATCH) {
            meet(references.subList(from, Math.min(from + BATCH, references.size())));
        }
    }

    private static ReceiptNote note(Document note) {
        return new ReceiptNote(
                note.getString("provider"),
                note.getString("reference"),
                Verdict.valueOf(note.getString("verdict")),
                note.getString("reason"));
    }

    /// Drops what nobody's message met.
    ///
    /// @param machine machine time
    public void dropOld(Instant machine) {
        mongo.getCollection(COLLECTION).deleteMany(Filters.lt(SINCE, machine.minus(KEPT)));
    }
}
