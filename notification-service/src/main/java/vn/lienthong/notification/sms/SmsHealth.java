package vn.lienthong.notification.sms;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/// Whether the line to the SMS centre is bound. A line that is down is said, but does not take the
/// service out: what is to be sent waits.
@Component("sms")
class SmsHealth implements HealthIndicator {

    private static final Status UNBOUND = new Status("UNBOUND", "SMPP");

    private final SmppLine line;

    SmsHealth(SmppLine line) {
        this.line = line;
    }

    @Override
    public Health health() {
        return line.session() == null ? Health.status(UNBOUND).build() : Health.up().build();
    }
}
