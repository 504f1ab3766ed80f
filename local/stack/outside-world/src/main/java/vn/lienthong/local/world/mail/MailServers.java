package vn.lienthong.local.world.mail;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienthong.local.world.WorldSettings;

/// The province's own mail server, and one of a relay that somebody else runs: two ways to the same
/// mailboxes.
@Configuration(proxyBeanMethods = false)
class MailServers {

    @Bean
    MailServer mailServer(Mailboxes mailboxes, WorldSettings settings) {
        return new MailServer("smtp", settings.smtp().port(), mailboxes, settings);
    }

    @Bean
    MailServer mailRelay(Mailboxes mailboxes, WorldSettings settings) {
        return new MailServer("smtp-relay", settings.smtp().relayPort(), mailboxes, settings);
    }
}
