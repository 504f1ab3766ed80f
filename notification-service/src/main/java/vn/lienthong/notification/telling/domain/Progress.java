package vn.lienthong.notification.telling.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// How a message fares. Each state carries only what is true in it.
public sealed interface Progress {

    /// A claim older than this has lost its owner. Longer than any provider may take.
    Duration LEASE = Duration.ofSeconds(45);

    /// To be sent.
    ///
    /// @param notBefore machine time
    record Created(Instant notBefore) implements Progress {}

    /// Somebody is at it; or was, when the lease is over.
    ///
    /// @param since machine time
    record Sending(Instant since, Claimant by) implements Progress {

        /// Whether whoever claimed it is gone.
        public boolean abandoned(Claimant me, Instant machine) {
            return me.succeeds(by) || !machine.isBefore(since.plus(LEASE));
        }
    }

    /// The provider took it.
    ///
    /// @param awaited references of the parts whose delivery is not confirmed
    record Sent(Instant at, String provider, List<String> awaited) implements Progress {
        public Sent {
            awaited = List.copyOf(awaited);
        }

        Progress awaiting(List<String> rest) {
            return new Sent(at, provider, rest);
        }
    }

    /// The provider confirmed delivery.
    record Delivered(Instant at, String provider) implements Progress {}

    /// It will not arrive: the provider refused it, or gave it up later.
    ///
    /// @param awaited references of the parts not delivered; a late confirmation still counts
    record Failed(Instant at, String provider, String reason, List<String> awaited)
            implements Progress {
        public Failed {
            awaited = List.copyOf(awaited);
        }

        Progress awaiting(List<String> rest) {
            return new Failed(at, provider, reason, rest);
        }
    }

    /// We could not send it within its validity, or do not know whether we did.
    record TechnicalFailure(Instant at, String reason) implements Progress {}

    /// There is nowhere to send it to.
    record Suppressed(String reason) implements Progress {}

    /// The name that everybody sees.
    default String state() {
        return switch (this) {
            case Created _ -> "CREATED";
            case Sending _ -> "SENDING";
            case Sent _ -> "SENT";
            case Delivered _ -> "DELIVERED";
            case Failed _ -> "FAILED";
            case TechnicalFailure _ -> "TECHNICAL_FAILURE";
            case Suppressed _ -> "SUPPRESSED";
        };
    }

    /// Whether it may still be on its way to the provider.
    default boolean pending() {
        return switch (this) {
            case Created _ -> true;
            case Sending _ -> true;
            case Sent _ -> false;
            case Delivered _ -> false;
            case Failed _ -> false;
            case TechnicalFailure _ -> false;
            case Suppressed _ -> false;
        };
    }
}
