package vn.lienthong.notification.telling.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.kit.access.RevealsNothing;
import vn.lienthong.kit.security.Caller;
import vn.lienthong.kit.security.Guard;
import vn.lienthong.kit.security.Role;
import vn.lienthong.kit.security.Roles;
import vn.lienthong.kit.web.Problem;
import vn.lienthong.notification.telling.domain.Correspondence;
import vn.lienthong.notification.telling.domain.DeliveryStep;
import vn.lienthong.notification.telling.domain.Moment;
import vn.lienthong.notification.telling.store.Correspondences;
import vn.lienthong.notification.telling.store.Steps;

/// Forgets what is personal in a dossier's messages before its time, when a person has the right to
/// it (Nghị định 356/2025/NĐ-CP, Điều 5). What was told when on which channel stays; what was still
/// to be told is not told any more.
@RestController
@RevealsNothing
class ForgettingController {

    private static final Logger LOG = LoggerFactory.getLogger(ForgettingController.class);

    private final Correspondences correspondences;
    private final Guard guard;
    private final Clock clock;

    ForgettingController(Correspondences correspondences, Guard guard, Clock clock) {
        this.correspondences = correspondences;
        this.guard = guard;
        this.clock = clock;
    }

    @Roles(Role.OPERATIONS)
    @PostMapping("/api/dossiers/{code}/forgetting")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forget(Caller caller, @PathVariable String code) {
        Correspondence state =
                correspondences
                        .aggregates()
                        .find(code)
                        .orElseThrow(() -> Problem.notFound("notification.dossier", code));
        guard.reach(caller, state.about().office());
        Moment now = new Moment(clock.instant(), Clock.systemUTC().instant());
        Steps.take(correspondences, Map.of(code, List.of(new DeliveryStep.Forget(now))));
        LOG.info("{} had what is personal in the messages of {} forgotten", caller.name(), code);
    }
}
