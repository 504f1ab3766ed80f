package vn.lienthong.routing.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lienthong.routing.reports.facts.domain.DossierFacts.Due;
import vn.lienthong.routing.reports.facts.domain.DossierFacts.Ending;
import vn.lienthong.routing.reports.facts.domain.DossierFacts.Turn;

/// A report on November 2026, made in December.
class TallyTest {

    private static final Period NOVEMBER =
            Period.of(
                    LocalDate.of(2026, 11, 1),
                    LocalDate.of(2026, 11, 30),
                    ZoneId.of("Asia/Ho_Chi_Minh"),
                    Instant.parse("2026-12-15T03:00:00Z"));

    private static final List<Counted> DOSSIERS =
            List.of(
                    // received in October, finished in time, a day early, and late
                    on("2026-10-20", "2026-11-05").processed(at("2026-11-05")).counted(),
                    on("2026-10-20", "2026-11-05").processed(at("2026-11-04")).counted(),
                    on("2026-10-20", "2026-11-05").processed(at("2026-11-06")).counted(),
                    // late, but excused by an apology
                    on("2026-11-02", "2026-11-10")
                            .apologised(at("2026-11-09"), at("2026-11-20"))
                            .processed(at("2026-11-15"))
                            .returned(at("2026-11-16"))
                            .counted(),
                    // finished after the period, and not at all
                    on("2026-11-02", "2026-12-05").processed(at("2026-12-04")).counted(),
                    on("2026-11-02", "2026-11-25").through("ONLINE").counted(),
                    // the applicant is waited for since before the promised day
                    on("2026-11-02", "2026-11-25").stopped(at("2026-11-24"), null).counted());

    @Test
    void everyDossierIsCountedOnceOnEachSide() {
        Summary.Row row = row(Basis.ORIGINAL);

        assertThat(row.carriedOver()).isEqualTo(3);
        assertThat(row.received()).isEqualTo(4);
        assertThat(row.receivedOnline()).isEqualTo(1);
        assertThat(row.completedOnTime()).isEqualTo(2);
        assertThat(row.completedEarly()).isEqualTo(1);
        assertThat(row.completedLate()).isEqualTo(2);
        assertThat(row.returned()).isEqualTo(1);
        assertThat(row.inProgressOnTime()).isEqualTo(2);
        assertThat(row.inProgressOverdue()).isEqualTo(1);
        assertThat(row.waiting()).isEqualTo(1);
        assertThat(row.carriedOver() + row.received()).isEqualTo(DOSSIERS.size());
    }

    @Test
    void theCurrentDateExcusesWhatAnApologyMoved() {
        Summary.Row row = row(Basis.CURRENT);

        assertThat(row.completedOnTime()).isEqualTo(3);
        assertThat(row.completedLate()).isEqualTo(1);
    }

    @Test
    void whatCameAfterThePeriodChangesNothingInIt() {
        Counted then = on("2026-11-02", "2026-11-25").counted();
        Counted since =
                on("2026-11-02", "2026-11-25")
                        .apologised(at("2026-12-01"), at("2026-12-20"))
                        .stopped(at("2026-12-02"), at("2026-12-05"))
                        .moved(at("2026-12-05"), at("2026-12-23"))
                        .replanned(at("2026-12-06"), "2.2", "Hộ tịch")
                        .ended(Ending.Kind.WITHDRAWN, at("2026-12-08"))
                        .paid(at("2026-12-09"), 20_000, "CASH")
                        .counted();

        for (Basis basis : Basis.values()) {
            assertThat(new Tally(NOVEMBER, basis).add(since).row("k", "n"))
                    .isEqualTo(new Tally(NOVEMBER, basis).add(then).row("k", "n"));
            assertThat(since.due(NOVEMBER.endMillis(), basis))
                    .isEqualTo(then.due(NOVEMBER.endMillis(), basis));
        }
        assertThat(since.procedure(NOVEMBER.endMillis()))
                .isEqualTo(then.procedure(NOVEMBER.endMillis()));
        assertThat(since.procedure(Counted.NEVER).code()).isEqualTo("2.2");
    }

    @Test
    void aSuspensionThatIsOverIsKnownForTheTimeInIt() {
        Counted resumed =
                on("2026-11-02", "2026-11-25")
                        .stopped(at("2026-11-24"), at("2026-12-10"))
                        .moved(at("2026-12-10"), at("2026-12-11"))
                        .counted();

        Summary.Row row = new Tally(NOVEMBER, Basis.ORIGINAL).add(resumed).row("k", "n");

        assertThat(row.inProgressOnTime()).isEqualTo(1);
        assertThat(row.waiting()).isEqualTo(1);
    }

