package vn.lienthong.notification.telling.store;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import vn.lienthong.notification.templates.domain.Channel;

/// How long the longest due message of each channel has been waiting to be sent.
@Component
class WaitingMeters implements MeterBinder {

    private final Correspondences correspondences;

    WaitingMeters(Correspondences correspondences) {
        this.correspondences = correspondences;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (Channel channel : Channel.values()) {
            Gauge.builder("lienthong.notification.oldest-due", () -> age(channel))
                    .baseUnit("seconds")
                    .tag("channel", channel.name())
                    .description("How long the longest due message has waited to be sent")
                    .register(registry);
        }
    }

    /// In seconds, by the machine's clock; zero when nothing is due.
    private double age(Channel channel) {
        return correspondences
                .oldestDue(channel)
                .map(since -> Duration.between(since, Instant.now()).toMillis() / 1000.0)
                .orElse(0.0);
    }
}
