package vn.lienthong.kit.parking;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoOperations;
import vn.lienthong.kit.aggregate.EventRecord;

/// Keeps what cannot be processed, in order, one document for each subject and consumer.
public final class Parking {

    private static final Logger LOG = LoggerFactory.getLogger(Parking.class);
    private static final String EVENTS = "events";

    private final MongoOperations mongo;
    private final Clock clock;
    private final Map<String, Replay> replays = new ConcurrentHashMap<>();

    Parking(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /// The event that failed with those behind it, and why.
    public record Poison(List<EventRecord> events, RuntimeException cause) {
        public Poison {
            events = List.copyOf(events);
        }
    }

    /// One parked subject, as an operator sees it.
    ///
    /// @param events their types, the one that failed first
    public record Parked(
            String code, String consumer, String error, Instant since, List<String> events) {}

    /// Tries parked events again; empty when all went through. Events that did go through before
    /// may come again.
    @FunctionalInterface
    public interface Replay {
        Optional<Poison> replay(String subject, List<EventRecord> events);
    }

    public void register(String group, Replay replay) {
        replays.put(group, replay);
    }

    /// Takes the events of parked subjects out of a batch and puts them behind what is parked.
    public void keepParked(String group, Map<String, List<EventRecord>> bySubject) {
        for (String subject : parkedAmong(group, bySubject.keySet())) {
            List<EventRecord> events = bySubject.remove(subject);
            if (events != null) {
                append(group, subject, events, Updates.setOnInsert("error", ""));
            }
        }
    }

    public void park(String group, String subject, Poison poison) {
        LOG.error(
                "Parked {} for {}: {} events from {}",
                subject,
                group,
                poison.events().size(),
                poison.events().getFirst(),
                poison.cause());
        append(group, subject, poison.events(), Updates.set("error", message(poison)));
    }

    /// Tries everything parked about a subject again, in order.
    ///
    /// @return false when nothing about it is parked
    public boolean replay(String subject) {
        boolean found = false;
        for (Map.Entry<String, Replay> entry : replays.entrySet()) {
            found |= replay(entry.getKey(), subject, entry.getValue());
        }
        return found;
    }

    private boolean replay(String group, String subject, Replay replay) {
        Bson same = Filters.eq("_id", id(group, subject));
        Document parked = parked().find(same).first();
        boolean found = parked != null;
        while (parked != null) {
            List<EventRecord> events = events(parked);
            Optional<Poison> poison = replay.replay(subject, events);
            if (poison.isPresent()) {
                parked().updateOne(same, Updates.set("error", message(poison.get())));
                return true;
            }
            // Gone only if nothing came behind meanwhile; a crash before leaves it to be tried
            // again.
            boolean gone =
                    parked().deleteOne(Filters.and(same, Filters.size(EVENTS, events.size())))
                                    .getDeletedCount()
                            == 1;
            parked = gone ? null : parked().find(same).first();
        }
        return found;
    }

    public List<Parked> all() {
        return parked().find().map(Parking::summary).into(new ArrayList<>());
    }

    private static Parked summary(Document document) {
        return new Parked(
                document.getString("subject"),
                document.getString("group"),
                document.getString("error"),
                document.getDate("since").toInstant(),
                events(document).stream().map(EventRecord::type).toList());
    }

    private static List<EventRecord> events(Document document) {
        return document.getList(EVENTS, Document.class, List.of()).stream()
                .map(EventRecord::of)
                .toList();
    }

    private List<String> parkedAmong(String group, Collection<String> subjects) {
        List<String> ids = subjects.stream().map(subject -> id(group, subject)).toList();
        return parked().find(Filters.in("_id", ids))
                .projection(Projections.include("subject"))
                .map(document -> document.getString("subject"))
                .into(new ArrayList<>());
    }

    private void append(String group, String subject, List<EventRecord> events, Bson error) {
        parked().updateOne(
                        Filters.eq("_id", id(group, subject)),
                        Updates.combine(
                                Updates.setOnInsert("subject", subject),
                                Updates.setOnInsert("group", group),
                                Updates.setOnInsert("since", clock.instant()),
                                error,
                                Updates.addEachToSet(
                                        EVENTS,
                                        events.stream().map(EventRecord::toDocument).toList())),
                        new UpdateOptions().upsert(true));
    }

    private MongoCollection<Document> parked() {
        return mongo.getCollection("parked");
    }

    private static String message(Poison poison) {
        return String.valueOf(poison.cause().getMessage());
    }

    private static String id(String group, String subject) {
        return group + ":" + subject;
    }
}
