package vn.lienthong.routing.paper.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.lienthong.routing.Story.ACTOR;
import static vn.lienthong.routing.Story.CODE;
import static vn.lienthong.routing.Story.COUNTER;
import static vn.lienthong.routing.Story.LAND;
import static vn.lienthong.routing.Story.TAX;
import static vn.lienthong.routing.paper.domain.PaperStory.CALENDAR;
import static vn.lienthong.routing.paper.domain.PaperStory.LIMITS;
import static vn.lienthong.routing.paper.domain.PaperStory.at;
import static vn.lienthong.routing.paper.domain.PaperStory.hearing;
import static vn.lienthong.routing.paper.domain.PaperStory.in;
import static vn.lienthong.routing.paper.domain.PaperStory.out;
import static vn.lienthong.routing.paper.domain.PaperStory.received;
import static vn.lienthong.routing.paper.domain.PaperStory.receivedOnline;
import static vn.lienthong.routing.paper.domain.PaperStory.scanned;
import static vn.lienthong.routing.paper.domain.PaperStory.watches;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lienthong.contracts.event.DossierProcessed;
import vn.lienthong.contracts.event.StepAccepted;
import vn.lienthong.contracts.event.StepCompleted;
import vn.lienthong.routing.Story;

class ReconciliationTest {

    @Test
    void freshlyReceivedNothingDiffers() {
        assertThat(watches(received())).isEmpty();
        assertThat(watches(hearing(received(), Story.offered(0, "check", 1, COUNTER)))).isEmpty();
    }

    @Test
    void papersThatCameAndWereNotAcceptedCountAfterTwoWorkingHours() {
        Papers papers =
                scanned(
                        received(),
                        out("appraise", COUNTER, at("09:00")),
                        in("appraise", LAND, at("10:30")));

        assertThat(watches(papers))
                .containsExactly(
                        new Watch(
                                Mismatch.ON_PAPER_NOT_ACCEPTED,
                                LAND,
                                COUNTER,
                                List.of(LAND),
                                "appraise",
                                1,
                                at("10:30"),
                                "can.bo",
                                at("14:30")));
        Watch watch = watches(papers).getFirst();
        assertThat(watch.isMismatch(at("14:30"))).isFalse();
        assertThat(watch.isMismatch(at("14:31"))).isTrue();
    }

    @Test
    void theAcceptanceOfThatVisitMendsIt() {
        Papers papers =
                hearing(
                        scanned(received(), in("appraise", LAND, at("10:30"))),
                        Story.offered(2, "appraise", 1, LAND),
                        Story.offered(2, "tax", 1, TAX));
        assertThat(watches(papers)).hasSize(1);

        assertThat(watches(hearing(papers, accepted("tax", TAX, at("10:40"))))).hasSize(1);
        assertThat(watches(hearing(papers, accepted("appraise", LAND, at("10:40"))))).isEmpty();
        Papers secondVisit =
                scanned(
                        hearing(
                                papers,
                                accepted("appraise", LAND, at("10:40")),
                                Story.offered(5, "appraise", 2, LAND)),
                        in("appraise", LAND, at("15:00")));
        assertThat(watches(secondVisit)).hasSize(1);
    }

    @Test
    void anAcceptanceWithoutPapersCountsAfterFourWorkingHours() {
        Papers papers =
                hearing(
                        received(),
                        completed("check", COUNTER, at("09:00")),
                        Story.offered(1, "appraise", 1, LAND),
                        accepted("appraise", LAND, at("15:30")));

        assertThat(watches(papers))
                .containsExactly(
                        new Watch(
                                Mismatch.ACCEPTED_NOT_ON_PAPER,
                                LAND,
                                COUNTER,
                                List.of(LAND),
                                "appraise",
                                1,
                                at("15:30"),
                                ACTOR,
                                at(24, "09:30")));
    }

    @Test
    void papersOnTheirWayThereAreOnlyLateOnTheWay() {
        Papers papers =
                scanned(
                        hearing(received(), accepted("appraise", LAND, at("08:30"))),
                        out("appraise", COUNTER, at("09:00")));

        assertThat(watches(papers))
                .containsExactly(
                        new Watch(
                                Mismatch.ON_THE_WAY_TOO_LONG,
                                LAND,
                                COUNTER,
                                List.of(LAND, COUNTER),
                                "appraise",
                                1,
                                at("09:00"),
                                "can.bo",
                                at("15:00")));
    }

