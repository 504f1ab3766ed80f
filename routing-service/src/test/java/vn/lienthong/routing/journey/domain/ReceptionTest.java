package vn.lienthong.routing.journey.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.lienthong.contracts.SuspensionGround.EXPERT_OPINION;
import static vn.lienthong.contracts.SuspensionGround.FINANCIAL_OBLIGATION;
import static vn.lienthong.contracts.SuspensionGround.OTHER;
import static vn.lienthong.contracts.SuspensionGround.SUPPLEMENT;
import static vn.lienthong.routing.Story.ACTOR;
import static vn.lienthong.routing.Story.COUNTER;
import static vn.lienthong.routing.Story.LAND;
import static vn.lienthong.routing.Story.PROMISED;
import static vn.lienthong.routing.Story.TAX;
import static vn.lienthong.routing.Story.accepted;
import static vn.lienthong.routing.Story.completed;
import static vn.lienthong.routing.Story.hour;
import static vn.lienthong.routing.Story.imported;
import static vn.lienthong.routing.Story.received;
import static vn.lienthong.routing.Story.refused;
import static vn.lienthong.routing.Story.returned;
import static vn.lienthong.routing.Story.supplemented;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lienthong.contracts.DossierStatus;
import vn.lienthong.contracts.Resumption;
import vn.lienthong.contracts.SuspensionGround;
import vn.lienthong.contracts.event.AlreadyHeld;
import vn.lienthong.contracts.event.DossierEvent;
import vn.lienthong.contracts.event.DossierProcessed;
import vn.lienthong.contracts.event.DossierReceived;
import vn.lienthong.contracts.event.EarlierStep;
import vn.lienthong.contracts.event.ImportedStanding;
import vn.lienthong.contracts.event.StepOffered;
import vn.lienthong.routing.Story;
import vn.lienthong.routing.journey.domain.JourneyState.Processed;
import vn.lienthong.routing.journey.domain.JourneyState.Suspended;
import vn.lienthong.routing.journey.domain.JourneyState.UnderWay;

/// What an offer tells, and how a journey begins under way.
class ReceptionTest {

    @Test
    void theFirstOfferIsTheCountersActAndHasNothingBefore() {
        StepOffered offered = offer(Given.of(received()), "check");

        assertThat(offered.fromActor()).isNull();
        assertThat(offered.earlier()).isEmpty();
        assertThat(offered.held()).isNull();
    }

    @Test
    void anOfferTellsWhatTheSuspensionsOfEveryGroundLeadTo() {
        assertThat(offer(Given.of(received()), "check").resumption())
                .isEqualTo(
                        Map.of(
                                SUPPLEMENT, Resumption.RESTART,
                                FINANCIAL_OBLIGATION, Resumption.RESUME,
                                EXPERT_OPINION, Resumption.RESUME,
                                OTHER, Resumption.RESUME));
    }

    @Test
    void anOfferNamesEveryEarlierStepInTheOrderOfTheRoute() {
        Given given =
                Given.forked()
                        .when(completed(5, "tax", 1, TAX))
                        .when(completed(6, "appraise", 1, LAND));

        StepOffered offered = offer(given, "sign");

        assertThat(offered.earlier())
                .containsExactly(
                        new EarlierStep("check", "Bước check", COUNTER),
                        new EarlierStep("appraise", "Bước appraise", LAND),
                        new EarlierStep("tax", "Bước tax", TAX));
        assertThat(offered.fromActor()).isEqualTo(ACTOR);
        assertThat(offered.fromOffice()).isEqualTo(LAND);
    }

    @Test
    void whoReturnedOrRefusedHandsOver() {
        assertThat(
                        offer(Given.signing().when(returned(8, "sign", 1, LAND, "tax")), "tax")
                                .fromActor())
                .isEqualTo(ACTOR);
        assertThat(
                        offer(Given.of(received()).when(refused(1, "check", 1, COUNTER)), "check")
                                .fromActor())
                .isEqualTo(ACTOR);
    }

    @Test
    void theReceiptSaysWhichStepLeads() {
        assertThat(Given.of(received()).course().receipt().lead()).isNull();
        assertThat(begun(List.of(), List.of(), null).course().receipt().lead()).isEqualTo("sign");
    }

    @Test
    void whatWasDoneElsewhereIsDone() {
        Given given = begun(List.of("check", "tax"), List.of("appraise"), null);

        assertThat(given.custodies())
                .containsExactly("check 1 DONE", "appraise 1 HELD", "tax 1 DONE");
        Visit done = given.visit("tax", 1);
        assertThat(done.office()).isEqualTo(TAX);
        assertThat(done.fromOffice()).isEqualTo(TAX);
        assertThat(done.endedAt()).isEqualTo(hour(5));
        assertThat(done.acceptedBy()).isEqualTo("import");
        assertThat(given.types())
                .containsExactly("dossier.received", "dossier.imported", "step.offered");
        Fact fact = given.course().history().entries().get(1).fact();
        assertThat(fact.at()).isEqualTo(hour(5));
        assertThat(fact.reason()).isEqualTo("Đã xong: check, tax. Đang xử lý: appraise.");
        assertThat(given.status()).isEqualTo(DossierStatus.BEING_PROCESSED);
    }

