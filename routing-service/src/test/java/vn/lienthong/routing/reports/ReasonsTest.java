package vn.lienthong.routing.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lienthong.routing.reports.facts.domain.DossierFacts.Letter;

class ReasonsTest {

    private static final Instant RECEIVED = Instant.parse("2026-11-02T01:00:00Z");
    private static final Instant DUE = Instant.parse("2026-11-10T10:00:00Z");
    private static final Instant END = Instant.parse("2026-12-01T00:00:00Z");

    private static Letter letter(String office, Instant required, Instant issued, String reason) {
        return new Letter("L", office, required, required, issued, reason);
    }

    private static Sample late() {
        return Sample.received(RECEIVED, DUE);
    }

    @Test
    void everyLateOfficeStandsThereWithItsReason() {
        Reasons.Count count = new Reasons.Count(END.toEpochMilli(), Basis.ORIGINAL);
        count.add(
                late().letter(letter("D", DUE, DUE, "Chờ đo đạc"))
                        .letter(letter("T", DUE, DUE, "Mất điện"))
                        .counted());
        count.add(late().letter(letter("D", DUE, DUE, "Chờ đo đạc")).counted());
        // Signed after the period, owed after the period, and never owed.
        count.add(late().letter(letter("D", DUE, END, "Chờ đo đạc")).counted());
        count.add(late().letter(letter("D", END, END, "Chờ đo đạc")).counted());
        count.add(late().letter(new Letter("L", "T", DUE, DUE, null, null)).counted());
        // In time.
        count.add(late().processed(DUE).counted());

        Reasons reasons = count.reasons(code -> "Tên " + code);

        assertThat(reasons.total()).isEqualTo(5);
        assertThat(reasons.items())
                .isEqualTo(
                        List.of(
                                new Reasons.Item("D", "Tên D", "Chờ đo đạc", 2),
                                new Reasons.Item("D", "Tên D", "", 1),
                                new Reasons.Item("T", "Tên T", "", 1),
                                new Reasons.Item("T", "Tên T", "Mất điện", 1),
                                new Reasons.Item("X", "Tên X", "", 1)));
    }
}
