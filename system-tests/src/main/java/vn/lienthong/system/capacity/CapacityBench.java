package vn.lienthong.system.capacity;

import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.lienthong.system.SystemCopy;
import vn.lienthong.system.replay.Commission;
import vn.lienthong.system.replay.Replay;

/// `./lienthong bench capacity`: plays a quarter of a town through a fresh system, measures what a
/// dossier costs, and tells what a province needs for so many a year.
public final class CapacityBench {

    private static final String PERIOD = "binh-hoa-2023";
    private static final List<Long> YEARS =
            List.of(20_000L, 100_000L, 500_000L, 2_000_000L, 10_000_000L);
    private static final double MEGA = 1_000_000;

    private CapacityBench() {}

    /// Ends with 1 when what was played does not come out as it should.
    ///
    /// @param arguments `--share S` of the period's 3,526 dossiers (1)
    public static void main(String[] arguments) throws Exception {
        Path root = Path.of(System.getProperty("lienthong.root", ".")).toAbsolutePath();
        List<String> given = List.of(arguments);
        int share = given.indexOf("--share");
        List<Commission> commissions =
                Commission.read(
                        share < 0
                                ? List.of(PERIOD)
                                : List.of(PERIOD, "--share", given.get(share + 1)));
        Start start = new Start();
        boolean holds =
                Replay.run(
                        commissions,
                        root,
                        System.out,
                        start,
                        (system, dossiers) -> print(start.costs(system, dossiers), dossiers));
        System.exit(holds ? 0 : 1);
    }

    /// What was used before the first dossier: starting costs, too.
    private static final class Start implements Replay.Look {

        private final SortedMap<String, Double> before = new TreeMap<>();

        @Override
        public void at(SystemCopy system, long dossiers) throws Exception {
            before.putAll(new Meter(system).cpuMillis());
        }

        Costs costs(SystemCopy system, long dossiers) throws Exception {
            Meter meter = new Meter(system);
            SortedMap<String, Double> each = new TreeMap<>();
            meter.cpuMillis()
                    .forEach((service, millis) ->
                            each.put(
                                    service,
                                    (millis - before.getOrDefault(service, 0.0)) / dossiers));
            return new Costs(
                    (double) meter.events() / dossiers,
                    (double) meter.kafkaBytes() / dossiers,
                    (double) meter.storeBytes() / dossiers,
                    each);
        }
    }

    private static void print(Costs costs, long dossiers) {
        System.out.printf(
                "%nmột hồ sơ / one dossier (%,d): %.1f sự kiện / events, Kafka %.0f B, tài liệu /"
                        + " documents %.0f B, CPU %.1f ms (%s)%n%n",
                dossiers,
                costs.events(),
                costs.kafkaBytes(),
                costs.storeBytes(),
                costs.cpuMillisTogether(),
                costs.cpuMillis().entrySet().stream()
                        .map(one -> "%s %.1f".formatted(one.getKey(), one.getValue()))
                        .collect(Collectors.joining(", ")));
        System.out.println(
                "| hồ sơ/năm · dossiers a year | giờ cao điểm · busiest hour, a second | sự"
                    + " kiện/giây · events a second | bản chạy · replicas | phân vùng · partitions"
                    + " | Kafka MB/năm | MongoDB MB/năm |");
        System.out.println("|---|---|---|---|---|---|---|");
        for (long year : YEARS) {
            Capacity need = Capacity.of(year, costs);
            System.out.printf(
                    "| %,d | %.2f | %.0f | %s | %d | %,.0f | %,.0f |%n",
                    year,
                    need.peak(),
                    need.events(),
                    need.replicas().entrySet().stream()
                            .map(one -> one.getKey() + " " + one.getValue())
                            .collect(Collectors.joining(", ")),
                    need.partitions(),
                    need.kafkaBytes() / MEGA,
                    need.storeBytes() / MEGA);
        }
    }
}
