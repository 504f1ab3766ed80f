package vn.lienthong.notification.telling.store;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import vn.lienthong.kit.aggregate.AggregateFactory;
import vn.lienthong.kit.aggregate.Aggregates;
import vn.lienthong.kit.sealing.Seals;
import vn.lienthong.notification.telling.domain.Correspondence;
import vn.lienthong.notification.templates.domain.Channel;

/// All correspondence, by what it is looked for.
@Repository
public class Correspondences {

    static final String COLLECTION = "correspondence";
    private static final String LATEST = "state.latest";
    private static final String STATES = "state.states";
    private static final String REFERENCES = "state.references";
    private static final String DIGEST = "state.digest";
    private static final String AWAITING = "state.awaiting";
    private static final String UNREACHED = "state.unreached";
    private static final String UNREACHED_AT = "state.unreachedAt";
    private static final String CLOSED = "state.closedAt";
    private static final String OFFICE = "state.about.office";

    private final Clock machine = Clock.systemUTC();
    private final Aggregates<Correspondence> aggregates;

    Correspondences(AggregateFactory factory, Seals seals) {
        this.aggregates =
                factory.create(
                        COLLECTION, "/notification-service", new CorrespondenceMapping(seals));
        for (Channel channel : Channel.values()) {
            aggregates.indexWherePresent(due(channel));
            aggregates.indexWherePresent(held(channel));
        }
        aggregates.index(false, LATEST);
        aggregates.index(false, STATES, LATEST);
        aggregates.indexWherePresent(REFERENCES);
        aggregates.indexWherePresent(DIGEST);
        aggregates.indexWherePresent(AWAITING);
        aggregates.indexWherePresent(UNREACHED_AT, UNREACHED);
        aggregates.indexWherePresent(CLOSED);
    }

    public Aggregates<Correspondence> aggregates() {
        return aggregates;
    }

    /// Codes of dossiers with something to be sent on the channel by then: what was held and is let
    /// go first, then the longest due.
    ///
    /// @param machine machine time
    /// @param business business time
    public List<String> due(Channel channel, Instant machine, Instant business, int most) {
        Set<String> codes = new LinkedHashSet<>(by(held(channel), business, most));
        codes.addAll(by(due(channel), machine, most));
        return List.copyOf(codes);
    }

    /// Since when the longest due has been waiting to be sent on the channel; empty when nothing is
    /// due.
    Optional<Instant> oldestDue(Channel channel) {
        String field = due(channel);
        List<Instant> found = new ArrayList<>();
        aggregates.glance(
                Query.query(Criteria.where(field).lte(machine.instant()))
                        .with(Sort.by(field))
                        .limit(1),
                List.of(field),
                (_, state) ->
                        found.add(
                                state.get(CorrespondenceMapping.DUE, new Document())
                                        .getDate(CorrespondenceMapping.name(channel))
                                        .toInstant()));
        return found.stream().findFirst();
    }

    /// Codes of dossiers with something for a digest of that moment or an earlier one.
    public List<String> forDigest(Instant business, int most) {
        return by(DIGEST, business, most);
    }

    /// Codes of dossiers with a message that has waited for its receipt since then or longer.
    ///
    /// @param machine machine time
    public List<String> awaitingSince(Instant machine, int most) {
        return by(AWAITING, machine, most);
    }

    /// Codes of dossiers that came to their end by then and are not forgotten.
    public List<String> closedBy(Instant business, int most) {
        return by(CLOSED, business, most);
    }

    /// Tells of every channel on which a dossier that is written has something to be sent at once.
    public void whenDue(Consumer<Channel> listener) {
        aggregates.whenWritten((_, state) -> {
            @Nullable Document due = state.get(CorrespondenceMapping.DUE, Document.class);
            if (due != null) {
                Instant now = machine.instant();
                for (Channel channel : Channel.values()) {
                    if (due.get(CorrespondenceMapping.name(channel)) instanceof Instant at
                            && !at.isAfter(now)) {
                        listener.accept(channel);
                    }
                }
            }
        });
    }

    private List<String> by(String field, Instant until, int most) {
        return aggregates.ids(
                Query.query(Criteria.where(field).lte(until)).with(Sort.by(field)).limit(most));
    }

    private static String due(Channel channel) {
        return "state." + CorrespondenceMapping.DUE + "." + CorrespondenceMapping.name(channel);
    }

    private static String held(Channel channel) {
        return "state.held." + CorrespondenceMapping.name(channel);
    }

    /// The dossiers whose messages providers call so, by reference.
    public Map<String, String> withReferences(Collection<String> references) {
        Map<String, String> codes = new HashMap<>();
        Set<String> wanted = Set.copyOf(references);
        aggregates.glance(
                Query.query(Criteria.where(REFERENCES).in(wanted)),
                List.of(REFERENCES),
                (code, state) ->
                        state.getList("references", String.class).stream()
                                .filter(wanted::contains)
                                .forEach(reference -> codes.put(reference, code)));
        return codes;
    }

    /// The dossiers of whose news somebody at these counters could not be told, longest first.
    public List<Correspondence> unreachedAt(Collection<String> offices, int skip, int most) {
        return aggregates.list(
                Query.query(Criteria.where(UNREACHED_AT).in(offices))
                        .with(Sort.by(UNREACHED))
                        .skip(skip)
                        .limit(most));
    }

    public long countUnreachedAt(Collection<String> offices) {
        return aggregates.count(Query.query(Criteria.where(UNREACHED_AT).in(offices)));
    }

    /// Which of all correspondence is meant.
    ///
    /// @param state only that with a message in this state
    /// @param offices only about dossiers that one of these received; null for everything, digests
    ///   too
    public record Wanted(@Nullable String state, @Nullable Collection<String> offices) {

        private Query newestFirst(int most) {
            Criteria having =
                    state == null
                            ? Criteria.where(LATEST).gt(Instant.EPOCH)
                            : Criteria.where(STATES).is(state);
            if (offices != null) {
                having = having.and(OFFICE).in(offices);
            }
            return Query.query(having).with(Sort.by(LATEST).descending()).limit(most);
        }
    }

    /// The dossiers that were written about last.
    public List<Correspondence> newest(Wanted wanted, int most) {
        return aggregates.list(wanted.newestFirst(most));
    }

    /// How many messages there are, as far as it is worth counting: whoever looks for one goes
    /// through no more.
    ///
    /// @param most what is told of as many or more
    public long total(Wanted wanted, int most) {
        @Nullable String state = wanted.state();
        String counted = state == null ? "total" : state;
        long[] sum = {0};
        aggregates.glance(
                wanted.newestFirst(most),
                List.of(state == null ? "state.total" : counts(state)),
                (_, found) -> {
                    Document numbers = state == null ? found : found.get("counts", new Document());
                    sum[0] += numbers.get(counted, Number.class).longValue();
                });
        return Math.min(sum[0], most);
    }

    private static String counts(String state) {
        return "state.counts." + state;
    }
}
