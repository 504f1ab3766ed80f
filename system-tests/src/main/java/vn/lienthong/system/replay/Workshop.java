package vn.lienthong.system.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;
import java.util.function.Predicate;
import vn.lienthong.system.replay.Desks.Task;

/// A day's work: what comes is received, what is to be done is done at every desk it reaches, until
/// nothing moves any more. What is to be late is taken over and left lying.
final class Workshop {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final long SHORTEST_PAUSE = TimeUnit.MILLISECONDS.toNanos(25);

    /// Who looks at every desk without end keeps the machine from its work.
    private static final long LONGEST_PAUSE = TimeUnit.MILLISECONDS.toNanos(400);

    private final Crew crew;
    private final Counter counter;
    private final Desks desks;
    private final Bar bar;
    private final Map<String, Standing> moving = new ConcurrentHashMap<>();
    private final Map<String, Standing> lying = new ConcurrentHashMap<>();
    private volatile long lastMoved = System.nanoTime();

    Workshop(Crew crew, Counter counter, Desks desks, Bar bar) {
        this.crew = crew;
        this.counter = counter;
        this.desks = desks;
        this.bar = bar;
    }

    /// One day's work.
    ///
    /// @param now by the business clock
    /// @throws IllegalStateException when something is refused, or nothing moves for long
    void work(Collection<Case> received, Instant now) {
        crew.each(
                received,
                one -> {
                    Standing standing = counter.receive(one);
                    moving.put(standing.code(), standing);
                });
        remember(now);
        lastMoved = System.nanoTime();
        Set<String> offices = new TreeSet<>();
        Set<String> counters = new TreeSet<>();
        for (Standing one : moving.values()) {
            offices.addAll(one.offices());
            counters.add(one.of().counter());
        }
        List<Runnable> loops = new ArrayList<>();
        offices.forEach(office ->
                loops.add(
                        loop(
                                one -> one.offices().contains(office),
                                () -> desk(office, counters.contains(office)))));
        counters.forEach(office ->
                loops.add(loop(one -> one.of().counter().equals(office), () -> results(office))));
        crew.together(loops);
    }

    /// What has been forgotten until its date was past comes up again.
    private void remember(Instant now) {
        List<Standing> late =
                lying.values().stream().filter(one -> one.isForgottenLongEnough(now)).toList();
        crew.each(
                late,
                one -> {
                    Standing.Seat seat = one.seat().orElseThrow();
                    desks.complete(seat.office(), one.code(), seat.step());
                    one.release();
                    lying.remove(one.code());
                    moving.put(one.code(), one);
                });
    }

    /// Repeats it until none of its dossiers moves.
    ///
    /// @param work tells how much it did
    private Runnable loop(Predicate<Standing> its, IntSupplier work) {
        return () -> {
            long pause = SHORTEST_PAUSE;
            while (moving.values().stream().anyMatch(its)
                    && !Thread.currentThread().isInterrupted()) {
                if (work.getAsInt() > 0) {
                    lastMoved = System.nanoTime();
                    pause = SHORTEST_PAUSE;
                } else if (System.nanoTime() - lastMoved > PATIENCE.toNanos()) {
                    throw new IllegalStateException(
                            "Nothing moves any more: "
                                    + moving.keySet().stream().limit(5).toList());
                } else {
                    LockSupport.parkNanos(pause);
                    pause = Math.min(2 * pause, LONGEST_PAUSE);
                }
            }
        };
    }

    private int desk(String office, boolean receives) {
        int done = 0;
        List<Task> offered = known(desks.at(office, "OFFERED"));
        if (!offered.isEmpty()) {
            desks.takeOver(office, offered);
            crew.each(offered, task -> begin(office, task, receives));
            done += offered.size();
        }
        if (receives) {
            // The step of the counter that received it is held from the start.
            List<Task> held = known(desks.at(office, "HELD"));
            crew.each(held, task -> desks.complete(office, task.code(), task.step()));
            done += held.size();
        }
        return done;
    }

    private void begin(String office, Task task, boolean receives) {
        Standing one = Objects.requireNonNull(moving.get(task.code()));
        if (receives || one.isReleased()) {
            desks.complete(office, task.code(), task.step());
        } else {
            one.sitDown(office, task.step());
            lying.put(one.code(), one);
            rest(one);
        }
    }

    private List<Task> known(List<Task> tasks) {
        return tasks.stream().filter(task -> moving.containsKey(task.code())).toList();
    }

    private int results(String office) {
        List<Standing> ready =
                counter.waiting(office).stream()
                        .map(code -> Optional.ofNullable(moving.get(code)))
                        .flatMap(Optional::stream)
                        .toList();
        crew.each(
                ready,
                one -> {
                    counter.handOut(one);
                    rest(one);
                });
        return ready.size();
    }

    private void rest(Standing one) {
        moving.remove(one.code());
        if (one.isAtItsEnd()) {
            bar.more(1, one.of().received().toString());
        }
    }
}
