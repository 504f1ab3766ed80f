package vn.lienthong.routing.journey.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.contracts.SuspensionGround.EXPERT_OPINION;
import static vn.lienthong.contracts.SuspensionGround.FINANCIAL_OBLIGATION;
import static vn.lienthong.contracts.SuspensionGround.SUPPLEMENT;
import static vn.lienthong.contracts.event.ReplanCause.WRONG_PROCEDURE;
import static vn.lienthong.routing.Story.COUNTER;
import static vn.lienthong.routing.Story.LAND;
import static vn.lienthong.routing.Story.PROMISED;
import static vn.lienthong.routing.Story.TAX;
import static vn.lienthong.routing.Story.accepted;
import static vn.lienthong.routing.Story.assigned;
import static vn.lienthong.routing.Story.completed;
import static vn.lienthong.routing.Story.examined;
import static vn.lienthong.routing.Story.hour;
import static vn.lienthong.routing.Story.paid;
import static vn.lienthong.routing.Story.received;
import static vn.lienthong.routing.Story.rejected;
import static vn.lienthong.routing.Story.rescheduled;
import static vn.lienthong.routing.Story.resultReturned;
import static vn.lienthong.routing.Story.resumed;
import static vn.lienthong.routing.Story.returned;
import static vn.lienthong.routing.Story.step;
import static vn.lienthong.routing.Story.supplemented;
import static vn.lienthong.routing.Story.suspended;
import static vn.lienthong.routing.Story.withdrawn;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lienthong.contracts.event.ClockScope;
import vn.lienthong.contracts.event.DeadlineSet;
import vn.lienthong.contracts.event.DossierEvent;
import vn.lienthong.routing.Story;
import vn.lienthong.routing.journey.domain.JourneyState.Processed;

/// Every life is told to a journey fact by fact, and the last state is asked what was true between
/// any two of them.
class HindsightTest {

    @Test
    void beforeTheReceiptThereWasNothing() {
        assertThat(Given.forked().state().asOf(Story.START.minusMillis(1))).isEmpty();
        assertThat(Given.forked().state().asOf(Story.START)).isPresent();
    }

    @Test
    void aReturnIsSeenFromItsMomentOn() {
        assertThatThePastIsTold(
                received(),
                accepted(1, "check", 1, COUNTER),
                completed(2, "check", 1, COUNTER),
                accepted(3, "appraise", 1, LAND),
                accepted(4, "tax", 1, TAX),
                completed(5, "tax", 1, TAX),
                completed(6, "appraise", 1, LAND),
                accepted(7, "sign", 1, LAND),
                returned(8, "sign", 1, LAND, "tax"),
                accepted(9, "tax", 2, TAX),
                completed(10, "tax", 2, TAX),
                accepted(11, "sign", 2, LAND),
                completed(12, "sign", 2, LAND),
                resultReturned(13));
    }

    @Test
    void whatWasDoneIsDoneUntilItIsToBeRedone() {
        Given given = Given.signing().when(returned(8, "sign", 1, LAND, "tax"));

        assertThat(custodyOfTax(given, hour(8).minusMillis(1))).isEqualTo(Custody.DONE);
        assertThat(custodyOfTax(given, hour(8))).isEqualTo(Custody.TO_REDO);
    }

    private static Custody custodyOfTax(Given given, Instant at) {
        Course course = given.state().asOf(at).orElseThrow().course();
        return Given.visit(course, "tax", 1).custody();
    }

    @Test
    void standstillsAreSeenWhileTheyLast() {
        assertThatThePastIsTold(
                received(),
                accepted(1, "check", 1, COUNTER),
                completed(2, "check", 1, COUNTER),
                accepted(3, "appraise", 1, LAND),
                accepted(4, "tax", 1, TAX),
                suspended(5, "appraise", 1, LAND, SUPPLEMENT),
                suspended(6, "tax", 1, TAX, FINANCIAL_OBLIGATION),
                supplemented(7),
                paid(8),
                suspended(9, "tax", 1, TAX, EXPERT_OPINION),
                resumed(10, "tax", 1, TAX, EXPERT_OPINION),
                suspended(11, "tax", 1, TAX, EXPERT_OPINION),
                rejected(12, "tax", 1, TAX),
                resultReturned(13));
    }

