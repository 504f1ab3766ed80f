package vn.lienthong.notification.digests;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import vn.lienthong.kit.aggregate.Decided;
import vn.lienthong.kit.aggregate.Outcome;
import vn.lienthong.kit.time.Activity;
import vn.lienthong.kit.time.TimeFollower;
import vn.lienthong.notification.recipients.store.Recipients;
import vn.lienthong.notification.sending.Lanes;
import vn.lienthong.notification.sending.Rounds;
import vn.lienthong.notification.telling.domain.Correspondence;
import vn.lienthong.notification.telling.domain.Decision;
import vn.lienthong.notification.telling.domain.DeliveryStep;
import vn.lienthong.notification.telling.domain.Digest;
import vn.lienthong.notification.telling.domain.Moment;
import vn.lienthong.notification.telling.domain.Notification;
import vn.lienthong.notification.telling.domain.Progress;
import vn.lienthong.notification.telling.store.Correspondences;
import vn.lienthong.notification.telling.store.Steps;
import vn.lienthong.notification.templates.domain.Channel;

/// Writes the digests whose hour has come: first the digest, then with each line that it stands
/// there. Whoever comes between finds what is missing, and tells nothing twice.
@Component
class DigestDesk implements SmartLifecycle, TimeFollower {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(2);
    private static final int MOST = 2000;

    private final Correspondences correspondences;
    private final Recipients recipients;
    private final Lanes lanes;
    private final Clock clock;
    private final Clock machine = Clock.systemUTC();
    private final Rounds rounds;

    DigestDesk(
            Correspondences correspondences,
            Recipients recipients,
            Lanes lanes,
            Activity activity,
            Clock clock) {
        this.correspondences = correspondences;
        this.recipients = recipients;
        this.lanes = lanes;
        this.clock = clock;
        this.rounds = new Rounds("digests", LOOK_EVERY, activity, this::all);
    }

    /// One digest: to whom, and of which moment.
    private record Of(String to, Instant moment) {}

    private void all() {
        boolean told = false;
        while (rounds.running() && round()) {
            told = true;
        }
        if (told) {
            lanes.wake();
        }
    }

    private boolean round() {
        Moment now = new Moment(clock.instant(), machine.instant());
        List<String> codes = correspondences.forDigest(now.business(), MOST);
        Map<Of, List<Digest.Line>> digests = new LinkedHashMap<>();
        for (Correspondence state : correspondences.aggregates().findAll(codes).values()) {
            for (Notification message : state.forDigest(now.business())) {
                if (message.progress() instanceof Progress.Held(Instant until, var _)) {
                    digests.computeIfAbsent(new Of(message.to(), until), _ -> new ArrayList<>())
                            .add(new Digest.Line(state.code(), message));
                }
            }
        }
        digests.forEach((of, lines) -> tell(of, lines, now));
        return !digests.isEmpty();
    }

    private void tell(Of of, List<Digest.Line> lines, Moment now) {
        String code = Digest.code(recipients.name(Channel.EMAIL, of.to()), of.moment());
        Correspondence digest =
                correspondences.aggregates().change(code, state -> told(state, code, lines, now));
        Map<String, List<DeliveryStep>> steps = new LinkedHashMap<>();
        for (Digest.Line line : lines) {
            Digest.holding(digest, line)
                    .ifPresent(in ->
                            steps.computeIfAbsent(line.code(), _ -> new ArrayList<>())
                                    .add(
                                            new DeliveryStep.Bundle(
                                                    line.message().number(), in, now)));
        }
        Steps.take(correspondences, steps);
    }

    private static Decided<Correspondence, Correspondence> told(
            @Nullable Correspondence state, String code, List<Digest.Line> lines, Moment now) {
        return switch (Digest.tell(state, code, lines, now)) {
            case Decision.Changed(Correspondence next, var events) ->
                    new Decided<>(Outcome.changed(next, events), next);
            case Decision.Unchanged _, Decision.TooEarly _ -> {
                if (state == null) {
                    throw new IllegalStateException("A digest without lines");
                }
                yield new Decided<>(Outcome.unchanged(), state);
            }
        };
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
