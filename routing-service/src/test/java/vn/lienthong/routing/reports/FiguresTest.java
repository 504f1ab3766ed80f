package vn.lienthong.routing.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.lienthong.contracts.event.DossierEvent;
import vn.lienthong.printing.sheet.Sheet;
import vn.lienthong.printing.sheet.Sheet.Cell;

/// What must be true of the figures whatever happened to the dossiers.
class FiguresTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Instant BEGIN = Instant.parse("2026-09-01T00:00:00Z");
    private static final Duration SPAN = Duration.ofDays(60);
    private static final LocalDate FIRST = LocalDate.of(2026, 9, 1);
    private static final int DOSSIERS = 400;

    private static final List<List<DossierEvent>> HISTORIES = histories();

    private static List<List<DossierEvent>> histories() {
        Random random = new Random(20261127);
        return IntStream.range(0, DOSSIERS)
                .mapToObj(i -> RandomHistory.of(random, "H99-26-" + i, BEGIN, SPAN))
                .toList();
    }

    private static Stream<Counted> counted() {
        return HISTORIES.stream().map(FiguresTest::counted);
    }

    private static Counted counted(List<DossierEvent> events) {
        return Counted.of(RandomHistory.facts(events), new Words());
    }

    /// What there was to know of a dossier at a moment, if it was received by then.
    private static Stream<Counted> knownBefore(Instant moment) {
        return HISTORIES.stream()
                .map(events -> events.stream().filter(e -> e.at().isBefore(moment)).toList())
                .filter(events -> !events.isEmpty())
                .map(FiguresTest::counted);
    }

    private static Period period(LocalDate from, LocalDate to) {
        return Period.of(from, to, ZONE, Instant.parse("2027-06-01T00:00:00Z"));
    }

    private static Summary.Row row(Stream<Counted> dossiers, Period period, Basis basis) {
        Tally tally = new Tally(period, basis);
        dossiers.forEach(tally::add);
        return tally.row("k", "n");
    }

    private static Summary.Row legs(Stream<Counted> dossiers, Period period) {
        Tally tally = new Tally(period, Basis.ORIGINAL);
        dossiers.forEach(one ->
                one.legs().stream()
                        .filter(leg -> period.meets(leg.begun(), leg.ended()))
                        .forEach(leg -> tally.add(one, leg)));
        return tally.row("k", "n");
    }

    static Stream<Period> periods() {
        return IntStream.range(0, 24)
                .mapToObj(i -> period(FIRST.plusDays(3L * i), FIRST.plusDays(5L * i + 2)));
    }

    /// A report on a day that has passed says for ever what it said on that day.
    @ParameterizedTest
    @MethodSource("periods")
    void whatHappensAfterAPeriodNeverChangesItsFigures(Period period) {
        for (Basis basis : Basis.values()) {
            assertThat(row(counted(), period, basis))
                    .isEqualTo(row(knownBefore(period.end()), period, basis));
        }
        assertThat(legs(counted(), period)).isEqualTo(legs(knownBefore(period.end()), period));
    }

    @ParameterizedTest
    @MethodSource("periods")
    void whatOnePeriodLeavesTheNextTakesOver(Period period) {
        Period next = period(period.to().plusDays(1), period.to().plusDays(9));
        for (Basis basis : Basis.values()) {
            Summary.Row before = row(counted(), period, basis);

            assertThat(row(counted(), next, basis).carriedOver())
                    .isEqualTo(before.inProgressOnTime() + before.inProgressOverdue());
        }
        Summary.Row before = legs(counted(), period);
        assertThat(legs(counted(), next).carriedOver())
                .isEqualTo(before.inProgressOnTime() + before.inProgressOverdue());
    }

    /// The sums that the forms print over their columns hold in every row.
    @ParameterizedTest
    @MethodSource("periods")
    void theSumsOfEveryFormHold(Period period) {
        for (Basis basis : Basis.values()) {
            Summary.Row row = row(counted(), period, basis);
            Summary summary =
                    new Summary(
                            period.from(),
                            period.to(),
                            period.end(),
                            "X",
                            Summary.Unit.DOSSIER,
                            Summary.By.FIELD,
                            basis,
                            List.of(row),
                            row);
            List<Long> processing = numbers(Forms.processing(summary, "Tỉnh"));
            List<Long> overview = numbers(Forms.overview(summary, "Tỉnh"));

            // (3) = (7) + (11); (3) = (8) + (15) + (19)
            assertThat(processing.get(2)).isEqualTo(processing.get(6) + processing.get(10));
            assertThat(overview.get(2))
                    .isEqualTo(overview.get(7) + overview.get(14) + overview.get(18));
            assertThat(overview).allMatch(number -> number >= 0);
            assertThat(overview.get(11)).isLessThanOrEqualTo(overview.get(7));
            assertThat(overview.get(17)).isLessThanOrEqualTo(overview.get(14));
        }
    }

    private static final Pattern SUM =
            Pattern.compile("\\((\\d+)\\)=(\\(\\d+\\)([+-]\\(\\d+\\))*)");

    /// The whole numbers of the first row, after its sums were checked.
    private static List<Long> numbers(Sheet sheet) {
        List<Cell> cells = sheet.rows().getFirst();
        List<Long> numbers =
                cells.stream()
                        .map(cell -> cell instanceof Cell.Whole(long number) ? number : 0L)
                        .toList();
        for (int column = 0; column < cells.size(); column++) {
            String number = sheet.header().get(column).number();
            assertThat(number).startsWith("(" + (column + 1) + ")");
            var sum = SUM.matcher(number);
            if (sum.matches()) {
                assertThat(numbers.get(column)).as(number).isEqualTo(added(sum.group(2), numbers));
            }
        }
        return numbers;
    }

    private static long added(String terms, List<Long> numbers) {
        return Arrays.stream(terms.replace("-", "+-").split("\\+"))
                .mapToLong(term -> {
                    long number = numbers.get(Integer.parseInt(term.replaceAll("[-()]", "")) - 1);
                    return term.startsWith("-") ? -number : number;
                })
                .sum();
    }

    /// By whatever they are grouped, the same dossiers are counted.
    @ParameterizedTest
    @EnumSource(Basis.class)
    void everyDossierIsCountedOnce(Basis basis) {
        Period period = period(FIRST, FIRST.plusDays(40));
        long open = counted().filter(one -> one.isOf(period)).count();
        Summary.Row row = row(counted(), period, basis);

        assertThat(row.carriedOver() + row.received()).isEqualTo(open).isPositive();
        assertThat(row.completedLate()).isPositive();
        assertThat(row.inProgressOverdue()).isPositive();
        assertThat(row.withdrawn()).isPositive();
        assertThat(row.waiting()).isPositive();
        assertThat(row.amountCashless()).isPositive().isLessThan(row.amountPaid());
    }
}
