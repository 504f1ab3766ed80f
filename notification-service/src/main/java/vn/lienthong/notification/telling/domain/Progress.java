package vn.lienthong.notification.telling.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// How a message fares. Each state carries only what is true in it.
public sealed interface Progress {

    /// A claim older than this has lost its owner. Longer than any provider may take.
    Duration LEASE = Duration.ofSeconds(75);

    /// To be sent.
    ///
    /// @param notBefore machine time
    record Created(Instant notBefore) implements Progress {}

    /// To be sent, but not yet.
    ///
    /// @param until business time
    record Held(Instant until, Hold why) implements Progress {}

    /// Somebody is at it; or was, when the lease is over.
    ///
    /// @param since machine time
    record Sending(Instant since, Claimant by) implements Progress {

        /// Whether whoever claimed it is gone.
        public boolean abandoned(Claimant me, Instant machine) {
            return me.succeeds(by) || !machine.isBefore(since.plus(LEASE));
        }
    }

    /// What a receipt can still confirm.
    sealed interface Confirmable extends Progress {

        /// Who took it.
        String provider();

        /// References of the parts whose delivery is not confirmed.
        List<String> awaited();

        /// The same, waiting for fewer.
        Confirmable awaiting(List<String> rest);
    }

    /// The provider took it. That says nothing about its arrival.
    ///
    /// @param awaited references of the parts whose delivery is not confirmed; empty when this
    ///   provider confirms nothing
    record Sent(Instant at, String provider, List<String> awaited) implements Confirmable {
        public Sent {
            awaited = List.copyOf(awaited);
        }

        @Override
        public Sent awaiting(List<String> rest) {
            return new Sent(at, provider, rest);
        }
    }

    /// The provider says that it is on its way, for example that the phone is off.
    ///
    /// @param awaited references of the parts whose delivery is not confirmed
    record Pending(Instant at, String provider, List<String> awaited) implements Confirmable {
        public Pending {
            awaited = List.copyOf(awaited);
        }

        @Override
        public Pending awaiting(List<String> rest) {
            return new Pending(at, provider, rest);
        }
    }

    /// The provider confirmed delivery.
    record Delivered(Instant at, String provider) implements Progress {}

    /// It did not arrive, as far as anybody knows.
    ///
    /// @param provider who failed; empty when it never came to one
    /// @param awaited references of the parts not delivered; a late confirmation still counts
    record Failed(Failure kind, Instant at, String provider, String reason, List<String> awaited)
            implements Confirmable {
        public Failed {
            awaited = List.copyOf(awaited);
        }

        @Override
        public Failed awaiting(List<String> rest) {
            return new Failed(kind, at, provider, reason, rest);
        }
    }

    /// It could not be sent while it was worth sending.
    record Expired(Instant at, String reason) implements Progress {}

    /// It was told together with others.
    ///
    /// @param digest id of the message
    record InDigest(Instant at, String digest) implements Progress {}

    /// It is not sent: there is nowhere to send it to, or the recipient does not want it.
    record Suppressed(String reason) implements Progress {}

    /// The name that everybody sees.
    default String state() {
        return switch (this) {
            case Created _ -> "CREATED";
            case Held _ -> "HELD";
            case Sending _ -> "SENDING";
            case Sent _ -> "SENT";
            case Pending _ -> "PENDING";
            case Delivered _ -> "DELIVERED";
            case Failed failed -> failed.kind().name() + "_FAILURE";
            case Expired _ -> "EXPIRED";
            case InDigest _ -> "IN_DIGEST";
            case Suppressed _ -> "SUPPRESSED";
        };
    }

    /// Whether it may still go to a provider.
    default boolean open() {
        return switch (this) {
            case Created _ -> true;
            case Held _ -> true;
            case Sending _ -> true;
            case Sent _ -> false;
            case Pending _ -> false;
            case Delivered _ -> false;
            case Failed _ -> false;
            case Expired _ -> false;
            case InDigest _ -> false;
            case Suppressed _ -> false;
        };
    }

    /// Whether the recipient may have been told by it, or may be yet.
    default boolean hopeful() {
        return switch (this) {
            case Created _ -> true;
            case Held _ -> true;
            case Sending _ -> true;
            case Sent _ -> true;
            case Pending _ -> true;
            case Delivered _ -> true;
            case InDigest _ -> true;
            case Failed _ -> false;
            case Expired _ -> false;
            case Suppressed _ -> false;
        };
    }

    /// What receipts are still taken for.
    default List<String> references() {
        return this instanceof Confirmable confirmable ? confirmable.awaited() : List.of();
    }
}
