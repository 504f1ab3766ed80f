package vn.lienthong.workingtime;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Instant;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Function;

/// Prints how much processor time one call takes over random moments of three and a half years. Run
/// it alone: `java -cp target/classes:target/test-classes vn.lienthong.workingtime.Speed`.
final class Speed {

    private static final ThreadMXBean PROCESSOR = ManagementFactory.getThreadMXBean();
    private static final int ROUNDS = 2_000_000;
    private static final Limit FIVE_DAYS = Limit.workingDays(5);

    private Speed() {}

    public static void main(String[] args) {
        Instant[] moments = moments();
        WorkingCalendar calendar = Calendars.PROVINCE;
        for (int i = 0; i < 3; i++) {
            time("addMinutes, one day", moments, at -> WorkingTime.addMinutes(calendar, at, 480));
            time(
                    "addMinutes, 60 days",
                    moments,
                    at -> WorkingTime.addMinutes(calendar, at, 28_800));
            time(
                    "minutesBetween",
                    moments,
                    at -> WorkingTime.minutesBetween(calendar, moments[0], at));
            for (Policy policy : Policy.values()) {
                time(
                        "dueAt 5wd " + policy,
                        moments,
                        at -> WorkingTime.dueAt(calendar, at, FIVE_DAYS, policy, null));
            }
            time(
                    "dueDate 5wd with explanation",
                    moments,
                    at -> WorkingTime.dueDate(calendar, at, FIVE_DAYS, Policy.END_OF_DAY, null));
        }
    }

    private static void time(String what, Instant[] moments, Function<Instant, Object> call) {
        long sum = 0;
        long start = PROCESSOR.getCurrentThreadCpuTime();
        for (int i = 0; i < ROUNDS; i++) {
            sum += call.apply(moments[i & (moments.length - 1)]).hashCode();
        }
        double each = (double) (PROCESSOR.getCurrentThreadCpuTime() - start) / ROUNDS;
        System.out.printf(Locale.ROOT, "%-30s %7.1f ns  (%x)%n", what, each, sum);
    }

    private static Instant[] moments() {
        SplittableRandom random = new SplittableRandom(1);
        long first = Calendars.at("2024-01-01T00:00").getEpochSecond();
        long last = Calendars.at("2027-08-31T00:00").getEpochSecond();
        Instant[] moments = new Instant[1 << 16];
        for (int i = 0; i < moments.length; i++) {
            moments[i] = Instant.ofEpochSecond(random.nextLong(first, last));
        }
        return moments;
    }
}
