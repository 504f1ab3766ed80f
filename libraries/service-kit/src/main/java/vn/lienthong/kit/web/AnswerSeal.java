package vn.lienthong.kit.web;

import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.kit.sealing.Seals;

/// Seals kept answers, which may say something personal: under the key of what the answer is about,
/// so that it is erased with it; any other under the master key, for the days that it is kept.
final class AnswerSeal {

    private static final String PART = "answer";

    private final @Nullable Seals seals;

    /// @param seals absent in a service that deals with nothing personal
    AnswerSeal(@Nullable Seals seals) {
        this.seals = seals;
    }

    /// A body as it is kept.
    ///
    /// @param subject whose key it is sealed under; empty when it is none's
    /// @param master id of the master key that it is sealed under; empty when it is not
    // The octets are handed through, never compared.
    @SuppressWarnings("ArrayRecordComponent")
    record Kept(String subject, String master, byte[] body) {}

    /// Seals an answer.
    ///
    /// @param about what it may be about, the likeliest first
    Kept seal(Collection<String> about, byte[] body) {
        if (seals == null) {
            return new Kept("", "", body);
        }
        seals.prepare(about);
        for (String subject : about) {
            Optional<byte[]> sealed = seals.seal(subject, PART, body);
            if (sealed.isPresent()) {
                return new Kept(subject, "", sealed.get());
            }
        }
        Seals.Brief brief = seals.sealBriefly(PART, body);
        return new Kept("", brief.master(), brief.sealed());
    }

    /// Nothing when what it was about was erased.
    byte[] open(Kept kept) {
        if (seals == null) {
            return kept.body();
        }
        if (!kept.subject().isEmpty()) {
            return seals.open(kept.subject(), PART, kept.body()).orElse(new byte[0]);
        }
        return kept.master().isEmpty()
                ? kept.body()
                : seals.openBrief(PART, new Seals.Brief(kept.master(), kept.body()));
    }
}