    @Test
    void whatEndedWithoutAResultIsToldApart() {
        Tally tally = new Tally(NOVEMBER, Basis.ORIGINAL);
        tally.add(
                on("2026-11-02", "2026-11-10")
                        .ended(Ending.Kind.REJECTED, at("2026-11-09"))
                        .counted());
        tally.add(
                on("2026-11-02", "2026-11-10")
                        .ended(Ending.Kind.WITHDRAWN, at("2026-11-09"))
                        .counted());
        tally.add(
                on("2026-11-02", "2026-11-10")
                        .ended(Ending.Kind.WITHDRAWN, at("2026-11-10"))
                        .counted());
        tally.add(
                on("2026-11-02", "2026-11-10")
                        .ended(Ending.Kind.WITHDRAWN, at("2026-11-11"))
                        .counted());
        Summary.Row row = tally.row("k", "n");

        assertThat(row.rejected()).isEqualTo(1);
        assertThat(row.withdrawn()).isEqualTo(3);
        assertThat(row.withdrawnEarly()).isEqualTo(1);
        assertThat(row.withdrawnLate()).isEqualTo(1);
        assertThat(row.completedOnTime() + row.completedLate()).isEqualTo(4);
    }

    @Test
    void paymentsCountWhenTheyAreMadeEvenForWhatWasFinishedBefore() {
        Counted paid =
                on("2026-10-01", "2026-10-10")
                        .through("POSTAL")
                        .processed(at("2026-10-08"))
                        .paid(at("2026-11-03"), 50_000, "QR")
                        .paid(at("2026-11-04"), 20_000, "CASH")
                        .paid(at("2026-12-04"), 20_000, "CASH")
                        .counted();

        Summary.Row row = new Tally(NOVEMBER, Basis.ORIGINAL).add(paid).row("k", "n");

        assertThat(paid.isOf(NOVEMBER)).isFalse();
        assertThat(paid.isPaidIn(NOVEMBER)).isTrue();
        assertThat(row.carriedOver() + row.received()).isZero();
        assertThat(row.paid()).isEqualTo(2);
        assertThat(row.paidCashless()).isEqualTo(1);
        assertThat(row.amountPaid()).isEqualTo(70_000);
        assertThat(row.amountCashless()).isEqualTo(50_000);
    }

    @Test
    void everyOfficeAnswersForItsOwnTurn() {
        Counted one =
                on("2026-10-20", "2026-11-25")
                        .turn(turn("2026-10-20", "2026-11-03", "2026-11-02"))
                        .turn(turn("2026-11-03", null, "2026-11-10"))
                        .counted();
        Tally tally = new Tally(NOVEMBER, Basis.ORIGINAL);
        one.legs().forEach(leg -> tally.add(one, leg));
        Summary.Row row = tally.row("k", "n");

        assertThat(row.carriedOver()).isEqualTo(1);
        assertThat(row.received()).isEqualTo(1);
        assertThat(row.completedLate()).isEqualTo(1);
        assertThat(row.inProgressOverdue()).isEqualTo(1);
    }

    private static Turn turn(String from, @Nullable String until, String due) {
        return new Turn(
                "a",
                1,
                "D",
                at(from),
                List.of(),
                until == null ? null : at(until),
                List.of(new Due(at(from), at(due))));
    }

    @Test
    void aPeriodThatIsNotOverEndsNow() {
        Instant now = Instant.parse("2026-11-10T03:00:00Z");

        Period period =
                Period.of(NOVEMBER.from(), NOVEMBER.to(), ZoneId.of("Asia/Ho_Chi_Minh"), now);

        assertThat(period.holds(now)).isTrue();
        assertThat(period.holds(now.plusMillis(1))).isFalse();
    }

    private static Summary.Row row(Basis basis) {
        Tally tally = new Tally(NOVEMBER, basis);
        DOSSIERS.forEach(tally::add);
        return tally.row("k", "n");
    }

    private static Sample on(String receivedOn, String dueOn) {
        return Sample.received(at(receivedOn), at(dueOn));
    }

    private static Instant at(String day) {
        return Instant.parse(day + "T03:00:00Z");
    }
}
