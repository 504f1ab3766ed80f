package vn.lienthong.deadline.clocks.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.deadline.clocks.domain.Story.COUNTER;
import static vn.lienthong.deadline.clocks.domain.Story.DISTRICT;
import static vn.lienthong.deadline.clocks.domain.Story.at;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.lienthong.contracts.Ladder;
import vn.lienthong.contracts.Ladder.Escalation;
import vn.lienthong.contracts.Ladder.Target;
import vn.lienthong.contracts.SuspensionGround;
import vn.lienthong.contracts.event.ReplanCause;
import vn.lienthong.workingtime.Policy;

/// The ladder is data of the procedure; each rung is climbed once for every end of a clock.
class LadderTest {

    private static final Ladder STRICT =
            new Ladder(
                    List.of(50, 80),
                    List.of(3, 1),
                    List.of(
                            new Escalation(Target.HEAD, "0wd"),
                            new Escalation(Target.SUPERIOR, "1wd")),
                    "4wh");

    private final Story story = new Story();

    @Test
    void warnings_are_given_where_the_procedure_says() {
        story.with(STRICT).received("2026-11-23 08:00", "8wd").told();

        story.until("2026-12-03 17:30");

        assertThat(story.told())
                .containsExactly(
                        "11-30 17:30 dossier SHARE_50 at W.1",
                        "12-01 17:30 dossier DAYS_BEFORE_3 at W.1",
                        "12-03 10:42 dossier SHARE_80 at W.1",
                        "12-03 17:30 dossier LAST_WORKING_DAY at W.1",
                        "12-03 17:30 letter FORESEEN of W.1 by 12-04 11:30, proposes 12-09 17:30");
    }

    @Test
    void the_superior_is_told_when_it_is_still_late_after_the_time_the_procedure_gives() {
        story.with(STRICT).received("2026-11-23 08:00", "4wd").until("2026-11-30 17:30").told();

        story.until("2026-12-04 17:30");

        assertThat(story.told())
                .containsExactly(
                        "11-30 17:30+ missed dossier by W.1",
                        "11-30 17:30+ DOSSIER_MISSED of W.1 to head of W.1",
                        "11-30 17:30+ letter MISSED of W.1 by 11-30 11:30, proposes 12-04 17:30",
                        "12-01 17:30+ DOSSIER_MISSED of W.1 to head of W");
    }

    @Test
    void whoever_is_told_later_is_not_told_when_it_is_mended_before() {
        story.with(STRICT)
                .received("2026-11-23 08:00", "4wd")
                .until("2026-12-01 08:00")
                .processed("2026-12-01 09:00")
                .told();

        story.until("2026-12-04 17:30");

        assertThat(story.told()).isEmpty();
    }

    @Test
    void the_letter_of_a_new_date_begins_the_ladder_anew() {
        story.with(STRICT)
                .received("2026-11-23 08:00", "4wd")
                .until("2026-12-01 08:00")
                .issues("2026-12-01 09:00", Story.CODE + "-XL1", "2026-12-07")
                .told();

        story.until("2026-12-09 17:30");

        assertThat(story.told())
                .containsExactly(
                        "12-01 11:30 dossier SHARE_50 at W.1",
                        "12-02 17:30 dossier DAYS_BEFORE_3 at W.1",
                        "12-04 09:06 dossier SHARE_80 at W.1",
                        "12-04 17:30 dossier LAST_WORKING_DAY at W.1",
                        "12-07 17:30+ missed dossier by W.1",
                        "12-07 17:30+ SECOND_MISS of W.1 to head of W");
    }

    @Test
    void a_step_climbs_the_same_ladder() {
        story.with(STRICT)
                .received("2026-11-23 08:00", "8wd")
                .accepted("2026-11-23 08:00", "tham-dinh", 1, DISTRICT)
                .told();

        story.until("2026-11-27 17:00");

        assertThat(story.told())
                .containsExactly(
                        "11-25 08:00 tham-dinh/1 SHARE_50 at D",
                        "11-25 08:00 tham-dinh/1 LAST_WORKING_DAY at D",
                        "11-25 14:48 tham-dinh/1 SHARE_80 at D",
                        "11-26 08:00+ missed tham-dinh/1 by D",
                        "11-26 08:00+ STEP_MISSED of D to head of D",
                        "11-27 08:00+ STEP_MISSED of D to head of P");
    }

