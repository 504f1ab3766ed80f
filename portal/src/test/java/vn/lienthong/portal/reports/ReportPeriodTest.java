package vn.lienthong.portal.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ReportPeriodTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);

    private static ReportPeriod period(
            String name, String first, String last, String previousFirst, String previousLast) {
        return new ReportPeriod(
                name,
                LocalDate.parse(first),
                LocalDate.parse(last),
                LocalDate.parse(previousFirst),
                LocalDate.parse(previousLast));
    }

    @Test
    void a_period_by_name_is_compared_with_the_same_days_before() {
        assertThat(ReportPeriod.named("month", TODAY))
                .isEqualTo(period("month", "2026-03-01", "2026-03-31", "2026-02-01", "2026-02-28"));
        assertThat(ReportPeriod.named("last-month", TODAY))
                .isEqualTo(
                        period(
                                "last-month",
                                "2026-02-01",
                                "2026-02-28",
                                "2026-01-01",
                                "2026-01-31"));
        assertThat(ReportPeriod.named("quarter", TODAY))
                .isEqualTo(
                        period("quarter", "2026-01-01", "2026-03-31", "2025-10-01", "2025-12-31"));
        assertThat(ReportPeriod.named("year", TODAY))
                .isEqualTo(period("year", "2026-01-01", "2026-03-31", "2025-01-01", "2025-03-31"));
        assertThat(ReportPeriod.named("nonsense", TODAY).name()).isEqualTo("month");
    }

    @Test
    void free_days_are_compared_with_as_many_before() {
        assertThat(ReportPeriod.free(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 10)))
                .isEqualTo(period("free", "2026-03-01", "2026-03-10", "2026-02-19", "2026-02-28"));
    }

    @Test
    void long_periods_are_drawn_by_month() {
        assertThat(ReportPeriod.named("month", TODAY).every()).isEqualTo("week");
        assertThat(ReportPeriod.free(TODAY.minusDays(101), TODAY).every()).isEqualTo("month");
    }
}
