package vn.lienthong.portal.operations;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.lienthong.portal.bus.BusWatch;
import vn.lienthong.portal.bus.Measurement;
import vn.lienthong.portal.operations.Check.Level;
import vn.lienthong.portal.page.Times;
import vn.lienthong.portal.page.Words;

/// Whether the bus is well, and whether those who read it keep up.
@Component
class BusChecks {
    private static final String PAGE = "/van-hanh/kafka";

    /// Behind by more than this is told although the group goes on reading.
    private static final long MUCH = 1_000;

    private final Words words;
    private final Times times;

    BusChecks(Words words, Times times) {
        this.words = words;
        this.times = times;
    }

    List<Check> of(BusWatch.Seen seen) {
        List<Check> checks = new ArrayList<>();
        checks.add(reachable(seen));
        if (seen.awaySince() == null) {
            seen.latest()
                    .ifPresent(last -> {
                        checks.add(copies(last));
                        checks.add(lag(seen, last));
                    });
        }
        return checks;
    }

    private Check reachable(BusWatch.Seen seen) {
        String name = words.of("health.bus");
        if (seen.awaySince() != null) {
            return new Check(
                    name,
                    Level.LATE,
                    words.of("health.bus.away"),
                    words.of("health.bus.away-since", times.at(seen.awaySince())),
                    PAGE);
        }
        return seen.latest()
                .map(last ->
                        new Check(
                                name,
                                Level.GOOD,
                                words.of("health.bus.there"),
                                words.of("health.bus.nodes", last.nodes().size()),
                                PAGE))
                .orElseGet(() ->
                        new Check(
                                name,
                                Level.CALM,
                                words.of("health.unknown"),
                                words.of("bus.not-measured"),
                                PAGE));
    }

    private Check copies(Measurement last) {
        long leaderless = last.topics().stream().mapToLong(Measurement.Topic::leaderless).sum();
        long few = last.topics().stream().mapToLong(Measurement.Topic::underReplicated).sum();
        Level level = leaderless > 0 ? Level.LATE : few > 0 ? Level.SOON : Level.GOOD;
        return new Check(
                words.of("health.copies"),
                level,
                words.of("health.copies." + level),
                switch (level) {
                    case LATE -> words.of("bus.leaderless", leaderless);
                    case SOON -> words.of("bus.under-replicated", few);
                    case GOOD, CALM -> words.of("health.copies.topics", last.topics().size());
                },
                PAGE);
    }

    private Check lag(BusWatch.Seen seen, Measurement last) {
        long total = last.lag();
        List<Measurement.Group> behind =
                last.groups().stream()
                        .filter(group -> group.lag() > 0)
                        .sorted(Comparator.comparingLong(Measurement.Group::lag).reversed())
                        .toList();
        Level level =
                behind.stream()
                        .map(group -> level(seen, group))
                        .max(Comparator.comparingInt(BusChecks::weight))
                        .orElse(Level.GOOD);
        String who =
                behind.isEmpty()
                        ? ""
                        : words.of(
                                "health.lag.first",
                                behind.getFirst().name(),
                                behind.getFirst().lag());
        return new Check(
                words.of("health.lag"),
                level,
                words.of("health.lag." + level),
                (words.of("health.lag.total", total) + " " + who).strip(),
                behind.isEmpty() ? PAGE : PAGE + "/nhom/" + behind.getFirst().name());
    }

    /// One that stands still is worse than one that has much to do.
    static Level level(BusWatch.Seen seen, Measurement.Group group) {
        if (seen.isStuck(group.name())) {
            return Level.LATE;
        }
        return group.lag() > MUCH ? Level.SOON : Level.GOOD;
    }

    private static int weight(Level level) {
        return switch (level) {
            case CALM, GOOD -> 0;
            case SOON -> 1;
            case LATE -> 2;
        };
    }
}