    @Test
    void whatWasHeldElsewhereIsHeldAtOnce() {
        Given given = begun(List.of("check"), List.of("appraise", "tax"), null);

        StepOffered offered = offer(given, "appraise");
        assertThat(offered.held())
                .isEqualTo(new AlreadyHeld(hour(5), "import", null, null, null, null));
        assertThat(offered.at()).isEqualTo(hour(5));
        assertThat(offered.fromOffice()).isEqualTo(COUNTER);
        assertThat(offered.fromActor()).isNull();
        assertThat(given.visit("appraise", 1).acceptedAt()).isEqualTo(hour(5));
        assertThat(given.state()).isInstanceOf(UnderWay.class);
        assertThat(
                        given.when(completed(6, "appraise", 1, LAND))
                                .when(completed(7, "tax", 1, TAX))
                                .offers())
                .containsExactly("sign 1");
        given.refusesToChangeOn(accepted(6, "appraise", 1, LAND));
    }

    @Test
    void whatStoodStillElsewhereStandsStillHere() {
        Given given = begun(List.of("check"), List.of("appraise", "tax"), SUPPLEMENT);

        assertThat(given.state())
                .isInstanceOfSatisfying(
                        Suspended.class,
                        at ->
                                assertThat(at.suspensions())
                                        .containsExactly(
                                                new Suspension(
                                                        "appraise",
                                                        1,
                                                        LAND,
                                                        SUPPLEMENT,
                                                        hour(3),
                                                        Resumption.RESTART)));
        assertThat(offer(given, "appraise").held())
                .isEqualTo(new AlreadyHeld(hour(5), "import", SUPPLEMENT, hour(3), null, null));
        assertThat(offer(given, "tax").held())
                .isEqualTo(new AlreadyHeld(hour(5), "import", null, null, null, null));
        assertThat(given.course().history().entries().get(1).fact().reason())
                .endsWith("Đang xử lý: appraise, tax. Tạm dừng: SUPPLEMENT.");
        assertThat(given.when(supplemented(6)).state()).isInstanceOf(UnderWay.class);
    }

    @Test
    void aStandstillWithoutABeginningBeganWhenItWasTakenOver() {
        Given given =
                Given.of(
                        imported(
                                new ImportedStanding(
                                        hour(5),
                                        List.of("check"),
                                        List.of("tax"),
                                        FINANCIAL_OBLIGATION,
                                        null)));

        assertThat(given.state().suspensions())
                .singleElement()
                .satisfies(one -> assertThat(one.since()).isEqualTo(hour(5)));
    }

    @Test
    void whatWasReadyElsewhereIsOffered() {
        Given given = begun(List.of("check"), List.of("tax"), null);

        assertThat(given.custodies())
                .containsExactly("check 1 DONE", "appraise 1 OFFERED", "tax 1 HELD");
        assertThat(given.offers()).containsExactly("tax 1", "appraise 1");
        assertThat(offer(given, "appraise").at()).isEqualTo(hour(5));
    }

    @Test
    void whatWasDoneAltogetherIsProcessed() {
        Given given = begun(List.of("check", "appraise", "tax", "sign"), List.of(), null);

        assertThat(given.state()).isInstanceOf(Processed.class);
        assertThat(given.events())
                .containsExactly(new DossierProcessed(Story.CODE, hour(5), COUNTER));
        assertThat(given.types())
                .containsExactly("dossier.received", "dossier.imported", "dossier.processed");
        assertThat(given.course().history().entries().get(1).fact().reason())
                .isEqualTo("Đã xong: check, appraise, tax, sign. Đang xử lý: không có.");
    }

    @Test
    void aStepThatTheRouteDoesNotHaveIsAnError() {
        DossierReceived received =
                imported(new ImportedStanding(hour(5), List.of("nowhere"), List.of(), null, null));

        assertThatThrownBy(() -> Journey.decide(null, received))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nowhere");
    }

    @Test
    void theDueDatesOfWhatWasTakenOverArePlanned() {
        Given given = begun(List.of("check"), List.of("tax"), null);

        assertThat(given.visit("check", 1).dueAt()).isEqualTo(PROMISED);
        assertThat(given.visit("tax", 1).dueAt()).isEqualTo(PROMISED);
    }

    private static Given begun(
            List<String> done, List<String> held, @Nullable SuspensionGround ground) {
        return Given.of(
                imported(
                        new ImportedStanding(
                                hour(5), done, held, ground, ground == null ? null : hour(3))));
    }

    private static StepOffered offer(Given given, String step) {
        for (DossierEvent event : given.events()) {
            if (event instanceof StepOffered offered && offered.step().equals(step)) {
                return offered;
            }
        }
        throw new AssertionError("Not offered: " + step);
    }
}
