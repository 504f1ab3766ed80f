package vn.lienthong.deadline.clocks.firing;

import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.springframework.stereotype.Component;
import vn.lienthong.deadline.clocks.domain.Lane;
import vn.lienthong.deadline.clocks.domain.Pending;

/// What falls due within the next while for the dossiers that this process looks after, in memory:
/// a heap for each lane. Entries are never corrected. One whose dossier has since changed comes up
/// at its old time, and there is nothing to do; what it changed to was noted as well.
@Component
final class LookAhead {

    private final Map<Lane, DueHeap> lanes = new EnumMap<>(Lane.class);
    private final Ownership ownership;
    private Instant horizon = Instant.MIN;

    LookAhead(Ownership ownership) {
        this.ownership = ownership;
        for (Lane lane : Lane.values()) {
            lanes.put(lane, new DueHeap());
        }
    }

    /// Something is pending. Kept when it is for this process and within the horizon.
    synchronized void note(String code, Pending pending) {
        if (!pending.at().isAfter(horizon) && ownership.isMine(code)) {
            add(code, pending);
        }
    }

    private void add(String code, Pending pending) {
        DueHeap heap = lane(pending.lane());
        long due = pending.at().toEpochMilli();
        boolean first = heap.isEmpty() || due < heap.firstDue();
        heap.add(due, code);
        if (first) {
            notifyAll();
        }
    }

    /// From now on everything until then is kept. What was written before must be noted once more.
    synchronized void reachTo(Instant next) {
        if (next.isAfter(horizon)) {
            horizon = next;
        }
    }

    synchronized Instant horizon() {
        return horizon;
    }

    /// Forgets everything: other dossiers are looked after from now on.
    synchronized void forget() {
        lanes.values().forEach(DueHeap::clear);
        horizon = Instant.MIN;
    }

    /// Takes out what has fallen due, of one lane: as long as anything of the first is due, that.
    ///
    /// @param most codes at once
    synchronized Batch take(Instant now, int most) {
        long until = now.toEpochMilli();
        for (Lane lane : Lane.values()) {
            List<String> codes = take(lane(lane), until, most);
            if (!codes.isEmpty()) {
                return new Batch(lane, codes);
            }
        }
        return new Batch(Lane.WARNING, List.of());
    }

    /// What was taken out, each dossier once.
    record Batch(Lane lane, List<String> codes) {}

    private List<String> take(DueHeap heap, long until, int most) {
        LinkedHashSet<String> due = new LinkedHashSet<>();
        while (due.size() < most && !heap.isEmpty() && heap.firstDue() <= until) {
            String code = heap.take();
            if (ownership.isMine(code)) {
                due.add(code);
            }
        }
        return List.copyOf(due);
    }

    /// Puts back what was taken out and could not be dealt with.
    synchronized void putBack(Batch batch, Instant at) {
        batch.codes().forEach(code -> add(code, new Pending(at, batch.lane())));
    }

    /// Drops what has fallen due by then: it was dealt with in another way.
    synchronized void drop(Instant until) {
        long end = until.toEpochMilli();
        for (DueHeap heap : lanes.values()) {
            while (!heap.isEmpty() && heap.firstDue() <= end) {
                var _ = heap.take();
            }
        }
    }

    /// How many have been due for at least so long.
    synchronized int overdue(Instant since) {
        long until = since.toEpochMilli();
        return lanes.values().stream().mapToInt(heap -> heap.countUntil(until)).sum();
    }

    /// When the next entry of any lane falls due, in milliseconds.
    synchronized OptionalLong firstDue() {
        return lanes.values().stream()
                .filter(heap -> !heap.isEmpty())
                .flatMapToLong(heap -> LongStream.of(heap.firstDue()))
                .min();
    }

    /// Entries in memory.
    synchronized int size() {
        return lanes.values().stream().mapToInt(DueHeap::size).sum();
    }

    /// Waits until something is noted that falls due before the given instant, or so long.
    synchronized void await(long dueMillis, long millis) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        long left = millis;
        while (left > 0 && firstDue().orElse(Long.MAX_VALUE) >= dueMillis) {
            wait(left);
            left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        }
    }

    private DueHeap lane(Lane lane) {
        DueHeap heap = lanes.get(lane);
        if (heap == null) {
            throw new IllegalStateException("There is no lane " + lane);
        }
        return heap;
    }
}
