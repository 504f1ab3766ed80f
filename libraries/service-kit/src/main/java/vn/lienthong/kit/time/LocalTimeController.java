package vn.lienthong.kit.time;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Moves this service's business clock. Exists in the local profile only.
@RestController
final class LocalTimeController {

    private final MovableClock clock;
    private final Quiet quiet;
    private final Supplier<List<TimeFollower>> followers;

    LocalTimeController(MovableClock clock, Quiet quiet, Supplier<List<TimeFollower>> followers) {
        this.clock = clock;
        this.quiet = quiet;
        this.followers = followers;
    }

    record Now(Instant now) {}

    @GetMapping("/local/clock")
    Now now() {
        return new Now(clock.instant());
    }

    @PostMapping("/local/clock")
    synchronized Now move(@RequestBody Now wanted) {
        clock.moveTo(wanted.now());
        followers.get().forEach(follower -> follower.timeMoved(wanted.now()));
        return new Now(clock.instant());
    }

    @GetMapping("/local/quiet")
    Quiet.State quiet() throws InterruptedException {
        return quiet.state();
    }
}
