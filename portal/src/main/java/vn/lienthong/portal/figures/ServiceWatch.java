package vn.lienthong.portal.figures;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import vn.lienthong.portal.service.Conditions;
import vn.lienthong.portal.service.ParkedDossiers;
import vn.lienthong.portal.service.ServiceFailure;

/// Asks every deployment every few seconds how it is, each on a thread of its own, so that a slow
/// one keeps nobody waiting.
@Component
public class ServiceWatch implements SmartLifecycle {
    private static final Duration KEPT = Duration.ofMinutes(15);
    private static final Logger LOG = LoggerFactory.getLogger(ServiceWatch.class);

    private final List<Watched> all;
    private final Duration every;
    private final List<Thread> threads = new ArrayList<>();

    ServiceWatch(
            Conditions conditions,
            @Value("${lienthong.services.measure-every:5s}") Duration every) {
        this.all =
                conditions.places().stream().map(place -> new Watched(conditions, place)).toList();
        this.every = every;
    }

    /// Those that were asked at least once.
    public List<Condition> seen() {
        return all.stream().flatMap(one -> one.seen().stream()).toList();
    }

    /// Asks all of them once, now.
    public void measure() {
        all.forEach(Watched::ask);
    }

    /// One deployment.
    private static final class Watched {
        private final Conditions conditions;
        private final ParkedDossiers.Place place;
        // Waiting is measured by the machine's clock, not by the business clock.
        private final Clock machine = Clock.systemUTC();
        private final List<Figures> kept = new ArrayList<>();
        private Conditions.@Nullable State state;
        private Instant since = Instant.EPOCH;

        Watched(Conditions conditions, ParkedDossiers.Place place) {
            this.conditions = conditions;
            this.place = place;
        }

        void ask() {
            Conditions.State now = conditions.of(place);
            Figures figures = now == Conditions.State.SILENT ? Figures.none() : figures();
            keep(now, figures);
        }

        private Figures figures() {
            try {
                return new Figures(
                        machine.instant(),
                        PrometheusText.read(conditions.figures(place), Figures::isWanted));
            } catch (ServiceFailure _) {
                return Figures.none();
            }
        }

        private synchronized void keep(Conditions.State now, Figures figures) {
            if (state != now) {
                LOG.info("{} is {}", place.id(), now);
                state = now;
                since = machine.instant();
            }
            if (!figures.samples().isEmpty()) {
                kept.add(figures);
                kept.removeIf(old -> old.at().isBefore(figures.at().minus(KEPT)));
            }
        }

        synchronized Optional<Condition> seen() {
            if (state == null) {
                return Optional.empty();
            }
            Figures last = kept.isEmpty() ? Figures.none() : kept.getLast();
            Instant from = state == Conditions.State.WELL ? last.startedAt().orElse(since) : since;
            return Optional.of(
                    new Condition(place, state, from, last, Firing.between(List.copyOf(kept))));
        }
    }

    private void run(Watched one) {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                one.ask();
                Thread.sleep(every);
            } catch (InterruptedException _) {
                return;
            } catch (RuntimeException e) {
                LOG.error("A service could not be asked", e);
            }
        }
    }

    @Override
    public synchronized void start() {
        for (Watched one : all) {
            threads.add(Thread.ofVirtual().name("service-watch").start(() -> run(one)));
        }
    }

    @Override
    public synchronized void stop() {
        threads.forEach(Thread::interrupt);
        threads.clear();
    }

    @Override
    public synchronized boolean isRunning() {
        return !threads.isEmpty();
    }
}
