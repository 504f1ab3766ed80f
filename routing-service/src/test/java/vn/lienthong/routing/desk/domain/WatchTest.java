package vn.lienthong.routing.desk.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.contracts.SuspensionGround.EXPERT_OPINION;
import static vn.lienthong.contracts.SuspensionGround.SUPPLEMENT;
import static vn.lienthong.routing.Story.LAND;
import static vn.lienthong.routing.Story.TAX;
import static vn.lienthong.routing.Story.hour;
import static vn.lienthong.routing.Story.offered;
import static vn.lienthong.routing.Story.resumed;
import static vn.lienthong.routing.Story.suspended;
import static vn.lienthong.routing.Story.withdrawn;
import static vn.lienthong.routing.desk.domain.Attention.SECOND_SUPPLEMENT;
import static vn.lienthong.routing.desk.domain.Attention.UNACCEPTED_QUARTER;
import static vn.lienthong.routing.desk.domain.Attention.UNACCEPTED_TWO_HOURS;
import static vn.lienthong.routing.desk.domain.Attention.UNEXAMINED_QUARTER;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.lienthong.contracts.SuspensionGround;
import vn.lienthong.contracts.event.DossierEvent;
import vn.lienthong.contracts.event.StepOffered;
import vn.lienthong.routing.desk.domain.DeskCommand.Accept;
import vn.lienthong.routing.desk.domain.DeskCommand.Complete;
import vn.lienthong.routing.desk.domain.DeskCommand.Examine;
import vn.lienthong.routing.desk.domain.DeskCommand.Refuse;
import vn.lienthong.routing.desk.domain.DeskCommand.Reject;
import vn.lienthong.routing.desk.domain.DeskCommand.Resume;
import vn.lienthong.routing.desk.domain.DeskCommand.Return;
import vn.lienthong.routing.desk.domain.DeskCommand.Suspend;

/// Offered on Monday at 09:00 with two working days, of which a quarter has passed at 15:00.
class WatchTest {

    private final Counter offered = Counter.after(limit("2wd"));
    private final Counter held = offered.orders(2, "tax", new Accept());

    @Test
    void whatNobodyTakesOverIsNoticedAfterTwoHoursAndAfterAQuarterOfItsLimit() {
        assertThat(begins(offered))
                .isEqualTo(Map.of(UNACCEPTED_TWO_HOURS, hour(3), UNACCEPTED_QUARTER, hour(7)));
    }

    @Test
    void whatNobodyExaminesIsNoticedAfterAQuarterOfItsLimit() {
        assertThat(begins(held)).isEqualTo(Map.of(UNEXAMINED_QUARTER, hour(7)));
        assertThat(begins(held.orders(3, "tax", new Examine(null)))).isEmpty();
        assertThat(
                        begins(
                                held.orders(3, "tax", new Examine(null))
                                        .orders(4, "tax", suspend(EXPERT_OPINION))))
                .isEmpty();
    }

    @Test
    void aQuarterIsOfTheLimitAsItIsWritten() {
        assertThat(quarter("8wh")).isEqualTo(hour(3));
        assertThat(quarter("0.5wd")).isEqualTo(hour(2));
        assertThat(quarter("4cd")).isEqualTo(Instant.parse("2026-11-24T03:37:30Z"));
    }

    private static Instant quarter(String limit) {
        return begins(Counter.after(limit(limit))).getOrDefault(UNACCEPTED_QUARTER, Instant.MIN);
    }

    @Test
    void whatStandsStillIsNotNoticed() {
        assertThat(begins(held.orders(6, "tax", suspend(EXPERT_OPINION)))).isEmpty();
        assertThat(begins(offered.hears(suspended(2, "sign", 1, LAND, EXPERT_OPINION)))).isEmpty();
    }

    @Test
    void whatWasNoticedBeforeItStandsStillStaysNoticed() {
        assertThat(begins(held.orders(7, "tax", suspend(EXPERT_OPINION))))
                .isEqualTo(Map.of(UNEXAMINED_QUARTER, hour(7)));
        assertThat(begins(held.orders(8, "tax", suspend(EXPERT_OPINION))))
                .isEqualTo(Map.of(UNEXAMINED_QUARTER, hour(7)));
    }

    @Test
    void theTimeThatItStoodStillDoesNotCount() {
        Counter running =
                held.orders(2, "tax", suspend(EXPERT_OPINION)).orders(6, "tax", new Resume());

        assertThat(begins(running)).isEqualTo(Map.of(UNEXAMINED_QUARTER, hour(9)));
    }

