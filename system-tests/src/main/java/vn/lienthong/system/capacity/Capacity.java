package vn.lienthong.system.capacity;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a province needs that receives so many dossiers a year.
///
/// @param dossiers received in a year
/// @param peak dossiers a second in the busiest hour
/// @param events a second then
/// @param replicas of each service, each with one processor
/// @param partitions of each topic
/// @param kafkaBytes that a year adds to the brokers together
/// @param storeBytes that a year adds to the members of the replica set together, before
///   compression
public record Capacity(
        long dossiers,
        double peak,
        double events,
        SortedMap<String, Integer> replicas,
        int partitions,
        double kafkaBytes,
        double storeBytes) {

    /// Of a year with its holidays.
    private static final int WORKING_DAYS = 248;

    private static final double SECONDS_OF_A_DAY = 8 * 3600.0;

    /// The first hour of a Monday beside the average of a year.
    private static final double BUSIEST_HOUR = 5;

    /// A processor that is busier than that at the peak has nothing left for a lost replica.
    private static final double USED = 0.5;

    private static final int COPIES = 3;
    private static final int FEWEST_REPLICAS = 2;
    private static final List<Integer> PARTITIONS = List.of(4, 12, 24, 48, 96, 192);

    static Capacity of(long dossiers, Costs costs) {
        double peak = dossiers / (WORKING_DAYS * SECONDS_OF_A_DAY) * BUSIEST_HOUR;
        SortedMap<String, Integer> replicas = new TreeMap<>();
        costs.cpuMillis()
                .forEach((service, millis) ->
                        replicas.put(
                                service,
                                Math.max(
                                        FEWEST_REPLICAS,
                                        (int) Math.ceil(peak * millis / 1000 / USED))));
        return new Capacity(
                dossiers,
                peak,
                peak * costs.events(),
                replicas,
                partitions(replicas.values().stream().mapToInt(Integer::intValue).max().orElse(1)),
                dossiers * costs.kafkaBytes() * COPIES,
                dossiers * costs.storeBytes() * COPIES);
    }

    /// Twice as many as replicas share them, so that they can be doubled later: a topic's
    /// partitions are never changed, because a dossier's events would go on elsewhere.
    private static int partitions(int replicas) {
        return PARTITIONS.stream()
                .filter(many -> many >= 2 * replicas)
                .findFirst()
                .orElse(PARTITIONS.getLast());
    }
}
