package vn.lienthong.system.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CapacityTest {

    private static final Costs COSTS =
            new Costs(16, 9_000, 20_000, new TreeMap<>(Map.of("intake", 20.0, "routing", 40.0)));

    @Test
    void aSmallProvinceHasTwoOfEachSoThatOneMayBeLost() {
        Capacity need = Capacity.of(20_000, COSTS);
        assertThat(need.replicas()).containsOnly(Map.entry("intake", 2), Map.entry("routing", 2));
        assertThat(need.partitions()).isEqualTo(4);
    }

    @Test
    void aLargeOneHasWhatTheBusiestHourTakesAtHalfLoad() {
        // 7,142,400 dossiers in 248 days of 8 hours are one a second, five in the busiest hour.
        Capacity need = Capacity.of(7_142_400L * 10, COSTS);
        assertThat(need.peak()).isCloseTo(50, within(0.01));
        assertThat(need.events()).isCloseTo(800, within(0.1));
        assertThat(need.replicas()).containsEntry("intake", 2).containsEntry("routing", 4);
        assertThat(need.partitions()).isEqualTo(12);
    }

    @Test
    void everythingIsKeptThreeTimes() {
        Capacity need = Capacity.of(1_000, COSTS);
        assertThat(need.kafkaBytes()).isEqualTo(27_000_000);
        assertThat(need.storeBytes()).isEqualTo(60_000_000);
    }
}
