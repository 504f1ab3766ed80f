package vn.lienthong.notification.sms;

import static vn.lienthong.notification.providers.OwnSettings.require;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The way to one SMS centre, `lienthong.providers.<name>.smpp.*`.
///
/// @param systemId at most 15 characters, and the password 8 (SMPP 3.4 section 4.1)
/// @param sender registered brand name (tên định danh), at most 11 characters
/// @param binds how many sessions are kept bound; they share the provider's window
/// @param enquireLink how long a line may be silent before the centre is asked whether it is there
/// @param receiptIds how the centre writes a message's id in its receipts
record SmppSettings(
        @DefaultValue("") String host,
        @DefaultValue("2775") int port,
        @DefaultValue("") String systemId,
        @DefaultValue("") String password,
        @DefaultValue("") String systemType,
        @DefaultValue("") String sender,
        @DefaultValue("1") int binds,
        @DefaultValue("PT15S") Duration enquireLink,
        @DefaultValue("AS_IS") ReceiptIds receiptIds) {

    private static final int LONGEST_SYSTEM_ID = 15;
    private static final int LONGEST_PASSWORD = 8;
    private static final int LONGEST_SYSTEM_TYPE = 12;
    private static final int LONGEST_SENDER = 11;
    private static final int MOST_BINDS = 32;

    SmppSettings {
        require(!host.isBlank(), "host is missing");
        require(port > 0 && port <= 65_535, "port must be 1 to 65535");
        require(
                !systemId.isBlank() && systemId.length() <= LONGEST_SYSTEM_ID,
                "system-id must have 1 to 15 characters");
        require(password.length() <= LONGEST_PASSWORD, "password must have at most 8 characters");
        require(
                systemType.length() <= LONGEST_SYSTEM_TYPE,
                "system-type must have at most 12 characters");
        require(
                !sender.isBlank() && sender.length() <= LONGEST_SENDER,
                "sender must have 1 to 11 characters");
        require(binds >= 1 && binds <= MOST_BINDS, "binds must be 1 to 32");
        require(enquireLink.toMillis() >= 1, "enquire-link must be positive");
    }

    /// Says no password, so that no log line can.
    @Override
    public String toString() {
        return systemId + "@" + host + ":" + port;
    }
}
