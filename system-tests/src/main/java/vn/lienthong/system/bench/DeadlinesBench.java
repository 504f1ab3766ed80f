package vn.lienthong.system.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;

/// `./lienthong bench deadlines --armed N --due M`: how fast clocks are armed, how late they fire
/// when many fall due at one instant, how many a second can fall due for a while, and how a restart
/// in front of an instant goes; and the same for db-scheduler on PostgreSQL when the environment
/// variable `LIENTHONG_POSTGRES` gives the JDBC address of one.
///
/// Every figure is taken from outside: a clock has fired when a consumer has its event, and its lag
/// is that moment minus the promised one.
public final class DeadlinesBench {

    private static final String TOPIC = "lienthong.deadline";
    private static final int CHUNK = 20_000;
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final String SERVICE = "deadline-service";

    private final Schedule schedule;
    private final Programs programs;
    private final Progress progress = new Progress();

    private DeadlinesBench(Schedule schedule, Programs programs) {
        this.schedule = schedule;
        this.programs = programs;
    }

    /// Runs the benchmark.
    ///
    /// @param arguments `--armed N` (default 100000), `--due M` (10000), `--per-second R` (5000)
    public static void main(String[] arguments) throws IOException {
        Schedule schedule =
                new Schedule(
                        option(arguments, "--armed", 100_000),
                        option(arguments, "--due", 10_000),
                        option(arguments, "--per-second", 5_000));
        Path root = Path.of(System.getProperty("lienthong.root", ".")).toAbsolutePath();
        Path folder = Files.createTempDirectory("lienthong-bench-");
        try (var programs = new Programs(Programs.Manner.ROOMY, root, folder)) {
            Runtime.getRuntime().addShutdownHook(new Thread(programs::close));
            new DeadlinesBench(schedule, programs).run();
        }
        String postgres = System.getenv("LIENTHONG_POSTGRES");
        if (postgres == null || postgres.isBlank()) {
            line(
                    "Không có LIENTHONG_POSTGRES nên không đo db-scheduler. / LIENTHONG_POSTGRES is"
                            + " not set: db-scheduler is not measured.");
        } else {
            new DbScheduler(schedule, postgres).run();
        }
    }

    private void run() {
        line("Bật các chương trình / starting the programs …");
        programs.startBroker();
        programs.startStore();
        programs.startOutsideWorld();
        programs.startDeadlineService();
        moveTo(Schedule.RECEIVED);
        arm();
        measure(Schedule.HERD, Schedule.HERD_DUE, schedule.due(), Duration.ofSeconds(20), false);
        measure(
                Schedule.SUSTAINED,
                Schedule.SUSTAINED_FROM,
                schedule.sustained(),
                Duration.ofSeconds(1),
                false);
        measure(
                Schedule.RESTART,
                Schedule.RESTART_AT,
                Schedule.RESTART_DUE,
                Duration.ofSeconds(15),
                true);
    }

    private void arm() {
        String brokers = "localhost:" + Programs.BROKER;
        long atRest = programs.resident(SERVICE);
        long storeAtRest = programs.resident("local/stack/store");
        int all = schedule.all();
        try (var alarms = alarms();
                var clocks = new Clocks(brokers)) {
            Map<String, Duration> before = programs.processor();
            long began = System.nanoTime();
            schedule.codes(CHUNK).forEach(codes -> clocks.arm(codes, schedule));
            await(() -> {
                long done = armedIn(alarms);
                progress.show("đã đặt / armed", done, all);
                return done >= all;
            });
            double seconds = (System.nanoTime() - began) / 1e9;
            line(
                    "Đặt đồng hồ / arming: %,d in %.1f s = %,.0f a second"
                            .formatted(all, seconds, all / seconds));
            line(
                    "  bộ xử lý / processor per clock: "
                            + perClock(before, programs.processor(), all));
        }
        line(
                "  bộ nhớ thêm cho mỗi đồng hồ / resident memory more per armed clock: %s %,d bytes, store %,d bytes; on file %,d bytes"
                        .formatted(
                                SERVICE,
                                (programs.resident(SERVICE) - atRest) / all,
                                (programs.resident("local/stack/store") - storeAtRest) / all,
                                programs.stored("store") / all));
    }

    private Alarms alarms() {
        return new Alarms("localhost:" + Programs.BROKER, TOPIC, schedule, offset());
    }

