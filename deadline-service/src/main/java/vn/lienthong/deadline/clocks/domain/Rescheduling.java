package vn.lienthong.deadline.clocks.domain;

import java.time.Instant;
import vn.lienthong.contracts.event.ClockScope;
import vn.lienthong.contracts.event.DeadlineRescheduled;

/// Tells of every clock whose end moved.
final class Rescheduling {

    private Rescheduling() {}

    /// @param before the state with the ends as they were
    /// @param office who answers for the dossier's clock
    static void tell(Course course, Deadlines before, String office, Instant at, String cause) {
        Deadlines state = course.state();
        Instant dueAt = state.clock().dueAt();
        if (!dueAt.equals(before.clock().dueAt())) {
            course.tell(
                    new DeadlineRescheduled(
                            state.code(),
                            at,
                            ClockScope.DOSSIER,
                            null,
                            0,
                            office,
                            before.clock().dueAt(),
                            dueAt,
                            cause));
        }
        for (int i = 0; i < state.legs().size(); i++) {
            Leg leg = state.legs().get(i);
            Instant previous = before.legs().get(i).clock().dueAt();
            if (!leg.clock().dueAt().equals(previous)) {
                course.tell(
                        new DeadlineRescheduled(
                                state.code(),
                                at,
                                ClockScope.STEP,
                                leg.step(),
                                leg.visit(),
                                leg.office(),
                                previous,
                                leg.clock().dueAt(),
                                cause));
            }
        }
    }
}
