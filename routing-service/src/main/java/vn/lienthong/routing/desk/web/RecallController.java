package vn.lienthong.routing.desk.web;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.contracts.event.DossierEvent;
import vn.lienthong.contracts.event.StepRecalled;
import vn.lienthong.kit.access.RevealsNothing;
import vn.lienthong.kit.aggregate.Aggregates;
import vn.lienthong.kit.aggregate.Decided;
import vn.lienthong.kit.aggregate.Outcome;
import vn.lienthong.kit.security.Caller;
import vn.lienthong.kit.security.Guard;
import vn.lienthong.kit.security.Role;
import vn.lienthong.kit.security.Roles;
import vn.lienthong.kit.web.FieldErrors;
import vn.lienthong.kit.web.Problem;
import vn.lienthong.routing.desk.domain.Desk;
import vn.lienthong.routing.desk.store.DeskEntries;
import vn.lienthong.routing.journey.domain.Decision;
import vn.lienthong.routing.journey.domain.Journey;
import vn.lienthong.routing.journey.domain.JourneyState;
import vn.lienthong.routing.journey.domain.Recall;

/// An office takes back what it finished and nobody has taken over since (rút lại). Unlike a desk's
/// own decisions this one is the journey's: it alone knows how every desk after stands.
@RestController
@RevealsNothing
class RecallController {

    private static final int LONGEST_REASON = 2000;
    private static final long LONGEST_WAIT = TimeUnit.SECONDS.toNanos(1);
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(10);

    private final Aggregates<JourneyState> journeys;
    private final Aggregates<Desk> desks;
    private final DeskEntries entries;
    private final Guard guard;
    private final Clock clock;

    RecallController(
            Aggregates<JourneyState> journeys,
            Aggregates<Desk> desks,
            DeskEntries entries,
            Guard guard,
            Clock clock) {
        this.journeys = journeys;
        this.desks = desks;
        this.entries = entries;
        this.guard = guard;
        this.clock = clock;
    }

    record Request(@Nullable String reason) {}

    /// @param visit the new one, in which the office holds it again
    record Answer(String code, String step, int visit, String office, String state, Instant at) {}

    @Roles({Role.SPECIALIST, Role.COUNTER, Role.LEADER})
    @PostMapping("/api/dossiers/{code}/steps/{step}/recall")
    Answer recall(
            Caller caller,
            @PathVariable String code,
            @PathVariable String step,
            @RequestBody(required = false) @Nullable Request request) {
        String reason = reason(request);
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Result result =
                journeys.change(code, state -> decide(caller, code, step, reason, at, state));
        return switch (result) {
            case Result.Done done -> {
                awaitDesk(code, step, done.visit());
                entries.follow(List.of(code));
                yield new Answer(code, step, done.visit(), done.office(), "HELD", at);
            }
            case Result.NotDone not -> throw not.why();
        };
    }

    private sealed interface Result {
        record Done(int visit, String office) implements Result {}

        record NotDone(Problem why) implements Result {}
    }

    private Decided<JourneyState, Result> decide(
            Caller caller,
            String code,
            String step,
            @Nullable String reason,
            Instant at,
            @Nullable JourneyState state) {
        Optional<Recall> recall = state == null ? Optional.empty() : Recall.of(state, step);
        if (recall.isEmpty()) {
            return not(Problem.notFound("desk.unknown", code, step));
        }
        return switch (recall.get()) {
            case Recall.Over over -> not(Problem.conflict(over.state(), "desk.recall.over", code));
            case Recall.NotFinished not ->
                    not(Problem.conflict(not.state(), "desk.recall.not-finished", code, step));
            case Recall.TakenOver taken ->
                    not(Problem.conflict(taken.state(), "desk.recall.taken-over", taken.step()));
            case Recall.Possible may -> {
                guard.reach(caller, may.office());
                yield carriedOut(
                        Objects.requireNonNull(state),
                        new StepRecalled(
                                code, at, step, may.visit(), may.office(), caller.name(), reason));
            }
        };
    }

    private static Decided<JourneyState, Result> carriedOut(
            JourneyState state, StepRecalled recalled) {
        if (!(Journey.decide(state, recalled) instanceof Decision.Accepted accepted)) {
            throw new IllegalStateException("Possible, but without effect: " + recalled);
        }
        List<DossierEvent> events =
                Stream.concat(Stream.of(recalled), accepted.events().stream()).toList();
        return new Decided<>(
                Outcome.changed(accepted.next(), events),
                new Result.Done(recalled.visit() + 1, recalled.office()));
    }

    private static Decided<JourneyState, Result> not(Problem why) {
        return new Decided<>(Outcome.unchanged(), new Result.NotDone(why));
    }

    private static @Nullable String reason(@Nullable Request request) {
        String given = request == null || request.reason() == null ? "" : request.reason().strip();
        if (given.length() > LONGEST_REASON) {
            new FieldErrors().add("reason", "desk.text.long", LONGEST_REASON).throwIfAny();
        }
        return given.isEmpty() ? null : given;
    }

    /// Lets the officer find it at the desk at once, if that desk is served here. A courtesy with a
    /// limit; nothing depends on it.
    private void awaitDesk(String code, String step, int visit) {
        // Not the business clock, which tests move: this measures how long somebody waits.
        long end = System.nanoTime() + LONGEST_WAIT;
        while (isMissing(code, step, visit) && System.nanoTime() < end) {
            LockSupport.parkNanos(PAUSE);
        }
    }

    private boolean isMissing(String code, String step, int visit) {
        return desks.find(code)
                .filter(desk -> desk.task(step, visit - 1).isPresent())
                .filter(desk -> desk.task(step, visit).isEmpty())
                .isPresent();
    }
}
