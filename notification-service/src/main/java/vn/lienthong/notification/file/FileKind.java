package vn.lienthong.notification.file;

import java.time.Clock;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.notification.providers.OwnSettings;
import vn.lienthong.notification.sending.Gateway;
import vn.lienthong.notification.sending.GatewayKind;
import vn.lienthong.notification.sending.ProviderSettings;
import vn.lienthong.notification.templates.domain.Channel;

/// Opens files for channels without a gateway.
@Component
class FileKind implements GatewayKind {

    private final OwnSettings settings;
    private final JsonMapper json;
    private final Clock clock;

    FileKind(OwnSettings settings, JsonMapper json, Clock clock) {
        this.settings = settings;
        this.json = json.rebuild().disable(SerializationFeature.INDENT_OUTPUT).build();
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "file";
    }

    @Override
    public Gateway open(String name, ProviderSettings.Provider provider) {
        OwnSettings.require(
                provider.channel() == Channel.CHAT || provider.channel() == Channel.NATIONAL_PORTAL,
                name + ": file carries the channels CHAT and NATIONAL_PORTAL only");
        FileSettings own = settings.read(name, kind(), FileSettings.class);
        return new FileGateway(name, provider, own, json, clock);
    }
}
