package vn.lienthong.deadline.year;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import vn.lienthong.contracts.event.DossierEvent;
import vn.lienthong.kit.aggregate.OutboxState;

/// The service for real: facts come over Kafka, people over REST, and what it tells is read from
/// its topic.
final class RunningService implements Timekeeping, AutoCloseable {

    private final FactWire wire;
    private final ToldReader told;
    private final Counter counter;
    private final Consumer<Instant> time;
    private final OutboxState outbox;

    /// @param time moves the business clock, and returns when everything has fallen due
    RunningService(String kafka, Counter counter, Consumer<Instant> time, OutboxState outbox) {
        this.wire = new FactWire(kafka);
        this.told = new ToldReader(kafka);
        this.counter = counter;
        this.time = time;
        this.outbox = outbox;
    }

    @Override
    public void happened(List<List<DossierEvent>> factsOfEach) throws Exception {
        wire.send(factsOfEach);
    }

    @Override
    public void passTo(Instant now) {
        time.accept(now);
    }

    @Override
    public int order(DayOrder order) throws Exception {
        return counter.order(order);
    }

    @Override
    public int declare(String code, String office) throws Exception {
        return counter.declare(code, office);
    }

    @Override
    public int issue(String letter, String office, LocalDate newDueDate) throws Exception {
        return counter.issue(letter, office, newDueDate);
    }

    @Override
    public void settle() {
        await().atMost(Duration.ofMinutes(2)).until(() -> outbox.unfinished() == 0);
        told.readOn();
    }

    @Override
    public List<DossierEvent> told(String code) {
        return told.of(code);
    }

    @Override
    public List<String> clocks(String code) throws Exception {
        return counter.clocks(code);
    }

    @Override
    public void close() {
        wire.close();
        told.close();
    }
}
