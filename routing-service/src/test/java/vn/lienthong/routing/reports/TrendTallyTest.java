package vn.lienthong.routing.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.lienthong.routing.reports.Trend.Every;
import vn.lienthong.routing.reports.Trend.Point;

class TrendTallyTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Period PERIOD =
            Period.of(
                    LocalDate.of(2026, 9, 10),
                    LocalDate.of(2026, 11, 20),
                    ZONE,
                    Instant.parse("2026-11-18T03:00:00Z"));

    @Test
    void aPeriodIsCutAtMondaysOrTheFirstsOfMonths() {
        List<Point> weeks = new TrendTally(PERIOD, Basis.ORIGINAL, Every.WEEK, ZONE).points();
        assertThat(weeks).hasSize(11);
        assertThat(weeks.getFirst().to()).isEqualTo(LocalDate.of(2026, 9, 13));
        assertThat(weeks.get(1).from()).isEqualTo(LocalDate.of(2026, 9, 14));
        assertThat(weeks.getLast().from()).isEqualTo(LocalDate.of(2026, 11, 16));
        assertThat(weeks.getLast().to()).isEqualTo(PERIOD.to());
        assertThat(new TrendTally(PERIOD, Basis.ORIGINAL, Every.MONTH, ZONE).points())
                .extracting(Point::from)
                .containsExactly(
                        LocalDate.of(2026, 9, 10),
                        LocalDate.of(2026, 10, 1),
                        LocalDate.of(2026, 11, 1));
    }

    @Test
    void whatHappensAtMidnightBelongsToTheNewWeek() {
        TrendTally tally = new TrendTally(PERIOD, Basis.ORIGINAL, Every.WEEK, ZONE);
        long monday = Instant.parse("2026-09-13T17:00:00Z").toEpochMilli();
        tally.add(counted(monday - 1, monday, monday));
        assertThat(tally.points().get(0))
                .isEqualTo(
                        new Point(
                                LocalDate.of(2026, 9, 10), LocalDate.of(2026, 9, 13), 1, 0, 0, 1));
        assertThat(tally.points().get(1).completedOnTime()).isEqualTo(1);
        assertThat(tally.points().get(1).inProgress()).isZero();
    }

    @ParameterizedTest
    @EnumSource(Every.class)
    void allPointsTogetherAreTheSummary(Every every) {
        Random random = new Random(20261120);
        for (Basis basis : Basis.values()) {
            Tally tally = new Tally(PERIOD, basis);
            TrendTally trend = new TrendTally(PERIOD, basis, every, ZONE);
            List<Counted> all = new ArrayList<>();
            for (int i = 0; i < 2_000; i++) {
                Counted one = any(random);
                if (one.isOf(PERIOD)) {
                    tally.add(one);
                    trend.add(one);
                    all.add(one);
                }
            }
            Summary.Row sum = tally.row("k", "n");
            List<Point> points = trend.points();
            assertThat(points.stream().mapToLong(Point::received).sum()).isEqualTo(sum.received());
            assertThat(points.stream().mapToLong(Point::completedOnTime).sum())
                    .isEqualTo(sum.completedOnTime())
                    .isEqualTo(count(all, ReportedDossier.State.COMPLETED_ON_TIME, basis));
            assertThat(points.stream().mapToLong(Point::completedLate).sum())
                    .isEqualTo(sum.completedLate())
                    .isEqualTo(count(all, ReportedDossier.State.COMPLETED_LATE, basis));
            assertThat(points.getLast().inProgress())
                    .isEqualTo(sum.inProgressOnTime() + sum.inProgressOverdue())
                    .isEqualTo(count(all, ReportedDossier.State.IN_PROGRESS, basis));
            assertThat(sum.inProgressOverdue())
                    .isEqualTo(count(all, ReportedDossier.State.OVERDUE, basis))
                    .isPositive();
            assertThat(sum.received()).isEqualTo(count(all, ReportedDossier.State.RECEIVED, basis));
            assertThat(sum.carriedOver() + sum.received()).isEqualTo(all.size());
        }
    }

    private static long count(List<Counted> all, ReportedDossier.State state, Basis basis) {
        return all.stream().filter(one -> state.holds(one, PERIOD, basis)).count();
    }

    private static Counted any(Random random) {
        long received =
                PERIOD.startMillis()
                        + Duration.ofMinutes(random.nextInt(140 * 24 * 60) - 50 * 24 * 60)
                                .toMillis();
        long due = received + Duration.ofMinutes(random.nextInt(20 * 24 * 60)).toMillis();
        long finished = received + Duration.ofMinutes(random.nextInt(25 * 24 * 60)).toMillis();
        Sample one =
                Sample.received(instant(received), instant(due))
                        .through(Arrays.asList("COUNTER", "ONLINE").get(random.nextInt(2)));
        if (random.nextBoolean()) {
            one.apologised(
                    instant(received + 1),
                    instant(due + random.nextInt(3) * Duration.ofDays(2).toMillis()));
        }
        if (random.nextInt(10) == 0) {
            one.stopped(instant(received + 1), null);
        }
        if (random.nextInt(3) > 0) {
            one.processed(instant(finished));
        }
        return one.counted();
    }

    private static Counted counted(long received, long due, long finished) {
        return Sample.received(instant(received), instant(due))
                .processed(instant(finished))
                .counted();
    }

    private static Instant instant(long millis) {
        return Instant.ofEpochMilli(millis);
    }
}
