package vn.lienthong.routing.nationalportal.web;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.kit.access.RevealsNothing;
import vn.lienthong.kit.aggregate.Aggregates;
import vn.lienthong.kit.aggregate.Decided;
import vn.lienthong.kit.aggregate.Outcome;
import vn.lienthong.kit.security.Caller;
import vn.lienthong.kit.security.Role;
import vn.lienthong.kit.security.Roles;
import vn.lienthong.kit.web.FieldErrors;
import vn.lienthong.kit.web.Page;
import vn.lienthong.kit.web.PageRequest;
import vn.lienthong.kit.web.Problem;
import vn.lienthong.routing.nationalportal.domain.NationalDossier;
import vn.lienthong.routing.nationalportal.domain.Push;
import vn.lienthong.routing.nationalportal.sending.NationalPortalSettings;
import vn.lienthong.routing.nationalportal.sending.PushDesk;
import vn.lienthong.routing.nationalportal.store.Backlog;
import vn.lienthong.routing.nationalportal.store.NationalPushes;
import vn.lienthong.routing.nationalportal.store.PushLine;

/// How it stands with the national portal, and sending again what it refused. For operators.
@RestController
@Roles(Role.OPERATIONS)
@RevealsNothing
class NationalPortalController {

    private static final int BATCH = 200;

    private final NationalPushes pushes;
    private final NationalPortalSettings settings;
    private final PushDesk desk;
    private final Clock machine = Clock.systemUTC();

    NationalPortalController(
            NationalPushes pushes, NationalPortalSettings settings, PushDesk desk) {
        this.pushes = pushes;
        this.settings = settings;
        this.desk = desk;
    }

    /// How it stands.
    ///
    /// @param adapter `none`, `file` or `http`
    /// @param lagSeconds age of the oldest push that is not acknowledged; 0 when there is none
    /// @param oldestAt since when it waits, absent when there is none
    record Overview(
            boolean enabled,
            String adapter,
            long pending,
            long refused,
            long lagSeconds,
            @Nullable Instant oldestAt) {}

    /// @param replayed how many pushes go again
    record Replayed(int replayed) {}

    @GetMapping("/api/national-portal")
    Overview overview(Caller caller) {
        Backlog backlog = pushes.backlog();
        return new Overview(
                settings.on(),
                settings.on() ? settings.way() : "none",
                backlog.pending(),
                backlog.refused(),
                backlog.lagSeconds(machine.instant()),
                backlog.oldestAt());
    }

    /// @param state one of [Push.State]
    @GetMapping("/api/national-portal/pushes")
    Page<PushLine> pushes(
            Caller caller,
            @RequestParam(defaultValue = "PENDING") String state,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size) {
        return pushes.list(state(state), PageRequest.of(page, size));
    }

    private static Push.State state(String name) {
        for (Push.State state : Push.State.values()) {
            if (state.name().equals(name)) {
                return state;
            }
        }
        FieldErrors errors = new FieldErrors();
        errors.add(
                "state",
                "national.state",
                Arrays.stream(Push.State.values())
                        .map(Push.State::name)
                        .collect(Collectors.joining(", ")));
        errors.throwIfAny();
        throw new IllegalStateException(name);
    }

    /// What was refused of one dossier goes again, in its order.
    @PostMapping("/api/national-portal/pushes/{dossier}/replay")
    Replayed replay(Caller caller, @PathVariable String dossier) {
        if (pushes.aggregates().find(dossier).isEmpty()) {
            throw Problem.notFound("national.unknown", dossier);
        }
        int replayed = replay(List.of(dossier));
        desk.wake();
        return new Replayed(replayed);
    }

    /// Everything that was refused goes again.
    @PostMapping("/api/national-portal/replay")
    Replayed replayAll(Caller caller) {
        int replayed = 0;
        // Replayed ones are not found again, unless they are refused again meanwhile: those wait
        // for the next order.
        long rounds = pushes.backlog().refused() / BATCH + 1;
        for (long round = 0; round < rounds; round++) {
            replayed += replay(pushes.refused(BATCH));
        }
        desk.wake();
        return new Replayed(replayed);
    }

    private int replay(List<String> dossiers) {
        Instant now = machine.instant().truncatedTo(ChronoUnit.MILLIS);
        Aggregates<NationalDossier> all = pushes.aggregates();
        return all
                .<Integer>changeAll(
                        dossiers,
                        (_, dossier) -> {
                            int refused = dossier == null ? 0 : dossier.count(Push.State.REFUSED);
                            return dossier == null || refused == 0
                                    ? new Decided<>(Outcome.unchanged(), 0)
                                    : new Decided<>(
                                            Outcome.changed(dossier.replayed(now)), refused);
                        })
                .values()
                .stream()
                .mapToInt(Integer::intValue)
                .sum();
    }
}
