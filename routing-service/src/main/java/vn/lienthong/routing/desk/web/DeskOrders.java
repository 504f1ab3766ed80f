package vn.lienthong.routing.desk.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lienthong.contracts.event.DossierEvent;
import vn.lienthong.kit.aggregate.Aggregates;
import vn.lienthong.kit.aggregate.Decided;
import vn.lienthong.kit.aggregate.Outcome;
import vn.lienthong.kit.web.Problem;
import vn.lienthong.routing.desk.domain.Custody;
import vn.lienthong.routing.desk.domain.Desk;
import vn.lienthong.routing.desk.domain.Order;
import vn.lienthong.routing.desk.domain.Task;
import vn.lienthong.routing.desk.domain.Verdict;
import vn.lienthong.routing.desk.store.DeskEntries;
import vn.lienthong.routing.desk.store.FinishedWork;

/// Carries orders out on the stored desks.
@Component
class DeskOrders {

    private final Aggregates<Desk> desks;
    private final DeskEntries entries;
    private final FinishedWork finished;
    private final JourneyEcho echo;

    DeskOrders(
            Aggregates<Desk> desks, DeskEntries entries, FinishedWork finished, JourneyEcho echo) {
        this.desks = desks;
        this.entries = entries;
        this.finished = finished;
        this.echo = echo;
    }

    /// What became of an order: the task as it stands afterwards, or what stands against it.
    sealed interface Result {
        record Done(Task task) implements Result {}

        record NotDone(Obstacle why) implements Result {}
    }

    /// An order about a dossier.
    record Item(String code, Order order) {}

    /// The task as it stands afterwards.
    ///
    /// @throws Problem when the order is refused
    Task carryOut(String code, Order order) {
        return switch (carryOut(List.of(new Item(code, order))).getFirst()) {
            case Result.Done done -> done.task();
            case Result.NotDone not -> throw not.why().asProblem();
        };
    }

    /// All of them with one read and one write; one that is refused does not hold up the others.
    ///
    /// @return what became of each, in their order
    List<Result> carryOut(List<Item> items) {
        Map<String, List<Order>> byCode = new LinkedHashMap<>();
        items.forEach(item ->
                byCode.computeIfAbsent(item.code(), _ -> new ArrayList<>()).add(item.order()));
        Map<String, List<Verdict>> verdicts =
                desks.changeAll(
                        byCode.keySet(),
                        (code, desk) -> inTurn(desk, byCode.getOrDefault(code, List.of())));
        List<DossierEvent> told = verdicts.values().stream().flatMap(DeskOrders::events).toList();
        entries.follow(told.stream().map(DossierEvent::code).distinct().toList());
        finished.note(verdicts.values().stream().flatMap(DeskOrders::changed));
        echo.await(told);
        Map<String, List<Verdict>> left = new LinkedHashMap<>();
        verdicts.forEach((code, some) -> left.put(code, new ArrayList<>(some)));
        return items.stream().map(item -> result(item, left)).toList();
    }

    private static Decided<Desk, List<Verdict>> inTurn(@Nullable Desk desk, List<Order> orders) {
        Desk now = desk;
        List<Verdict> verdicts = new ArrayList<>();
        for (Order order : orders) {
            Verdict verdict = Custody.decide(now, order);
            verdicts.add(verdict);
            now = verdict instanceof Verdict.Accepted accepted ? accepted.next() : now;
        }
        List<DossierEvent> events = events(verdicts).toList();
        return new Decided<>(
                now == null || events.isEmpty()
                        ? Outcome.unchanged()
                        : Outcome.changed(now, events),
                verdicts);
    }

    private static Stream<DossierEvent> events(List<Verdict> verdicts) {
        return verdicts.stream()
                .flatMap(verdict ->
                        verdict instanceof Verdict.Accepted accepted
                                ? Stream.of(accepted.event())
                                : Stream.empty());
    }

    private static Stream<Task> changed(List<Verdict> verdicts) {
        return verdicts.stream()
                .flatMap(verdict ->
                        verdict instanceof Verdict.Accepted accepted
                                ? Stream.of(accepted.task())
                                : Stream.empty());
    }

    private static Result result(Item item, Map<String, List<Verdict>> left) {
        Verdict verdict = left.getOrDefault(item.code(), List.of()).removeFirst();
        return switch (verdict) {
            case Verdict.Accepted accepted -> new Result.Done(accepted.task());
            case Verdict.Unchanged unchanged -> new Result.Done(unchanged.task());
            case Verdict.Refused refused ->
                    new Result.NotDone(
                            Obstacle.of(item.code(), item.order().step(), refused.why()));
        };
    }
}
