package vn.lienthong.routing.reports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import vn.lienthong.kit.aggregate.Aggregates;
import vn.lienthong.routing.journey.domain.JourneyState;

/// The journeys as they are stored, read for reports: nothing but what is counted.
@Component
class StoredJourneys {

    private static final int PAGE = 1_000;
    private static final String FINISHED = "state.finishedAt";
    private static final String RECEIPT = "state.course.receipt.";
    private static final String RECEIVED = RECEIPT + "at";
    private static final List<String> FIELDS =
            List.of(
                    FINISHED,
                    "state.suspensions.since",
                    RECEIVED,
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

    long total() {
        return journeys.count(new Query());
    }

    /// Those that were open at that moment, or came later, each once. They are read along the
    /// index, some at a time: a year of a province is more than a store should hold ready at once.
    void openSince(Instant moment, Consumer<Counted> out) {
        Set<String> open = new HashSet<>();
        walk(
                RECEIVED,
                Instant.EPOCH,
                one -> {
                    open.add(one.code());
                    out.accept(one);
                });
        walk(
                FINISHED,
                moment,
                one -> {
                    // One that was finished meanwhile has been told.
                    if (!open.contains(one.code())) {
                        out.accept(one);
                    }
                });
    }

    /// @param by [#RECEIVED] for those that are open, [#FINISHED] for the others
    private void walk(String by, Instant from, Consumer<Counted> out) {
        Instant at = from;
        Set<String> toldAt = new HashSet<>();
        int size = PAGE;
        boolean more = true;
        while (more) {
            List<Counted> page = page(by, at, size);
            page.stream().filter(one -> !toldAt.contains(one.code())).forEach(out);
            more = page.size() == size;
            if (more) {
                Instant last = moment(page.getLast(), by);
                if (last.equals(at)) {
                    // A page of one moment alone would be read for ever.
                    size *= 2;
                } else {
                    toldAt.clear();
                }
                page.stream()
                        .filter(one -> moment(one, by).equals(last))
                        .forEach(one -> toldAt.add(one.code()));
                at = last;
            }
        }
    }

    private List<Counted> page(String by, Instant from, int size) {
        List<Counted> page = new ArrayList<>();
        Query query = new Query(Criteria.where(by).gte(from)).with(Sort.by(by)).limit(size);
        if (by.equals(RECEIVED)) {
            query.addCriteria(Criteria.where(FINISHED).is(null));
        }
        journeys.glance(query, FIELDS, (code, state) -> page.add(of(code, state)));
        return page;
    }

    private static Instant moment(Counted one, String by) {
        return Instant.ofEpochMilli(by.equals(RECEIVED) ? one.receivedAt() : one.finishedAt());
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
