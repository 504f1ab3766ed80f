package vn.lienthong.workingtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Laws and agreement over random moments of the official days of 2024 to 2027. The seed is fixed,
/// so a failure comes back.
class EngineAgreesWithTheOracleTest {

    private static final WorkingCalendar PROVINCE = Calendars.PROVINCE;
    private static final long FIRST = Calendars.at("2024-01-01T00:00").getEpochSecond();
    private static final long LAST = Calendars.at("2027-08-31T23:59").getEpochSecond();

    private final SplittableRandom random = new SplittableRandom(20261123);

    @Test
    void every_date_is_worked_as_the_official_lists_say() {
        LocalDate.of(2024, 1, 1)
                .datesUntil(LocalDate.of(2028, 1, 1))
                .forEach(date ->
                        assertThat(PROVINCE.isWorkingDay(date))
                                .as("%s", date)
                                .isEqualTo(Oracle.works(date)));
    }

    @Test
    void adding_agrees_at_every_nanosecond() {
        for (int i = 0; i < 700; i++) {
            Instant from = anyMoment();
            Duration working = anyWorkingTime(30);
            assertThat(add(from, working))
                    .as("%s + %s", from, working)
                    .isEqualTo(Oracle.add(from, working));
        }
    }

    @Test
    void adding_in_two_parts_is_adding_the_whole() {
        for (int i = 0; i < 20_000; i++) {
            Instant from = anyMoment();
            Duration a = anyWorkingTime(30);
            Duration b = anyWorkingTime(30);
            assertThat(add(add(from, a), b))
                    .as("%s + %s + %s", from, a, b)
                    .isEqualTo(add(from, a.plus(b)));
        }
    }

    @Test
    void what_was_added_lies_between() {
        for (int i = 0; i < 20_000; i++) {
            Instant from = anyMoment();
            Duration working = anyWorkingTime(60);
            assertThat(WorkingTime.between(PROVINCE, from, add(from, working)))
                    .as("%s + %s", from, working)
                    .isEqualTo(working);
        }
    }

    @Test
    void minutes_added_are_the_minutes_between() {
        for (int i = 0; i < 20_000; i++) {
            Instant from = anyMoment();
            long minutes = random.nextLong(30_000);
            Instant to = WorkingTime.addMinutes(PROVINCE, from, minutes);
            assertThat(WorkingTime.minutesBetween(PROVINCE, from, to)).isEqualTo(minutes);
        }
    }

    @Test
    void the_time_between_agrees_and_changes_its_sign_with_its_ends() {
        for (int i = 0; i < 1_000; i++) {
            Instant from = anyMoment();
            Instant to = from.plusSeconds(random.nextLong(60 * 86_400L)).plusNanos(anyNanos());
            Duration between = WorkingTime.between(PROVINCE, from, to);
            assertThat(between).as("%s to %s", from, to).isEqualTo(Oracle.between(from, to));
            assertThat(WorkingTime.between(PROVINCE, to, from)).isEqualTo(between.negated());
        }
    }

    @Test
    void who_comes_later_is_never_due_earlier() {
        for (int i = 0; i < 20_000; i++) {
            Instant earlier = anyMoment();
            Instant later = earlier.plusSeconds(random.nextLong(3 * 86_400L));
            Limit limit = Limit.workingDays(random.nextInt(40));
            for (Policy policy : Policy.values()) {
                assertThat(dueAt(later, limit, policy))
                        .as("%s and %s, %s %s", earlier, later, limit, policy)
                        .isAfterOrEqualTo(dueAt(earlier, limit, policy));
            }
        }
    }

    @Test
    void a_longer_limit_is_never_due_earlier() {
        for (int i = 0; i < 20_000; i++) {
            Instant from = anyMoment();
            int days = random.nextInt(40);
            for (Policy policy : Policy.values()) {
                assertThat(dueAt(from, Limit.workingDays(days + 1), policy))
                        .isAfter(dueAt(from, Limit.workingDays(days), policy));
            }
            assertThat(dueAt(from, Limit.calendarDays(days + 1), Policy.END_OF_DAY))
                    .isAfterOrEqualTo(dueAt(from, Limit.calendarDays(days), Policy.END_OF_DAY));
        }
    }

