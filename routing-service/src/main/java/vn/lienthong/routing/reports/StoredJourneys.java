package vn.lienthong.routing.reports;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.bson.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import vn.lienthong.kit.aggregate.Aggregates;
import vn.lienthong.routing.journey.domain.JourneyState;

/// The journeys as they are stored, read for reports: nothing but what is counted.
@Component
class StoredJourneys {

    private static final String FINISHED = "state.finishedAt";
    private static final String RECEIPT = "state.course.receipt.";
    private static final List<String> FIELDS =
            List.of(
                    FINISHED,
                    "state.suspensions.since",
                    RECEIPT + "at",
                    RECEIPT + "office",
                    RECEIPT + "channel",
                    RECEIPT + "field",
                    RECEIPT + "procedure",
                    RECEIPT + "procedureName",
                    "state.course.promise");

    private final Aggregates<JourneyState> journeys;

    /// One of each word, of which there are few and which are used often.
    private final Map<String, String> known = new ConcurrentHashMap<>();

    StoredJourneys(Aggregates<JourneyState> journeys) {
        this.journeys = journeys;
    }

    /// Those that were open at that moment, or came later.
    void openSince(Instant moment, Consumer<Counted> out) {
        Criteria open =
                new Criteria()
                        .orOperator(
                                Criteria.where(FINISHED).is(null),
                                Criteria.where(FINISHED).gte(moment));
        journeys.glance(new Query(open), FIELDS, (code, state) -> out.accept(of(code, state)));
    }

    /// Those that anybody wrote since.
    ///
    /// @param moment by the machine's clock
    void writtenSince(Instant moment, Consumer<Counted> out) {
        journeys.changedSince(moment, FIELDS, (code, state) -> out.accept(of(code, state)));
    }

    /// Those that are written here, from now on.
    void whenWritten(Consumer<Counted> out) {
        journeys.whenWritten((code, state) -> out.accept(of(code, state)));
    }

    private Counted of(String code, Document state) {
        Document course = state.get("course", Document.class);
        Document receipt = course.get("receipt", Document.class);
        Document promise = course.get("promise", Document.class);
        return new Counted(
                code,
                word(receipt, "office"),
                word(receipt, "channel"),
                word(receipt, "field"),
                word(receipt, "procedure"),
                word(receipt, "procedureName"),
                millis(receipt, "at"),
                millis(promise, "dueAt"),
                millis(promise, "accountableDueAt"),
                state.getList("suspensions", Document.class, List.of()).stream()
                        .mapToLong(suspension -> millis(suspension, "since"))
                        .min()
                        .orElse(Counted.NEVER),
                state.get("finishedAt") == null ? Counted.NEVER : millis(state, "finishedAt"));
    }

    private String word(Document document, String field) {
        return known.computeIfAbsent(document.getString(field), word -> word);
    }

    /// What comes from the store is a date, what goes there may be an instant.
    private static long millis(Document document, String field) {
        Instant moment =
                document.get(field) instanceof Instant given
                        ? given
                        : document.getDate(field).toInstant();
        return moment.toEpochMilli();
    }
}
