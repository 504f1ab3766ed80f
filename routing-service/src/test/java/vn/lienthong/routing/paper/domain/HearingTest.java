package vn.lienthong.routing.paper.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.contracts.SuspensionGround.SUPPLEMENT;
import static vn.lienthong.routing.Story.ACTOR;
import static vn.lienthong.routing.Story.CODE;
import static vn.lienthong.routing.Story.COUNTER;
import static vn.lienthong.routing.Story.LAND;
import static vn.lienthong.routing.Story.TAX;
import static vn.lienthong.routing.Story.hour;
import static vn.lienthong.routing.paper.domain.PaperStory.hearing;
import static vn.lienthong.routing.paper.domain.PaperStory.imported;
import static vn.lienthong.routing.paper.domain.PaperStory.received;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.lienthong.contracts.event.AlreadyHeld;
import vn.lienthong.contracts.event.DossierEvent;
import vn.lienthong.contracts.event.DossierReplanned;
import vn.lienthong.contracts.event.PaperHandedOver;
import vn.lienthong.contracts.event.PaperReceived;
import vn.lienthong.contracts.event.PlannedStep;
import vn.lienthong.contracts.event.ReplanCause;
import vn.lienthong.contracts.event.StepAssigned;
import vn.lienthong.contracts.event.StepExamined;
import vn.lienthong.contracts.event.StepOffered;
import vn.lienthong.routing.Story;
import vn.lienthong.routing.paper.domain.Whereabouts.AtOffice;

class HearingTest {

    @Test
    void theReceiptComesFirst() {
        assertThat(Hearing.on(null, Story.accepted(1, "check", 1, COUNTER)))
                .isEqualTo(new Hearing.TooEarly());
        assertThat(Story.noDossiers())
                .allSatisfy(event ->
                        assertThat(Hearing.on(null, event)).isEqualTo(new Hearing.Unchanged()));
        assertThat(Hearing.on(null, Story.received())).isInstanceOf(Hearing.Changed.class);
        assertThat(Hearing.on(received(), Story.received())).isEqualTo(new Hearing.Unchanged());
    }

    @Test
    void whatTheDesksDoIsFollowed() {
        Papers papers =
                hearing(
                        received(),
                        Story.offered(0, "check", 1, COUNTER),
                        Story.accepted(1, "check", 1, COUNTER),
                        Story.completed(2, "check", 1, COUNTER),
                        Story.offered(2, "appraise", 1, LAND),
                        Story.offered(2, "tax", 1, TAX),
                        Story.refused(3, "tax", 1, TAX));

        assertThat(papers.tasks())
                .containsExactly(
                        new Task("check", 1, COUNTER, hour(0), hour(1), ACTOR, hour(2)),
                        new Task("appraise", 1, LAND, hour(2), null, null, null),
                        new Task("tax", 1, TAX, hour(2), null, null, hour(3)));
        assertThat(papers.expectedOffice()).isEqualTo(LAND);
        assertThat(papers.latestVisit("appraise")).isEqualTo(1);
        assertThat(papers.offices()).containsExactly(COUNTER, LAND, TAX);
    }

    @Test
    void anOfferThatIsCalledOffIsOver() {
        Papers papers =
                hearing(
                        received(),
                        Story.offered(2, "appraise", 1, LAND),
                        Story.calledOff(4, "appraise", 1, LAND));

        assertThat(papers.tasks())
                .containsExactly(new Task("appraise", 1, LAND, hour(2), null, null, hour(4)));
    }

    @Test
    void aRepetitionChangesNothing() {
        Papers papers =
                hearing(
                        received(),
                        Story.accepted(1, "check", 1, COUNTER),
                        Story.completed(2, "check", 1, COUNTER));

        for (DossierEvent event :
                List.of(
                        Story.accepted(1, "check", 1, COUNTER),
                        Story.offered(0, "check", 1, COUNTER),
                        Story.completed(2, "check", 1, COUNTER))) {
            assertThat(Hearing.on(papers, event)).isEqualTo(new Hearing.Unchanged());
        }
    }

    @Test
    void aNewVisitEndsTheEarlierOneWhicheverIsHeardFirst() {
        Papers inOrder =
                hearing(
                        received(),
                        Story.accepted(1, "appraise", 1, LAND),
                        Story.offered(3, "appraise", 2, LAND));
        assertThat(inOrder.tasks())
                .filteredOn(Task::isOpen)
                .extracting(Task::visit)
                .containsExactly(2);

        Papers crossed =
                hearing(
                        received(),
                        Story.offered(3, "appraise", 2, LAND),
                        Story.accepted(1, "appraise", 1, LAND));
        assertThat(crossed.tasks())
                .filteredOn(Task::isOpen)
                .extracting(Task::visit)
                .containsExactly(2);
    }

    @Test
    void aReturnEndsWhatIsDoneAgainAndLeavesTheLegBesideIt() {
        Papers forked =
                hearing(
                        received(),
                        Story.completed(1, "check", 1, COUNTER),
                        Story.accepted(2, "appraise", 1, LAND),
                        Story.accepted(2, "tax", 1, TAX),
                        Story.accepted(3, "sign", 1, LAND));

        Papers toTax = hearing(forked, Story.returned(4, "sign", 1, LAND, "tax"));
        assertThat(toTax.open()).extracting(Task::step).containsExactly("appraise");

        // The new offer may be heard before the return that it follows from.
        Papers toStart =
                hearing(
                        forked,
                        Story.offered(4, "check", 2, COUNTER),
                        Story.returned(4, "appraise", 1, LAND, "check"));
        assertThat(toStart.open()).extracting(Task::step).containsExactly("check");
    }

