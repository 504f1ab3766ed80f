package vn.lienthong.notification;

import java.time.Duration;
import java.util.Map;
import vn.lienthong.notification.sending.Outgoing;
import vn.lienthong.notification.sending.ProviderSettings;
import vn.lienthong.notification.sms.domain.Encoding;
import vn.lienthong.notification.templates.domain.Channel;

/// Messages in their final words, and providers for them.
public final class TestMessages {

    public static final String CODE = "000.10.17.H99-261123-0001";

    private TestMessages() {}

    public static Outgoing sms(String name, String text, Encoding encoding) {
        return message(Channel.SMS, name, "0912000101", text, encoding);
    }

    public static Outgoing message(
            Channel channel, String name, String to, String text, Encoding encoding) {
        return new Outgoing(
                name,
                CODE,
                channel,
                to,
                "Về hồ sơ " + CODE,
                text,
                encoding,
                "received",
                Map.of("code", CODE, "dueAt", "17:30 ngày 27/11/2026"),
                null);
    }

    public static ProviderSettings.Provider provider(
            Channel channel, String kind, int window, Duration timeLimit) {
        return new ProviderSettings.Provider(channel, kind, 100, window, 100, timeLimit, true);
    }
}
