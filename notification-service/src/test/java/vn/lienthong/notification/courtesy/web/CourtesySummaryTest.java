package vn.lienthong.notification.courtesy.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lienthong.notification.telling.store.CourtesyLetters.Counts;

class CourtesySummaryTest {

    @Test
    void aSpreadsheetReadsVietnameseAndCalculatesNothing() {
        CourtesySummary summary =
                new CourtesySummary(
                        "P",
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2026, 12, 31),
                        "office",
                        List.of(
                                CourtesySummary.Row.of(
                                        "W.1",
                                        "Bộ phận \"Một cửa\" phường",
                                        new Counts(662, 458, 3)),
                                CourtesySummary.Row.of(
                                        "-1+2", "=HYPERLINK(\"x\")", new Counts(1, 0, 0))),
                        CourtesySummary.Row.of("", "Tổng số", new Counts(663, 458, 3)));

        assertThat(summary.csv().split("\r\n", -1))
                .containsExactly(
                        "\uFEFFkey,name,drafted,signed,setAside",
                        "\"W.1\",\"Bộ phận \"\"Một cửa\"\" phường\",662,458,3",
                        "\"'-1+2\",\"'=HYPERLINK(\"\"x\"\")\",1,0,0",
                        "\"\",\"Tổng số\",663,458,3",
                        "");
    }
}
