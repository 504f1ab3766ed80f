package vn.lienthong.notification.sms;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/// Whether anybody carries text messages over SMPP, and how many lines of each provider are bound.
/// Lines that are down are said, but do not take the service out: what is to be sent waits.
@Component("smpp")
class SmppHealth implements HealthIndicator {

    private static final Status UNBOUND = new Status("UNBOUND", "SMPP");

    private final SmppKind kind;

    SmppHealth(SmppKind kind) {
        this.kind = kind;
    }

    @Override
    public Health health() {
        boolean idle = kind.opened().isEmpty();
        boolean bound = kind.opened().stream().anyMatch(SmppGateway::available);
        Health.Builder health = idle || bound ? Health.up() : Health.status(UNBOUND);
        kind.opened()
                .forEach(gateway ->
                        health.withDetail(
                                gateway.provider(),
                                "%d of %d bound".formatted(gateway.bound(), gateway.lines())));
        return health.build();
    }
}