    private static long armedIn(Alarms alarms) {
        return Stream.of(
                        Schedule.FAR,
                        Schedule.HERD,
                        Schedule.NEAR,
                        Schedule.SUSTAINED,
                        Schedule.RESTART)
                .mapToLong(name -> alarms.of(name).armed.get())
                .sum();
    }

    /// What falls due before the instant is told first, so that only this series is measured.
    private void passTo(Instant instant) {
        long began = System.nanoTime();
        moveTo(instant.minus(Duration.ofMinutes(10)));
        line(
                "  thời gian trôi đến trước / let time pass up to %s: %.1f s"
                        .formatted(instant, (System.nanoTime() - began) / 1e9));
    }

    private void measure(
            String name, Instant instant, int expected, Duration bar, boolean restart) {
        passTo(instant);
        moveTo(instant.minus(Duration.ofSeconds(20)));
        try (var alarms = alarms()) {
            if (restart) {
                restart();
            }
            Alarms.Series series = alarms.of(name);
            Map<String, Duration> before = programs.processor();
            await(() -> {
                progress.show(name, series.missed.get(), expected);
                return series.missed.get() >= expected;
            });
            Map<String, Duration> after = programs.processor();
            if (name.equals(Schedule.HERD)) {
                await(() -> alarms.of(Schedule.NEAR).warned.get() >= schedule.near());
            }
            // Whoever is told twice is told soon after.
            pause(Duration.ofSeconds(3));
            line(
                    "%s: %,d due, %s (bar %,d s); early %d, again %d"
                            .formatted(
                                    name,
                                    expected,
                                    lags(series.lag),
                                    bar.toSeconds(),
                                    series.early.get(),
                                    series.again.get()));
            if (name.equals(Schedule.HERD)) {
                warningsOfTheSameInstant(alarms.of(Schedule.NEAR), series);
            }
            if (name.equals(Schedule.SUSTAINED)) {
                line(
                        "  chậm nhất từng giây / worst of each second, ms: "
                                + Arrays.toString(series.worstOfSecond));
            }
            line("  bộ xử lý / processor per clock: " + perClock(before, after, expected));
        }
    }

    private static void warningsOfTheSameInstant(Alarms.Series near, Alarms.Series herd) {
        Histogram warnings = near.warningLag;
        line(
                "  cảnh báo cùng lúc / warnings of the same instant: %,d, %s; before the last miss: %,d"
                        .formatted(
                                near.warned.get(),
                                lags(warnings),
                                warnings.getCountBetweenValues(
                                        0, Math.max(0, herd.lag.getMaxValue() - 1))));
    }

    private void restart() {
        programs.kill(SERVICE);
        long began = System.nanoTime();
        programs.startDeadlineService();
        double started = (System.nanoTime() - began) / 1e9;
        String load = "lienthong_deadline_look_ahead_load_seconds_sum";
        await(() -> programs.metric(Programs.DEADLINE, load).isPresent());
        line(
                "  khởi động lại / restarted in %.1f s, ready to fire after %.1f s, look-ahead loaded in %s s"
                        .formatted(
                                started,
                                (System.nanoTime() - began) / 1e9,
                                programs.metric(Programs.DEADLINE, load).orElseThrow()));
    }

    private static String lags(Histogram lag) {
        return "lag p50 %,d ms, p99 %,d ms, max %,d ms"
                .formatted(
                        lag.getValueAtPercentile(50),
                        lag.getValueAtPercentile(99),
                        lag.getMaxValue());
    }

    private static String perClock(
            Map<String, Duration> before, Map<String, Duration> after, int clocks) {
        return after.entrySet().stream()
                .map(used -> {
                    Duration more =
                            used.getValue()
                                    .minus(before.getOrDefault(used.getKey(), Duration.ZERO));
                    return "%s %d µs".formatted(used.getKey(), more.toNanos() / 1000 / clocks);
                })
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
        return OffsetDateTime.parse(now).toInstant().toEpochMilli() - (before + after) / 2;
    }

    static void await(BooleanSupplier done) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Waited in vain for " + PATIENCE);
            }
            pause(Duration.ofMillis(100));
        }
    }

    static void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static int option(String[] arguments, String name, int otherwise) {
        List<String> all = Arrays.asList(arguments);
        int at = all.indexOf(name);
        return at < 0 ? otherwise : Integer.parseInt(all.get(at + 1));
    }

    static void line(String text) {
        System.out.println(text);
    }
}
