package vn.lienthong.kit.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.kit.sealing.Seals;

/// Seals kept answers, which may say something personal: under the key of what the answer is about,
/// so that it is erased with it; any other under a key of the day, which is dropped when no answer
/// of that day is kept any more.
final class AnswerSeal {

    private static final String PART = "answer";
    private static final String OF_A_DAY = "answers of ";

    private final @Nullable Seals seals;
    private final Clock clock = Clock.systemUTC();
    private LocalDate made = LocalDate.MIN;

    /// @param seals absent in a service that deals with nothing personal
    AnswerSeal(@Nullable Seals seals) {
        this.seals = seals;
    }

    /// A body as it is kept.
    ///
    /// @param subject whose key it is sealed under; empty when it is not sealed
    // The octets are handed through, never compared.
    @SuppressWarnings("ArrayRecordComponent")
    record Kept(String subject, byte[] body) {}

    /// @param about what the answer may be about, the likeliest first
    Kept seal(Collection<String> about, byte[] body) {
        if (seals == null) {
            return new Kept("", body);
        }
        seals.prepare(about);
        for (String subject : about) {
            Optional<byte[]> sealed = seals.seal(subject, PART, body);
            if (sealed.isPresent()) {
                return new Kept(subject, sealed.get());
            }
        }
        String today = ofToday(seals);
        return new Kept(today, seals.seal(today, PART, body).orElseThrow());
    }

    /// Nothing when what it was about was erased.
    byte[] open(Kept kept) {
        return kept.subject().isEmpty() || seals == null
                ? kept.body()
                : seals.open(kept.subject(), PART, kept.body()).orElse(new byte[0]);
    }

    private synchronized String ofToday(Seals own) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (!today.equals(made)) {
            own.make(List.of(OF_A_DAY + today));
            // Kept for a week; the sweep of old answers may be late by some hours.
            own.forget(
                    List.of(
                            OF_A_DAY + today.minusDays(Answers.KEPT_DAYS + 2),
                            OF_A_DAY + today.minusDays(Answers.KEPT_DAYS + 3),
                            OF_A_DAY + today.minusDays(Answers.KEPT_DAYS + 4)));
            made = today;
        }
        return OF_A_DAY + today;
    }
}
