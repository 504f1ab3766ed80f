package vn.lienthong.notification.sending;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import vn.lienthong.kit.time.Activity;
import vn.lienthong.notification.telling.domain.Claimant;
import vn.lienthong.notification.telling.store.Correspondences;

/// The lanes of all channels.
@Component
public class Lanes implements SmartLifecycle {

    private final List<Lane> lanes;
    private volatile boolean running;

    Lanes(
            List<Gateway> gateways,
            Correspondences correspondences,
            Writing writing,
            Activity activity,
            Clock clock,
            MeterRegistry meters,
            @Value("${lienthong.instance}") String instance) {
        Claimant me = new Claimant(instance, UUID.randomUUID().toString());
        this.lanes =
                gateways.stream()
                        .map(gateway ->
                                new Lane(
                                        gateway,
                                        correspondences,
                                        writing,
                                        activity,
                                        clock,
                                        meters,
                                        me))
                        .toList();
    }

    /// There may be something to send. Until it was tried, the service is not quiet.
    public void wake() {
        lanes.forEach(Lane::wake);
    }

    @Override
    public void start() {
        lanes.forEach(Lane::start);
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        lanes.forEach(Lane::stop);
        lanes.forEach(Lane::awaitEnd);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /// Before the consumers, and after the outbox; stopped the other way round.
    @Override
    public int getPhase() {
        return 1;
    }
}
