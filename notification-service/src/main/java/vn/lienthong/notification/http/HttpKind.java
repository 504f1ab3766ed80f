package vn.lienthong.notification.http;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.notification.providers.OwnSettings;
import vn.lienthong.notification.sending.Gateway;
import vn.lienthong.notification.sending.GatewayKind;
import vn.lienthong.notification.sending.ProviderSettings;
import vn.lienthong.notification.templates.domain.Channel;

/// Opens the ways to HTTP gateways, and knows how each reports delivery.
@Component
class HttpKind implements GatewayKind {

    private final OwnSettings settings;
    private final JsonMapper json;
    private final Map<String, ReceiptReader> receipts = new ConcurrentHashMap<>();

    HttpKind(OwnSettings settings, JsonMapper json) {
        this.settings = settings;
        this.json = json;
    }

    @Override
    public String kind() {
        return "http";
    }

    @Override
    public Gateway open(String name, ProviderSettings.Provider provider) {
        OwnSettings.require(
                provider.channel() != Channel.EMAIL, name + ": http does not carry EMAIL");
        HttpSettings own = settings.read(name, kind(), HttpSettings.class);
        try {
            HttpGateway gateway = new HttpGateway(name, provider, own, json);
            own.delivery()
                    .ifPresent(table -> receipts.put(name, new ReceiptReader(name, table, json)));
            return gateway;
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "lienthong.providers.%s.http: %s".formatted(name, e.getMessage()), e);
        }
    }

    /// Empty when there is no such gateway, or it reports nothing.
    Optional<ReceiptReader> receipts(String provider) {
        return Optional.ofNullable(receipts.get(provider));
    }
}