    @Test
    void a_rung_that_was_climbed_is_not_climbed_again_after_a_stop() {
        story.with(STRICT)
                .received("2026-11-23 08:00", "4wd")
                .until("2026-12-01 17:31")
                .suspended("2026-12-02 09:00", SuspensionGround.OTHER)
                .resumed("2026-12-03 09:00", SuspensionGround.OTHER)
                .told();

        story.until("2026-12-10 17:30");

        assertThat(story.told()).isEmpty();
    }

    @Test
    void time_that_stands_still_does_not_count_towards_the_superior() {
        story.with(STRICT)
                .received("2026-11-23 08:00", "4wd")
                .until("2026-12-01 08:00")
                .suspended("2026-12-01 09:00", SuspensionGround.OTHER)
                .until("2026-12-04 17:00")
                .resumed("2026-12-07 08:00", SuspensionGround.OTHER)
                .told();

        story.until("2026-12-08 08:01");

        assertThat(story.told()).containsExactly("12-08 08:00+ DOSSIER_MISSED of W.1 to head of W");
    }

    @Test
    void another_plan_brings_its_own_ladder() {
        story.received("2026-11-23 08:00", "4wd").told();

        story.with(STRICT)
                .replanned(
                        "2026-11-23 09:00",
                        ReplanCause.NEW_VERSION,
                        "8wd",
                        "2026-12-04 17:30",
                        Story.route())
                .told();
        story.until("2026-12-01 17:31");

        assertThat(story.state().receipt().ladder()).isEqualTo(STRICT);
        assertThat(story.told()).contains("12-01 17:30 dossier DAYS_BEFORE_3 at W.1");
    }

    @Test
    void where_the_coming_year_is_not_known_the_superior_waits() {
        story.with(STRICT)
                .received("2027-12-30 08:00", "1wd", Policy.END_OF_DAY, null, List.of())
                .told();

        story.until("2027-12-31 23:00");

        assertThat(story.told())
                .contains("12-31 17:30+ DOSSIER_MISSED of W.1 to head of W.1")
                .noneMatch(line -> line.endsWith("to head of W"));
    }

    @Test
    void a_head_may_be_told_later_than_the_miss() {
        story.with(
                        new Ladder(
                                List.of(),
                                List.of(1),
                                List.of(new Escalation(Target.HEAD, "2wh")),
                                "1wd"))
                .received("2026-11-23 08:00", "4wd")
                .accepted("2026-11-23 08:00", "kiem-tra", 1, COUNTER)
                .until("2026-11-30 17:31")
                .told();

        story.until("2026-12-01 09:31");

        assertThat(story.told())
                .containsExactly("12-01 09:30+ DOSSIER_MISSED of W.1 to head of W.1");
    }

    private Pending next() {
        return Alarms.next(story.state(), story.current()).orElseThrow();
    }

    private static Pending miss(String moment) {
        return new Pending(at(moment).plus(Alarms.JUST_AFTER), Lane.MISS);
    }

    @Test
    void whoever_is_to_be_told_of_a_miss_goes_before_warnings() {
        story.with(STRICT)
                .withSecondAppointment("3wd")
                .received("2026-11-23 08:00", "8wd")
                .accepted("2026-11-23 08:00", "tham-dinh", 1, DISTRICT)
                .until("2026-11-26 09:00");
        assertThat(next()).isEqualTo(miss("2026-11-27 08:00"));

        story.until("2026-12-01 17:30");
        assertThat(next()).isEqualTo(miss("2026-12-01 17:30"));

        story.until("2026-12-07 08:00");
        assertThat(next()).isEqualTo(miss("2026-12-07 17:30"));
    }

    @Test
    void names_lead_back_to_their_rungs() {
        assertThat(
                        Stream.of(
                                Rung.SHARE_80,
                                Rung.LAST_WORKING_DAY,
                                new Rung.ShareUsed(50),
                                new Rung.WorkingDaysBefore(3),
                                new Rung.FirstAppointment(),
                                new Rung.ToldOfMiss(Target.HEAD),
                                new Rung.ToldOfMiss(Target.SUPERIOR)))
                .allSatisfy(rung -> assertThat(Rung.named(rung.name())).isEqualTo(rung));
        assertThat(Rung.SHARE_80.name()).isEqualTo("SHARE_80");
        assertThat(new Rung.WorkingDaysBefore(1).name()).isEqualTo("LAST_WORKING_DAY");
    }
}
