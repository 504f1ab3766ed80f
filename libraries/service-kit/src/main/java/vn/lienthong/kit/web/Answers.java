package vn.lienthong.kit.web;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Date;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.springframework.data.mongodb.core.MongoOperations;

/// The first answers to requests with an Idempotency-Key, kept for a week.
final class Answers {

    private static final Duration CLAIM_LASTS = Duration.ofSeconds(10);
    private static final long KEPT_DAYS = 7;

    private final MongoOperations mongo;
    private final AnswerSeal seal;
    // A week of waiting clients is measured by the machine's clock.
    private final Clock clock = Clock.systemUTC();

    Answers(MongoOperations mongo, AnswerSeal seal) {
        this.mongo = mongo;
        this.seal = seal;
        answers()
                .createIndex(
                        Indexes.ascending("at"),
                        new IndexOptions().expireAfter(KEPT_DAYS, TimeUnit.DAYS));
    }

    /// What is known about a key.
    sealed interface Known {
        /// The request is new and now ours to carry out.
        record Claimed() implements Known {}

        // The octets are handed through, never compared.
        @SuppressWarnings("ArrayRecordComponent")
        record Answered(int status, String contentType, String location, byte[] body)
                implements Known {}

        record OtherBody() implements Known {}

        record UnderWay() implements Known {}
    }

    Known claim(String id, String hash) {
        Document claim = new Document("_id", id).append("hash", hash).append("at", clock.instant());
        try {
            answers().insertOne(claim);
            return new Known.Claimed();
        } catch (MongoWriteException e) {
            if (ErrorCategory.fromErrorCode(e.getCode()) != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            return known(id, hash);
        }
    }

    private Known known(String id, String hash) {
        Document first = answers().find(Filters.eq("_id", id)).first();
        if (first == null) {
            return claim(id, hash);
        }
        if (!hash.equals(first.getString("hash"))) {
            return new Known.OtherBody();
        }
        if (first.containsKey("status")) {
            return new Known.Answered(
                    first.getInteger("status"),
                    first.getString("contentType"),
                    first.getString("location"),
                    seal.open(
                            new AnswerSeal.Kept(
                                    first.get("subject", ""),
                                    first.get("master", ""),
                                    first.get("body", Binary.class).getData())));
        }
        return takeOver(id, first) ? new Known.Claimed() : new Known.UnderWay();
    }

    /// Whoever claimed it and has not answered for so long is gone.
    private boolean takeOver(String id, Document abandoned) {
        Date claimedAt = abandoned.getDate("at");
        if (claimedAt.toInstant().plus(CLAIM_LASTS).isAfter(clock.instant())) {
            return false;
        }
        Bson same = Filters.and(Filters.eq("_id", id), Filters.eq("at", claimedAt));
        return answers().updateOne(same, Updates.set("at", clock.instant())).getModifiedCount()
                == 1;
    }

    /// @param about what the answer may be about: it is erased with it
    void keep(String id, Known.Answered answer, Collection<String> about) {
        AnswerSeal.Kept kept = seal.seal(about, answer.body());
        answers()
                .updateOne(
                        Filters.eq("_id", id),
                        Updates.combine(
                                Updates.set("status", answer.status()),
                                Updates.set("contentType", answer.contentType()),
                                Updates.set("location", answer.location()),
                                Updates.set("subject", kept.subject()),
                                Updates.set("master", kept.master()),
                                Updates.set("body", new Binary(kept.body()))));
    }

    /// A request that was refused or failed may be sent again.
    void release(String id) {
        answers().deleteOne(Filters.eq("_id", id));
    }

    private MongoCollection<Document> answers() {
        return mongo.getCollection("answers");
    }
}
