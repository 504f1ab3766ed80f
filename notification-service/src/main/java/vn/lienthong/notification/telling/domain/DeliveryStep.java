package vn.lienthong.notification.telling.domain;

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

    /// It could not even be written: a value or the attachment is missing.
    ///
    /// @param forGood whether trying again is of no use
    /// @param jitter 0 to 1
    record Unprepared(
            int number,
            int attempts,
            String provider,
            String reason,
            boolean forGood,
            Moment now,
            double jitter)
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

    /// The provider did not take it now.
    ///
    /// @param jitter 0 to 1
    record NotTaken(int number, int attempt, String reason, Moment now, double jitter)
            implements DeliveryStep {}

    /// Whoever claimed it is gone, and nobody knows how far it came.
    ///
    /// @param by who found it
    record Abandoned(
            int number, int attempt, OnUnknownOutcome then, Claimant by, Moment now, double jitter)
            implements DeliveryStep {}

    /// The provider says what became of a part.
    ///
    /// @param reference what the provider calls the part
    /// @param reason why not, when it was not delivered
    record Receipt(String reference, boolean delivered, String reason, Moment now)
            implements DeliveryStep {}

    /// An operator wants it sent again.
    record SendAgain(int number, Moment now) implements DeliveryStep {}
}
