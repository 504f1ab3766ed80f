package vn.lienthong.deadline.clocks.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.lienthong.deadline.clocks.domain.Story.CODE;
import static vn.lienthong.deadline.clocks.domain.Story.COUNTER;
import static vn.lienthong.deadline.clocks.domain.Story.DISTRICT;
import static vn.lienthong.deadline.clocks.domain.Story.WARD;
import static vn.lienthong.deadline.clocks.domain.Story.at;
import static vn.lienthong.deadline.clocks.domain.Story.step;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lienthong.contracts.SuspensionGround;
import vn.lienthong.contracts.event.CourtesyLetterSigned;
import vn.lienthong.contracts.event.DeadlineRescheduled;
import vn.lienthong.contracts.event.DossierEvent;
import vn.lienthong.contracts.event.DossierPaid;
import vn.lienthong.contracts.event.DossierRefused;
import vn.lienthong.contracts.event.DossierRejected;
import vn.lienthong.contracts.event.DossierResultReturned;
import vn.lienthong.contracts.event.DossierSupplemented;
import vn.lienthong.contracts.event.DossierWithdrawn;
import vn.lienthong.contracts.event.NotificationDelivered;
import vn.lienthong.contracts.event.NotificationFailed;
import vn.lienthong.contracts.event.NotificationSent;
import vn.lienthong.contracts.event.PaperHandedOver;
import vn.lienthong.contracts.event.PaperReceived;
import vn.lienthong.contracts.event.ReplanCause;
import vn.lienthong.contracts.event.SealedApplicant;
import vn.lienthong.contracts.event.StepAssigned;
import vn.lienthong.contracts.event.StepExamined;
import vn.lienthong.contracts.event.SubmissionHandedIn;
import vn.lienthong.contracts.event.SubmissionReturned;
import vn.lienthong.workingtime.Policy;
import vn.lienthong.workingtime.YearNotLoaded;

class FollowingTest {

    private static final SealedApplicant HOA = new SealedApplicant("CITIZEN", null);

    private final Story story = new Story();

    @Test
    void what_comes_before_the_receipt_is_too_early() {
        var early = new Decision.TooEarly();
        assertThat(story.offered("2026-11-23 09:00", "ky", 1, WARD).last()).isEqualTo(early);
        assertThat(story.accepted("2026-11-23 09:00", "ky", 1, WARD).last()).isEqualTo(early);
        assertThat(story.refused("2026-11-23 09:00", "ky", 1, WARD).last()).isEqualTo(early);
        assertThat(story.completed("2026-11-23 09:00", "ky", 1, WARD).last()).isEqualTo(early);
        assertThat(story.returned("2026-11-23 09:00", "ky", 1, null).last()).isEqualTo(early);
        assertThat(story.suspended("2026-11-23 09:00", SuspensionGround.OTHER).last())
                .isEqualTo(early);
        assertThat(story.resumed("2026-11-23 09:00", SuspensionGround.OTHER).last())
                .isEqualTo(early);
        assertThat(story.processed("2026-11-23 09:00").last()).isEqualTo(early);
        assertThat(
                        story.replanned(
                                        "2026-11-23 09:00",
                                        ReplanCause.NEW_VERSION,
                                        "4wd",
                                        "2026-11-30 17:30",
                                        Story.route())
                                .last())
                .isEqualTo(early);
    }

    @Test
    void the_same_receipt_twice_changes_nothing() {
        story.received("2026-11-23 08:00", "4wd").received("2026-11-23 08:00", "4wd");

        assertThat(story.last()).isEqualTo(new Decision.Unchanged());
        assertThat(story.told()).hasSize(1);
    }

    @Test
    void a_receipt_on_an_unknown_calendar_or_in_an_unknown_year_cannot_be_followed() {
        var unknownCalendar =
                Story.receipt(
                        at("2026-11-23 08:00"),
                        at("2026-11-27 17:30"),
                        "4wd",
                        Policy.END_OF_DAY,
                        null,
                        "biển",
                        Story.route());
        assertThatThrownBy(() -> story.happens(unknownCalendar))
                .isInstanceOf(Surroundings.UnknownCalendar.class)
                .hasMessage("there is no calendar biển");

        var unknownYear =
                Story.receipt(
                        at("2027-12-30 08:00"),
                        at("2028-01-05 17:30"),
                        "4wd",
                        Policy.END_OF_DAY,
                        null,
                        "province",
                        Story.route());
        assertThatThrownBy(() -> story.happens(unknownYear)).isInstanceOf(YearNotLoaded.class);
    }

