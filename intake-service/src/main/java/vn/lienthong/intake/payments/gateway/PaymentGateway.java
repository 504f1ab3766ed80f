package vn.lienthong.intake.payments.gateway;

import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.lienthong.intake.payments.domain.Notice;
import vn.lienthong.intake.payments.domain.PaymentOrder;

/// A payment gateway: opens orders, and tells what became of them. Another gateway is another
/// implementation; nothing else knows how one speaks.
public interface PaymentGateway {

    /// Its name, in the addresses of its callbacks and in what is recorded.
    String name();

    /// Opens an order; asked again for the same order, the gateway gives the same page.
    ///
    /// @throws GatewayAwayException when it cannot be asked, or does not take the order
    PaymentOrder.PayPage open(PaymentOrder order);

    /// Reads a callback.
    ///
    /// @param body as it was sent, byte by byte
    /// @param header a header by its name, null when it is missing
    /// @param now when it came, by the business clock
    Reading read(byte[] body, Function<String, @Nullable String> header, Instant now);

    /// What a callback is.
    sealed interface Reading {

        /// The gateway's own word.
        record Genuine(Notice notice) implements Reading {}

        /// Anybody could have sent it: not signed, wrongly signed, or signed too long ago.
        record Forged() implements Reading {}

        /// Signed, and not understood.
        record Unreadable() implements Reading {}
    }
}
