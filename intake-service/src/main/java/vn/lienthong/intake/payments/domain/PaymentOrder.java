package vn.lienthong.intake.payments.domain;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An order to pay (mã thanh toán) for one dossier.
///
/// @param id the dossier's code with `-TT` and a running number; the gateway knows the order by it
/// @param amount in đồng, positive
/// @param provider the gateway that it is paid through
/// @param expiresAt from then on the gateway takes no money for it
/// @param page where it is paid, absent until the gateway has said so
public record PaymentOrder(
        String id,
        long amount,
        String provider,
        Instant createdAt,
        Instant expiresAt,
        @Nullable PayPage page,
        Progress progress) {

    /// Where an order is paid.
    ///
    /// @param url of the gateway's page
    /// @param qr what the QR code holds
    public record PayPage(String url, String qr) {}

    /// What became of an order.
    public sealed interface Progress {

        /// It waits for the applicant.
        record Open() implements Progress {}

        /// The applicant gave up, or the bank refused.
        record Failed(Instant at, String transaction) implements Progress {}

        /// The money came.
        ///
        /// @param transaction the gateway's number
        record Paid(Instant at, String transaction, Booking booking) implements Progress {}
    }

    /// How far a payment has come that the gateway told of.
    public enum Booking {
        /// The dossier does not know it yet.
        PENDING,
        /// The dossier knows it.
        BOOKED,
        /// The dossier did not need it any more; the money is to be given back.
        TO_REFUND
    }

    /// What it is to the applicant.
    public enum State {
        CREATED,
        PAID,
        FAILED,
        EXPIRED
    }

    static PaymentOrder open(
            String id, long amount, String provider, Instant now, Instant expiresAt) {
        return new PaymentOrder(id, amount, provider, now, expiresAt, null, new Progress.Open());
    }

    public State state(Instant now) {
        return switch (progress) {
            case Progress.Open() -> now.isBefore(expiresAt) ? State.CREATED : State.EXPIRED;
            case Progress.Failed _ -> State.FAILED;
            case Progress.Paid _ -> State.PAID;
        };
    }

    /// The payment, once the money came.
    public Optional<Progress.Paid> payment() {
        return progress instanceof Progress.Paid paid ? Optional.of(paid) : Optional.empty();
    }

    PaymentOrder at(PayPage at) {
        return new PaymentOrder(id, amount, provider, createdAt, expiresAt, at, progress);
    }

    PaymentOrder now(Progress next) {
        return new PaymentOrder(id, amount, provider, createdAt, expiresAt, page, next);
    }
}
