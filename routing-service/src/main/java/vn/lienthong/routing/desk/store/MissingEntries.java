package vn.lienthong.routing.desk.store;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import vn.lienthong.kit.aggregate.Aggregates;
import vn.lienthong.kit.aggregate.Decided;
import vn.lienthong.kit.aggregate.Outcome;
import vn.lienthong.routing.desk.domain.Desk;

/// Writes the desks' lists anew when there are none: for desks that were stored before there were
/// lists, and after somebody dropped them.
record MissingEntries(Aggregates<Desk> desks, DeskEntries entries) {

    private static final int BATCH = 500;

    void write() {
        if (entries.isEmpty()) {
            Criteria open = Criteria.where("state.tasks.kind").in("OFFERED", "HELD", "SUSPENDED");
            List<String> codes = desks.ids(new Query(open));
            for (int from = 0; from < codes.size(); from += BATCH) {
                write(codes.subList(from, Math.min(from + BATCH, codes.size())));
            }
        }
    }

    private void write(List<String> codes) {
        desks.<Boolean>changeAll(codes, (_, desk) -> new Decided<>(asItIs(desk), true));
        entries.follow(codes);
    }

    /// Writing a desk writes the entries that lie in it.
    private static Outcome<Desk> asItIs(@Nullable Desk desk) {
        return desk == null ? Outcome.unchanged() : Outcome.changed(desk, List.of());
    }
}
