package vn.lienthong.notification.sending;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.kit.aggregate.Aggregates;
import vn.lienthong.kit.time.Activity;
import vn.lienthong.notification.telling.domain.Claimant;
import vn.lienthong.notification.telling.domain.Correspondence;
import vn.lienthong.notification.telling.domain.DeliveryStep;
import vn.lienthong.notification.telling.domain.Moment;
import vn.lienthong.notification.telling.domain.Notification;
import vn.lienthong.notification.telling.domain.Progress;
import vn.lienthong.notification.telling.store.Correspondences;
import vn.lienthong.notification.telling.store.Steps;
import vn.lienthong.notification.templates.domain.Channel;

/// Sends what is due on one channel, round after round. A round takes as many messages as may go to
/// the providers now, decides on each, writes all decisions with one write, and hands what it
/// claimed over; it does not wait for the answers. Any number of processes may run the same lane.
final class Lane {

    private static final Logger LOG = LoggerFactory.getLogger(Lane.class);
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);
    private static final int LEAST = 20;
    private static final int MOST = 200;
    private static final long BUSY_PAUSE_MILLIS = 10;

    /// When a provider is well again, what waits in back-off need not wait any longer.
    private static final Duration LONGEST_BACKOFF = Duration.ofMinutes(10);

    private final Carriers carriers;
    private final Correspondences correspondences;
    private final Judgement judgement;
    private final Submissions submissions;
    private final Clock clock;
    private final Clock machine = Clock.systemUTC();
    private final Claimant me;
    private final Rounds rounds;
    private boolean wasUsable;

    /// What an earlier run of this process claimed is found before its lease is over.
    private Duration ahead = Progress.LEASE;

    Lane(
            Carriers carriers,
            Correspondences correspondences,
            Judgement judgement,
            Submissions submissions,
            Activity activity,
            Clock clock,
            Claimant me) {
        this.carriers = carriers;
        this.correspondences = correspondences;
        this.judgement = judgement;
        this.submissions = submissions;
        this.clock = clock;
        this.me = me;
        this.rounds =
                new Rounds("lane-" + carriers.channel(), LOOK_EVERY, activity, this::allRounds);
    }

    void wake() {
        rounds.wake();
    }

    void start() {
        rounds.start();
    }

    void stop() {
        rounds.stop();
    }

    Channel channel() {
        return carriers.channel();
    }

    private void allRounds() {
        carriers.look();
        boolean usable = carriers.usable();
        if (usable && !wasUsable && ahead.isZero()) {
            ahead = LONGEST_BACKOFF;
        }
        wasUsable = usable;
        while (rounds.running()) {
            switch (round()) {
                case MOVED -> LOG.debug("{}: another round", channel());
                case BUSY -> pause();
                case IDLE -> {
                    return;
                }
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BUSY_PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private enum Round {
        MOVED,
        /// There is more to send than the providers may get just now.
        BUSY,
        IDLE
    }

    private Round round() {
        if (carriers.full()) {
            return Round.BUSY;
        }
        Moment now = new Moment(clock.instant(), machine.instant());
        Instant horizon = now.machine().plus(ahead);
        int most = Math.clamp(carriers.room(), LEAST, MOST);
        List<String> codes = correspondences.due(channel(), horizon, now.business(), most);
        if (codes.isEmpty()) {
            ahead = Duration.ZERO;
            return Round.IDLE;
        }
        Aggregates.Read<Correspondence> read = correspondences.aggregates().read(codes);
        Map<String, Correspondence> states = read.states();
        Judgement.Judged judged =
                judgement.judge(channel(), carriers, candidates(states, horizon, now), now);
        int moved = take(judged, read, steps(states, judged, horizon, now), now);
        if (moved == 0) {
            ahead = Duration.ZERO;
        }
        return moved > 0 ? Round.MOVED : judged.busy() ? Round.BUSY : Round.IDLE;
    }

    private List<Judgement.Candidate> candidates(
            Map<String, Correspondence> states, Instant horizon, Moment now) {
        List<Judgement.Candidate> candidates = new ArrayList<>();
        for (Correspondence state : states.values()) {
            for (Notification message : state.sendable(channel(), horizon, now.business())) {
                candidates.add(new Judgement.Candidate(state, message));
            }
        }
        return candidates;
    }

    /// All that is decided, by dossier.
    private Map<String, List<DeliveryStep>> steps(
            Map<String, Correspondence> states,
            Judgement.Judged judged,
            Instant horizon,
            Moment now) {
        Map<String, List<DeliveryStep>> steps = new LinkedHashMap<>();
        for (Correspondence state : states.values()) {
            for (Notification message : state.abandoned(channel(), me, now.machine())) {
                LOG.warn("{}: what became of it is unknown", message.id(state.code()));
                add(
                        steps,
                        state.code(),
                        new DeliveryStep.Abandoned(
                                message.number(),
                                message.attempts().size(),
                                judgement.onUnknownOutcome(message),
                                me,
                                now,
                                judgement.patience(message)));
            }
        }
        judged.steps().forEach(step -> add(steps, step.code(), step.step()));
        judged.leaves().forEach(leave -> add(steps, leave.code(), leave.claim(me, now, horizon)));
        return steps;
    }

    private static void add(Map<String, List<DeliveryStep>> steps, String code, DeliveryStep step) {
        steps.computeIfAbsent(code, _ -> new ArrayList<>()).add(step);
    }

    /// @return how many messages got on
    private int take(
            Judgement.Judged judged,
            Aggregates.Read<Correspondence> read,
            Map<String, List<DeliveryStep>> steps,
            Moment now) {
        List<Judgement.Leave> granted = new ArrayList<>();
        List<Judgement.Leave> refused = new ArrayList<>(judged.leaves());
        try {
            Map<String, List<DeliveryStep>> done =
                    steps.isEmpty() ? Map.of() : Steps.take(correspondences, read, steps);
            for (Judgement.Leave leave : judged.leaves()) {
                if (done.getOrDefault(leave.code(), List.of()).stream().anyMatch(leave::isFor)) {
                    granted.add(leave);
                    refused.remove(leave);
                }
            }
            judgement.count(channel(), granted, now);
            return done.values().stream().mapToInt(List::size).sum();
        } finally {
            refused.forEach(leave -> leave.provider().protection().giveBack());
            granted.forEach(submissions::submit);
        }
    }
}
