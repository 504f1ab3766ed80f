package vn.lienthong.deadline.clocks.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.contracts.SuspensionGround.OTHER;
import static vn.lienthong.deadline.clocks.domain.Story.COUNTER;
import static vn.lienthong.deadline.clocks.domain.Story.DISTRICT;
import static vn.lienthong.deadline.clocks.domain.Story.at;

import org.junit.jupiter.api.Test;

/// An office takes back what it had handed over, and the journey calls off what it had offered
/// since.
class RecallTest {

    private final Story story = new Story();

    /// Checked at the counter, handed over to the district, taken back an hour later.
    private Story handedOver() {
        return story.received("2026-11-23 08:00", "4wd")
                .accepted("2026-11-23 08:00", "kiem-tra", 1, COUNTER)
                .completed("2026-11-23 09:00", "kiem-tra", 1, COUNTER)
                .offered("2026-11-23 09:00", "tham-dinh", 1, DISTRICT);
    }

    private Story takenBack() {
        return handedOver()
                .recalled("2026-11-23 10:00", "kiem-tra", 1, COUNTER)
                .calledOff("2026-11-23 10:00", "tham-dinh", 1, DISTRICT)
                .held("2026-11-23 10:00", "kiem-tra", 2, COUNTER, "2026-11-23 08:00");
    }

    @Test
    void theTurnGoesOnAsIfItHadNotEnded() {
        takenBack();
        Leg leg = story.leg("kiem-tra", 2);
        assertThat(story.state().legs()).containsExactly(leg);
        assertThat(leg.clock().startedAt()).isEqualTo(at("2026-11-23 08:00"));
        assertThat(leg.clock().usedMinutes(story.current(), at("2026-11-23 11:00"))).isEqualTo(180);
        assertThat(story.state().done()).isEmpty();
        assertThat(story.state().holder()).isEqualTo(COUNTER);
    }

    @Test
    void nobodyIsRemindedOfAcceptingWhatWasCalledOff() {
        takenBack();
        assertThat(story.state().handovers()).isEmpty();
        story.told();
        story.until("2026-11-23 16:00");
        assertThat(story.told()).noneMatch(line -> line.contains("HANDOVER"));
    }

    @Test
    void whateverComesFirstTheEndIsTheSame() {
        Deadlines inOrder = takenBack().state();
        Story other =
                new Story()
                        .received("2026-11-23 08:00", "4wd")
                        .accepted("2026-11-23 08:00", "kiem-tra", 1, COUNTER)
                        .completed("2026-11-23 09:00", "kiem-tra", 1, COUNTER)
                        .calledOff("2026-11-23 10:00", "tham-dinh", 1, DISTRICT)
                        .held("2026-11-23 10:00", "kiem-tra", 2, COUNTER, "2026-11-23 08:00")
                        .offered("2026-11-23 09:00", "tham-dinh", 1, DISTRICT)
                        .recalled("2026-11-23 10:00", "kiem-tra", 1, COUNTER);
        assertThat(other.state()).isEqualTo(inOrder);
    }

    @Test
    void anAcceptanceThatCrossedTheRecallStartsNoClock() {
        takenBack().accepted("2026-11-23 09:59", "tham-dinh", 1, DISTRICT);
        assertThat(story.last()).isEqualTo(new Decision.Unchanged());
        story.completed("2026-11-23 10:30", "tham-dinh", 1, DISTRICT);
        assertThat(story.last()).isEqualTo(new Decision.Unchanged());
        assertThat(story.state().openLegs()).extracting(Leg::step).containsExactly("kiem-tra");
    }

    @Test
    void anAcceptanceThatWasHeardOfBeforeIsEnded() {
        handedOver()
                .accepted("2026-11-23 09:59", "tham-dinh", 1, DISTRICT)
                .completed("2026-11-23 10:30", "tham-dinh", 1, DISTRICT)
                .calledOff("2026-11-23 10:00", "tham-dinh", 1, DISTRICT);
        assertThat(story.state().done()).containsExactly("kiem-tra");
        assertThat(story.state().openLegs()).isEmpty();
    }

    @Test
    void whatIsCalledOffWhileItIsWorkedOnEnds() {
        handedOver()
                .accepted("2026-11-23 09:30", "tham-dinh", 1, DISTRICT)
                .calledOff("2026-11-23 10:00", "tham-dinh", 1, DISTRICT);
        assertThat(story.leg("tham-dinh", 1).clock().phase()).isInstanceOf(Phase.Ended.class);
    }

    @Test
    void whatCameAgainSinceIsNotUndoneByAnEarlierCall() {
        handedOver()
                .accepted("2026-11-23 10:30", "tham-dinh", 2, DISTRICT)
                .completed("2026-11-23 11:00", "tham-dinh", 2, DISTRICT)
                .calledOff("2026-11-23 10:00", "tham-dinh", 1, DISTRICT);
        assertThat(story.state().done()).containsExactlyInAnyOrder("kiem-tra", "tham-dinh");
    }

    @Test
    void aRepetitionChangesNothing() {
        takenBack().calledOff("2026-11-23 10:00", "tham-dinh", 1, DISTRICT);
        assertThat(story.last()).isEqualTo(new Decision.Unchanged());
        story.completed("2026-11-23 11:00", "kiem-tra", 2, COUNTER)
                .recalled("2026-11-23 10:00", "kiem-tra", 1, COUNTER);
        assertThat(story.last()).isEqualTo(new Decision.Unchanged());
        assertThat(story.state().done()).containsExactly("kiem-tra");
    }

    @Test
    void onlyWhatStoodStillDuringTheTurnStopsItsClock() {
        story.received("2026-11-23 08:00", "4wd")
                .suspended("2026-11-23 08:00", OTHER)
                .resumed("2026-11-23 09:00", OTHER)
                .accepted("2026-11-23 09:00", "kiem-tra", 1, COUNTER)
                .suspended("2026-11-23 10:00", OTHER)
                .resumed("2026-11-23 11:00", OTHER)
                .completed("2026-11-23 11:20", "kiem-tra", 1, COUNTER)
                .suspended("2026-11-23 11:25", OTHER)
                .recalled("2026-11-23 11:29", "kiem-tra", 1, COUNTER)
                .held("2026-11-23 11:29", "kiem-tra", 2, COUNTER, "2026-11-23 09:00");
        Clock clock = story.leg("kiem-tra", 2).clock();
        assertThat(clock.phase()).isInstanceOf(Phase.Standing.class);
        assertThat(clock.usedMinutes(story.current(), at("2026-11-23 15:00"))).isEqualTo(85);
    }
}
