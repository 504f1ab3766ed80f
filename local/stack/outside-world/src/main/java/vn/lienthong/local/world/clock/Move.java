package vn.lienthong.local.world.clock;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What was asked of the clock.
sealed interface Move {

    /// Farther than this is a slip of the pen, and there is no way back.
    Period FARTHEST = Period.ofYears(50);

    /// Empty when the target cannot be told or lies farther ahead than [#FARTHEST].
    default Optional<Instant> target(Instant now) {
        try {
            ZonedDateTime here = now.atZone(BusinessClock.ZONE);
            Instant target =
                    switch (this) {
                        case Advance(Period days, Duration time) ->
                                here.plus(days).plus(time).toInstant();
                        case Set(Instant instant) -> instant;
                    };
            return target.isAfter(here.plus(FARTHEST).toInstant())
                    ? Optional.empty()
                    : Optional.of(target);
        } catch (DateTimeException | ArithmeticException _) {
            return Optional.empty();
        }
    }

    /// Calendar days first, then the time, as a person would count.
    record Advance(Period days, Duration time) implements Move {}

    record Set(Instant instant) implements Move {}

    /// Exactly one of the two must be given: an ISO 8601 period such as `P3DT2H`, or an RFC 3339
    /// time with offset.
    static Optional<Move> read(@Nullable String advance, @Nullable String set) {
        try {
            if (advance != null && set == null) {
                return Optional.of(readAdvance(advance.strip()));
            }
            if (set != null && advance == null) {
                return Optional.of(new Set(OffsetDateTime.parse(set.strip()).toInstant()));
            }
            return Optional.empty();
        } catch (DateTimeException | ArithmeticException _) {
            return Optional.empty();
        }
    }

    private static Advance readAdvance(String text) {
        if (text.startsWith("-")) {
            Advance back = readAdvance(text.substring(1));
            return new Advance(back.days().negated(), back.time().negated());
        }
        int time = text.indexOf('T');
        if (time < 0) {
            return new Advance(Period.parse(text), Duration.ZERO);
        }
        String days = text.substring(0, time);
        return new Advance(
                days.equals("P") ? Period.ZERO : Period.parse(days),
                Duration.parse("P" + text.substring(time)));
    }
}