    @Test
    void due_dates_agree_under_every_policy() {
        for (int i = 0; i < 700; i++) {
            Instant from = anyMoment();
            int n = random.nextInt(60);
            Limit days = Limit.workingDays(n);
            Limit calendarDays = Limit.calendarDays(n);
            assertThat(WorkingTime.receipt(PROVINCE, from, null)).isEqualTo(Oracle.receipt(from));
            assertThat(dueAt(from, days, Policy.END_OF_DAY)).isEqualTo(Oracle.endOfDay(from, n));
            assertThat(dueAt(from, days, Policy.SAME_TIME)).isEqualTo(Oracle.sameTime(from, n));
            assertThat(dueAt(from, days, Policy.ROLLING))
                    .isEqualTo(Oracle.add(Oracle.receipt(from), Duration.ofHours(8L * n)));
            assertThat(dueAt(from, calendarDays, Policy.END_OF_DAY))
                    .isEqualTo(Oracle.calendarDays(from, n));
        }
    }

    @Test
    void working_days_between_dates_agree_and_lead_back() {
        for (int i = 0; i < 5_000; i++) {
            LocalDate from = LocalDate.ofInstant(anyMoment(), Calendars.ZONE);
            LocalDate to = from.plusDays(random.nextInt(100));
            int n = 1 + random.nextInt(50);
            LocalDate nth = WorkingTime.nthWorkingDayAfter(PROVINCE, from, n);
            assertThat(WorkingTime.workingDaysStrictlyBetween(PROVINCE, from, to))
                    .isEqualTo(Oracle.strictlyBetween(from, to));
            assertThat(WorkingTime.workingDaysStrictlyBetween(PROVINCE, from, nth))
                    .isEqualTo(n - 1);
        }
    }

    @Test
    void the_explained_minutes_add_up_to_the_limit() {
        for (int i = 0; i < 5_000; i++) {
            Instant from = anyMoment();
            Limit limit = Limit.workingHours(random.nextInt(200));
            DueDate due = WorkingTime.dueDate(PROVINCE, from, limit, Policy.ROLLING, null);
            assertThat(due.explanation().stream().mapToInt(CountedDay::minutes).sum())
                    .as("%s + %s", from, limit)
                    .isEqualTo(limit.amount().intValueExact() * 60);
        }
    }

    @Test
    void a_rolling_clock_stopped_for_an_instant_is_due_when_it_was() {
        for (int i = 0; i < 10_000; i++) {
            Instant from = WorkingTime.receipt(PROVINCE, anyMoment(), null);
            Limit limit = Limit.workingDays(1 + random.nextInt(20));
            Instant due = dueAt(from, limit, Policy.ROLLING);
            Instant stop = add(from, Duration.ofNanos(random.nextLong(1 + nanosTo(from, due))));
            Limit left = WorkingTime.remaining(PROVINCE, limit, Policy.ROLLING, from, stop);
            assertThat(add(stop, Duration.ofNanos(left.nanos()))).isEqualTo(due);
            assertThat(Limit.parse(left.toString())).isEqualTo(left);
        }
    }

    private static long nanosTo(Instant from, Instant due) {
        return WorkingTime.between(PROVINCE, from, due).toNanos();
    }

    private static Instant add(Instant from, Duration working) {
        return WorkingTime.plus(PROVINCE, from, working);
    }

    private static Instant dueAt(Instant from, Limit limit, Policy policy) {
        return WorkingTime.dueAt(PROVINCE, from, limit, policy, null);
    }

    /// Often on a whole minute or at a session's edge, where mistakes live.
    private Instant anyMoment() {
        Instant moment = Instant.ofEpochSecond(random.nextLong(FIRST, LAST));
        return switch (random.nextInt(4)) {
            case 0 -> moment.plusNanos(anyNanos());
            case 1 -> moment;
            case 2 -> Instant.ofEpochSecond(moment.getEpochSecond() / 60 * 60);
            default -> Instant.ofEpochSecond(moment.getEpochSecond() / 1800 * 1800);
        };
    }

    private Duration anyWorkingTime(int mostDays) {
        return random.nextBoolean()
                ? Duration.ofMinutes(30L * random.nextInt(16 * mostDays))
                : Duration.ofSeconds(random.nextLong(mostDays * 28_800L), anyNanos());
    }

    private long anyNanos() {
        return random.nextLong(1_000_000_000L);
    }
}
