package vn.lienthong.notification.sending;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.notification.sending.domain.Shares;
import vn.lienthong.notification.templates.domain.Channel;

/// The providers of one channel, and who of them gets the next message.
final class Carriers {

    private static final Logger LOG = LoggerFactory.getLogger(Carriers.class);

    private final Clock machine = Clock.systemUTC();
    private final Channel channel;
    private final Map<String, Provider> byName = new LinkedHashMap<>();
    private final AtomicReference<Shares> shares;

    /// Whose line was up when we looked last. Who has not had one yet has not lost it.
    private final Set<String> up = ConcurrentHashMap.newKeySet();

    Carriers(Channel channel, List<Provider> providers, MeterRegistry meters) {
        this.channel = channel;
        providers.forEach(p -> byName.put(p.name(), p));
        this.shares =
                new AtomicReference<>(
                        Shares.atRest(
                                providers.stream()
                                        .collect(Collectors.toMap(Provider::name, Provider::share)),
                                machine.instant()));
        for (Provider provider : providers) {
            Gauge.builder("lienthong.provider.share", () -> share(provider.name()))
                    .tag("channel", channel.name())
                    .tag("provider", provider.name())
                    .description("Its part of the channel's messages, of 100")
                    .register(meters);
            provider.protection()
                    .breaker()
                    .getEventPublisher()
                    .onStateTransition(change -> {
                        if (change.getStateTransition().getToState() == CircuitBreaker.State.OPEN) {
                            failed(provider.name(), "it fails or is slow");
                        }
                    });
        }
    }

    Channel channel() {
        return channel;
    }

    List<Provider> all() {
        return List.copyOf(byName.values());
    }

    /// 0 to 100.
    int share(String provider) {
        return Objects.requireNonNull(shares.get().byProvider().get(provider)).now();
    }

    /// How many more messages may go now. Who stands by is asked only when another has lost
    /// something of its share, or cannot be asked.
    int room() {
        Map<String, Shares.Share> all = shares.get().byProvider();
        boolean well = all.values().stream().allMatch(s -> s.now() == s.rest());
        List<Provider> usable = byName.values().stream().filter(Provider::usable).toList();
        List<Provider> carrying =
                usable.stream()
                        .filter(p -> Objects.requireNonNull(all.get(p.name())).now() > 0)
                        .toList();
        return (well && !carrying.isEmpty() ? carrying : usable)
                .stream().mapToInt(Provider::room).sum();
    }

    /// Whether all that can be asked have as much as they may have: nothing can go to them now, and
    /// soon something can.
    boolean full() {
        return usable() && room() == 0;
    }

    /// Whether anybody can be asked.
    boolean usable() {
        return byName.values().stream().anyMatch(Provider::usable);
    }

    /// Whether somebody else could be asked.
    boolean elsewhere(String provider) {
        return byName.values().stream().anyMatch(p -> !p.name().equals(provider) && p.usable());
    }

    /// Looks after the shares: who lost its line loses its share, who is well again comes back step
    /// by step.
    void look() {
        for (Provider provider : byName.values()) {
            if (provider.gateway().available()) {
                up.add(provider.name());
            } else if (up.remove(provider.name())) {
                failed(provider.name(), "there is no line to it");
            }
        }
        change(s -> s.recovering(this::well, machine.instant()), "it is well again");
    }

    private boolean well(String name) {
        return Objects.requireNonNull(byName.get(name)).usable();
    }

    private void failed(String provider, String why) {
        change(s -> s.failed(provider, machine.instant()), why);
    }

    private void change(UnaryOperator<Shares> by, String why) {
        Shares before = shares.getAndUpdate(by);
        shares.get()
                .byProvider()
                .forEach((name, share) -> {
                    Shares.Share was = before.byProvider().get(name);
                    if (was != null && was.now() != share.now()) {
                        LOG.info(
                                "{} now carries {} of 100 of {}: {}",
                                name,
                                share.now(),
                                channel,
                                why);
                    }
                });
    }

    /// Who gets a message of that many parts, with the permission to submit it; empty when nobody
    /// may get it just now.
    ///
    /// @param failed who has failed it last, to be asked only where nobody else is; empty at first
    Optional<Provider> choose(int parts, String failed) {
        List<String> order =
                new ArrayList<>(
                        shares.get().order(this::well, ThreadLocalRandom.current().nextDouble()));
        if (order.remove(failed)) {
            order.addLast(failed);
        }
        for (String name : order) {
            Provider provider = Objects.requireNonNull(byName.get(name));
            switch (provider.protection().ask(parts)) {
                case GRANTED -> {
                    return Optional.of(provider);
                }
                case BUSY -> {
                    return Optional.empty();
                }
                case RESTING -> LOG.debug("{} rests", name);
            }
        }
        return Optional.empty();
    }
}
