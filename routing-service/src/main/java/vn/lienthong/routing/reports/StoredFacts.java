package vn.lienthong.routing.reports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import vn.lienthong.kit.aggregate.Aggregates;
import vn.lienthong.kit.aggregate.StateMapping;
import vn.lienthong.routing.reports.facts.domain.DossierFacts;
import vn.lienthong.routing.reports.facts.store.FactsMapping;

/// The facts as they are stored, read for reports: nothing but what is counted.
@Component
class StoredFacts {

    private static final int PAGE = 1_000;
    private static final String FINISHED = "state.restsSince";
    private static final String RECEIVED = "state.receivedAt";

    /// The text that all of a state stands in.
    private static final List<String> FIELDS = List.of("state.text");

    private final Aggregates<DossierFacts> facts;
    private final StateMapping<DossierFacts> mapping = FactsMapping.create();
    private final Words words = new Words();

    StoredFacts(Aggregates<DossierFacts> dossierFacts) {
        this.facts = dossierFacts;
    }

    long total() {
        return facts.count(new Query());
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
        facts.glance(query, FIELDS, (_, state) -> of(state, page::add));
        return page;
    }

    private static Instant moment(Counted one, String by) {
        return Instant.ofEpochMilli(by.equals(RECEIVED) ? one.receivedAt() : one.restsSince());
    }

    /// Those that anybody wrote since.
    ///
    /// @param moment by the machine's clock
    void writtenSince(Instant moment, Consumer<Counted> out) {
        facts.changedSince(moment, FIELDS, (_, state) -> of(state, out));
    }

    /// Those that are written here, from now on.
    void whenWritten(Consumer<Counted> out) {
        facts.whenWritten((_, state) -> of(state, out));
    }

    /// Of a dossier of which only something later is known there is no state yet.
    private void of(Document state, Consumer<Counted> out) {
        if (!state.isEmpty()) {
            out.accept(Counted.of(mapping.read(state), words));
        }
    }
}
