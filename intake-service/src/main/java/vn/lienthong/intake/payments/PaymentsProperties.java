package vn.lienthong.intake.payments;

import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Paying online, `lienthong.payments.*`.
///
/// @param gateway who takes the money; without a kind nothing is offered online
/// @param callbacks where the gateway reaches this service
/// @param returnTo the page of the portal to which a visitor comes back
/// @param openFor how long an order can be paid
/// @param atTheCounterOnly codes of procedures whose fee is counted by the piece or the page, so
///   that the catalogue's amount is not what has to be paid
@ConfigurationProperties("lienthong.payments")
public record PaymentsProperties(
        @DefaultValue Gateway gateway,
        @DefaultValue("http://localhost:8081") URI callbacks,
        @DefaultValue("http://localhost:8080/tra-cuu/nop-tien/xong") URI returnTo,
        @DefaultValue("15m") Duration openFor,
        @DefaultValue Set<String> atTheCounterOnly) {

    /// Who takes the money.
    ///
    /// @param kind `test`, or empty for none
    /// @param address base address of the gateway
    /// @param secret shared with it, at least 16 characters
    public record Gateway(
            @DefaultValue("") String kind,
            @DefaultValue("") String address,
            @DefaultValue("") String secret) {

        /// Says no secret, so that no log line can.
        @Override
        public String toString() {
            return kind + " at " + address;
        }
    }
}
