package vn.lienthong.local.world.clock;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.local.world.WorldSettings;

/// Moves every service to a new business time, one move after the other.
///
/// The new offset is kept before the first service hears of it: a service that starts in between
/// then reads the new time and none can ever come back to an older one. What could not be moved is
/// remembered and moved when it answers again.
@Component
class TimeTravel {

    private static final Duration CATCHING_UP = Duration.ofSeconds(30);

    private final ReentrantLock one = new ReentrantLock(true);
    private final Set<ServiceLink> behind = ConcurrentHashMap.newKeySet();
    private final BusinessClock clock;
    private final WorldSettings.Move limits;
    private final List<ServiceLink> services;
    private final Silence silence;

    TimeTravel(BusinessClock clock, Clock realClock, WorldSettings settings, JsonMapper json) {
        this.clock = clock;
        this.limits = settings.move();
        this.silence = new Silence(realClock, limits);
        HttpClient http =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(Duration.ofSeconds(2))
                        .build();
        this.services =
                settings.services().stream()
                        .map(service -> new ServiceLink(service, http, json))
                        .toList();
        if (clock.moved()) {
            // The last move may have been cut short; telling the time once more does no harm.
            behind.addAll(services);
        }
    }

    Outcome go(Move move) throws InterruptedException, IOException {
        one.lockInterruptibly();
        try {
            return alone(move);
        } finally {
            one.unlock();
        }
    }

    private Outcome alone(Move move) throws InterruptedException, IOException {
        Instant asked = clock.now();
        Optional<Instant> wanted = move.target(asked);
        if (wanted.isEmpty()) {
            return new Outcome.TooFar();
        }
        if (wanted.get().isBefore(asked)) {
            return new Outcome.NeverBack(asked);
        }
        List<ServiceLink> present = new ArrayList<>();
        List<ServiceLink> absent = new ArrayList<>();
        for (ServiceLink service : services) {
            boolean there = !(service.quiet() instanceof ServiceLink.Quiet.Unreachable);
            (there ? present : absent).add(service);
        }
        if (!absent.isEmpty() && limits.unreachable() == WorldSettings.Unreachable.REFUSE) {
            return new Outcome.NotQuiet(absent.getFirst().service(), "unreachable");
        }
        Optional<Silence.Broken> before = silence.await(present);
        if (before.isPresent()) {
            return new Outcome.NotQuiet(before.get().service(), before.get().why());
        }
        // Reckoned anew: the wait took time, and the clock goes on while one waits.
        clock.moveTo(move.target(clock.now()).orElse(wanted.get()));
        return arrive(present, absent);
    }

    private Outcome arrive(List<ServiceLink> present, List<ServiceLink> absent)
            throws InterruptedException {
        behind.addAll(absent);
        behind.addAll(present);
        Optional<Silence.Broken> failed = Optional.empty();
        for (ServiceLink service : present) {
            String why = service.moveTo(clock.now(), limits.movedWithin());
            if (why.isEmpty()) {
                behind.remove(service);
            } else if (failed.isEmpty()) {
                failed = Optional.of(new Silence.Broken(service.service(), why));
            }
        }
        if (failed.isEmpty()) {
            failed = silence.await(present);
        }
        return failed.<Outcome>map(broken ->
                        new Outcome.Unfinished(clock.now(), broken.service(), broken.why()))
                .orElseGet(() -> new Outcome.Arrived(clock.now(), addresses(absent)));
    }

    private static List<URI> addresses(List<ServiceLink> links) {
        return links.stream().map(ServiceLink::service).toList();
    }

    /// A service that was down during a move may have read the clock a moment before it: it is told
    /// again.
    @Scheduled(fixedDelay = 2_000)
    void catchUp() throws InterruptedException {
        if (behind.isEmpty() || !one.tryLock()) {
            return;
        }
        try {
            for (ServiceLink service : List.copyOf(behind)) {
                if (service.moveTo(clock.now(), CATCHING_UP).isEmpty()) {
                    behind.remove(service);
                }
            }
        } finally {
            one.unlock();
        }
    }
}
