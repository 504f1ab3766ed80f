package vn.lienthong.system.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.HdrHistogram.Histogram;
import vn.lienthong.system.bench.Clocks.Promise;

/// `./lienthong bench deadlines --armed N --due M`: how fast clocks are armed, how late they fire
/// when many fall due at one instant, how many a second can fall due for a while, and how a restart
/// in front of an instant goes.
///
/// Every figure is taken from outside: an event counts when the broker has it, and its lag is the
/// broker's record of the send minus the promised instant.
public final class DeadlinesBench {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final String TOPIC = "lienthong.deadline";
    private static final int SUSTAINED_SECONDS = 20;
    private static final int RESTART_DUE = 10_000;
    private static final int CHUNK = 20_000;
    private static final Duration PATIENCE = Duration.ofMinutes(20);

    private static final Instant RECEIVED = at(2027, 1, 4, 8, 0);
    private static final Instant HERD = at(2027, 1, 14, 10, 0);
    private static final Instant SUSTAINED = at(2027, 1, 15, 10, 0);
    private static final Instant RESTART = at(2027, 1, 18, 10, 0);
    private static final Instant FAR = at(2027, 11, 30, 17, 30);

    private final int armed;
    private final int due;
    private final int perSecond;
    private final Programs programs;
    private final Progress progress = new Progress();

    private DeadlinesBench(int armed, int due, int perSecond, Programs programs) {
        this.armed = armed;
        this.due = due;
        this.perSecond = perSecond;
        this.programs = programs;
    }

    /// Runs the benchmark.
    ///
    /// @param arguments `--armed N` (default 100000), `--due M` (10000), `--per-second R` (5000)
    public static void main(String[] arguments) throws IOException {
        int armed = option(arguments, "--armed", 100_000);
        int due = option(arguments, "--due", 10_000);
        int perSecond = option(arguments, "--per-second", 5_000);
        Path root = Path.of(System.getProperty("lienthong.root", ".")).toAbsolutePath();
        Path folder = Files.createTempDirectory("lienthong-bench-");
        try (var programs = new Programs(root, folder)) {
            Runtime.getRuntime().addShutdownHook(new Thread(programs::close));
            new DeadlinesBench(armed, due, perSecond, programs).run();
        }
    }

    private void run() {
        line("Bật các chương trình / starting the programs …");
        programs.startBroker();
        programs.startStore();
        programs.startOutsideWorld();
        programs.startDeadlineService();
        moveTo(RECEIVED);
        long atRest = programs.resident("deadline-service");
        String brokers = "localhost:" + Programs.BROKER;
        try (var alarms = new Alarms(brokers, TOPIC, offset());
                var clocks = new Clocks(brokers)) {
            arm(alarms, clocks);
            line(
                    "  bộ nhớ deadline-service / resident: %,d MB at rest, %,d MB armed"
                            .formatted(atRest >> 20, programs.resident("deadline-service") >> 20));
            line(
                    "  kho dữ liệu / stored per clock: %,d bytes"
                            .formatted(programs.stored("store") / armed));
        }
        measure(brokers, HERD, "herd", due, Duration.ofSeconds(20), false);
        measure(
                brokers,
                SUSTAINED,
                "sustained",
                perSecond * SUSTAINED_SECONDS,
                Duration.ofSeconds(SUSTAINED_SECONDS),
                false);
        measure(brokers, RESTART, "restart", RESTART_DUE, Duration.ofSeconds(15), true);
    }

    private void arm(Alarms alarms, Clocks clocks) {
        List<Promise> special = new ArrayList<>();
        special.addAll(Clocks.promises("herd", 0, due, RECEIVED, HERD));
        special.addAll(Clocks.promises("restart", 0, RESTART_DUE, RECEIVED, RESTART));
        int sustained = perSecond * SUSTAINED_SECONDS;
        for (int i = 0; i < sustained; i++) {
            Instant dueAt = SUSTAINED.plusMillis(1000L * i / perSecond);
            special.addAll(Clocks.promises("sustained", i, 1, RECEIVED, dueAt));
        }
        int far = Math.max(0, armed - special.size());
        Map<String, Duration> before = programs.processor();
        long began = System.nanoTime();
        for (int i = 0; i < far; i += CHUNK) {
            clocks.arm(Clocks.promises("far", i, Math.min(CHUNK, far - i), RECEIVED, FAR));
        }
        clocks.arm(special);
        int all = far + special.size();
        await(() -> {
            long done = armedIn(alarms);
            progress.show("đã đặt / armed", done, all);
            return done >= all;
        });
        double seconds = (System.nanoTime() - began) / 1e9;
        line(
                "Đặt đồng hồ / arming: %,d in %.1f s = %,.0f a second"
                        .formatted(all, seconds, all / seconds));
        line("  bộ xử lý / processor per clock: " + perClock(before, programs.processor(), all));
    }

