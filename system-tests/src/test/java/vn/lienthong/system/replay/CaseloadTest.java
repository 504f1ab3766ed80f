package vn.lienthong.system.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.system.replay.Case.Channel;
import vn.lienthong.system.replay.Case.Fate;
import vn.lienthong.system.replay.Case.Payment;

/// The dossiers that are made are those of the plan, on days on which they can become what they are
/// to become.
class CaseloadTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final LocalDate HOLIDAY = LocalDate.of(2027, 1, 1);

    private static final WorkingDays CALENDAR =
            new WorkingDays(
                    EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                    new TreeSet<>(List.of(2026, 2027)),
                    Map.of(HOLIDAY, "OFF", LocalDate.of(2027, 1, 2), "MAKE_UP"));

    @ParameterizedTest
    @ValueSource(strings = {"1", "0.1", "0.003"})
    void ofEachKindThereAreAsManyAsThePlanSays(String share) {
        for (Plan whole : Plans.ALL) {
            Plan plan = whole.scaled(Share.parse(share));
            List<Case> cases = Caseload.of(plan, Stretch.of(plan, CALENDAR, TODAY));
            assertThat(count(cases, one -> one.channel() == Channel.ONLINE))
                    .isEqualTo(plan.channels().online());
            assertThat(count(cases, one -> one.channel() == Channel.COUNTER))
                    .isEqualTo(plan.channels().counter());
            assertThat(count(cases, one -> one.channel() == Channel.POSTAL))
                    .isEqualTo(plan.channels().post());
            assertThat(count(cases, one -> one.fate() == Fate.ON_TIME))
                    .isEqualTo(plan.outcomes().onTime());
            assertThat(count(cases, one -> one.fate() == Fate.LATE))
                    .isEqualTo(plan.outcomes().late());
            assertThat(count(cases, one -> one.fate() == Fate.LEFT_OPEN))
                    .isEqualTo(plan.outcomes().open());
            assertThat(count(cases, one -> one.fate() == Fate.LEFT_OVERDUE))
                    .isEqualTo(plan.outcomes().overdue());
            assertThat(count(cases, one -> one.matter() == Matter.BIRTH))
                    .isEqualTo(plan.letters().birth());
            assertThat(count(cases, one -> one.matter() == Matter.MARRIAGE))
                    .isEqualTo(plan.letters().marriage());
            assertThat(count(cases, one -> one.matter() == Matter.DEATH))
                    .isEqualTo(plan.letters().condolence());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "0.1", "0.01"})
    void theMoneyIsThatOfThePlan(String share) {
        Plan plan = Plans.named("hue-2021-q1").orElseThrow().scaled(Share.parse(share));
        List<Payment> payments =
                Caseload.of(plan, Stretch.of(plan, CALENDAR, TODAY)).stream()
                        .flatMap(one -> one.payment().stream())
                        .toList();
        List<Payment> cashless =
                payments.stream().filter(one -> !one.method().equals(Payment.CASH)).toList();
        assertThat(cashless).hasSize((int) plan.money().cashless());
        assertThat(payments).hasSize((int) (plan.money().cashless() + plan.money().cash()));
        assertThat(cashless.stream().mapToLong(Payment::amount).sum())
                .isEqualTo(plan.money().amountCashless());
    }

    @Test
    void nothingIsReceivedOnADayOff() {
        for (Plan plan : Plans.ALL) {
            assertThat(Caseload.of(plan, Stretch.of(plan, CALENDAR, TODAY)))
                    .extracting(Case::received)
                    .doesNotContain(HOLIDAY)
                    .allMatch(day -> day.getYear() == 2027)
                    .allMatch(day -> day.getDayOfWeek() != DayOfWeek.SUNDAY);
        }
    }

    @Test
    void whatIsToBeLateFallsDueBeforeTheEnd() {
        for (Plan plan : Plans.ALL) {
            Stretch stretch = Stretch.of(plan, CALENDAR, TODAY);
            assertThat(Caseload.of(plan, stretch))
                    .filteredOn(one -> one.fate() == Fate.LATE || one.fate() == Fate.LEFT_OVERDUE)
                    .allMatch(one -> stretch.fallsDue(one.received(), one.matter().limit()));
        }
    }

    @Test
    void whatIsStillInTimeFallsDueAtTheEndOrLater() {
        Stretch quarter = Stretch.of(Plans.named("hue-2021-q1").orElseThrow(), CALENDAR, TODAY);
        assertThat(quarter.latest(8)).isEqualTo(LocalDate.of(2027, 3, 31));
        Stretch year = Stretch.of(Plans.named("huong-thuy-2021").orElseThrow(), CALENDAR, TODAY);
        // The days off of 2028 are not known: eight working days before the last.
        assertThat(year.latest(8)).isEqualTo(LocalDate.of(2027, 12, 21));
        assertThat(year.fits(year.latest(8), 8)).isTrue();
        assertThat(year.fallsDue(year.latest(8), 8)).isFalse();
    }

    @Test
    void aPeriodIsPlayedOnItsDatesInALaterYear() {
        Stretch quarter = Stretch.of(Plans.named("hue-2021-q1").orElseThrow(), CALENDAR, TODAY);
        assertThat(quarter.from()).isEqualTo("2027-01-01");
        assertThat(quarter.to()).isEqualTo("2027-03-31");
        assertThat(quarter.days().getFirst()).isEqualTo("2027-01-02");
    }

    @Test
    void whereNoLaterYearIsKnownItIsPlayedOnWhatIsLeft() {
        Plan year = Plans.named("binh-hoa-2023").orElseThrow();
        Stretch rest = Stretch.of(year, CALENDAR, LocalDate.of(2027, 9, 30));
        assertThat(rest.from()).isEqualTo("2027-10-01");
        assertThat(rest.to()).isEqualTo("2027-12-31");
        assertThatIllegalStateException()
                .isThrownBy(() -> Stretch.of(year, CALENDAR, LocalDate.of(2027, 12, 10)))
                .withMessageContaining("2027-12-31");
    }

    private static long count(List<Case> cases, Predicate<Case> which) {
        return cases.stream().filter(which).count();
    }
}
