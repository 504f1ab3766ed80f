package vn.lienthong.notification.telling.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import vn.lienthong.notification.templates.domain.OnUnknownOutcome;

/// What happens to a message on its way.
public sealed interface DeliveryStep {

    /// A sender is about to submit it.
    ///
    /// @param attempts how many attempts the sender has seen; another number means that somebody
    ///   else was faster
    /// @param parts how many parts the text takes
    /// @param horizon machine time up to which waiting messages may be taken
    record Claim(
            int number,
            int attempts,
            String provider,
            int parts,
            Claimant by,
            Moment now,
            Instant horizon)
            implements DeliveryStep {}

    /// It is not the time for it.
    ///
    /// @param until business time
    record HoldBack(int number, int attempts, Instant until, Hold why) implements DeliveryStep {}

    /// Its recipient does not want it.
    record Suppress(int number, int attempts, String reason, Moment now) implements DeliveryStep {}

    /// It stands in a digest, even if it was settled while that was written.
    ///
    /// @param digest id of the digest's message
    record Bundle(int number, String digest, Moment now) implements DeliveryStep {}

    /// It could not even be written: a value or the attachment is missing.
    ///
    /// @param forGood whether trying again is of no use
    record Unprepared(
            int number, int attempts, String reason, boolean forGood, Moment now, Patience patience)
            implements DeliveryStep {}

    /// The provider took it.
    ///
    /// @param attempt number of the attempt, from 1
    /// @param confirmed whether the provider will confirm delivery
    record Taken(int number, int attempt, List<String> references, boolean confirmed, Moment now)
            implements DeliveryStep {
        public Taken {
            references = List.copyOf(references);
        }
    }

    /// The provider refused it for good.
    record Refused(int number, int attempt, String reason, Moment now) implements DeliveryStep {}

    /// It turned out that it cannot be sent at all.
    record GivenUp(int number, int attempt, String reason, Moment now) implements DeliveryStep {}

    /// The provider certainly did not take it.
    ///
    /// @param elsewhere whether another provider can be asked at once
    record NotTaken(
            int number,
            int attempt,
            String reason,
            boolean elsewhere,
            Moment now,
            Patience patience)
            implements DeliveryStep {}

    /// The provider has too much to do just now. It is not counted as a try.
    record Throttled(int number, int attempt, Duration pause, Moment now, Patience patience)
            implements DeliveryStep {}

    /// It was handed over and no answer came.
    record Unanswered(
            int number,
            int attempt,
            String reason,
            OnUnknownOutcome then,
            Moment now,
            Patience patience)
            implements DeliveryStep {}

    /// Whoever claimed it is gone, and nobody knows how far it came.
    ///
    /// @param by who found it
    record Abandoned(
            int number,
            int attempt,
            OnUnknownOutcome then,
            Claimant by,
            Moment now,
            Patience patience)
            implements DeliveryStep {}

    /// The provider says that a part is on its way.
    ///
    /// @param reference what the provider calls the part
    record OnItsWay(String reference, Moment now) implements DeliveryStep {}

    /// The provider says that a part arrived.
    record Arrived(String reference, Moment now) implements DeliveryStep {}

    /// The provider says that a part did not arrive.
    record NotArrived(String reference, Failure kind, String reason, Moment now)
            implements DeliveryStep {}

    /// No receipt came in all the time that one waits for it.
    record Unconfirmed(int number, Moment now) implements DeliveryStep {}

    /// An operator wants it sent again.
    record SendAgain(int number, Moment now) implements DeliveryStep {}

    /// The counter says how the applicant was told after all.
    record Settle(String fact, Unreached.Settlement settlement) implements DeliveryStep {}

    /// What is personal in it is forgotten.
    record Forget(Moment now) implements DeliveryStep {}
}
