package vn.lienthong.system.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.HdrHistogram.Histogram;

/// `./lienthong bench notifications`: how soon providers have the messages about dossiers that come
/// at a steady pace, how long a heap of them takes, and how long nothing goes when a provider
/// fails.
///
/// The programs are set up as `./lienthong up` sets them up. Every figure is taken from outside: a
/// message is taken when the event that says so is published, and late by that moment minus the one
/// at which its dossier was to come, whether what was before it had gone or not. What arrived is
/// counted on the phones and in the mailboxes of the outside world. The messages are urgent ones,
/// which no quiet hours hold back, so that the bench runs at any hour.
public final class NotificationsBench {

    private static final String BROKERS = "localhost:" + Programs.BROKER;
    private static final String TOPIC = "lienthong.notification";
    private static final String SMS = "SMS";
    private static final String MAIN = "smpp";
    private static final List<String> CHANNELS = List.of(SMS, "EMAIL");
    private static final int WARM_UP_SECONDS = 20;
    private static final int FAULT_AFTER_SECONDS = 5;
    private static final int FAULT_SECONDS = 60;
    private static final Duration IN_TIME = Duration.ofSeconds(2);
    private static final Duration RECEIPTS = Duration.ofSeconds(5);

    private final Programs programs;
    private final int perSecond;
    private final int seconds;
    private final int burst;
    private final Progress progress = new Progress();
    private int known;

    private NotificationsBench(Programs programs, int perSecond, int seconds, int burst) {
        this.programs = programs;
        this.perSecond = perSecond;
        this.seconds = seconds;
        this.burst = burst;
    }

    /// Runs the benchmark.
    ///
    /// @param arguments `--per-second R` messages (default 200, a text message and a mail for each
    ///   dossier), `--seconds S` (60), `--burst N` messages (10000), `--faults 0` to leave out what
    ///   fails
    public static void main(String[] arguments) throws IOException {
        Path root = Path.of(System.getProperty("lienthong.root", ".")).toAbsolutePath();
        Path folder = Files.createTempDirectory("lienthong-bench-");
        try (var programs = new Programs(Programs.Manner.AS_UP, root, folder)) {
            Runtime.getRuntime().addShutdownHook(new Thread(programs::close));
            var bench =
                    new NotificationsBench(
                            programs,
                            DeadlinesBench.option(arguments, "--per-second", 200),
                            DeadlinesBench.option(arguments, "--seconds", 60),
                            DeadlinesBench.option(arguments, "--burst", 10_000));
            bench.run(DeadlinesBench.option(arguments, "--faults", 1) > 0);
        }
    }

    private void run(boolean faults) {
        line("Bật các chương trình / starting the programs …");
        programs.startBroker();
        programs.startStore();
        programs.startOutsideWorld();
        programs.startNotificationService();
        try (var applicants = new Applicants(BROKERS, programs.mongo(), programs.masterKeys());
                var messages = new Messages(BROKERS, TOPIC)) {
            Applicants.Series warm = series("warm", WARM_UP_SECONDS, perSecond);
            applicants.come(warm);
            awaitAll(messages, warm);
            steady(applicants, messages);
            heap(applicants, messages);
            if (faults) {
                fault("down", Duration.ofSeconds(5), applicants, messages);
                recover();
                fault("slow", Duration.ofSeconds(60), applicants, messages);
            }
        }
    }

    private Applicants.Series series(String name, int forSeconds, int messagesPerSecond) {
        int dossiers = messagesPerSecond / CHANNELS.size();
        return next(name, dossiers * forSeconds, dossiers);
    }

    private Applicants.Series next(String name, int count, int dossiersPerSecond) {
        int first = known;
        known += count;
        return new Applicants.Series(
                name, first, count, Instant.now().plusSeconds(1), dossiersPerSecond);
    }

    private void steady(Applicants applicants, Messages messages) {
        Applicants.Series series = series("steady", seconds, perSecond);
        Map<String, Duration> before = programs.processor();
        applicants.come(series);
        awaitAll(messages, series);
        Map<String, Duration> after = programs.processor();
        line(
                "%,d tin một giây trong %d s / messages a second for %d s (load %s):"
                        .formatted(perSecond, seconds, seconds, load()));
        CHANNELS.forEach(channel -> late(messages, series, channel));
        costs(before, after, series.count() * CHANNELS.size());
        arrived(messages, series);
    }

    private void heap(Applicants applicants, Messages messages) {
        Applicants.Series series = next("heap", burst / CHANNELS.size(), 0);
        Map<String, Duration> before = programs.processor();
        applicants.come(series);
        double published = millis(series.begin(), Instant.now()) / 1e3;
        awaitAll(messages, series);
        Map<String, Duration> after = programs.processor();
        line(
                "%,d tin cùng lúc / messages at once, published in %.1f s (load %s):"
                        .formatted(burst, published, load()));
        for (String channel : CHANNELS) {
            Histogram late = histogram(messages, series, channel);
            line(
                    "  %s: đã nhận hết sau / all taken after %.1f s = %,.0f a second"
                            .formatted(
                                    channel,
                                    late.getMaxValue() / 1e3,
                                    late.getTotalCount() * 1e3 / late.getMaxValue()));
        }
        costs(before, after, burst);
        arrived(messages, series);
    }

