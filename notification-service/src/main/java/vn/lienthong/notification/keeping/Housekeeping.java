package vn.lienthong.notification.keeping;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import vn.lienthong.kit.time.Activity;
import vn.lienthong.kit.time.TimeFollower;
import vn.lienthong.notification.receipts.EarlyReceipts;
import vn.lienthong.notification.recipients.store.Recipients;
import vn.lienthong.notification.sending.Lanes;
import vn.lienthong.notification.sending.Rounds;
import vn.lienthong.notification.telling.domain.Correspondence;
import vn.lienthong.notification.telling.domain.DeliveryStep;
import vn.lienthong.notification.telling.domain.Moment;
import vn.lienthong.notification.telling.store.Correspondences;
import vn.lienthong.notification.telling.store.Steps;

/// Gives up, forgets and drops, round after round. Any number of processes may do it.
@Component
@EnableConfigurationProperties(KeepingSettings.class)
class Housekeeping implements SmartLifecycle, TimeFollower {

    private static final Duration LOOK_EVERY = Duration.ofMinutes(1);
    private static final Duration COUNTED = Duration.ofDays(2);
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int MOST = 500;

    private final KeepingSettings settings;
    private final Correspondences correspondences;
    private final Recipients recipients;
    private final EarlyReceipts early;
    private final Lanes lanes;
    private final Clock clock;
    private final Clock machine = Clock.systemUTC();
    private final Rounds rounds;

    Housekeeping(
            KeepingSettings settings,
            Correspondences correspondences,
            Recipients recipients,
            EarlyReceipts early,
            Lanes lanes,
            Activity activity,
            Clock clock) {
        this.settings = settings;
        this.correspondences = correspondences;
        this.recipients = recipients;
        this.early = early;
        this.lanes = lanes;
        this.clock = clock;
        this.rounds = new Rounds("housekeeping", LOOK_EVERY, activity, this::round);
    }

    private void round() {
        Moment now = new Moment(clock.instant(), machine.instant());
        // What came is noted before it is given up.
        early.meetAll();
        giveUp(now);
        forget(now);
        recipients.forgetDaysBefore(now.business().minus(COUNTED));
        early.dropOld(now.machine());
    }

    private void giveUp(Moment now) {
        Instant since = now.machine().minus(settings.receiptWithin());
        List<String> codes = correspondences.awaitingSince(since, MOST);
        Map<String, List<DeliveryStep>> steps = new LinkedHashMap<>();
        correspondences
                .aggregates()
                .findAll(codes)
                .forEach((code, state) -> steps.put(code, unconfirmed(state, since, now)));
        if (!steps.isEmpty()) {
            Steps.take(correspondences, steps);
            lanes.wake();
        }
    }

    private static List<DeliveryStep> unconfirmed(Correspondence state, Instant since, Moment now) {
        return state.awaiting(since).stream()
                .<DeliveryStep>map(n -> new DeliveryStep.Unconfirmed(n.number(), now))
                .toList();
    }

    private void forget(Moment now) {
        Instant ended = now.business().atZone(ZONE).minus(settings.personalAfterEnd()).toInstant();
        while (rounds.running()) {
            List<String> codes = correspondences.closedBy(ended, MOST);
            if (codes.isEmpty()) {
                return;
            }
            Map<String, List<DeliveryStep>> steps = new LinkedHashMap<>();
            codes.forEach(code -> steps.put(code, List.of(new DeliveryStep.Forget(now))));
            Steps.take(correspondences, steps);
        }
    }

    @Override
    public void timeMoved(Instant now) {
        rounds.wake();
    }

    @Override
    public void start() {
        rounds.start();
    }

    @Override
    public void stop() {
        rounds.stop();
    }

    @Override
    public boolean isRunning() {
        return rounds.running();
    }

    /// As the lanes.
    @Override
    public int getPhase() {
        return 3;
    }
}
