package vn.lienthong.notification.sending;

import java.util.Comparator;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.kit.access.RevealsNothing;
import vn.lienthong.kit.security.Caller;
import vn.lienthong.kit.security.Role;
import vn.lienthong.kit.security.Roles;
import vn.lienthong.notification.templates.domain.Channel;

/// How the providers feel, as this process sees them; for operators.
@RestController
@RevealsNothing
class ProviderController {

    private final Providers providers;

    ProviderController(Providers providers) {
        this.providers = providers;
    }

    /// @param share 0 to 100: its part of the channel's messages while all is well
    /// @param shareNow its part now
    /// @param available whether its line is up
    /// @param breaker `CLOSED` while it is well, `OPEN` while it is given a rest, `HALF_OPEN` while
    ///   it is tried
    /// @param underWay messages that are with it now
    record Item(
            String name,
            Channel channel,
            int share,
            int shareNow,
            boolean available,
            String breaker,
            int underWay) {}

    @Roles(Role.OPERATIONS)
    @GetMapping("/api/providers")
    List<Item> providers(Caller caller) {
        return providers.channels().stream()
                .flatMap(carriers ->
                        carriers.all().stream().map(provider -> item(carriers, provider)))
                .sorted(Comparator.comparing(Item::channel).thenComparing(Item::name))
                .toList();
    }

    private static Item item(Carriers carriers, Provider provider) {
        Gateway gateway = provider.gateway();
        return new Item(
                provider.name(),
                carriers.channel(),
                provider.share(),
                carriers.share(provider.name()),
                gateway.available(),
                provider.protection().breaker().getState().name(),
                gateway.window() - provider.protection().room());
    }
}