    @Test
    void papersOnTheirWayElsewhereAreMissedToo() {
        Papers papers =
                scanned(
                        hearing(received(), accepted("appraise", LAND, at("08:30"))),
                        out("tax", COUNTER, at("09:00")));

        assertThat(watches(papers))
                .extracting(Watch::kind)
                .containsExactly(Mismatch.ON_THE_WAY_TOO_LONG, Mismatch.ACCEPTED_NOT_ON_PAPER);
    }

    @Test
    void officesSideBySideSeeTheOneSetOfPapersOneAfterTheOther() {
        Papers papers =
                hearing(
                        scanned(received(), in("appraise", LAND, at("09:00"))),
                        accepted("appraise", LAND, at("09:05")),
                        accepted("tax", TAX, at("09:10")));
        assertThat(watches(papers)).isEmpty();

        // From here on the tax office may expect them.
        Papers landDone = hearing(papers, completed("appraise", LAND, at("14:00")));
        assertThat(watches(landDone))
                .extracting(Watch::office, Watch::since, Watch::from)
                .containsExactly(tuple(TAX, at("14:00"), at(24, "08:00")));
    }

    @Test
    void papersThatAreNotHomeCountThreeWorkingDaysAfterTheEnd() {
        Papers away =
                hearing(
                        scanned(received(), in("appraise", LAND, at("09:00"))),
                        new DossierProcessed(CODE, at("16:00"), COUNTER));

        assertThat(watches(away))
                .containsExactly(
                        new Watch(
                                Mismatch.FINISHED_NOT_RETURNED,
                                LAND,
                                COUNTER,
                                List.of(LAND, COUNTER),
                                null,
                                0,
                                at("16:00"),
                                "can.bo",
                                at(26, "17:30")));

        Papers onTheWay = scanned(away, out(null, LAND, at(24, "09:00")));
        assertThat(watches(onTheWay))
                .extracting(Watch::kind)
                .containsExactly(Mismatch.ON_THE_WAY_TOO_LONG, Mismatch.FINISHED_NOT_RETURNED);
        assertThat(watches(onTheWay).getLast().office()).isEqualTo(LAND);
        assertThat(watches(scanned(onTheWay, in(null, COUNTER, at(24, "10:00"))))).isEmpty();
        assertThat(watches(hearing(away, Story.resultReturned(20)))).isEmpty();
    }

    @Test
    void aDossierWithoutPapersNeverDiffers() {
        assertThat(watches(hearing(receivedOnline(), accepted("appraise", LAND, at("09:00")))))
                .isEmpty();
    }

    @Test
    void byLawPapersFollowWithinTheDayAndAfterThreeEarlyTheNext() {
        HandoverLimit law = new HandoverLimit.ByLaw(LocalTime.of(15, 0));

        assertThat(law.until(CALENDAR, at("15:00"))).isEqualTo(at("17:30"));
        assertThat(law.until(CALENDAR, at("15:01"))).isEqualTo(at(24, "08:30"));
        assertThat(law.until(CALENDAR, at(27, "16:00"))).isEqualTo(at(30, "08:30"));
        assertThat(law.until(CALENDAR, at(28, "09:00"))).isEqualTo(at(30, "08:30"));
    }

    @Test
    void whereTheDaysOffAreUnknownItCountsAtOnce() {
        Instant later = Instant.parse("2027-01-04T02:00:00Z");
        Papers papers = scanned(received(), in("appraise", LAND, later));

        assertThat(new Reconciliation(LIMITS, CALENDAR).watches(papers))
                .extracting(Watch::from)
                .containsExactly(later);
    }

    private static StepAccepted accepted(String step, String office, Instant at) {
        return new StepAccepted(CODE, at, step, 1, office, ACTOR, Story.START);
    }

    private static StepCompleted completed(String step, String office, Instant at) {
        return new StepCompleted(CODE, at, step, 1, office, ACTOR, null);
    }
}
