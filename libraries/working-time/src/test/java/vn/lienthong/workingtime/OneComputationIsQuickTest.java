package vn.lienthong.workingtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Instant;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// One computation takes well under a microsecond of processor time, whatever its span. Processor
/// time is measured, not the clock, and the best of several rounds counts, so that a busy machine
/// does not fail it; a walk over days or sessions would. `Speed` prints the figures.
class OneComputationIsQuickTest {

    private static final ThreadMXBean PROCESSOR = ManagementFactory.getThreadMXBean();
    private static final int CALLS = 100_000;
    private static final int ROUNDS = 12;
    private static final double MICROSECOND = 1_000;

    private final Instant[] moments = moments();

    @ParameterizedTest
    @ValueSource(longs = {1, 20, 400, 900})
    void adding_that_many_working_days(long days) {
        assertThat(nanos(at -> WorkingTime.addMinutes(Calendars.PROVINCE, at, days * 480)))
                .isLessThan(MICROSECOND);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 20, 400, 900})
    void a_promise_of_that_many_days(int days) {
        Limit limit = Limit.workingDays(days);
        for (Policy policy : Policy.values()) {
            assertThat(nanos(at -> WorkingTime.dueAt(Calendars.PROVINCE, at, limit, policy, null)))
                    .as("%s", policy)
                    .isLessThan(MICROSECOND);
        }
    }

    @Test
    void the_time_between() {
        assertThat(nanos(at -> WorkingTime.minutesBetween(Calendars.PROVINCE, moments[0], at)))
                .isLessThan(MICROSECOND);
    }

    private double nanos(Function<Instant, Object> call) {
        double best = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long sum = 0;
            long start = PROCESSOR.getCurrentThreadCpuTime();
            for (int i = 0; i < CALLS; i++) {
                sum += call.apply(moments[i & (moments.length - 1)]).hashCode();
            }
            double each = (double) (PROCESSOR.getCurrentThreadCpuTime() - start) / CALLS;
            best = sum == 1 ? best : Math.min(best, each);
        }
        return best;
    }

    private static Instant[] moments() {
        SplittableRandom random = new SplittableRandom(1);
        long first = Calendars.at("2024-01-01T00:00").getEpochSecond();
        long last = Calendars.at("2024-03-01T00:00").getEpochSecond();
        Instant[] moments = new Instant[1 << 12];
        for (int i = 0; i < moments.length; i++) {
            moments[i] = Instant.ofEpochSecond(random.nextLong(first, last));
        }
        return moments;
    }
}
