package vn.lienthong.notification.sending;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import vn.lienthong.notification.templates.domain.Channel;

/// All providers, by channel.
@Component
@EnableConfigurationProperties(ProviderSettings.class)
class Providers implements SmartLifecycle {

    private final Map<Channel, Carriers> byChannel = new EnumMap<>(Channel.class);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean running;

    Providers(ProviderSettings settings, List<GatewayKind> kinds, MeterRegistry meters) {
        Map<String, GatewayKind> byKind =
                kinds.stream().collect(Collectors.toMap(GatewayKind::kind, Function.identity()));
        Protections protections = new Protections(threads, meters);
        Map<Channel, List<Provider>> found = new EnumMap<>(Channel.class);
        new TreeMap<>(settings.providers())
                .forEach((name, provider) -> {
                    if (provider.enabled()) {
                        found.computeIfAbsent(provider.channel(), _ -> new ArrayList<>())
                                .add(
                                        new Provider(
                                                name,
                                                provider.share(),
                                                kind(name, provider, byKind).open(name, provider),
                                                protections.of(name, provider)));
                    }
                });
        found.forEach((channel, providers) ->
                byChannel.put(channel, new Carriers(channel, providers, meters)));
    }

    private static GatewayKind kind(
            String name, ProviderSettings.Provider settings, Map<String, GatewayKind> kinds) {
        GatewayKind kind = kinds.get(settings.kind());
        if (kind == null) {
            throw new IllegalArgumentException(
                    "lienthong.providers.%s.kind: there is no kind %s, only %s"
                            .formatted(name, settings.kind(), kinds.keySet()));
        }
        return kind;
    }

    /// One for each channel that has a provider.
    List<Carriers> channels() {
        return List.copyOf(byChannel.values());
    }

    private List<Gateway> gateways() {
        return byChannel.values().stream()
                .flatMap(c -> c.all().stream())
                .map(Provider::gateway)
                .toList();
    }

    @Override
    public void start() {
        gateways().forEach(Gateway::start);
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        gateways().forEach(Gateway::stop);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /// Open before the first message is sent, and until the last is.
    @Override
    public int getPhase() {
        return 0;
    }
}
