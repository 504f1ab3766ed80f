package vn.lienthong.deadline.clocks.firing;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import vn.lienthong.deadline.clocks.domain.Deadlines;
import vn.lienthong.deadline.clocks.domain.Lane;
import vn.lienthong.deadline.clocks.domain.Pending;
import vn.lienthong.kit.aggregate.Aggregates;

/// Asks the store what is pending, by the index on the next instant; no dossier is read for it.
@Component
class DueStore {

    private static final String NEXT = "state.next";
    private static final String LANE_FIELD = "lane";
    private static final String LANE = "state." + LANE_FIELD;

    private final Aggregates<Deadlines> deadlines;

    DueStore(Aggregates<Deadlines> deadlines) {
        this.deadlines = deadlines;
    }

    /// What falls due after the one instant and until the other.
    void each(Instant after, Instant until, BiConsumer<String, Pending> out) {
        Criteria between = where(NEXT).gt(millis(after)).lte(until);
        deadlines.glance(
                query(between),
                List.of(NEXT, LANE),
                (code, state) -> pending(state).ifPresent(pending -> out.accept(code, pending)));
    }

    // The store's dates begin where Java's do not.
    private static Instant millis(Instant at) {
        return at.equals(Instant.MIN) ? Instant.EPOCH : at;
    }

    /// What a state has pending, by its fields for queries, written or read.
    static Optional<Pending> pending(Document state) {
        String lane = state.get(LANE_FIELD, Lane.MISS.name());
        return Optional.ofNullable(moment(state.get("next")))
                .map(next -> new Pending(next, Lane.valueOf(lane)));
    }

    @SuppressWarnings("JavaUtilDate") // The driver's type for a moment that it has read.
    private static @Nullable Instant moment(@Nullable Object stored) {
        return stored instanceof Date date ? date.toInstant() : (Instant) stored;
    }

    /// The earliest instant at which something falls due until then.
    Optional<Instant> first(Instant until, Collection<String> without) {
        List<Instant> first = new ArrayList<>();
        deadlines.glance(
                due(until, without).limit(1),
                List.of(NEXT),
                (_, state) -> pending(state).map(Pending::at).ifPresent(first::add));
        return first.stream().findFirst();
    }

    /// The dossiers for which something falls due until then, in the order of time.
    List<String> codes(Instant until, Collection<String> without, int most) {
        return deadlines.ids(due(until, without).limit(most));
    }

    private static Query due(Instant until, Collection<String> without) {
        Query query = query(where(NEXT).lte(until)).with(Sort.by(NEXT));
        return without.isEmpty() ? query : query.addCriteria(where("_id").nin(without));
    }
}
