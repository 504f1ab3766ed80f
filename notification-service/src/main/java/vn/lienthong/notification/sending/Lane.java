package vn.lienthong.notification.sending;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.kit.aggregate.Decided;
import vn.lienthong.kit.aggregate.Outcome;
import vn.lienthong.kit.time.Activity;
import vn.lienthong.notification.telling.domain.Claimant;
import vn.lienthong.notification.telling.domain.Correspondence;
import vn.lienthong.notification.telling.domain.Decision;
import vn.lienthong.notification.telling.domain.Delivery;
import vn.lienthong.notification.telling.domain.DeliveryStep;
import vn.lienthong.notification.telling.domain.Moment;
import vn.lienthong.notification.telling.domain.Notification;
import vn.lienthong.notification.telling.domain.Progress;
import vn.lienthong.notification.telling.store.Correspondences;

/// Sends what is due on one channel, round after round: each round takes as many messages as may be
/// with the provider at once. Any number of processes may run the same lane.
final class Lane {

    private static final Logger LOG = LoggerFactory.getLogger(Lane.class);
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);
    private static final Duration STORE_PAUSE = Duration.ofSeconds(1);
    private static final int STORE_TRIES = 30;

    /// So many failures in a row are the provider's, not one message's.
    private static final int UNWELL = 3;

    private static final Duration JOIN = Duration.ofMillis(250);

    /// Together longer than a provider may take to answer.
    private static final int MOST_JOINS = 80;

    /// When the provider is well again, what waits in back-off need not wait any longer.
    private static final Duration LONGEST_BACKOFF = Duration.ofMinutes(10);

    private final Gateway gateway;
    private final Correspondences correspondences;
    private final Writing writing;
    private final Protection protection;
    private final Activity activity;
    private final Clock clock;
    private final Clock machine = Clock.systemUTC();
    private final MeterRegistry meters;
    private final Claimant me;
    private final ExecutorService submitters = Executors.newVirtualThreadPerTaskExecutor();
    private final ConcurrentLinkedQueue<Activity.Work> wakes = new ConcurrentLinkedQueue<>();
    private final Semaphore bell = new Semaphore(0);

    private volatile boolean running;
    private volatile boolean submitting;
    private final AtomicInteger failuresInARow = new AtomicInteger();
    private volatile Duration ahead = Progress.LEASE;
    private Thread thread = new Thread(this::run);

    Lane(
            Gateway gateway,
            Correspondences correspondences,
            Writing writing,
            Activity activity,
            Clock clock,
            MeterRegistry meters,
            Claimant me) {
        this.gateway = gateway;
        this.correspondences = correspondences;
        this.writing = writing;
        this.protection = new Protection(gateway, meters);
        this.activity = activity;
        this.clock = clock;
        this.meters = meters;
        this.me = me;
    }

    /// Each ring holds the service's quiet until a round that began after it has ended.
    void wake() {
        wakes.add(activity.begin());
        bell.release();
    }

    void start() {
        running = true;
        wake();
        thread = Thread.ofPlatform().name("lane-" + gateway.provider()).daemon().start(this::run);
    }

    /// Takes nothing more.
    void stop() {
        running = false;
        bell.release();
    }

    /// Lets what is with the provider come back; who only looks for more is not waited for.
    void awaitEnd() {
        try {
            for (int i = 0; i < MOST_JOINS && thread.isAlive(); i++) {
                if (!submitting) {
                    thread.interrupt();
                }
                thread.join(JOIN);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        submitters.shutdown();
    }

    private void run() {
        boolean wasAvailable = false;
        while (running) {
            List<Activity.Work> rung = new ArrayList<>();
            for (Activity.Work work = wakes.poll(); work != null; work = wakes.poll()) {
                rung.add(work);
            }
            try {
                boolean available = gateway.available();
                if (available && !wasAvailable && ahead.isZero()) {
                    ahead = LONGEST_BACKOFF;
                }
                wasAvailable = available;
                rounds();
            } catch (RuntimeException e) {
                LOG.warn("{}: {} (will look again)", gateway.provider(), e.toString());
            } finally {
                rung.forEach(Activity.Work::close);
            }
            rest();
        }
    }

    private void rounds() {
        while (running && gateway.available() && round() > 0) {
            LOG.debug("{}: another round", gateway.provider());
        }
    }

    private void rest() {
        try {
            if (bell.tryAcquire(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                bell.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    private record Task(Correspondence state, Notification message, Gateway.Prepared prepared) {}

    /// @return how many messages got on
    private int round() {
        Instant now = machine.instant();
        Instant horizon = now.plus(ahead);
        ahead = Duration.ZERO;
        List<String> codes = correspondences.due(gateway.channel(), horizon, gateway.window());
        Map<String, Correspondence> states = correspondences.aggregates().findAll(codes);
        int moved = 0;
        List<Future<Optional<Task>>> writings = new ArrayList<>();
        for (Correspondence state : states.values()) {
            for (Notification message : state.abandoned(gateway.channel(), me, now)) {
                moved += abandon(state, message) ? 1 : 0;
            }
            for (Notification message : state.sendable(gateway.channel(), horizon)) {
                if (writings.size() < gateway.window()) {
                    writings.add(submitters.submit(() -> write(state, message)));
                }
            }
        }
        List<Task> tasks = written(writings);
        moved += writings.size() - tasks.size();
        submitting = true;
        try {
            // Whoever stops this lane sets the one flag and reads the other: nothing is begun then.
            return running ? moved + send(tasks, horizon) : moved;
        } finally {
            submitting = false;
        }
    }

    private List<Task> written(List<Future<Optional<Task>>> writings) {
        List<Task> tasks = new ArrayList<>();
        for (Future<Optional<Task>> writing : writings) {
            result(writing).ifPresent(tasks::add);
        }
        return tasks;
    }

    private Optional<Task> write(Correspondence state, Notification message) {
        try {
            return Optional.of(new Task(state, message, writing.write(state, message, gateway)));
        } catch (UnpreparedException e) {
            unprepared(state, message, e.reason(), e.forGood());
        } catch (RuntimeException e) {
            // One message that nobody foresaw must not stop all others. Its text may say something
            // personal, its type does not.
            unprepared(state, message, e.getClass().getSimpleName(), false);
        }
        return Optional.empty();
    }

    private void unprepared(
            Correspondence state, Notification message, String reason, boolean forGood) {
        LOG.warn("{} cannot be written: {}", message.id(state.code()), reason);
        decide(
                state.code(),
                new DeliveryStep.Unprepared(
                        message.number(),
                        message.attempts().size(),
                        gateway.provider(),
                        reason,
                        forGood,
                        moment(),
                        jitter()));
    }

    private boolean abandon(Correspondence state, Notification message) {
        LOG.warn("{}: what became of it is unknown", message.id(state.code()));
        return decide(
                state.code(),
                new DeliveryStep.Abandoned(
                        message.number(),
                        message.attempts().size(),
                        writing.onUnknownOutcome(message),
                        me,
                        moment(),
                        jitter()));
    }

    private int send(List<Task> tasks, Instant horizon) {
        List<Task> permitted =
                tasks.stream().filter(task -> protection.permits(task.prepared().parts())).toList();
        List<Task> claimed = claim(permitted, horizon);
        for (int i = claimed.size(); i < permitted.size(); i++) {
            protection.giveBack();
        }
        List<Future<Boolean>> submissions =
                claimed.stream().map(task -> submitters.submit(() -> submit(task))).toList();
        submissions.forEach(Lane::result);
        return claimed.size();
    }

    /// One read and one write for the whole round.
    private List<Task> claim(List<Task> tasks, Instant horizon) {
        if (tasks.isEmpty()) {
            return List.of();
        }
        Map<String, List<Task>> byCode =
                tasks.stream().collect(Collectors.groupingBy(task -> task.state().code()));
        Map<String, List<Task>> claimed =
                correspondences
                        .aggregates()
                        .changeAll(
                                byCode.keySet(),
                                (code, state) ->
                                        claim(
                                                state,
                                                byCode.getOrDefault(code, List.of()),
                                                horizon));
        return claimed.values().stream().flatMap(List::stream).toList();
    }

    private Decided<Correspondence, List<Task>> claim(
            @Nullable Correspondence state, List<Task> tasks, Instant horizon) {
        List<Task> got = new ArrayList<>();
        Correspondence current = state;
        for (Task task : tasks) {
            if (current != null
                    && Delivery.decide(current, claimOf(task, horizon))
                            instanceof Decision.Changed(Correspondence next, var _)) {
                current = next;
                got.add(task);
            }
        }
        return new Decided<>(
                current == null || got.isEmpty() ? Outcome.unchanged() : Outcome.changed(current),
                got);
    }

    private DeliveryStep.Claim claimOf(Task task, Instant horizon) {
        return new DeliveryStep.Claim(
                task.message().number(),
                task.message().attempts().size(),
                gateway.provider(),
                task.prepared().parts(),
                me,
                moment(),
                horizon);
    }

    private boolean submit(Task task) {
        Gateway.Answer answer = protection.submit(task.prepared());
        int number = task.message().number();
        int attempt = task.message().attempts().size() + 1;
        DeliveryStep step =
                switch (answer) {
                    case Gateway.Answer.Taken(List<String> references, boolean confirmed) ->
                            new DeliveryStep.Taken(
                                    number, attempt, references, confirmed, moment());
                    case Gateway.Answer.Refused(String reason) ->
                            new DeliveryStep.Refused(number, attempt, reason, moment());
                    case Gateway.Answer.NotTaken(String reason) ->
                            new DeliveryStep.NotTaken(number, attempt, reason, moment(), jitter());
                    case Gateway.Answer.Throttled(String reason) ->
                            new DeliveryStep.NotTaken(number, attempt, reason, moment(), jitter());
                    case Gateway.Answer.Unknown(String reason) ->
                            new DeliveryStep.NotTaken(number, attempt, reason, moment(), jitter());
                };
        count(answer);
        return writeDown(task.state().code(), step);
    }

    private void count(Gateway.Answer answer) {
        String result =
                switch (answer) {
                    case Gateway.Answer.Taken _ -> "taken";
                    case Gateway.Answer.Refused _ -> "refused";
                    case Gateway.Answer.NotTaken _ -> "not-taken";
                    case Gateway.Answer.Throttled _ -> "throttled";
                    case Gateway.Answer.Unknown _ -> "unknown";
                };
        meters.counter("lienthong.notifications", "provider", gateway.provider(), "result", result)
                .increment();
        if (answer instanceof Gateway.Answer.NotTaken) {
            failuresInARow.incrementAndGet();
        } else if (failuresInARow.getAndSet(0) >= UNWELL) {
            ahead = LONGEST_BACKOFF;
        }
    }

    /// The provider's answer must not be lost while this process lives.
    private boolean writeDown(String code, DeliveryStep step) {
        for (int tries = 1; ; tries++) {
            try {
                return decide(code, step);
            } catch (RuntimeException e) {
                if (tries == STORE_TRIES) {
                    throw e;
                }
                LOG.warn("The store does not take an answer: {} (again)", e.toString());
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(STORE_PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean decide(String code, DeliveryStep step) {
        return correspondences
                .aggregates()
                .change(
                        code,
                        state ->
                                state == null
                                        ? new Decided<>(Outcome.unchanged(), false)
                                        : decided(Delivery.decide(state, step)));
    }

    private static Decided<Correspondence, Boolean> decided(Decision decision) {
        return switch (decision) {
            case Decision.Changed(Correspondence next, var events) ->
                    new Decided<>(Outcome.changed(next, events), true);
            case Decision.Unchanged _, Decision.TooEarly _ ->
                    new Decided<>(Outcome.unchanged(), false);
        };
    }

    private Moment moment() {
        return new Moment(clock.instant(), machine.instant());
    }

    private static double jitter() {
        return ThreadLocalRandom.current().nextDouble();
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while sending", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