    @Test
    void facts_that_say_nothing_about_time_change_nothing() {
        story.received("2026-11-23 08:00", "4wd");
        var nothing = new Decision.Unchanged();
        var when = at("2026-11-23 09:00");

        assertThat(
                        story.happens(
                                        new DossierSupplemented(
                                                CODE, when, COUNTER, "an", List.of("Đơn"), null))
                                .last())
                .isEqualTo(nothing);
        assertThat(story.happens(new DossierPaid(CODE, when, COUNTER, "an", 1_000, "CASH")).last())
                .isEqualTo(nothing);
        assertThat(
                        story.happens(
                                        new DossierRefused(
                                                CODE, when, COUNTER, "1", "Một", "Thiếu", HOA))
                                .last())
                .isEqualTo(nothing);
        assertThat(
                        List.<DossierEvent>of(
                                new SubmissionHandedIn(
                                        CODE, when, COUNTER, "1", "Một", when, "1", null, HOA),
                                new SubmissionReturned(
                                        CODE, when, COUNTER, "an", "1", "Một", "mờ", "1", null,
                                        HOA),
                                new StepAssigned(CODE, when, "ky", 1, WARD, "an", "binh"),
                                new StepExamined(CODE, when, "ky", 1, WARD, "an", null),
                                new PaperHandedOver(CODE, when, COUNTER, "an", "ky", 1, WARD),
                                new PaperReceived(CODE, when, WARD, "an", "ky", 1, COUNTER)))
                .allSatisfy(event -> assertThat(story.happens(event).last()).isEqualTo(nothing));
    }

    @Test
    void our_own_words_and_those_of_the_messengers_change_nothing() {
        story.received("2026-11-23 08:00", "4wd")
                .until("2026-12-02 08:00")
                .issues("2026-12-02 09:00", CODE + "-XL1", "2026-12-04");
        List<DossierEvent> heard = new ArrayList<>(story.events());
        Instant when = at("2026-12-02 09:01");
        heard.add(new NotificationSent(CODE, when, "n1", "apology", "SMS", "0912***001", "smpp"));
        heard.add(
                new NotificationDelivered(
                        CODE, when, "n1", "apology", "SMS", "0912***001", "smpp"));
        heard.add(
                new NotificationFailed(
                        CODE, when, "n2", "apology", "EMAIL", "h***@example.vn", "bounced"));
        heard.add(
                new CourtesyLetterSigned(
                        CODE, when, "CONDOLENCE_DEATH", COUNTER, "Nguyễn Văn Bình"));

        assertThat(heard)
                .allSatisfy(event ->
                        assertThat(story.happens(event).last())
                                .isEqualTo(new Decision.Unchanged()));
        assertThat(heard).map(Object::getClass).contains(DeadlineRescheduled.class);
    }

    @Test
    void the_return_of_the_result_waits_for_the_processing() {
        var resultReturned = new DossierResultReturned(CODE, at("2026-11-24 08:00"), COUNTER, "an");
        story.received("2026-11-23 08:00", "4wd").happens(resultReturned);
        assertThat(story.last()).isEqualTo(new Decision.TooEarly());

        story.processed("2026-11-23 16:00").happens(resultReturned);
        assertThat(story.last()).isEqualTo(new Decision.Unchanged());
    }

    @Test
    void a_withdrawal_and_a_rejection_end_the_clocks_too() {
        story.received("2026-11-23 08:00", "4wd")
                .happens(
                        new DossierWithdrawn(
                                CODE, at("2026-11-23 09:00"), COUNTER, "an", "Không cần nữa"));
        assertThat(story.clock().phase())
                .isEqualTo(new Phase.Ended(at("2026-11-23 09:00"), at("2026-11-30 17:30")));

        Story other = new Story().received("2026-11-23 08:00", "4wd");
        other.happens(
                new DossierRejected(
                        CODE, at("2026-11-23 10:00"), "ky", 1, WARD, "an", "Không đủ điều kiện"));
        assertThat(other.state().isOpen()).isFalse();
    }

