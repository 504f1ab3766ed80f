package vn.lienthong.portal.operations;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.lienthong.portal.figures.Condition;
import vn.lienthong.portal.figures.Figures;
import vn.lienthong.portal.figures.ServiceWatch;
import vn.lienthong.portal.operations.Check.Level;
import vn.lienthong.portal.page.Numbers;
import vn.lienthong.portal.page.Part;
import vn.lienthong.portal.page.Times;
import vn.lienthong.portal.page.Words;
import vn.lienthong.portal.service.Conditions;
import vn.lienthong.portal.service.Providers;
import vn.lienthong.portal.service.ServiceName;

/// Whether the services are well, by what they tell of themselves.
@Component
class ServiceChecks {
    private static final Duration OUTBOX_SLOW = Duration.ofSeconds(10);
    private static final Duration OUTBOX_STUCK = Duration.ofMinutes(1);
    private static final Duration MESSAGE_SLOW = Duration.ofMinutes(2);
    private static final Duration MESSAGE_STUCK = Duration.ofMinutes(10);
    private static final Duration PUNCTUAL = Duration.ofSeconds(1);
    private static final Duration LATE = Duration.ofSeconds(60);

    private final ServiceWatch watch;
    private final Providers providers;
    private final ParkedWords places;
    private final Words words;
    private final Times times;
    private final Numbers numbers;

    ServiceChecks(
            ServiceWatch watch,
            Providers providers,
            ParkedWords places,
            Words words,
            Times times,
            Numbers numbers) {
        this.watch = watch;
        this.providers = providers;
        this.places = places;
        this.words = words;
        this.times = times;
        this.numbers = numbers;
    }

    /// Each deployment: up or down.
    List<Check> services() {
        return watch.seen().stream().map(this::service).toList();
    }

    private Check service(Condition one) {
        Level level = one.state() == Conditions.State.WELL ? Level.GOOD : Level.LATE;
        return new Check(
                places.place(one.place()),
                level,
                words.of("health.service." + one.state()),
                words.of("health.since", times.at(one.since())),
                "");
    }

    /// What each has put aside.
    List<Check> parked() {
        List<Check> checks = new ArrayList<>();
        for (Condition one : watch.seen()) {
            Optional<Long> parked = one.figures().parked();
            if (parked.isPresent() && parked.get() > 0) {
                checks.add(
                        new Check(
                                words.of("health.parked", places.place(one.place())),
                                Level.SOON,
                                words.of("health.parked.some"),
                                words.of("health.parked.count", parked.get()),
                                "/van-hanh/tam-giu"));
            }
        }
        if (checks.isEmpty()) {
            checks.add(
                    new Check(
                            words.of("health.parked.all"),
                            Level.GOOD,
                            words.of("health.none"),
                            "",
                            "/van-hanh/tam-giu"));
        }
        return checks;
    }

    /// Whether what was decided reaches the bus.
    Check outbox() {
        List<Figures> told = figures();
        Duration age =
                told.stream()
                        .flatMap(one -> one.outboxAge().stream())
                        .reduce(ServiceChecks::longer)
                        .orElse(null);
        long waiting = told.stream().flatMap(one -> one.outbox().stream()).mapToLong(n -> n).sum();
        String name = words.of("health.outbox");
        if (age == null) {
            return unknown(name, "");
        }
        return new Check(
                name,
                level(age, OUTBOX_SLOW, OUTBOX_STUCK),
                words.of("health.flow." + level(age, OUTBOX_SLOW, OUTBOX_STUCK)),
                words.of("health.outbox.detail", waiting, numbers.duration(age)),
                "");
    }

    /// Whether messages go out.
    Check messages() {
        String name = words.of("health.messages");
        return figures().stream()
                .flatMap(one -> one.oldestMessage().stream())
                .reduce(ServiceChecks::longer)
                .map(age ->
                        new Check(
                                name,
                                level(age, MESSAGE_SLOW, MESSAGE_STUCK),
                                words.of("health.flow." + level(age, MESSAGE_SLOW, MESSAGE_STUCK)),
                                age.isZero()
                                        ? words.of("health.messages.none")
                                        : words.of("health.messages.oldest", numbers.duration(age)),
                                "/van-hanh/tin-nhan"))
                .orElseGet(() -> unknown(name, "/van-hanh/tin-nhan"));
    }

    /// Whether deadlines are told when they fall.
    Check deadlines() {
        String name = words.of("health.deadlines");
        return watch.seen().stream()
                .filter(one -> one.place().service() == ServiceName.DEADLINE)
                .filter(one -> !one.figures().samples().isEmpty())
                .findFirst()
                .map(one -> deadlines(name, one))
                .orElseGet(() -> unknown(name, ""));
    }

    private Check deadlines(String name, Condition one) {
        long untold = one.figures().untold();
        if (untold > 0) {
            return new Check(
                    name,
                    Level.LATE,
                    words.of("health.deadlines.LATE"),
                    words.of("health.deadlines.untold", untold),
                    "");
        }
        long told = one.firing().told();
        if (told == 0) {
            return new Check(
                    name,
                    Level.GOOD,
                    words.of("health.deadlines.GOOD"),
                    words.of("health.deadlines.nothing"),
                    "");
        }
        Optional<Duration> within = one.firing().within();
        Level level =
                within.map(lag -> level(lag, PUNCTUAL.plusMillis(1), LATE)).orElse(Level.LATE);
        return new Check(
                name,
                level,
                words.of("health.deadlines." + level),
                within.map(lag -> words.of("health.deadlines.within", told, numbers.duration(lag)))
                        .orElseGet(() ->
                                words.of("health.deadlines.longer", told, numbers.duration(LATE))),
                "");
    }

    /// Whether those who carry messages can.
    Check carriers() {
        String name = words.of("health.providers");
        String link = "/van-hanh/nha-cung-cap";
        Part<List<Providers.Provider>> asked = Part.of(providers::all);
        if (asked.value() == null) {
            return unknown(name, link);
        }
        List<Providers.Provider> all = asked.value();
        List<String> down =
                all.stream()
                        .filter(one -> !isUsable(one))
                        .map(one -> Objects.requireNonNullElse(one.name(), ""))
                        .toList();
        boolean channelDown =
                all.stream()
                        .map(one -> String.valueOf(one.channel()))
                        .distinct()
                        .anyMatch(channel ->
                                all.stream()
                                        .filter(one -> channel.equals(one.channel()))
                                        .noneMatch(ServiceChecks::isUsable));
        Level level = down.isEmpty() ? Level.GOOD : channelDown ? Level.LATE : Level.SOON;
        return new Check(
                name,
                level,
                words.of("health.providers." + level),
                down.isEmpty()
                        ? words.of("health.providers.count", all.size())
                        : words.of("health.providers.down", String.join(", ", down)),
                link);
    }

    private static boolean isUsable(Providers.Provider one) {
        return one.available() && !"OPEN".equals(one.breaker());
    }

    private List<Figures> figures() {
        return watch.seen().stream()
                .filter(one -> one.state() != Conditions.State.SILENT)
                .map(Condition::figures)
                .toList();
    }

    private Check unknown(String name, String link) {
        return new Check(
                name,
                Level.SOON,
                words.of("health.unknown"),
                words.of("health.unknown.detail"),
                link);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static Level level(Duration age, Duration slow, Duration stuck) {
        if (age.compareTo(slow) < 0) {
            return Level.GOOD;
        }
        return age.compareTo(stuck) < 0 ? Level.SOON : Level.LATE;
    }
}
