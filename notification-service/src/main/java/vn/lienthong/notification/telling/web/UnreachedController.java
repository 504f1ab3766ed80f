package vn.lienthong.notification.telling.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.contracts.Access;
import vn.lienthong.contracts.catalogue.Offices;
import vn.lienthong.kit.access.Reveals;
import vn.lienthong.kit.security.Caller;
import vn.lienthong.kit.security.Guard;
import vn.lienthong.kit.security.Role;
import vn.lienthong.kit.security.Roles;
import vn.lienthong.kit.web.FieldErrors;
import vn.lienthong.kit.web.Page;
import vn.lienthong.kit.web.PageRequest;
import vn.lienthong.kit.web.Problem;
import vn.lienthong.notification.telling.domain.Correspondence;
import vn.lienthong.notification.telling.domain.DeliveryStep;
import vn.lienthong.notification.telling.domain.Unreached;
import vn.lienthong.notification.telling.store.Correspondences;
import vn.lienthong.notification.telling.store.Steps;

/// Tasks of the counters: whom no message reached, and how he was told after all.
@RestController
class UnreachedController {

    private static final int LONGEST_NOTE = 1000;

    private final Correspondences correspondences;
    private final Offices offices;
    private final Guard guard;
    private final Clock clock;

    UnreachedController(
            Correspondences correspondences, Offices offices, Guard guard, Clock clock) {
        this.correspondences = correspondences;
        this.offices = offices;
        this.guard = guard;
        this.clock = clock;
    }

    /// @param way how he was told
    /// @param note may be absent
    record Settled(@Nullable String fact, Unreached.@Nullable Way way, @Nullable String note) {}

    @Roles({Role.COUNTER, Role.LEADER, Role.OPERATIONS})
    @Reveals(value = Access.UNREACHED_READ, subject = "dossier", each = "dossier")
    @GetMapping("/api/unreached")
    Page<UnreachedItem> unreached(
            Caller caller,
            @RequestParam(required = false) @Nullable String office,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size) {
        PageRequest asked = PageRequest.of(page, size);
        List<String> reached = offices(caller, office);
        return new Page<>(
                correspondences
                        .unreachedAt(reached, Math.toIntExact(asked.offset()), asked.size())
                        .stream()
                        .map(UnreachedItem::of)
                        .toList(),
                correspondences.countUnreachedAt(reached));
    }

    /// The office asked for, or everything in the caller's reach.
    private List<String> offices(Caller caller, @Nullable String office) {
        if (office != null) {
            guard.reach(caller, office);
        }
        String top = office == null ? caller.unit() : office;
        return offices.atAndBelow(top);
    }

    @Roles({Role.COUNTER, Role.LEADER})
    @Reveals(value = Access.UNREACHED_READ, subject = "dossier")
    @PostMapping("/api/unreached/{dossier}/settlement")
    @ResponseStatus(HttpStatus.OK)
    UnreachedItem settle(
            Caller caller, @PathVariable String dossier, @RequestBody Settled settled) {
        Correspondence state = find(dossier);
        guard.reach(caller, state.about().office());
        Unreached.Settlement settlement = settlement(caller, settled);
        String fact = Optional.ofNullable(settled.fact()).orElse("");
        Unreached task =
                state.unreached().stream()
                        .filter(u -> u.fact().equals(fact))
                        .findFirst()
                        .orElseThrow(() -> Problem.notFound("unreached.unknown", dossier));
        boolean done =
                !Steps.take(
                                correspondences,
                                Map.of(dossier, List.of(new DeliveryStep.Settle(fact, settlement))))
                        .getOrDefault(dossier, List.of())
                        .isEmpty();
        if (!done) {
            String way = task.settled() == null ? "SETTLED" : task.settled().way().name();
            throw Problem.conflict(way, "unreached.settled", dossier);
        }
        return UnreachedItem.of(find(dossier));
    }

    private Unreached.Settlement settlement(Caller caller, Settled settled) {
        FieldErrors errors = new FieldErrors();
        if (settled.fact() == null) {
            errors.add("fact", "unreached.fact");
        }
        if (settled.way() == null || settled.way() == Unreached.Way.BY_LATE_MESSAGE) {
            errors.add("way", "unreached.way");
        }
        String note = Optional.ofNullable(settled.note()).orElse("").strip();
        if (note.length() > LONGEST_NOTE) {
            errors.add("note", "unreached.note", LONGEST_NOTE);
        }
        errors.throwIfAny();
        return new Unreached.Settlement(
                Optional.ofNullable(settled.way()).orElseThrow(),
                caller.name(),
                clock.instant(),
                note);
    }

    private Correspondence find(String dossier) {
        return correspondences
                .aggregates()
                .find(dossier)
                .orElseThrow(() -> Problem.notFound("unreached.unknown", dossier));
    }
}