    @Test
    void an_offer_that_comes_after_its_acceptance_or_refusal_is_old_news() {
        story.received("2026-11-23 08:00", "4wd")
                .accepted("2026-11-23 09:00", "tham-dinh", 1, DISTRICT)
                .offered("2026-11-23 08:30", "tham-dinh", 1, DISTRICT);
        assertThat(story.last()).isEqualTo(new Decision.Unchanged());

        story.refused("2026-11-23 09:30", "ky", 2, WARD).offered("2026-11-23 09:00", "ky", 1, WARD);
        assertThat(story.last()).isEqualTo(new Decision.Unchanged());
        story.offered("2026-11-23 10:00", "ky", 3, WARD);
        assertThat(story.state().handovers()).hasSize(1);
        story.offered("2026-11-23 10:00", "ky", 3, WARD);
        assertThat(story.last()).isEqualTo(new Decision.Unchanged());
    }

    @Test
    void an_acceptance_settles_only_its_own_step_and_visit() {
        story.received("2026-11-23 08:00", "4wd")
                .offered("2026-11-23 08:10", "kiem-tra", 1, COUNTER)
                .offered("2026-11-23 08:20", "tham-dinh", 2, DISTRICT)
                .accepted("2026-11-23 08:30", "tham-dinh", 1, DISTRICT);
        assertThat(story.state().handovers())
                .extracting(Handover::step)
                .containsExactly("kiem-tra", "tham-dinh");

        story.offered("2026-11-23 08:40", "tham-dinh", 3, DISTRICT);
        assertThat(story.state().handovers()).extracting(Handover::visit).containsExactly(1, 3);
    }

    @Test
    void a_step_outside_the_plan_takes_its_limit_from_the_offer_and_waits_for_it() {
        story.received("2026-11-23 08:00", "4wd")
                .offered("2026-11-23 08:00", "kiem-tra", 1, COUNTER)
                .accepted("2026-11-23 09:00", "bo-sung", 1, WARD);
        assertThat(story.last()).isEqualTo(new Decision.TooEarly());

        story.offered("2026-11-23 08:30", "bo-sung", 1, WARD)
                .accepted("2026-11-23 09:00", "bo-sung", 1, WARD);
        assertThat(story.leg("bo-sung", 1).clock().terms()).isEqualTo(Terms.ofStep("2wd"));
    }

    @Test
    void an_acceptance_or_a_completion_that_comes_twice_counts_once() {
        story.received("2026-11-23 08:00", "4wd")
                .accepted("2026-11-23 09:00", "ky", 1, WARD)
                .accepted("2026-11-23 09:00", "ky", 1, WARD);
        assertThat(story.last()).isEqualTo(new Decision.Unchanged());

        story.completed("2026-11-23 10:00", "ky", 1, WARD)
                .completed("2026-11-23 10:00", "ky", 1, WARD);
        assertThat(story.last()).isEqualTo(new Decision.Unchanged());
        assertThat(story.completed("2026-11-23 10:00", "ky", 2, WARD).last())
                .isEqualTo(new Decision.TooEarly());
    }

    @Test
    void refusing_what_had_been_accepted_ends_the_turn() {
        story.received("2026-11-23 08:00", "4wd")
                .accepted("2026-11-23 09:00", "tham-dinh", 1, DISTRICT)
                .refused("2026-11-23 10:00", "tham-dinh", 1, DISTRICT);

        assertThat(story.state().openLegs()).isEmpty();
        assertThat(story.state().done()).isEmpty();
    }

