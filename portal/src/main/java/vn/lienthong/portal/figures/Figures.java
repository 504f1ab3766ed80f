package vn.lienthong.portal.figures;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What a service told of itself at one moment.
///
/// @param at by the machine's clock
public record Figures(Instant at, List<Sample> samples) {
    private static final double MILLIS = 1000;

    /// Only these are read of the many that a service tells.
    static boolean isWanted(String name) {
        return name.startsWith("lienthong_") || name.equals("process_start_time_seconds");
    }

    static Figures none() {
        return new Figures(Instant.EPOCH, List.of());
    }

    /// Dossiers put aside; empty when the service does not say.
    public Optional<Long> parked() {
        return count("lienthong_parked");
    }

    /// Documents with events that Kafka has not taken.
    public Optional<Long> outbox() {
        return count("lienthong_outbox_unfinished");
    }

    /// How long the oldest event has waited for Kafka.
    public Optional<Duration> outboxAge() {
        return longest("lienthong_outbox_age_seconds");
    }

    /// How long the longest due message has waited to be sent.
    public Optional<Duration> oldestMessage() {
        return longest("lienthong_notification_oldest_due_seconds");
    }

    /// When its process began.
    public Optional<Instant> startedAt() {
        return named("process_start_time_seconds")
                .findFirst()
                .map(sample -> Instant.ofEpochMilli(Math.round(sample.value() * MILLIS)));
    }

    /// Dossiers with something due for ten seconds or longer that nobody was told of.
    public long untold() {
        return named("lienthong_deadline_unfired")
                .filter(sample -> "10s".equals(sample.labels().get("older_than")))
                .mapToLong(sample -> Math.round(sample.value()))
                .sum();
    }

    /// How many deadlines were told within how many seconds of their instant, since the process
    /// began; each with those of the shorter ones.
    TreeMap<Double, Long> told() {
        TreeMap<Double, Long> told = new TreeMap<>();
        named("lienthong_deadline_firing_lag_seconds_bucket")
                .forEach(sample -> {
                    String within = sample.labels().getOrDefault("le", "+Inf");
                    told.merge(
                            within.equals("+Inf")
                                    ? Double.POSITIVE_INFINITY
                                    : Double.parseDouble(within),
                            Math.round(sample.value()),
                            Long::sum);
                });
        return told;
    }

    private Optional<Long> count(String name) {
        OptionalDouble sum = sum(name);
        return sum.isEmpty() ? Optional.empty() : Optional.of(Math.round(sum.getAsDouble()));
    }

    private OptionalDouble sum(String name) {
        return named(name).mapToDouble(Sample::value).reduce(Double::sum);
    }

    private Optional<Duration> longest(String name) {
        OptionalDouble most = named(name).mapToDouble(Sample::value).max();
        return most.isEmpty()
                ? Optional.empty()
                : Optional.of(Duration.ofMillis(Math.round(most.getAsDouble() * MILLIS)));
    }

    private Stream<Sample> named(String name) {
        return samples.stream().filter(sample -> sample.name().equals(name));
    }
}