    @Test
    void whatWasTakenOverUnderWayIsHeldAndHasItsPapersThere() {
        StepOffered offer = Story.offered(2, "appraise", 1, LAND);
        StepOffered held =
                new StepOffered(
                        offer.code(),
                        offer.at(),
                        offer.step(),
                        offer.visit(),
                        offer.name(),
                        offer.office(),
                        offer.level(),
                        offer.fromOffice(),
                        offer.limit(),
                        offer.dueAt(),
                        offer.procedure(),
                        offer.procedureName(),
                        offer.receivedAt(),
                        offer.dossierDueAt(),
                        false,
                        null,
                        List.of(),
                        Map.of(),
                        new AlreadyHeld(hour(1), "nguoi.cu", null, null, null, null),
                        null);
        Papers papers = hearing(imported("appraise", "tax"), held);

        assertThat(papers.whereabouts())
                .isEqualTo(new AtOffice(LAND, hour(2), null, 0, null, null));
        assertThat(papers.tasks())
                .containsExactly(new Task("appraise", 1, LAND, hour(2), hour(1), "nguoi.cu", null));
        assertThat(imported().whereabouts())
                .isEqualTo(new AtOffice(COUNTER, hour(2), null, 0, null, null));
    }

    @Test
    void anotherPlanCallsOffWhatItDoesNotHaveOrHasElsewhere() {
        Papers papers =
                hearing(
                        received(),
                        Story.accepted(1, "appraise", 1, LAND),
                        Story.accepted(1, "tax", 1, TAX),
                        Story.accepted(1, "sign", 1, LAND),
                        Story.offered(5, "survey", 1, LAND));

        Papers next =
                hearing(
                        papers,
                        replanned(
                                Story.step("appraise", LAND, "district"),
                                Story.step("sign", TAX, "district")));

        assertThat(next.open()).extracting(Task::step).containsExactly("appraise", "survey");
        assertThat(next.stop("sign").orElseThrow().office()).isEqualTo(TAX);
        assertThat(next.stop("tax")).isEmpty();
    }

    @Test
    void theEndEndsEverythingAndTheFirstEndCounts() {
        Papers held = hearing(received(), Story.accepted(1, "check", 1, COUNTER));

        Papers processed = hearing(held, Story.processed(2));
        assertThat(processed.open()).isEmpty();
        assertThat(processed.ending()).isEqualTo(new Ending(Ending.Kind.PROCESSED, hour(2)));
        assertThat(Hearing.on(processed, Story.withdrawn(3))).isEqualTo(new Hearing.Unchanged());
        // What crossed the end on the way does not open anything again.
        assertThat(hearing(processed, Story.accepted(1, "tax", 1, TAX)).open()).isEmpty();

        assertThat(hearing(held, Story.withdrawn(3)).ending())
                .isEqualTo(new Ending(Ending.Kind.WITHDRAWN, hour(3)));
        assertThat(hearing(held, Story.rejected(4, "check", 1, COUNTER)).ending())
                .isEqualTo(new Ending(Ending.Kind.REJECTED, hour(4)));
        assertThat(hearing(processed, Story.resultReturned(5)).returnedAt()).isEqualTo(hour(5));
    }

    @Test
    void scansOfOtherDeploymentsTakeTheirPlaceInTime() {
        PaperHandedOver given =
                new PaperHandedOver(CODE, hour(1), COUNTER, ACTOR, "appraise", 1, LAND);
        PaperReceived taken =
                new PaperReceived(CODE, hour(2), LAND, "nguoi.nhan", "appraise", 1, null);

        Papers crossed = hearing(received(), taken, given);

        assertThat(crossed.scans())
                .extracting(Scan::direction)
                .containsExactly(Direction.OUT, Direction.IN);
        assertThat(crossed.whereabouts())
                .isEqualTo(new AtOffice(LAND, hour(2), "appraise", 1, "nguoi.nhan", null));
        assertThat(Hearing.on(crossed, given)).isEqualTo(new Hearing.Unchanged());
    }

    @ParameterizedTest
    @MethodSource("irrelevant")
    void whatSaysNothingOfPapersChangesNothing(DossierEvent event) {
        assertThat(Hearing.on(hearing(received(), Story.processed(1)), event))
                .isEqualTo(new Hearing.Unchanged());
    }

    static Stream<DossierEvent> irrelevant() {
        return Stream.concat(
                Story.irrelevant(),
                Stream.of(
                        Story.supplemented(1),
                        Story.paid(1),
                        Story.suspended(1, "check", 1, COUNTER, SUPPLEMENT),
                        Story.resumed(1, "check", 1, COUNTER, SUPPLEMENT),
                        Story.deadlineSet(null, 0, Story.PROMISED),
                        Story.rescheduled(null, 0, Story.PROMISED, Story.PROMISED, "LETTER"),
                        Story.recalled(1, "check", 1, COUNTER),
                        new StepAssigned(CODE, hour(1), "check", 1, COUNTER, ACTOR, ACTOR),
                        new StepExamined(CODE, hour(1), "check", 1, COUNTER, ACTOR, null)));
    }

    private static DossierReplanned replanned(PlannedStep... steps) {
        return new DossierReplanned(
                CODE,
                hour(4),
                COUNTER,
                ACTOR,
                ReplanCause.WRONG_PROCEDURE,
                "nhầm thủ tục",
                "1.000001",
                1,
                "Thủ tục khác",
                "Đất đai",
                Story.PROMISED,
                "8wd",
                "END_OF_DAY",
                null,
                List.of(steps),
                null,
                Map.of());
    }
}
