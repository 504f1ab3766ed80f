package vn.lienthong.routing.nationalportal.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import vn.lienthong.kit.aggregate.Aggregates;
import vn.lienthong.kit.web.Page;
import vn.lienthong.kit.web.PageRequest;
import vn.lienthong.routing.nationalportal.domain.NationalDossier;
import vn.lienthong.routing.nationalportal.domain.Push;

/// Finds national pushes by what is to be done with them.
@Component
public class NationalPushes {

    /// Whoever looks for a push goes through no more.
    private static final int MOST = 1000;

    private static final String DUE = "state.dueAt";
    private static final String OPEN_SINCE = "state.openSince";
    private static final String LINES = "state.lines";

    private final Aggregates<NationalDossier> aggregates;

    NationalPushes(Aggregates<NationalDossier> aggregates) {
        this.aggregates = aggregates;
    }

    /// All of them, one dossier each.
    public Aggregates<NationalDossier> aggregates() {
        return aggregates;
    }

    /// The dossiers of which a push may be sent, the longest due first.
    ///
    /// @param now on the machine's clock
    public List<String> due(Instant now, int most) {
        return aggregates.ids(
                Query.query(Criteria.where(DUE).lte(now)).with(Sort.by(DUE)).limit(most));
    }

    /// Dossiers of which a push was refused, the oldest first.
    public List<String> refused(int most) {
        return aggregates.ids(having(Push.State.REFUSED).limit(most));
    }

    /// What the portal lacks now.
    public Backlog backlog() {
        List<Instant> oldest = new ArrayList<>();
        aggregates.glance(
                present(OPEN_SINCE).with(Sort.by(OPEN_SINCE)).limit(1),
                List.of(OPEN_SINCE),
                (_, state) -> oldest.add(state.getDate("openSince").toInstant()));
        @Nullable Instant oldestAt = oldest.isEmpty() ? null : oldest.getFirst();
        return new Backlog(count(Push.State.PENDING), count(Push.State.REFUSED), oldestAt);
    }

    private long count(Push.State state) {
        return aggregates.count(present(NationalStore.since(state)));
    }

    /// One page of the pushes in a state: what is open by its age, what is sent by the dossiers
    /// that were told of last. The total counts to 1,000.
    public Page<PushLine> list(Push.State state, PageRequest page) {
        // A dossier that is found has at least one push in the state.
        int dossiers = Math.toIntExact(Math.min(page.offset() + page.size(), MOST));
        List<PushLine> lines = new ArrayList<>();
        lines(state, dossiers, lines::add);
        return new Page<>(
                lines.stream().skip(page.offset()).limit(page.size()).toList(), total(state));
    }

    private long total(Push.State state) {
        if (count(state) >= MOST) {
            return MOST;
        }
        long[] sum = {0};
        lines(state, MOST, _ -> sum[0]++);
        return Math.min(sum[0], MOST);
    }

    private void lines(Push.State state, int dossiers, Consumer<PushLine> out) {
        aggregates.glance(
                having(state).limit(dossiers),
                List.of(LINES),
                (dossier, found) ->
                        found.getList("lines", Document.class).stream()
                                .map(line -> PushLine.read(dossier, line))
                                .filter(line -> line.state() == state)
                                .forEach(out));
    }

    private static Query having(Push.State state) {
        String since = NationalStore.since(state);
        Sort order = Sort.by(since);
        return present(since).with(state == Push.State.SENT ? order.descending() : order);
    }

    /// Dossiers with a moment in the field: asked as a range, which an index answers alone.
    private static Query present(String field) {
        return Query.query(Criteria.where(field).gt(Instant.EPOCH));
    }
}
