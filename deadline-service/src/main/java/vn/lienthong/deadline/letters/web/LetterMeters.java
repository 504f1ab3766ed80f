package vn.lienthong.deadline.letters.web;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// How many letters of apology are owed, and how many of those are late themselves. Counted when
/// somebody measures, and at most once a minute.
@Component
class LetterMeters {

    private static final Duration AS_OLD_AS = Duration.ofMinutes(1);

    private final KnownLetters letters;
    private final Clock machine = Clock.systemUTC();
    private Instant at = Instant.MIN;
    private Map<String, Long> counted = Map.of();

    LetterMeters(MeterRegistry meters, KnownLetters letters) {
        this.letters = letters;
        for (String state : KnownLetters.OWED) {
            Gauge.builder("lienthong.letters", () -> count(state))
                    .tag("state", state.toLowerCase(Locale.ROOT))
                    .description("Letters of apology that are owed")
                    .register(meters);
        }
    }

    private synchronized double count(String state) {
        Instant now = machine.instant();
        if (at.isBefore(now.minus(AS_OLD_AS))) {
            counted =
                    letters.all(KnownLetters.OWED).stream()
                            .collect(
                                    Collectors.groupingBy(
                                            KnownLetters.Glimpse::state, Collectors.counting()));
            at = now;
        }
        return counted.getOrDefault(state, 0L);
    }
}
