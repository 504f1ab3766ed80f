package vn.lienthong.notification.sending;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.lienthong.notification.templates.domain.Channel;

/// Who carries messages, on which channel and in what proportion: `lienthong.providers.<name>.*`.
@ConfigurationProperties("lienthong")
public record ProviderSettings(@DefaultValue Map<String, Provider> providers) {

    public ProviderSettings {
        providers = Map.copyOf(providers);
    }

    /// One provider.
    ///
    /// @param kind `smpp`, `http`, `smtp` or `file`
    /// @param share 0 to 100: its part of the channel's messages while all is well. One with 0
    ///   stands by
    /// @param window how many messages may wait for its answers at once
    /// @param partsPerSecond what its contract allows; a mail is one part
    /// @param timeLimit after which an answer is no longer waited for
    public record Provider(
            Channel channel,
            String kind,
            @DefaultValue("100") int share,
            @DefaultValue("10") int window,
            @DefaultValue("100") int partsPerSecond,
            @DefaultValue("PT30S") Duration timeLimit,
            @DefaultValue("true") boolean enabled) {}
}
