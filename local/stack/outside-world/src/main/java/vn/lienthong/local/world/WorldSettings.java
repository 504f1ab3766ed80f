package vn.lienthong.local.world;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Everything that can be set, prefix `lienthong`.
///
/// @param folder where messages, the clock's offset and the signing key survive a restart
/// @param province the sample province's data; `accounts.yaml` and `offices.yaml` are read from it
/// @param issuer the address that tokens name as their issuer
/// @param portal where the portal is reached; people come back to it after signing in and out
/// @param services the services that the clock moves, in this order
@ConfigurationProperties("lienthong")
public record WorldSettings(
        @DefaultValue(".lienthong/outside-world") Path folder,
        Path province,
        URI issuer,
        @DefaultValue("http://localhost:8080") URI portal,
        @DefaultValue List<URI> services,
        @DefaultValue Smtp smtp,
        @DefaultValue Smpp smpp,
        @DefaultValue SmsGateway smsGateway,
        @DefaultValue Payments payments,
        @DefaultValue Faults faults,
        @DefaultValue Move move) {

    /// The two mail servers, which fill the same mailboxes.
    ///
    /// @param relayPort of the second
    /// @param maxSize the largest accepted message in octets
    public record Smtp(
            @DefaultValue("3025") int port,
            @DefaultValue("3026") int relayPort,
            @DefaultValue("10485760") int maxSize) {}

    /// The SMS centre; a client must bind with this system id and password.
    ///
    /// @param password at most 8 characters: SMPP 3.4 section 4.1 has no room for more
    /// @param receiptDelay how long after acceptance a delivery receipt is sent
    public record Smpp(
            @DefaultValue("2775") int port,
            @DefaultValue("lienthong") String systemId,
            @DefaultValue("lthong") String password,
            @DefaultValue("PT0.5S") Duration receiptDelay) {}

    /// The HTTP gateway for text messages.
    ///
    /// @param token what a client must show in `Authorization: Bearer …`
    /// @param receiptsTo where delivery receipts are posted
    /// @param receiptSecret signs them: HMAC-SHA-256 of the body, in hexadecimal digits
    /// @param receiptDelay how long after acceptance a delivery receipt is sent
    public record SmsGateway(
            @DefaultValue("2776") int port,
            @DefaultValue("local-sms-gateway") String token,
            @DefaultValue("http://localhost:8084/public/receipts/sms-http") URI receiptsTo,
            @DefaultValue("local-sms-gateway-2026") String receiptSecret,
            @DefaultValue("PT0.5S") Duration receiptDelay) {

        /// Says no secret, so that no log line can.
        @Override
        public String toString() {
            return "port " + port;
        }
    }

    /// The payment gateway.
    ///
    /// @param secret signs orders and callbacks
    /// @param callbackDelay how long after the visitor's deed the customer is called
    public record Payments(
            @DefaultValue("2777") int port,
            @DefaultValue("local-payment-gateway-2026") String secret,
            @DefaultValue("PT0.5S") Duration callbackDelay) {

        /// Says no secret, so that no log line can.
        @Override
        public String toString() {
            return "port " + port;
        }
    }

    /// How a broken provider behaves.
    ///
    /// @param slowAnswer how long a slow provider takes to answer
    public record Faults(@DefaultValue("PT10S") Duration slowAnswer) {}

    /// How the clock is moved.
    ///
    /// @param quietWithin how long the services may take to become quiet, before and after
    /// @param answerWithin how long a service may stay silent before the move is given up
    /// @param movedWithin how long one service may take for what fell due on the way
    /// @param unreachable what to do about a service that cannot be connected to at all when the
    ///   move begins
    public record Move(
            @DefaultValue("PT3M") Duration quietWithin,
            @DefaultValue("PT20S") Duration answerWithin,
            @DefaultValue("PT5M") Duration movedWithin,
            @DefaultValue("SKIP") Unreachable unreachable) {}

    /// A skipped service is moved as soon as it can be reached; a refused move changes nothing.
    public enum Unreachable {
        SKIP,
        REFUSE
    }
}