    @Test
    void aWithdrawalIsSeenFromItsMomentOn() {
        assertThatThePastIsTold(
                received(),
                accepted(1, "check", 1, COUNTER),
                suspended(2, "check", 1, COUNTER, SUPPLEMENT),
                withdrawn(3));
    }

    @Test
    void theFirstPlanIsSeenUntilItIsReplaced() {
        assertThatThePastIsTold(
                received(),
                accepted(1, "check", 1, COUNTER),
                completed(2, "check", 1, COUNTER),
                accepted(3, "tax", 1, TAX),
                completed(4, "tax", 1, TAX),
                Story.replanned(
                        hour(5),
                        WRONG_PROCEDURE,
                        List.of(
                                step("check", COUNTER, "ward"),
                                step("appraise", TAX, "district", "check"))),
                accepted(6, "appraise", 2, TAX),
                Story.replanned(
                        hour(7),
                        WRONG_PROCEDURE,
                        List.of(
                                step("tax", LAND, "district"),
                                step("appraise", TAX, "district"),
                                step("sign", LAND, "district", "appraise"))),
                completed(8, "appraise", 2, TAX),
                accepted(9, "sign", 1, LAND),
                completed(10, "sign", 1, LAND));
    }

    @Test
    void whoWorkedOnItAndWhenItWasExaminedIsSeenFromThenOn() {
        assertThatThePastIsTold(
                received(),
                accepted(1, "check", 1, COUNTER),
                assigned(2, "check", 1, "chuyenvien.a"),
                examined(3, "check", 1),
                assigned(4, "check", 1, "chuyenvien.b"),
                completed(5, "check", 1, COUNTER));
    }

    @Test
    void datesAreSeenAsTheyWere() {
        assertThatThePastIsTold(
                received(),
                accepted(1, "check", 1, COUNTER),
                stepDue(2, PROMISED.plusSeconds(1)),
                stepDue(3, PROMISED.plusSeconds(2)),
                stepDue(4, PROMISED.plusSeconds(3)),
                rescheduled(
                        null, 0, PROMISED, PROMISED.plus(Duration.ofDays(2)), "APOLOGY_LETTER"));
    }

    private static DeadlineSet stepDue(int hour, Instant dueAt) {
        return new DeadlineSet(
                Story.CODE,
                hour(hour),
                ClockScope.STEP,
                "check",
                1,
                COUNTER,
                hour(1),
                dueAt,
                "1wd",
                "province",
                1);
    }

    @Test
    void whatCrossedOnTheWayCountsFromWhenItHappened() {
        // The withdrawal of the ninth hour was heard of after the end at the tenth.
        Given given = Given.signing().when(completed(10, "sign", 1, LAND)).when(withdrawn(9));

        assertThat(given.state().asOf(hour(10)))
                .hasValueSatisfying(
                        then -> assertThat(then).isInstanceOf(JourneyState.Withdrawn.class));
        assertThat(given.state().asOf(hour(9)))
                .hasValueSatisfying(
                        then -> assertThat(then).isInstanceOf(JourneyState.UnderWay.class));
        assertThat(Given.processed().state().asOf(hour(8)))
                .hasValueSatisfying(then ->
                        assertThat(then)
                                .isInstanceOfSatisfying(
                                        Processed.class,
                                        at -> assertThat(at.at()).isEqualTo(hour(8))));
    }

    private static void assertThatThePastIsTold(DossierEvent... life) {
        List<Given> states = new ArrayList<>();
        Given given = Given.nothing();
        for (DossierEvent event : life) {
            given = given.when(event);
            states.add(given);
        }
        for (int i = 0; i < life.length; i++) {
            Instant from = life[i].at();
            JourneyState then = states.get(i).state();
            assertThat(given.state().asOf(from)).as("right at %s", life[i]).contains(then);
            Instant until = i + 1 < life.length ? life[i + 1].at() : from.plusSeconds(3600);
            assertThat(given.state().asOf(until.minusMillis(1)))
                    .as("until what follows %s", life[i])
                    .contains(then);
        }
    }
}
