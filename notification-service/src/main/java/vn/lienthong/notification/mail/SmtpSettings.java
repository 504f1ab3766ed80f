package vn.lienthong.notification.mail;

import static vn.lienthong.notification.providers.OwnSettings.require;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The way to one mail server, `lienthong.providers.<name>.smtp.*`.
///
/// @param username empty for a server that asks nobody who they are
/// @param starttls whether the line must be encrypted before anything is said on it (RFC 3207)
/// @param tls whether it is encrypted from the first octet (RFC 8314)
/// @param connections how many may be open at once
/// @param mailsPerConnection after so many, a new connection is opened
/// @param idle how long a connection is kept without a mail: less than servers do, who close it
///   after five minutes (RFC 5321 section 4.5.3.2.7) or much sooner
record SmtpSettings(
        @DefaultValue("") String host,
        @DefaultValue("25") int port,
        @DefaultValue("") String username,
        @DefaultValue("") String password,
        @DefaultValue("false") boolean starttls,
        @DefaultValue("false") boolean tls,
        @DefaultValue("") String from,
        @DefaultValue("") String fromName,
        @DefaultValue("4") int connections,
        @DefaultValue("100") int mailsPerConnection,
        @DefaultValue("PT20S") Duration idle) {

    private static final int MOST_CONNECTIONS = 100;

    SmtpSettings {
        require(!host.isBlank(), "host is missing");
        require(port > 0 && port <= 65_535, "port must be 1 to 65535");
        require(from.indexOf('@') > 0, "from must be a mail address");
        require(!starttls || !tls, "choose one of starttls and tls");
        require(
                connections >= 1 && connections <= MOST_CONNECTIONS,
                "connections must be 1 to 100");
        require(mailsPerConnection >= 1, "mails-per-connection must be positive");
        require(idle.toMillis() >= 1, "idle must be positive");
    }

    /// What stands behind the @ of our address.
    String domain() {
        return from.substring(from.indexOf('@') + 1);
    }

    /// Says no password, so that no log line can.
    @Override
    public String toString() {
        return host + ":" + port;
    }
}
