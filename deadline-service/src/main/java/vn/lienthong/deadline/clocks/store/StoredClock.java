package vn.lienthong.deadline.clocks.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.event.ClockScope;
import vn.lienthong.deadline.clocks.domain.Clock;
import vn.lienthong.deadline.clocks.domain.Phase;
import vn.lienthong.deadline.clocks.domain.Rung;
import vn.lienthong.deadline.clocks.domain.Terms;
import vn.lienthong.workingtime.Limit;
import vn.lienthong.workingtime.Policy;

/// A clock as it lies in the store; limits, dates and times of day as text.
///
/// @param phase which of the phases it is; the fields of the others are absent
record StoredClock(
        String limit,
        Policy policy,
        @Nullable String cutOff,
        @Nullable String second,
        Instant startedAt,
        Instant promisedAt,
        int version,
        long usedBefore,
        long lateBefore,
        @Nullable Instant firstMissed,
        StoredPhase phase) {

    enum Kind {
        COUNTING,
        STANDING,
        ENDED
    }

    /// @param at the start of a stretch, the stop, or the end
    record StoredPhase(
            Kind kind,
            Instant at,
            Instant dueAt,
            @Nullable String left,
            @Nullable Instant since,
            @Nullable List<String> passed,
            @Nullable Boolean missed,
            @Nullable String appointment) {}

    static StoredClock of(Clock clock) {
        Terms terms = clock.terms();
        return new StoredClock(
                terms.limit().toString(),
                terms.policy(),
                terms.cutOff() == null ? null : terms.cutOff().toString(),
                terms.second() == null ? null : terms.second().toString(),
                clock.startedAt(),
                clock.promisedAt(),
                clock.version(),
                clock.usedBefore(),
                clock.lateBefore(),
                clock.firstMissed(),
                stored(clock.phase()));
    }

    private static StoredPhase stored(Phase phase) {
        return switch (phase) {
            case Phase.Counting p ->
                    new StoredPhase(
                            Kind.COUNTING,
                            p.from(),
                            p.dueAt(),
                            p.left().toString(),
                            p.since(),
                            names(p.passed()),
                            p.missed(),
                            text(p.appointment()));
            case Phase.Standing p ->
                    new StoredPhase(
                            Kind.STANDING,
                            p.since(),
                            p.dueAt(),
                            p.left().toString(),
                            null,
                            names(p.passed()),
                            p.missed(),
                            text(p.appointment()));
            case Phase.Ended p ->
                    new StoredPhase(Kind.ENDED, p.at(), p.dueAt(), null, null, null, null, null);
        };
    }

    private static List<String> names(Set<Rung> passed) {
        return passed.stream().map(Rung::name).sorted().toList();
    }

    private static Set<Rung> rungs(@Nullable List<String> names) {
        return names == null
                ? Set.of()
                : names.stream().map(Rung::named).collect(Collectors.toUnmodifiableSet());
    }

    private static @Nullable String text(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }

    /// @param scope whose clock it is, which its place in the document says
    Clock toDomain(ClockScope scope) {
        Terms terms =
                new Terms(
                        Limit.parse(limit),
                        policy,
                        cutOff == null ? null : LocalTime.parse(cutOff),
                        second == null ? null : Limit.parse(second),
                        scope);
        return new Clock(
                terms,
                startedAt,
                promisedAt,
                version,
                read(phase),
                usedBefore,
                lateBefore,
                firstMissed);
    }

    private static Phase read(StoredPhase phase) {
        return switch (phase.kind()) {
            case COUNTING ->
                    new Phase.Counting(
                            phase.at(),
                            left(phase),
                            phase.dueAt(),
                            Objects.requireNonNull(phase.since()),
                            rungs(phase.passed()),
                            Boolean.TRUE.equals(phase.missed()),
                            date(phase.appointment()));
            case STANDING ->
                    new Phase.Standing(
                            phase.at(),
                            left(phase),
                            phase.dueAt(),
                            rungs(phase.passed()),
                            Boolean.TRUE.equals(phase.missed()),
                            date(phase.appointment()));
            case ENDED -> new Phase.Ended(phase.at(), phase.dueAt());
        };
    }

    private static Limit left(StoredPhase phase) {
        return Limit.parse(Objects.requireNonNull(phase.left()));
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
