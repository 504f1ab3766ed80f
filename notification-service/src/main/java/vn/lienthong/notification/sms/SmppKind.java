package vn.lienthong.notification.sms;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;
import vn.lienthong.notification.providers.OwnSettings;
import vn.lienthong.notification.receipts.ReceiptDesk;
import vn.lienthong.notification.sending.Gateway;
import vn.lienthong.notification.sending.GatewayKind;
import vn.lienthong.notification.sending.ProviderSettings;
import vn.lienthong.notification.templates.domain.Channel;

/// Opens the ways to SMS centres.
@Component
class SmppKind implements GatewayKind {

    private final OwnSettings settings;
    private final ReceiptDesk desk;
    private final MeterRegistry meters;
    private final List<SmppGateway> opened = new CopyOnWriteArrayList<>();

    SmppKind(OwnSettings settings, ReceiptDesk desk, MeterRegistry meters) {
        this.settings = settings;
        this.desk = desk;
        this.meters = meters;
    }

    @Override
    public String kind() {
        return "smpp";
    }

    @Override
    public Gateway open(String name, ProviderSettings.Provider provider) {
        OwnSettings.require(
                provider.channel() == Channel.SMS, name + ": smpp carries the channel SMS only");
        SmppSettings own = settings.read(name, kind(), SmppSettings.class);
        SmppGateway gateway =
                new SmppGateway(
                        name, provider, own, new SmppReceipts(name, own.receiptIds(), desk));
        Gauge.builder("lienthong.provider.bound", gateway, SmppGateway::bound)
                .description("Sessions that are bound to the SMS centre")
                .tag("provider", name)
                .register(meters);
        opened.add(gateway);
        return gateway;
    }

    List<SmppGateway> opened() {
        return List.copyOf(opened);
    }
}
