package vn.lienthong.routing.nationalportal.sending;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import vn.lienthong.kit.aggregate.Decided;
import vn.lienthong.kit.aggregate.Outcome;
import vn.lienthong.logging.Faults;
import vn.lienthong.routing.nationalportal.domain.Answer;
import vn.lienthong.routing.nationalportal.domain.NationalDossier;
import vn.lienthong.routing.nationalportal.domain.Push;
import vn.lienthong.routing.nationalportal.store.NationalPushes;

/// Sends what waits: looks for dossiers that are due, claims some of them for a while by
/// compare-and-set, sends the pushes of each in their order, and notes the answers of about a
/// second in one write. What a crash leaves claimed is sent again when the claim is over; the
/// portal knows a dossier by its code.
@Component
public class PushDesk implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(PushDesk.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(2);
    private static final Duration END_WITHIN = Duration.ofSeconds(15);
    private static final Duration NOTE_EVERY = Duration.ofSeconds(1);
    private static final Duration MEASURE_EVERY = Duration.ofSeconds(1);
    private static final int BATCH = 100;

    /// A claim that has no longer than this to go is not begun: no answer may come after its end.
    private static final Duration MARGIN = Duration.ofSeconds(60);

    private static final Duration CLAIM = Duration.ofMinutes(5);
    private static final int LAST_CALLS = 10;
    private static final int AT_LEAST = 5;
    private static final int HALF = 50;
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final NationalPushes pushes;
    private final NationalPortal portal;
    private final NationalMeters meters;
    private final NationalPortalSettings settings;
    private final Clock machine = Clock.systemUTC();
    private final Semaphore bell = new Semaphore(0);
    private final CircuitBreaker breaker =
            CircuitBreaker.of(
                    "national-portal",
                    CircuitBreakerConfig.custom()
                            .slidingWindowSize(LAST_CALLS)
                            .minimumNumberOfCalls(AT_LEAST)
                            .failureRateThreshold(HALF)
                            .waitDurationInOpenState(PAUSE)
                            .permittedNumberOfCallsInHalfOpenState(1)
                            .build());
    private Instant measuredAt = Instant.EPOCH;
    private volatile boolean running;
    private @Nullable Thread thread;

    PushDesk(
            NationalPushes pushes,
            NationalPortal portal,
            NationalMeters meters,
            NationalPortalSettings settings) {
        this.pushes = pushes;
        this.portal = portal;
        this.meters = meters;
        this.settings = settings;
    }

    /// Looks now, and not only when the next look is due.
    public void wake() {
        bell.release();
    }

    private void run() {
        while (running) {
            try {
                while (running && round()) {
                    measure();
                }
                measure();
            } catch (RuntimeException e) {
                LOG.warn("National portal: {} (will look again)", Faults.told(e));
            }
            rest();
        }
    }

    /// Not after every batch: while much waits, counting it takes longer than sending a few.
    private void measure() {
        Instant now = machine.instant();
        if (!now.isBefore(measuredAt.plus(MEASURE_EVERY))) {
            meters.backlog(pushes.backlog());
            measuredAt = now;
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

    /// Whether there may be more.
    private boolean round() {
        if (!breaker.tryAcquirePermission()) {
            return false;
        }
        breaker.releasePermission();
        Instant now = now();
        Instant until = now.plus(CLAIM);
        List<String> due = pushes.due(now, BATCH);
        Map<String, Optional<NationalDossier>> claimed =
                pushes.aggregates()
                        .changeAll(
                                due,
                                (_, dossier) ->
                                        dossier == null
                                                ? new Decided<>(
                                                        Outcome.unchanged(), Optional.empty())
                                                : claim(dossier, now, until));
        Map<String, List<Noted>> notes = new HashMap<>();
        Instant noteAt = now().plus(NOTE_EVERY);
        for (NationalDossier dossier :
                claimed.values().stream().flatMap(Optional::stream).toList()) {
            notes.put(dossier.code(), send(dossier, until));
            if (now().isAfter(noteAt)) {
                note(notes, until);
                notes.clear();
                noteAt = now().plus(NOTE_EVERY);
            }
        }
        note(notes, until);
        return due.size() == BATCH;
    }

    private static Decided<NationalDossier, Optional<NationalDossier>> claim(
            NationalDossier dossier, Instant now, Instant until) {
        Optional<NationalDossier> claimed = dossier.claimed(now, until);
        return new Decided<>(claimed.map(Outcome::changed).orElseGet(Outcome::unchanged), claimed);
    }

    private record Noted(Push push, Answer answer, Instant at) {}

    private List<Noted> send(NationalDossier dossier, Instant claim) {
        List<Noted> notes = new ArrayList<>();
        for (Push push : dossier.waiting()) {
            if (!running || machine.instant().isAfter(claim.minus(MARGIN))) {
                break;
            }
            Optional<Answer> answer = ask(push);
            answer.ifPresent(came -> notes.add(new Noted(push, came, now())));
            if (answer.filter(Answer.Taken.class::isInstance).isEmpty()) {
                break;
            }
        }
        return notes;
    }

    private void note(Map<String, List<Noted>> notes, Instant claim) {
        pushes.aggregates()
                .<Boolean>changeAll(
                        List.copyOf(notes.keySet()),
                        (code, state) ->
                                new Decided<>(
                                        noting(state, notes.getOrDefault(code, List.of()), claim),
                                        true));
        notes.values()
                .forEach(all -> all.forEach(note -> meters.answered(note.push(), note.answer())));
    }

    private static Outcome<NationalDossier> noting(
            @Nullable NationalDossier state, List<Noted> notes, Instant claim) {
        if (state == null) {
            return Outcome.unchanged();
        }
        NationalDossier next = state;
        for (Noted note : notes) {
            next = next.answered(note.push().number(), note.answer(), note.at());
        }
        return Outcome.changed(next.released(claim));
    }

    /// Empty when the portal is given a rest.
    private Optional<Answer> ask(Push push) {
        if (push.message() == null || !breaker.tryAcquirePermission()) {
            return Optional.empty();
        }
        long begin = System.nanoTime();
        Answer answer;
        try {
            answer = portal.send(push.message());
        } catch (RuntimeException e) {
            // Nobody foresaw it. Its text may say something personal, its type does not.
            answer = new Answer.NotNow(e.getClass().getSimpleName());
        }
        long took = System.nanoTime() - begin;
        switch (answer) {
            case Answer.Taken _, Answer.Refused _ -> breaker.onSuccess(took, TimeUnit.NANOSECONDS);
            case Answer.NotNow(String reason) ->
                    breaker.onError(took, TimeUnit.NANOSECONDS, new IOException(reason));
        }
        return Optional.of(answer);
    }

    /// The store keeps milliseconds.
    private Instant now() {
        return machine.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public void start() {
        if (settings.on()) {
            running = true;
            thread = Thread.ofVirtual().name("national-portal").start(this::run);
        }
    }

    /// Begins no push any more, and waits for the one that is under way.
    @Override
    public void stop() {
        running = false;
        bell.release();
        try {
            if (thread != null) {
                thread.join(END_WITHIN);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /// As whatever else works in the background.
    @Override
    public int getPhase() {
        return 3;
    }
}
