package vn.lienthong.notification.telling.store;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.lienthong.notification.telling.domain.Claimant;
import vn.lienthong.notification.telling.domain.Failure;
import vn.lienthong.notification.telling.domain.Hold;
import vn.lienthong.notification.telling.domain.Progress;

/// A state as it is stored: its fields lie flat beside its name, those of others are absent.
///
/// @param at when it was reached or may be left, by the clock that the state names
record StoredProgress(
        Kind kind,
        @Nullable Instant at,
        @Nullable Hold why,
        @Nullable Claimant claimedBy,
        @Nullable String provider,
        @Nullable String reason,
        @Nullable Failure failure,
        @Nullable List<String> awaited) {

    enum Kind {
        CREATED,
        HELD,
        SENDING,
        SENT,
        PENDING,
        DELIVERED,
        FAILED,
        EXPIRED,
        IN_DIGEST,
        SUPPRESSED
    }

    private static StoredProgress plain(Kind kind, Instant at, @Nullable String reason) {
        return new StoredProgress(kind, at, null, null, null, reason, null, null);
    }

    private static StoredProgress provided(
            Kind kind, Instant at, String provider, List<String> awaited) {
        return new StoredProgress(kind, at, null, null, provider, null, null, awaited);
    }

    static StoredProgress of(Progress progress) {
        return switch (progress) {
            case Progress.Created p -> plain(Kind.CREATED, p.notBefore(), null);
            case Progress.Held p ->
                    new StoredProgress(Kind.HELD, p.until(), p.why(), null, null, null, null, null);
            case Progress.Sending p ->
                    new StoredProgress(
                            Kind.SENDING, p.since(), null, p.by(), null, null, null, null);
            case Progress.Sent p -> provided(Kind.SENT, p.at(), p.provider(), p.awaited());
            case Progress.Pending p -> provided(Kind.PENDING, p.at(), p.provider(), p.awaited());
            case Progress.Delivered p -> provided(Kind.DELIVERED, p.at(), p.provider(), List.of());
            case Progress.Failed p ->
                    new StoredProgress(
                            Kind.FAILED,
                            p.at(),
                            null,
                            null,
                            p.provider(),
                            p.reason(),
                            p.kind(),
                            p.awaited());
            case Progress.Expired p -> plain(Kind.EXPIRED, p.at(), p.reason());
            case Progress.InDigest p -> plain(Kind.IN_DIGEST, p.at(), p.digest());
            case Progress.Suppressed p ->
                    new StoredProgress(
                            Kind.SUPPRESSED, null, null, null, null, p.reason(), null, null);
        };
    }

    Progress toDomain() {
        return switch (kind) {
            case CREATED -> new Progress.Created(there(at));
            case HELD -> new Progress.Held(there(at), there(why));
            case SENDING -> new Progress.Sending(there(at), there(claimedBy));
            case SENT -> new Progress.Sent(there(at), there(provider), there(awaited));
            case PENDING -> new Progress.Pending(there(at), there(provider), there(awaited));
            case DELIVERED -> new Progress.Delivered(there(at), there(provider));
            case FAILED ->
                    new Progress.Failed(
                            there(failure),
                            there(at),
                            there(provider),
                            there(reason),
                            there(awaited));
            case EXPIRED -> new Progress.Expired(there(at), there(reason));
            case IN_DIGEST -> new Progress.InDigest(there(at), there(reason));
            case SUPPRESSED -> new Progress.Suppressed(there(reason));
        };
    }

    private static <T> T there(@Nullable T value) {
        return Objects.requireNonNull(value, "a field of the stored state is missing");
    }
}
