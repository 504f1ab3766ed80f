package vn.lienthong.routing.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// A report on November 2026, made in December.
class TallyTest {

    private static final Period NOVEMBER =
            Period.of(
                    LocalDate.of(2026, 11, 1),
                    LocalDate.of(2026, 11, 30),
                    ZoneId.of("Asia/Ho_Chi_Minh"),
                    Instant.parse("2026-12-15T03:00:00Z"));

    private static final List<Counted> JOURNEYS =
            List.of(
                    // received in October, finished in time and late
                    counted("2026-10-20", "2026-11-05", "2026-11-05", "2026-11-04"),
                    counted("2026-10-20", "2026-11-05", "2026-11-05", "2026-11-06"),
                    // late, but excused by an apology
                    counted("2026-11-02", "2026-11-10", "2026-11-20", "2026-11-15"),
                    // finished after the period, and not at all
                    counted("2026-11-02", "2026-12-05", "2026-12-05", "2026-12-04"),
                    counted("2026-11-02", "2026-11-25", "2026-11-25", null),
                    // the applicant is waited for since before the promised day
                    suspended("2026-11-02", "2026-11-25", "2026-11-24"));

    @Test
    void everyDossierIsCountedOnceOnEachSide() {
        Summary.Row row = row(Basis.ORIGINAL);

        assertThat(row).isEqualTo(new Summary.Row("k", "n", 2, 4, 0, 1, 2, 2, 1));
        assertThat(row.carriedOver() + row.received()).isEqualTo(JOURNEYS.size());
    }

    @Test
    void theCurrentDateExcusesWhatAnApologyMoved() {
        Summary.Row row = row(Basis.CURRENT);

        assertThat(row.completedOnTime()).isEqualTo(2);
        assertThat(row.completedLate()).isEqualTo(1);
    }

    @Test
    void aPeriodThatIsNotOverEndsNow() {
        Instant now = Instant.parse("2026-11-10T03:00:00Z");

        Period period =
                Period.of(NOVEMBER.from(), NOVEMBER.to(), ZoneId.of("Asia/Ho_Chi_Minh"), now);

        assertThat(period.holds(now)).isTrue();
        assertThat(period.holds(now.plusMillis(1))).isFalse();
    }

    @Test
    void aNameWithAQuotationMarkStaysOneColumn() {
        Summary.Row row = new Summary.Row("1.1", "Cấp \"bản sao\", trích lục", 0, 1, 1, 1, 0, 0, 0);
        Summary summary =
                new Summary(
                        NOVEMBER.from(),
                        NOVEMBER.to(),
                        at("2026-12-15"),
                        "X",
                        Summary.By.PROCEDURE,
                        Basis.ORIGINAL,
                        List.of(row),
                        row);

        assertThat(Csv.of(summary))
                .startsWith("\uFEFFkey,name,")
                .contains("\"1.1\",\"Cấp \"\"bản sao\"\", trích lục\",0,1,1,1,0,0,0\r\n");
    }

    private static Summary.Row row(Basis basis) {
        Tally tally = new Tally(NOVEMBER, basis);
        JOURNEYS.forEach(tally::add);
        return tally.row("k", "n");
    }

    private static Counted counted(
            String receivedOn, String accountableOn, String dueOn, @Nullable String finishedOn) {
        return counted(
                receivedOn,
                accountableOn,
                dueOn,
                Counted.NEVER,
                finishedOn == null ? Counted.NEVER : at(finishedOn).toEpochMilli());
    }

    private static Counted suspended(String receivedOn, String dueOn, String since) {
        return counted(receivedOn, dueOn, dueOn, at(since).toEpochMilli(), Counted.NEVER);
    }

    private static Counted counted(
            String receivedOn,
            String accountableOn,
            String dueOn,
            long suspendedSince,
            long finishedAt) {
        return new Counted(
                "c",
                "X",
                "COUNTER",
                "Đất đai",
                "1.1",
                "Thủ tục",
                at(receivedOn).toEpochMilli(),
                at(dueOn).toEpochMilli(),
                at(accountableOn).toEpochMilli(),
                suspendedSince,
                finishedAt);
    }

    private static Instant at(String day) {
        return Instant.parse(day + "T03:00:00Z");
    }
}
