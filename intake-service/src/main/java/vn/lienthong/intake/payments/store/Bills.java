package vn.lienthong.intake.payments.store;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import vn.lienthong.intake.payments.domain.Bill;
import vn.lienthong.kit.aggregate.Aggregates;
import vn.lienthong.kit.aggregate.Decided;
import vn.lienthong.kit.aggregate.Outcome;
import vn.lienthong.kit.web.Page;
import vn.lienthong.kit.web.PageRequest;

/// The bills of this installation's dossiers.
public final class Bills {

    private final Aggregates<Bill> aggregates;

    Bills(Aggregates<Bill> aggregates) {
        this.aggregates = aggregates;
    }

    /// A bill before and after, and what is told about it.
    public record Changed<R>(Bill next, R result) {}

    public Optional<Bill> find(String code) {
        return aggregates.find(code);
    }

    /// Decides on the bill of a dossier; there is one from the first decision on.
    public <R> R change(String code, String office, Function<Bill, Changed<R>> decide) {
        return aggregates.change(
                code,
                stored -> {
                    Bill before = stored == null ? Bill.of(code, office) : stored;
                    Changed<R> changed = decide.apply(before);
                    return new Decided<>(
                            changed.next().equals(before)
                                    ? Outcome.unchanged()
                                    : Outcome.changed(changed.next()),
                            changed.result());
                });
    }

    /// Bills with a payment that the dossier does not know yet.
    public List<Bill> unbooked(int most) {
        return aggregates.list(Query.query(Criteria.where("state.unbooked").is(true)).limit(most));
    }

    /// Bills of these counters with money that does not fit, the newest dossiers first.
    ///
    /// @param cleared those with some about which something was done, instead of those that
    ///   somebody should look at
    public Page<Bill> odd(Collection<String> offices, boolean cleared, PageRequest page) {
        Query query =
                Query.query(
                        Criteria.where(cleared ? "state.cleared" : "state.look")
                                .is(true)
                                .and("state.office")
                                .in(offices));
        long total = aggregates.count(query);
        query.with(Sort.by(Sort.Direction.DESC, "_id")).skip(page.offset()).limit(page.size());
        return new Page<>(aggregates.list(query), total);
    }
}
