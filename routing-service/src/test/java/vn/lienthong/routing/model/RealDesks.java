package vn.lienthong.routing.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.event.EarlierStep;
import vn.lienthong.routing.Story;
import vn.lienthong.routing.desk.domain.Custody;
import vn.lienthong.routing.desk.domain.Desk;
import vn.lienthong.routing.desk.domain.DeskCommand;
import vn.lienthong.routing.desk.domain.Hearing;
import vn.lienthong.routing.desk.domain.Officer;
import vn.lienthong.routing.desk.domain.Order;
import vn.lienthong.routing.desk.domain.Task;
import vn.lienthong.routing.desk.domain.Verdict;

/// The production code of the desks, one deployment for each level.
final class RealDesks implements Desks {

    private final Map<String, DeskReader> readers = new TreeMap<>();

    private static final class DeskReader extends Reader {

        private final Hearing hearing;
        private @Nullable Desk desk;

        private DeskReader(String level) {
            this.hearing = new Hearing(office -> level.equals(RandomPlan.LEVELS.get(office)));
        }

        @Override
        Taken take(Sent sent) {
            return switch (hearing.on(desk, sent.event())) {
                case Hearing.Changed changed -> {
                    desk = changed.next();
                    yield Taken.CHANGED;
                }
                case Hearing.Unchanged _ -> Taken.UNCHANGED;
                case Hearing.TooEarly _ -> Taken.TOO_EARLY;
            };
        }
    }

    @Override
    public Reader reader(String level) {
        return readers.computeIfAbsent(level, DeskReader::new);
    }

    @Override
    public List<Seat> open() {
        List<Seat> open = new ArrayList<>();
        readers.forEach((level, reader) -> {
            Desk desk = reader.desk;
            if (desk != null) {
                desk.open().forEach(task -> open.add(seat(level, task)));
            }
        });
        return open;
    }

    private static Seat seat(String level, Task task) {
        return new Seat(
                level,
                task.step(),
                task.visit(),
                task.office(),
                task.state().word(),
                task.offer().firstDesk(),
                task.offer().earlier().stream().map(EarlierStep::step).toList());
    }

    @Override
    public Optional<Sent> order(Seat seat, DeskCommand command, Instant at) {
        DeskReader reader = readers.get(seat.level());
        if (reader == null) {
            throw new IllegalStateException("Nobody reads for " + seat.level());
        }
        Officer officer = new Officer(Story.ACTOR, seat.office()::equals, true);
        Order order = new Order(seat.step(), seat.visit(), officer, at, command);
        if (Custody.decide(reader.desk, order) instanceof Verdict.Accepted accepted) {
            reader.desk = accepted.next();
            return Optional.of(new Sent("desk/" + seat.level(), accepted.event()));
        }
        return Optional.empty();
    }
}
