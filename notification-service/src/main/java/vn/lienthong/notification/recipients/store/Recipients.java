package vn.lienthong.notification.recipients.store;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import vn.lienthong.kit.sealing.Seals;
import vn.lienthong.notification.recipients.domain.Received;
import vn.lienthong.notification.recipients.domain.Standing;
import vn.lienthong.notification.templates.domain.Channel;

/// Who stands how to messages, and who got how many. Read and written for many at once.
@Repository
public class Recipients {

    private static final String STANDINGS = "recipients";
    private static final String DAYS = "recipient-days";
    private static final String TODAY = "today";
    private static final String DAY = "day";
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final MongoOperations mongo;
    private final Seals seals;

    Recipients(MongoOperations mongo, Seals seals) {
        this.mongo = mongo;
        this.seals = seals;
    }

    /// The name under which a recipient is known here.
    public String name(Channel channel, String address) {
        return seals.fingerprint(channel + " " + address);
    }

    /// What is noted about one.
    ///
    /// @param by who noted it
    public record Noted(
            String name,
            Channel channel,
            String masked,
            @Nullable String suppressed,
            boolean optedIn,
            @Nullable String language,
            Instant at,
            String by) {

        Standing standing() {
            return new Standing(suppressed, optedIn, language);
        }
    }

    /// By name; who is not in the answer stands like most.
    public Map<String, Standing> standings(Collection<String> names) {
        Map<String, Standing> standings = new HashMap<>();
        if (!names.isEmpty()) {
            mongo.getCollection(STANDINGS)
                    .find(Filters.in("_id", names))
                    .forEach(document ->
                            standings.put(document.getString("_id"), noted(document).standing()));
        }
        return standings;
    }

    public Optional<Noted> find(String name) {
        return Optional.ofNullable(mongo.findById(name, Document.class, STANDINGS))
                .map(Recipients::noted);
    }

    /// Those to whom nothing is sent, latest first.
    public List<Noted> suppressed(int skip, int most) {
        return mongo
                .find(
                        Query.query(Criteria.where("suppressed").exists(true))
                                .with(Sort.by("at").descending())
                                .skip(skip)
                                .limit(most),
                        Document.class,
                        STANDINGS)
                .stream()
                .map(Recipients::noted)
                .toList();
    }

    public long countSuppressed() {
        return mongo.count(Query.query(Criteria.where("suppressed").exists(true)), STANDINGS);
    }

    public void note(Noted noted) {
        Document document =
                new Document("_id", noted.name())
                        .append("channel", noted.channel().name())
                        .append("masked", noted.masked())
                        .append("optedIn", noted.optedIn())
                        .append("at", noted.at())
                        .append("by", noted.by());
        if (noted.suppressed() != null) {
            document.append("suppressed", noted.suppressed());
        }
        if (noted.language() != null) {
            document.append("language", noted.language());
        }
        mongo.save(document, STANDINGS);
    }

    private static Noted noted(Document document) {
        return new Noted(
                document.getString("_id"),
                Channel.valueOf(document.getString("channel")),
                document.getString("masked"),
                document.getString("suppressed"),
                document.getBoolean("optedIn", false),
                document.getString("language"),
                document.getDate("at").toInstant(),
                document.getString("by"));
    }

    /// How many messages each got; who is not in the answer got none.
    ///
    /// @param business business time
    public Map<String, Received> received(Collection<String> names, Instant business) {
        Map<String, Received> received = new HashMap<>();
        ZonedDateTime now = business.atZone(ZONE);
        List<String> ids = names.stream().map(name -> id(name, now)).toList();
        if (!ids.isEmpty()) {
            mongo.getCollection(DAYS)
                    .find(Filters.in("_id", ids))
                    .forEach(document ->
                            received.put(
                                    document.getString("name"),
                                    new Received(
                                            document.getInteger(hour(now), 0),
                                            document.getInteger(TODAY, 0))));
        }
        return received;
    }

    /// Each of them got one more.
    public void count(Collection<String> names, Instant business) {
        ZonedDateTime now = business.atZone(ZONE);
        List<WriteModel<Document>> changes = new ArrayList<>();
        for (String name : names) {
            changes.add(
                    new UpdateOneModel<>(
                            Filters.eq("_id", id(name, now)),
                            Updates.combine(
                                    Updates.inc(TODAY, 1),
                                    Updates.inc(hour(now), 1),
                                    Updates.setOnInsert("name", name),
                                    Updates.setOnInsert(DAY, now.toLocalDate().toString())),
                            new UpdateOptions().upsert(true)));
        }
        if (!changes.isEmpty()) {
            mongo.getCollection(DAYS).bulkWrite(changes);
        }
    }

    /// Drops what no cap asks for any more.
    public void forgetDaysBefore(Instant business) {
        mongo.getCollection(DAYS)
                .deleteMany(Filters.lt(DAY, business.atZone(ZONE).toLocalDate().toString()));
    }

    private static String id(String name, ZonedDateTime now) {
        return name + " " + now.toLocalDate();
    }

    private static String hour(ZonedDateTime now) {
        return "h%02d".formatted(now.getHour());
    }
}
