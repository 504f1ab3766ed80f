package vn.lienthong.notification.sending;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import vn.lienthong.kit.time.Activity;
import vn.lienthong.kit.time.TimeFollower;
import vn.lienthong.notification.telling.domain.Claimant;
import vn.lienthong.notification.telling.store.Correspondences;
import vn.lienthong.notification.templates.domain.Channel;

/// The lanes of all channels that have a provider.
@Component
public class Lanes implements SmartLifecycle, TimeFollower {

    /// Longer than any provider may take.
    private static final Duration END_WITHIN = Duration.ofSeconds(35);

    private record Road(Lane lane, Submissions submissions) {}

    private final List<Road> roads;

    /// Channels on which something has become due since their lanes were woken.
    private final Set<Channel> news = ConcurrentHashMap.newKeySet();

    private volatile boolean running;

    Lanes(
            Providers providers,
            Correspondences correspondences,
            Writing writing,
            Judgement judgement,
            Outcomes outcomes,
            Activity activity,
            Clock clock,
            MeterRegistry meters,
            @Value("${lienthong.instance}") String instance) {
        Claimant me = new Claimant(instance, UUID.randomUUID().toString());
        this.roads =
                providers.channels().stream()
                        .map(carriers -> {
                            Submissions submissions =
                                    new Submissions(
                                            carriers, writing, judgement, outcomes, activity, clock,
                                            meters);
                            return new Road(
                                    new Lane(
                                            carriers,
                                            correspondences,
                                            judgement,
                                            submissions,
                                            activity,
                                            clock,
                                            me),
                                    submissions);
                        })
                        .toList();
        correspondences.whenDue(news::add);
        outcomes.whenWritten(this::wakeForNews);
    }

    /// There may be something to send. Until it was tried, the service is not quiet.
    public void wake() {
        roads.forEach(road -> road.lane().wake());
    }

    /// The same for whoever has written dossiers, for what they have to be sent at once: a look
    /// that finds nothing costs the store as much as one that does.
    public void wakeForNews() {
        for (Road road : roads) {
            if (news.remove(road.lane().channel())) {
                road.lane().wake();
            }
        }
    }

    /// What was held until then goes.
    @Override
    public void timeMoved(Instant now) {
        wake();
    }

    @Override
    public void start() {
        roads.forEach(road -> road.lane().start());
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        roads.forEach(road -> road.lane().stop());
        roads.forEach(road -> road.submissions().awaitEnd(END_WITHIN));
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /// Before the consumers, and after what they need; stopped the other way round.
    @Override
    public int getPhase() {
        return 2;
    }
}
