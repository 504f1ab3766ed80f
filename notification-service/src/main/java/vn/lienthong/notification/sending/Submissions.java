package vn.lienthong.notification.sending;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import vn.lienthong.kit.time.Activity;
import vn.lienthong.notification.receipts.ReceiptNote;
import vn.lienthong.notification.telling.domain.DeliveryStep;
import vn.lienthong.notification.telling.domain.Moment;
import vn.lienthong.notification.telling.domain.Notification;
import vn.lienthong.notification.telling.domain.Progress;

/// Hands claimed messages of one channel over to their providers, each in a thread of its own, and
/// passes on what these say.
final class Submissions {

    private static final Duration THROTTLED = Duration.ofSeconds(1);
    private static final long LOOK_MILLIS = 20;

    private final Carriers carriers;
    private final Writing writing;
    private final Judgement judgement;
    private final Outcomes outcomes;
    private final Activity activity;
    private final Clock clock;
    private final Clock machine = Clock.systemUTC();
    private final MeterRegistry meters;
    private final Timer acceptance;
    private final AtomicInteger underWay = new AtomicInteger();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    Submissions(
            Carriers carriers,
            Writing writing,
            Judgement judgement,
            Outcomes outcomes,
            Activity activity,
            Clock clock,
            MeterRegistry meters) {
        this.carriers = carriers;
        this.writing = writing;
        this.judgement = judgement;
        this.outcomes = outcomes;
        this.activity = activity;
        this.clock = clock;
        this.meters = meters;
        this.acceptance =
                Timer.builder("lienthong.notification.acceptance")
                        .tag("channel", carriers.channel().name())
                        .description("From when a message could be sent until a provider took it")
                        .publishPercentileHistogram()
                        .register(meters);
    }

    /// Returns at once. Whatever comes of it is written down.
    void submit(Judgement.Leave leave) {
        // Until the answer is written nobody may think that all is quiet.
        Activity.Work work = activity.begin();
        underWay.incrementAndGet();
        threads.execute(() -> {
            outcomes.add(leave.code(), step(leave), work);
            underWay.decrementAndGet();
        });
    }

    private DeliveryStep step(Judgement.Leave leave) {
        Gateway.Prepared prepared;
        try {
            prepared = leave.provider().gateway().prepare(writing.complete(leave.draft()));
        } catch (UnpreparedException e) {
            leave.provider().protection().giveBack();
            return e.forGood()
                    ? new DeliveryStep.GivenUp(
                            leave.message().number(), leave.attempt(), e.reason(), moment())
                    : notTaken(leave, e.reason(), false);
        } catch (RuntimeException e) {
            leave.provider().protection().giveBack();
            return notTaken(leave, e.getClass().getSimpleName(), false);
        }
        Gateway.Answer answer = leave.provider().protection().submit(prepared);
        count(leave, answer);
        return step(leave, answer);
    }

    private DeliveryStep step(Judgement.Leave leave, Gateway.Answer answer) {
        int number = leave.message().number();
        return switch (answer) {
            case Gateway.Answer.Taken taken -> {
                took(leave.message());
                yield new DeliveryStep.Taken(
                        number,
                        leave.attempt(),
                        taken.references().stream()
                                .map(r -> ReceiptNote.name(leave.provider().name(), r))
                                .toList(),
                        taken.confirmed(),
                        moment());
            }
            case Gateway.Answer.Refused(String reason) ->
                    new DeliveryStep.Refused(number, leave.attempt(), reason, moment());
            case Gateway.Answer.NotTaken(String reason) ->
                    notTaken(leave, reason, carriers.elsewhere(leave.provider().name()));
            case Gateway.Answer.Throttled _ ->
                    new DeliveryStep.Throttled(
                            number,
                            leave.attempt(),
                            THROTTLED,
                            moment(),
                            judgement.patience(leave.message()));
            case Gateway.Answer.Unknown(String reason) ->
                    new DeliveryStep.Unanswered(
                            number,
                            leave.attempt(),
                            reason,
                            leave.draft().template().onUnknownOutcome(),
                            moment(),
                            judgement.patience(leave.message()));
        };
    }

    private DeliveryStep notTaken(Judgement.Leave leave, String reason, boolean elsewhere) {
        return new DeliveryStep.NotTaken(
                leave.message().number(),
                leave.attempt(),
                reason,
                elsewhere,
                moment(),
                judgement.patience(leave.message()));
    }

    private void took(Notification message) {
        if (message.progress() instanceof Progress.Created created
                && message.chain().tries() == 0) {
            acceptance.record(Duration.between(created.notBefore(), machine.instant()));
        }
    }

    private void count(Judgement.Leave leave, Gateway.Answer answer) {
        String result =
                switch (answer) {
                    case Gateway.Answer.Taken _ -> "taken";
                    case Gateway.Answer.Refused _ -> "refused";
                    case Gateway.Answer.NotTaken _ -> "not-taken";
                    case Gateway.Answer.Throttled _ -> "throttled";
                    case Gateway.Answer.Unknown _ -> "unknown";
                };
        meters.counter(
                        "lienthong.notifications",
                        "provider",
                        leave.provider().name(),
                        "result",
                        result)
                .increment();
    }

    private Moment moment() {
        return new Moment(clock.instant(), machine.instant());
    }

    /// Waits until what is with the providers has come back; after it nothing more is handed over
    /// until the lane begins again.
    void awaitEnd(Duration within) {
        Instant end = machine.instant().plus(within);
        try {
            while (underWay.get() > 0 && machine.instant().isBefore(end)) {
                Thread.sleep(LOOK_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
