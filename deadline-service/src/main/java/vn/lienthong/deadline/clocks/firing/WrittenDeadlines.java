package vn.lienthong.deadline.clocks.firing;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;
import vn.lienthong.deadline.clocks.domain.Deadlines;
import vn.lienthong.kit.aggregate.Aggregates;

/// Notes what a dossier has pending whenever it is written here.
@Component
final class WrittenDeadlines implements InitializingBean {

    private final Aggregates<Deadlines> deadlines;
    private final LookAhead lookAhead;

    WrittenDeadlines(Aggregates<Deadlines> deadlines, LookAhead lookAhead) {
        this.deadlines = deadlines;
        this.lookAhead = lookAhead;
    }

    @Override
    public void afterPropertiesSet() {
        deadlines.whenWritten((code, state) ->
                DueStore.pending(state).ifPresent(pending -> lookAhead.note(code, pending)));
    }
}
