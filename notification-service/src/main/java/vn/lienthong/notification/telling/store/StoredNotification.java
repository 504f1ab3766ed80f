package vn.lienthong.notification.telling.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.lienthong.notification.telling.domain.Attempt;
import vn.lienthong.notification.telling.domain.Audience;
import vn.lienthong.notification.telling.domain.Chain;
import vn.lienthong.notification.telling.domain.Claimant;
import vn.lienthong.notification.telling.domain.Notification;
import vn.lienthong.notification.telling.domain.Progress;
import vn.lienthong.notification.templates.domain.Channel;
import vn.lienthong.notification.templates.domain.Occasion;

/// A message as it is stored: the state's fields lie flat beside its name.
///
/// @param at when the state was reached: machine time while it is pending, business time after
record StoredNotification(
        int number,
        String key,
        String template,
        Channel channel,
        Audience audience,
        String to,
        Map<String, String> values,
        @Nullable String letter,
        Instant createdAt,
        int chain,
        int tries,
        @Nullable Instant since,
        String state,
        @Nullable Instant at,
        @Nullable Claimant claimedBy,
        @Nullable String provider,
        @Nullable String reason,
        @Nullable List<String> awaited,
        List<StoredAttempt> attempts,
        int parts) {

    record StoredAttempt(String provider, Instant at, String result, List<String> references) {

        static StoredAttempt of(Attempt attempt) {
            return new StoredAttempt(
                    attempt.provider(), attempt.at(), attempt.result(), attempt.references());
        }

        Attempt toDomain() {
            return new Attempt(provider, at, result, references);
        }
    }

    /// The fields of a state, where it has them.
    private record Flat(
            @Nullable Instant at,
            @Nullable Claimant claimedBy,
            @Nullable String provider,
            @Nullable String reason,
            @Nullable List<String> awaited) {

        static Flat of(Progress progress) {
            return switch (progress) {
                case Progress.Created(Instant notBefore) ->
                        new Flat(notBefore, null, null, null, null);
                case Progress.Sending(Instant since, Claimant by) ->
                        new Flat(since, by, null, null, null);
                case Progress.Sent(Instant at, String provider, List<String> awaited) ->
                        new Flat(at, null, provider, null, awaited);
                case Progress.Delivered(Instant at, String provider) ->
                        new Flat(at, null, provider, null, null);
                case Progress.Failed(
                                Instant at,
                                String provider,
                                String reason,
                                List<String> awaited) ->
                        new Flat(at, null, provider, reason, awaited);
                case Progress.TechnicalFailure(Instant at, String reason) ->
                        new Flat(at, null, null, reason, null);
                case Progress.Suppressed(String reason) -> new Flat(null, null, null, reason, null);
            };
        }
    }

    static StoredNotification of(Notification message) {
        Flat flat = Flat.of(message.progress());
        return new StoredNotification(
                message.number(),
                message.key(),
                message.occasion().id(),
                message.channel(),
                message.audience(),
                message.to(),
                message.values(),
                message.letter(),
                message.createdAt(),
                message.chain().number(),
                message.chain().tries(),
                message.chain().since(),
                message.progress().state(),
                flat.at(),
                flat.claimedBy(),
                flat.provider(),
                flat.reason(),
                flat.awaited(),
                message.attempts().stream().map(StoredAttempt::of).toList(),
                message.parts());
    }

    Notification toDomain() {
        return new Notification(
                number,
                key,
                Occasion.ofId(template).orElseThrow(),
                channel,
                audience,
                to,
                values,
                letter,
                createdAt,
                new Chain(chain, tries, since),
                progress(),
                attempts.stream().map(StoredAttempt::toDomain).toList(),
                parts);
    }

    private Progress progress() {
        return switch (state) {
            case "CREATED" -> new Progress.Created(there(at));
            case "SENDING" -> new Progress.Sending(there(at), there(claimedBy));
            case "SENT" -> new Progress.Sent(there(at), there(provider), there(awaited));
            case "DELIVERED" -> new Progress.Delivered(there(at), there(provider));
            case "FAILED" ->
                    new Progress.Failed(there(at), there(provider), there(reason), there(awaited));
            case "TECHNICAL_FAILURE" -> new Progress.TechnicalFailure(there(at), there(reason));
            case "SUPPRESSED" -> new Progress.Suppressed(there(reason));
            default -> throw new IllegalStateException("No message is in the state " + state);
        };
    }

    private static <T> T there(@Nullable T value) {
        return Objects.requireNonNull(value, "a field of the stored state is missing");
    }
}