    private static long armedIn(Alarms alarms) {
        return Arrays.asList("far", "herd", "sustained", "restart").stream()
                .mapToLong(name -> alarms.of(name).armed.get())
                .sum();
    }

    /// What falls due before the instant (warnings) is told first, so that only misses are
    /// measured.
    private void passTo(Instant instant) {
        long began = System.nanoTime();
        moveTo(instant.minus(Duration.ofMinutes(10)));
        line(
                "  thời gian trôi đến trước / let time pass up to %s: %.1f s"
                        .formatted(
                                instant.atZone(ZONE).toLocalDateTime(),
                                (System.nanoTime() - began) / 1e9));
    }

    private void measure(
            String brokers,
            Instant instant,
            String name,
            int expected,
            Duration bar,
            boolean restart) {
        passTo(instant);
        moveTo(instant.minus(Duration.ofSeconds(20)));
        try (var alarms = new Alarms(brokers, TOPIC, offset())) {
            if (restart) {
                programs.kill("deadline-service");
                long began = System.nanoTime();
                programs.startDeadlineService();
                line(
                        "  khởi động lại / restarted in %.1f s"
                                .formatted((System.nanoTime() - began) / 1e9));
            }
            Alarms.Series series = alarms.of(name);
            Map<String, Duration> before = programs.processor();
            await(() -> series.missed.get() >= expected);
            Map<String, Duration> after = programs.processor();
            // Whoever is told twice is told soon after.
            pause(Duration.ofSeconds(3));
            Histogram lag = series.lag;
            line(
                    "%s: %,d due, lag p50 %,d ms, p99 %,d ms, max %,d ms (bar %,d s); early %d, again %d"
                            .formatted(
                                    name,
                                    expected,
                                    lag.getValueAtPercentile(50),
                                    lag.getValueAtPercentile(99),
                                    lag.getMaxValue(),
                                    bar.toSeconds(),
                                    series.early.get(),
                                    series.again.get()));
            line("  bộ xử lý / processor per clock: " + perClock(before, after, expected));
        }
    }

    private static String perClock(
            Map<String, Duration> before, Map<String, Duration> after, int clocks) {
        return after.entrySet().stream()
                .map(e ->
                        "%s %d µs"
                                .formatted(
                                        e.getKey(),
                                        e.getValue()
                                                        .minus(
                                                                before.getOrDefault(
                                                                        e.getKey(), Duration.ZERO))
                                                        .toNanos()
                                                / 1000
                                                / clocks))
                .collect(Collectors.joining(", "));
    }

    private void moveTo(Instant instant) {
        programs.post(
                "http://localhost:" + Programs.OUTSIDE + "/local/clock",
                "{\"set\":\"%s\"}".formatted(instant));
    }

    private long offset() {
        long before = System.currentTimeMillis();
        String answer = programs.get("http://localhost:" + Programs.OUTSIDE + "/local/clock");
        long after = System.currentTimeMillis();
        String now = answer.replaceAll(".*\"now\"\\s*:\\s*\"([^\"]+)\".*", "$1");
        return java.time.OffsetDateTime.parse(now).toInstant().toEpochMilli()
                - (before + after) / 2;
    }

    private static void await(BooleanSupplier done) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Waited in vain for " + PATIENCE);
            }
            pause(Duration.ofMillis(100));
        }
    }

    private static void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Instant at(int year, int month, int day, int hour, int minute) {
        return LocalDateTime.of(year, month, day, hour, minute).atZone(ZONE).toInstant();
    }

    private static int option(String[] arguments, String name, int otherwise) {
        int at = Arrays.asList(arguments).indexOf(name);
        return at < 0 ? otherwise : Integer.parseInt(arguments[at + 1]);
    }

    private static void line(String text) {
        System.out.println(text);
    }
}