    @Test
    void a_return_undoes_the_step_it_goes_back_to_and_all_that_follow() {
        story.received(
                        "2026-11-23 08:00",
                        "4wd",
                        Policy.END_OF_DAY,
                        null,
                        List.of(
                                step("a", COUNTER, "1wh"),
                                step("b", DISTRICT, "1wh", "a"),
                                step("c", WARD, "1wh", "a"),
                                step("d", WARD, "1wh", "b", "c")))
                .accepted("2026-11-23 08:00", "a", 1, COUNTER)
                .completed("2026-11-23 08:10", "a", 1, COUNTER)
                .accepted("2026-11-23 08:20", "b", 1, DISTRICT)
                .accepted("2026-11-23 08:20", "c", 1, WARD)
                .completed("2026-11-23 08:30", "b", 1, DISTRICT)
                .completed("2026-11-23 08:30", "c", 1, WARD);
        assertThat(story.state().done()).containsExactlyInAnyOrder("a", "b", "c");

        story.accepted("2026-11-23 08:40", "d", 1, WARD).returned("2026-11-23 08:50", "d", 1, "b");
        assertThat(story.state().done()).containsExactlyInAnyOrder("a", "c");

        story.accepted("2026-11-23 09:00", "b", 2, DISTRICT)
                .completed("2026-11-23 09:10", "b", 2, DISTRICT)
                .accepted("2026-11-23 09:20", "d", 2, WARD)
                .returned("2026-11-23 09:30", "d", 2, "a");
        assertThat(story.state().done()).isEmpty();
    }

    @Test
    void a_return_to_nowhere_in_particular_undoes_what_comes_right_before() {
        story.received("2026-11-23 08:00", "4wd")
                .accepted("2026-11-23 08:00", "kiem-tra", 1, COUNTER)
                .completed("2026-11-23 08:10", "kiem-tra", 1, COUNTER)
                .accepted("2026-11-23 08:20", "tham-dinh", 1, DISTRICT)
                .completed("2026-11-23 08:30", "tham-dinh", 1, DISTRICT)
                .accepted("2026-11-23 08:40", "ky", 1, WARD)
                .returned("2026-11-23 08:50", "ky", 1, null);

        assertThat(story.state().done()).containsExactly("kiem-tra");
    }

    @Test
    void a_suspension_that_comes_twice_counts_once_and_a_clock_that_runs_is_not_resumed() {
        story.received("2026-11-23 08:00", "4wd")
                .resumed("2026-11-25 09:00", SuspensionGround.OTHER);
        assertThat(story.last()).isEqualTo(new Decision.Unchanged());

        story.suspended("2026-11-25 08:00", SuspensionGround.OTHER)
                .suspended("2026-11-25 08:00", SuspensionGround.OTHER);
        assertThat(story.last()).isEqualTo(new Decision.Unchanged());
        assertThat(story.state().suspensions()).hasSize(1);
    }

    @Test
    void each_suspension_is_kept_with_its_end() {
        story.received("2026-11-23 08:00", "4wd")
                .suspended("2026-11-25 08:00", SuspensionGround.OTHER)
                .resumed("2026-11-26 08:00", SuspensionGround.OTHER)
                .suspended("2026-11-27 08:00", SuspensionGround.EXPERT_OPINION)
                .resumed("2026-11-30 08:00", SuspensionGround.EXPERT_OPINION);

        assertThat(story.state().suspensions())
                .extracting(Suspension::to)
                .containsExactly(at("2026-11-26 08:00"), at("2026-11-30 08:00"));
    }

    @Test
    void the_holder_is_the_open_turn_then_the_receiver_then_the_last_then_the_counter() {
        story.received("2026-11-23 08:00", "4wd");
        assertThat(story.state().holder()).isEqualTo(COUNTER);
        story.offered("2026-11-23 08:00", "tham-dinh", 1, DISTRICT);
        assertThat(story.state().holder()).isEqualTo(DISTRICT);
        story.accepted("2026-11-23 08:30", "tham-dinh", 1, DISTRICT)
                .accepted("2026-11-23 08:30", "ky", 1, WARD);
        assertThat(story.state().holder()).isEqualTo(WARD);
        story.completed("2026-11-23 09:30", "ky", 1, WARD)
                .completed("2026-11-23 09:30", "tham-dinh", 1, DISTRICT);
        assertThat(story.state().holder()).isEqualTo(WARD);
    }

    @Test
    void the_earliest_end_is_that_of_any_clock_that_counts() {
        story.received("2026-11-23 08:00", "4wd");
        assertThat(story.state().earliestDueAt()).contains(at("2026-11-30 17:30"));
        story.accepted("2026-11-23 08:30", "tham-dinh", 1, DISTRICT);
        assertThat(story.state().earliestDueAt()).contains(at("2026-11-26 08:30"));
        story.suspended("2026-11-23 09:00", SuspensionGround.OTHER);
        assertThat(story.state().earliestDueAt()).isEmpty();
    }
}
