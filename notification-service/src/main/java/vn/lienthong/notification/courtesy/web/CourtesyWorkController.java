package vn.lienthong.notification.courtesy.web;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.contracts.catalogue.Offices;
import vn.lienthong.kit.access.RevealsNothing;
import vn.lienthong.kit.aggregate.Decided;
import vn.lienthong.kit.aggregate.Outcome;
import vn.lienthong.kit.security.Caller;
import vn.lienthong.kit.security.Guard;
import vn.lienthong.kit.security.Role;
import vn.lienthong.kit.security.Roles;
import vn.lienthong.kit.web.FieldErrors;
import vn.lienthong.kit.web.Problem;
import vn.lienthong.notification.courtesy.domain.CourtesyCommand;
import vn.lienthong.notification.courtesy.domain.CourtesyId;
import vn.lienthong.notification.courtesy.domain.CourtesyLetter;
import vn.lienthong.notification.sending.Lanes;
import vn.lienthong.notification.telling.domain.Correspondence;
import vn.lienthong.notification.telling.domain.CourtesyTelling;
import vn.lienthong.notification.telling.domain.Decision;
import vn.lienthong.notification.telling.store.Correspondences;

/// What heads do about letters. A head signs, or sets aside, the letters of the own office and of
/// those below it, in the name of the own office.
@RestController
@RevealsNothing
class CourtesyWorkController {

    private static final int MOST_AT_ONCE = 200;
    private static final int LONGEST_REASON = 2_000;
    private static final int LONGEST_NAME = 200;

    private final Correspondences correspondences;
    private final KnownCourtesies known;
    private final CourtesyTelling telling;
    private final Offices offices;
    private final Lanes lanes;
    private final Guard guard;
    private final Clock clock;

    CourtesyWorkController(
            Correspondences correspondences,
            KnownCourtesies known,
            Offices offices,
            Lanes lanes,
            Guard guard,
            Clock clock) {
        this.correspondences = correspondences;
        this.known = known;
        this.telling = new CourtesyTelling(offices);
        this.offices = offices;
        this.lanes = lanes;
        this.guard = guard;
        this.clock = clock;
    }

    record Signature(@Nullable String signedBy) {}

    @Roles(Role.LEADER)
    @PostMapping("/api/courtesy-letters/{id}/signature")
    CourtesyItem sign(Caller caller, @PathVariable String id, @RequestBody Signature signature) {
        FieldErrors errors = new FieldErrors();
        String by = text(signature.signedBy(), LONGEST_NAME, errors, "signedBy");
        errors.throwIfAny();
        return decide(caller, id, new CourtesyCommand.Sign(by, caller.unit(), now()));
    }

    record Reason(@Nullable String reason) {}

    @Roles(Role.LEADER)
    @PostMapping("/api/courtesy-letters/{id}/set-aside")
    CourtesyItem setAside(Caller caller, @PathVariable String id, @RequestBody Reason reason) {
        FieldErrors errors = new FieldErrors();
        String why = text(reason.reason(), LONGEST_REASON, errors, "reason");
        errors.throwIfAny();
        return decide(caller, id, new CourtesyCommand.SetAside(caller.fullName(), why, now()));
    }

    record Signatures(@Nullable List<@Nullable String> ids, @Nullable String signedBy) {}

    /// What happened to one letter of a batch.
    ///
    /// @param state what it is in now; absent where there is no such letter, or it is out of reach
    record Signed(String id, Happened happened, @Nullable String state) {}

    enum Happened {
        SIGNED,
        DECIDED_BEFORE,
        UNKNOWN,
        OUT_OF_REACH
    }

    /// @param items in the order of the ids that were given
    /// @param signed how many were signed now
    record Batch(List<Signed> items, long signed) {}

    /// Signs several that were read. One that cannot be signed does not stop the others.
    @Roles(Role.LEADER)
    @PostMapping("/api/courtesy-letters/signatures")
    Batch signAll(Caller caller, @RequestBody Signatures signatures) {
        FieldErrors errors = new FieldErrors();
        String by = text(signatures.signedBy(), LONGEST_NAME, errors, "signedBy");
        List<@Nullable String> ids = signatures.ids() == null ? List.of() : signatures.ids();
        if (ids.isEmpty() || ids.contains(null)) {
            errors.add("ids", "kit.field.missing");
        }
        if (ids.size() > MOST_AT_ONCE) {
            errors.add("ids", "courtesy.many", MOST_AT_ONCE);
        }
        errors.throwIfAny();
        CourtesyCommand sign = new CourtesyCommand.Sign(by, caller.unit(), now());
        List<Signed> items =
                new LinkedHashSet<>(ids)
                        .stream()
                                .<Signed>mapMulti((id, out) -> {
                                    if (id != null) {
                                        out.accept(signed(caller, id, sign));
                                    }
                                })
                                .toList();
        lanes.wake();
        return new Batch(
                items, items.stream().filter(i -> i.happened() == Happened.SIGNED).count());
    }

    private Signed signed(Caller caller, String id, CourtesyCommand sign) {
        Optional<KnownCourtesies.Known> letter = known.find(id);
        if (letter.isEmpty()) {
            return new Signed(id, Happened.UNKNOWN, null);
        }
        if (!guard.reaches(caller, letter.get().letter().office())) {
            return new Signed(id, Happened.OUT_OF_REACH, null);
        }
        Done done = change(letter.get(), sign);
        return new Signed(
                id,
                done.now() ? Happened.SIGNED : Happened.DECIDED_BEFORE,
                done.letter().standing().state());
    }

    private CourtesyItem decide(Caller caller, String id, CourtesyCommand command) {
        KnownCourtesies.Known found = known.get(caller, id);
        Done done = change(found, command);
        if (!done.now()) {
            throw Problem.conflict(done.letter().standing().state(), "courtesy.decided", id);
        }
        lanes.wake();
        return CourtesyItem.of(
                found.dossier().code(),
                found.dossier().about().procedure(),
                done.letter(),
                offices,
                null);
    }

    /// @param now whether it was decided by this command
    private record Done(CourtesyLetter letter, boolean now) {}

    private Done change(KnownCourtesies.Known found, CourtesyCommand command) {
        CourtesyId id = new CourtesyId(found.dossier().code(), found.letter().kind());
        return correspondences.aggregates().change(id.code(), state -> decided(state, id, command));
    }

    private Decided<Correspondence, Done> decided(
            @Nullable Correspondence state, CourtesyId id, CourtesyCommand command) {
        if (state == null) {
            throw Problem.notFound("courtesy.unknown", id);
        }
        CourtesyLetter letter =
                state.letter(id.kind()).orElseThrow(() -> Problem.notFound("courtesy.unknown", id));
        Instant machine = Clock.systemUTC().instant();
        return switch (telling.on(state, letter, command, machine)) {
            case Decision.Changed(Correspondence next, var events) ->
                    new Decided<>(
                            Outcome.changed(next, events),
                            new Done(next.letter(id.kind()).orElse(letter), true));
            case Decision.Unchanged _, Decision.TooEarly _ ->
                    new Decided<>(Outcome.unchanged(), new Done(letter, false));
        };
    }

    /// As the store keeps it.
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static String text(
            @Nullable String text, int longest, FieldErrors errors, String field) {
        String stripped = text == null ? "" : text.strip();
        if (stripped.isEmpty()) {
            errors.add(field, "kit.field.missing");
        } else if (stripped.length() > longest) {
            errors.add(field, "courtesy.long", longest);
        }
        return stripped;
    }
}
