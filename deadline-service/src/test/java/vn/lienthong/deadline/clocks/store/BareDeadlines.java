package vn.lienthong.deadline.clocks.store;

import vn.lienthong.deadline.clocks.domain.Deadlines;
import vn.lienthong.deadline.clocks.domain.Surroundings;
import vn.lienthong.kit.aggregate.AggregateFactory;
import vn.lienthong.kit.aggregate.Aggregates;

/// The collection of deadlines without a container.
public final class BareDeadlines {

    private BareDeadlines() {}

    public static Aggregates<Deadlines> of(AggregateFactory factory, Surroundings around) {
        return new DeadlineMapping().deadlines(factory, around);
    }
}