    /// The first provider of text messages fails while messages come at half the pace.
    private void fault(String fault, Duration bar, Applicants applicants, Messages messages) {
        Applicants.Series series = series(fault, FAULT_SECONDS, perSecond / 2);
        Thread breaking =
                Thread.ofPlatform()
                        .start(() -> {
                            DeadlinesBench.pause(
                                    Duration.between(
                                            Instant.now(),
                                            series.begin().plusSeconds(FAULT_AFTER_SECONDS)));
                            suffer(fault);
                        });
        applicants.come(series);
        join(breaking);
        awaitAll(messages, series);
        suffer("ok");
        Instant broken = series.begin().plusSeconds(FAULT_AFTER_SECONDS);
        List<Messages.Taken> texts =
                messages.taken(series.name()).stream()
                        .filter(t -> t.channel().equals(SMS))
                        .sorted(Comparator.comparing(Messages.Taken::at))
                        .toList();
        line(
                "Nhà cung cấp SMS “%s”, %,d tin một giây / the provider of text messages is “%s”, %,d messages a second (load %s):"
                        .formatted(fault, perSecond / 2, fault, perSecond / 2, load()));
        line(
                "  lâu nhất không có tin nào được nhận / longest time without a text taken: %,d ms (bar %,d s); the second provider took its first after %s"
                        .formatted(
                                longestGap(texts, series),
                                bar.toSeconds(),
                                texts.stream()
                                        .filter(t -> !t.provider().equals(MAIN))
                                        .filter(t -> t.at().isAfter(broken))
                                        .findFirst()
                                        .map(t -> "%,d ms".formatted(millis(broken, t.at())))
                                        .orElse("never")));
        CHANNELS.forEach(channel -> late(messages, series, channel));
        arrived(messages, series);
    }

    private static long longestGap(List<Messages.Taken> texts, Applicants.Series series) {
        Instant before = series.begin();
        long longest = 0;
        for (Messages.Taken text : texts) {
            longest = Math.max(longest, millis(before, text.at()));
            before = text.at();
        }
        return longest;
    }

    /// The share comes back step by step.
    private void recover() {
        String share = "lienthong_provider_share{channel=\"SMS\",provider=\"%s\"}".formatted(MAIN);
        DeadlinesBench.await(() ->
                programs.metric(Programs.NOTIFICATION, share)
                        .map(Double::parseDouble)
                        .filter(now -> now >= 100)
                        .isPresent());
    }

    private void suffer(String fault) {
        programs.post(
                "http://localhost:" + Programs.OUTSIDE + "/local/faults",
                "{\"sms\":\"%s\"}".formatted(fault));
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void awaitAll(Messages messages, Applicants.Series series) {
        int expected = series.count() * CHANNELS.size();
        DeadlinesBench.await(() -> {
            int decided = messages.decided(series.name());
            progress.show(series.name(), decided, expected);
            return decided >= expected;
        });
    }

    private static Histogram histogram(
            Messages messages, Applicants.Series series, String channel) {
        Histogram late = new Histogram(3_600_000L, 3);
        messages.taken(series.name()).stream()
                .filter(t -> t.channel().equals(channel))
                .forEach(t ->
                        late.recordValue(
                                Math.max(0, millis(series.comes(t.code()).orElseThrow(), t.at()))));
        return late;
    }

    private static void late(Messages messages, Applicants.Series series, String channel) {
        Histogram late = histogram(messages, series, channel);
        line(
                "  %s: p50 %,d ms, p99 %,d ms, p99.9 %,d ms, max %,d ms; trong %d s / within %d s: %.2f %%"
                        .formatted(
                                channel,
                                late.getValueAtPercentile(50),
                                late.getValueAtPercentile(99),
                                late.getValueAtPercentile(99.9),
                                late.getMaxValue(),
                                IN_TIME.toSeconds(),
                                IN_TIME.toSeconds(),
                                late.getTotalCount() == 0
                                        ? 0
                                        : 100.0
                                                * late.getCountBetweenValues(0, IN_TIME.toMillis())
                                                / late.getTotalCount()));
    }

    /// Everything must have arrived once, but for what was given up, which may have arrived.
    private void arrived(Messages messages, Applicants.Series series) {
        // Whoever gets a message twice gets it soon after, and so do the receipts come.
        DeadlinesBench.pause(RECEIPTS);
        Map<Integer, Long> often = Arrived.read(programs).often(series.codes());
        long twice =
                often.entrySet().stream()
                        .filter(e -> e.getKey() > 1)
                        .mapToLong(Map.Entry::getValue)
                        .sum();
        List<Messages.Failed> failed = messages.failed(series.name());
        line(
                "  đến nơi / arrived once: %,d of %,d; never %,d; twice %,d; given up %,d %s"
                        .formatted(
                                often.getOrDefault(1, 0L),
                                series.count() * CHANNELS.size(),
                                often.getOrDefault(0, 0L),
                                twice,
                                failed.size(),
                                failed.stream()
                                        .collect(
                                                Collectors.groupingBy(
                                                        Messages.Failed::reason,
                                                        Collectors.counting()))));
    }

    private void costs(Map<String, Duration> before, Map<String, Duration> after, int messages) {
        Map<String, String> costs = new LinkedHashMap<>();
        programs.names()
                .forEach(program -> {
                    String name = Path.of(program).getFileName().toString();
                    Duration used =
                            after.getOrDefault(name, Duration.ZERO)
                                    .minus(before.getOrDefault(name, Duration.ZERO));
                    costs.put(
                            name,
                            "%,d µs, %,d MB"
                                    .formatted(
                                            used.toNanos() / 1000 / messages,
                                            programs.resident(program) >> 20));
                });
        line("  bộ xử lý một tin, bộ nhớ / processor per message, memory: " + costs);
    }

    private static long millis(Instant from, Instant until) {
        return Duration.between(from, until).toMillis();
    }

    /// Programs that waited for a processor, in the last minute.
    private static String load() {
        try {
            String load = Files.readString(Path.of("/proc/loadavg"));
            return load.substring(0, load.indexOf(' '));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void line(String text) {
        DeadlinesBench.line(text);
    }
}
