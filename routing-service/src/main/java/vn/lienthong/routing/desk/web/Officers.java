package vn.lienthong.routing.desk.web;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lienthong.kit.security.Caller;
import vn.lienthong.kit.security.Guard;
import vn.lienthong.routing.desk.domain.DeskCommand;
import vn.lienthong.routing.desk.domain.Officer;
import vn.lienthong.routing.desk.domain.Order;

/// Makes orders of what callers ask for.
@Component
class Officers {

    private final Guard guard;
    private final Clock clock;

    Officers(Guard guard, Clock clock) {
        this.guard = guard;
        this.clock = clock;
    }

    /// An order given now.
    Order order(Caller caller, String step, @Nullable Integer visit, DeskCommand command) {
        Officer officer =
                new Officer(
                        caller.name(),
                        office -> guard.reaches(caller, office),
                        caller.roles().contains("LEADER"));
        return new Order(
                step, visit, officer, clock.instant().truncatedTo(ChronoUnit.MILLIS), command);
    }
}
