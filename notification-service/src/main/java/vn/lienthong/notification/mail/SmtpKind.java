package vn.lienthong.notification.mail;

import java.time.Clock;
import org.eclipse.angus.mail.util.MailStreamProvider;
import org.springframework.stereotype.Component;
import vn.lienthong.notification.providers.OwnSettings;
import vn.lienthong.notification.sending.Gateway;
import vn.lienthong.notification.sending.GatewayKind;
import vn.lienthong.notification.sending.ProviderSettings;
import vn.lienthong.notification.templates.domain.Channel;

/// Opens the ways to mail servers.
@Component
class SmtpKind implements GatewayKind {

    /// Where this is not said, the library looks through the whole class path for it several times
    /// a mail.
    private static final String STREAMS = "jakarta.mail.util.StreamProvider";

    private final OwnSettings settings;
    private final MailLayout layout;
    private final Clock clock;

    SmtpKind(OwnSettings settings, MailLayout layout, Clock clock) {
        this.settings = settings;
        this.layout = layout;
        this.clock = clock;
        System.setProperty(STREAMS, MailStreamProvider.class.getName());
    }

    @Override
    public String kind() {
        return "smtp";
    }

    @Override
    public Gateway open(String name, ProviderSettings.Provider provider) {
        OwnSettings.require(
                provider.channel() == Channel.EMAIL,
                name + ": smtp carries the channel EMAIL only");
        SmtpSettings own = settings.read(name, kind(), SmtpSettings.class);
        return new SmtpGateway(name, provider, own, layout, clock);
    }
}