    @Test
    void suspensionsThatOverlapCountOnce() {
        Counter within = held.hears(stop(2, "sign")).hears(stop(3, "appraise"));

        assertThat(begins(within.hears(go(5, "appraise")).hears(go(6, "sign"))))
                .isEqualTo(Map.of(UNEXAMINED_QUARTER, hour(9)));
        assertThat(begins(within.hears(go(6, "sign")).hears(go(8, "appraise"))))
                .isEqualTo(Map.of(UNEXAMINED_QUARTER, hour(25)));
        assertThat(
                        begins(
                                held.hears(stop(3, "appraise"))
                                        .hears(stop(2, "sign"))
                                        .hears(go(5, "appraise"))
                                        .hears(go(6, "sign"))))
                .isEqualTo(Map.of(UNEXAMINED_QUARTER, hour(9)));
        assertThat(begins(held.hears(stop(3, "sign")).hears(stop(2, "appraise")))).isEmpty();
    }

    @Test
    void aSuspensionThatBeganBeforeTheOfferCountsFromTheOfferOn() {
        assertThat(begins(Counter.after(stop(0, "sign"), go(2, "sign"), limit("2wd"))))
                .containsEntry(UNACCEPTED_QUARTER, hour(8));
        assertThat(begins(Counter.after(stop(0, "sign"), go(1, "sign"), limit("2wd"))))
                .containsEntry(UNACCEPTED_QUARTER, hour(7));
        assertThat(begins(Counter.after(stop(1, "sign"), go(2, "sign"), limit("2wd"))))
                .containsEntry(UNACCEPTED_QUARTER, hour(8));
        assertThat(begins(Counter.after(stop(0, "sign"), limit("2wd")))).isEmpty();
    }

    @Test
    void whoAsksForPapersASecondTimeIsNoticed() {
        Counter once = held.orders(3, "tax", suspend(SUPPLEMENT)).orders(4, "tax", new Resume());

        assertThat(begins(once)).doesNotContainKey(SECOND_SUPPLEMENT);
        assertThat(begins(once.orders(5, "tax", suspend(SUPPLEMENT))))
                .containsEntry(SECOND_SUPPLEMENT, hour(5));
        assertThat(
                        begins(
                                once.orders(5, "tax", suspend(SUPPLEMENT))
                                        .orders(6, "tax", new Resume())))
                .containsEntry(SECOND_SUPPLEMENT, hour(5));
        assertThat(begins(once.orders(5, "tax", suspend(EXPERT_OPINION))))
                .doesNotContainKey(SECOND_SUPPLEMENT);
    }

    @Test
    void whoWasTheFirstToAskIsNotNoticed() {
        Counter asked = held.orders(5, "tax", suspend(SUPPLEMENT));

        assertThat(begins(asked.hears(suspended(6, "appraise", 1, LAND, SUPPLEMENT))))
                .doesNotContainKey(SECOND_SUPPLEMENT);
        assertThat(begins(asked.hears(suspended(4, "appraise", 1, LAND, SUPPLEMENT))))
                .containsEntry(SECOND_SUPPLEMENT, hour(5));
    }

    @Test
    void whatIsClosedNeedsNoAttention() {
        assertThat(begins(held.orders(3, "tax", new Complete(null)))).isEmpty();
        assertThat(begins(held.orders(3, "tax", new Return("check", "x")))).isEmpty();
        assertThat(begins(held.orders(3, "tax", new Reject("x")))).isEmpty();
        assertThat(begins(offered.orders(3, "tax", new Refuse("x")))).isEmpty();
        assertThat(begins(offered.hears(withdrawn(3)))).isEmpty();
    }

    @Test
    void aYearThatTheCalendarDoesNotKnowIsNotGuessed() {
        int newYearsEve = 38 * 24 + 8;

        assertThat(begins(Counter.after(offered(newYearsEve, "tax", 1, TAX)))).isEmpty();
        assertThat(begins(Counter.after(Plans.limit(offered(newYearsEve, "tax", 1, TAX), "4cd"))))
                .isEmpty();
    }

    private static StepOffered limit(String limit) {
        return Plans.limit(offered(1, "tax", 1, TAX), limit);
    }

    private static Suspend suspend(SuspensionGround ground) {
        return new Suspend(ground, "cần thêm", null, true);
    }

    private static DossierEvent stop(int hour, String step) {
        return suspended(hour, step, 1, LAND, EXPERT_OPINION);
    }

    private static DossierEvent go(int hour, String step) {
        return resumed(hour, step, 1, LAND, EXPERT_OPINION);
    }

    private static Map<Attention, Instant> begins(Counter counter) {
        Task task = counter.desk().task("tax", 1).orElseThrow();
        return new Watch(counter.desk(), task, Calendar.OFFICE).begins();
    }
}
