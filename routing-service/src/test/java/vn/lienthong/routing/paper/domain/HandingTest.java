package vn.lienthong.routing.paper.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.routing.Story.COUNTER;
import static vn.lienthong.routing.Story.LAND;
import static vn.lienthong.routing.Story.TAX;
import static vn.lienthong.routing.paper.domain.PaperStory.PROVINCE;
import static vn.lienthong.routing.paper.domain.PaperStory.at;
import static vn.lienthong.routing.paper.domain.PaperStory.hearing;
import static vn.lienthong.routing.paper.domain.PaperStory.in;
import static vn.lienthong.routing.paper.domain.PaperStory.out;
import static vn.lienthong.routing.paper.domain.PaperStory.received;
import static vn.lienthong.routing.paper.domain.PaperStory.receivedOnline;
import static vn.lienthong.routing.paper.domain.PaperStory.scanned;
import static vn.lienthong.routing.paper.domain.PaperStory.withVisit;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lienthong.contracts.event.PaperHandedOver;
import vn.lienthong.contracts.event.PaperReceived;
import vn.lienthong.routing.Story;
import vn.lienthong.routing.paper.domain.Whereabouts.AtOffice;
import vn.lienthong.routing.paper.domain.Whereabouts.NoPaper;
import vn.lienthong.routing.paper.domain.Whereabouts.OnTheWay;

class HandingTest {

    private static final String STRANGER = "000.00.07.H99";

    @Test
    void papersHandedInAtTheCounterLieThere() {
        assertThat(received().whereabouts())
                .isEqualTo(new AtOffice(COUNTER, Story.START, null, 0, null, null));
        assertThat(received().whereabouts().word()).isEqualTo("AT_OFFICE");
    }

    @Test
    void theOfficeThatHasThemHandsThemOverAndTheOtherTakesThem() {
        Verdict given = Handing.decide(received(), out("appraise", COUNTER, at("09:00")));

        assertThat(given).isInstanceOf(Verdict.Accepted.class);
        Verdict.Accepted accepted = (Verdict.Accepted) given;
        assertThat(accepted.event())
                .isEqualTo(
                        new PaperHandedOver(
                                Story.CODE, at("09:00"), COUNTER, "can.bo", "appraise", 1, LAND));
        assertThat(accepted.next().whereabouts())
                .isEqualTo(new OnTheWay(COUNTER, LAND, "appraise", 1, at("09:00"), "can.bo"));

        Verdict taken = Handing.decide(accepted.next(), in("appraise", LAND, at("10:00")));

        assertThat(taken).isInstanceOf(Verdict.Accepted.class);
        assertThat(((Verdict.Accepted) taken).event())
                .isEqualTo(
                        new PaperReceived(
                                Story.CODE, at("10:00"), LAND, "can.bo", "appraise", 1, COUNTER));
        assertThat(((Verdict.Accepted) taken).next().whereabouts())
                .isEqualTo(new AtOffice(LAND, at("10:00"), "appraise", 1, "can.bo", COUNTER));
    }

    @Test
    void aRepeatedScanChangesNothing() {
        Papers onTheWay = scanned(received(), out("appraise", COUNTER, at("09:00")));
        assertThat(Handing.decide(onTheWay, out("appraise", COUNTER, at("09:01"))))
                .isEqualTo(new Verdict.Unchanged(onTheWay));

        Papers there = scanned(onTheWay, in("appraise", LAND, at("10:00")));
        assertThat(Handing.decide(there, in("appraise", LAND, at("10:01"))))
                .isEqualTo(new Verdict.Unchanged(there));
        assertThat(Handing.decide(received(), in(null, COUNTER, at("10:01"))))
                .isEqualTo(new Verdict.Unchanged(received()));

        Papers atCounter = scanned(received(), in("check", COUNTER, at("08:30")));
        assertThat(Handing.decide(atCounter, in(null, COUNTER, at("08:31"))))
                .isEqualTo(new Verdict.Unchanged(atCounter));
    }

    @Test
    void onlyWhoHasThemHandsThemOver() {
        Papers atCounter = received();
        assertThat(why(Handing.decide(atCounter, out("sign", LAND, at("09:00")))))
                .isEqualTo(new Refusal.PapersElsewhere(atCounter.whereabouts()));

        Papers onTheWay = scanned(atCounter, out("appraise", COUNTER, at("09:00")));
        for (ScanOrder order :
                new ScanOrder[] {
                    out("tax", COUNTER, at("09:05")),
                    out("appraise", LAND, at("09:05")),
                    withVisit(out("appraise", COUNTER, at("09:05")), 2),
                }) {
            assertThat(why(Handing.decide(onTheWay, order)))
                    .isEqualTo(new Refusal.PapersElsewhere(onTheWay.whereabouts()));
        }
    }

    @Test
    void papersGoBackToTheCounterWithoutAStep() {
        Papers atLand = scanned(received(), in("appraise", LAND, at("09:00")));

        Papers home = scanned(atLand, out(null, LAND, at("15:00")), in(null, COUNTER, at("16:00")));

        assertThat(home.whereabouts())
                .isEqualTo(new AtOffice(COUNTER, at("16:00"), null, 0, "can.bo", LAND));
    }

    @Test
    void papersThatNobodyScannedOutCanBeTaken() {
        Papers there = scanned(received(), in("appraise", LAND, at("09:00")));

        assertThat(there.whereabouts())
                .isEqualTo(new AtOffice(LAND, at("09:00"), "appraise", 1, "can.bo", null));
    }

    @Test
    void whatWouldStayWhereItIsIsNotHandedOver() {
        assertThat(why(Handing.decide(received(), out("check", COUNTER, at("09:00")))))
                .isEqualTo(new Refusal.ThereAlready(received().whereabouts(), COUNTER));
    }

    @Test
    void anOfficeThatTheyDoNotGoToIsToldWhereTheyShouldBe() {
        Papers onTheWay = scanned(received(), out("appraise", COUNTER, at("09:00")));

        assertThat(why(Handing.decide(onTheWay, in("appraise", TAX, at("10:00")))))
                .isEqualTo(new Refusal.NotForThisOffice(onTheWay.whereabouts(), LAND));
        assertThat(why(Handing.decide(onTheWay, in(null, STRANGER, at("10:00")))))
                .isEqualTo(new Refusal.NotForThisOffice(onTheWay.whereabouts(), LAND));
        assertThat(why(Handing.decide(received(), in(null, STRANGER, at("10:00")))))
                .isEqualTo(new Refusal.NotForThisOffice(received().whereabouts(), COUNTER));
    }

    @Test
    void withoutAStepAnOfficeTakesWhatWasSentToIt() {
        Papers onTheWay = scanned(received(), out("appraise", COUNTER, at("09:00")));

        assertThat(scanned(onTheWay, in(null, LAND, at("10:00"))).whereabouts())
                .isEqualTo(new AtOffice(LAND, at("10:00"), "appraise", 1, "can.bo", COUNTER));
    }

    @Test
    void withoutAStepAnOfficeTakesWhatCameUnannouncedForItsOwnStep() {
        assertThat(scanned(received(), in(null, TAX, at("10:00"))).whereabouts())
                .isEqualTo(new AtOffice(TAX, at("10:00"), "tax", 1, "can.bo", null));

        Papers strayed = scanned(received(), out("appraise", COUNTER, at("09:00")));
        assertThat(scanned(strayed, in(null, TAX, at("10:00"))).whereabouts())
                .isEqualTo(new AtOffice(TAX, at("10:00"), "tax", 1, "can.bo", COUNTER));
    }

    @Test
    void aSuperiorOfficeActsForThoseBelowIt() {
        Papers there =
                scanned(
                        received(),
                        out("appraise", PROVINCE, at("09:00")),
                        in("appraise", PROVINCE, at("10:00")));

        assertThat(there.whereabouts())
                .isEqualTo(new AtOffice(LAND, at("10:00"), "appraise", 1, "can.bo", COUNTER));
    }

    @Test
    void theSameOfficeTakesThemAgainForAnotherStepOrVisit() {
        Papers atLand = scanned(received(), in("appraise", LAND, at("09:00")));

        Papers again = scanned(atLand, in("sign", LAND, at("10:00")));
        assertThat(again.whereabouts())
                .isEqualTo(new AtOffice(LAND, at("10:00"), "sign", 1, "can.bo", null));

        Papers second =
                scanned(
                        hearing(atLand, Story.offered(5, "appraise", 2, LAND)),
                        in("appraise", LAND, at("14:00")));
        assertThat(second.whereabouts())
                .isEqualTo(new AtOffice(LAND, at("14:00"), "appraise", 2, "can.bo", null));
    }

    @Test
    void anOnlineDossierHasPapersFromTheFirstScanOn() {
        Papers online = receivedOnline();
        assertThat(online.whereabouts()).isEqualTo(new NoPaper());
        assertThat(online.whereabouts().word()).isEqualTo("NONE");

        assertThat(scanned(online, in("appraise", LAND, at("10:00"))).whereabouts())
                .isInstanceOf(AtOffice.class);
        Papers sent = scanned(online, out("appraise", COUNTER, at("10:00")));
        assertThat(sent.whereabouts()).isInstanceOf(OnTheWay.class);
        assertThat(sent.whereabouts().word()).isEqualTo("ON_THE_WAY");
        assertThat(why(Handing.decide(online, out("appraise", STRANGER, at("10:00")))))
                .isEqualTo(new Refusal.NotForThisOffice(new NoPaper(), COUNTER));
    }

    @Test
    void whatIsNotKnownIsRefused() {
        assertThat(why(Handing.decide(null, out("appraise", COUNTER, at("09:00")))))
                .isEqualTo(new Refusal.UnknownDossier());
        assertThat(why(Handing.decide(received(), out("nowhere", COUNTER, at("09:00")))))
                .isEqualTo(new Refusal.UnknownStep("nowhere"));
        assertThat(why(Handing.decide(received(), in("nowhere", COUNTER, at("09:00")))))
                .isEqualTo(new Refusal.UnknownStep("nowhere"));
    }

    @Test
    void aSlipOfAnEarlierVisitIsRefusedAtBothEnds() {
        Papers second = hearing(received(), Story.offered(3, "appraise", 2, LAND));

        for (ScanOrder order :
                new ScanOrder[] {
                    withVisit(out("appraise", COUNTER, at("12:00")), 1),
                    withVisit(in("appraise", LAND, at("12:00")), 1),
                }) {
            assertThat(why(Handing.decide(second, order)))
                    .isEqualTo(new Refusal.OldSlip(second.whereabouts(), 1, 2));
        }
        Papers given = scanned(second, withVisit(out("appraise", COUNTER, at("12:00")), 2));
        assertThat(given.whereabouts())
                .isEqualTo(new OnTheWay(COUNTER, LAND, "appraise", 2, at("12:00"), "can.bo"));
    }

    @Test
    void whatWasGivenAwayWithAnOlderSlipCanBeTakenWithIt() {
        // The sender's deployment had not heard of the second visit; the receiver's has.
        Papers given = scanned(received(), out("appraise", COUNTER, at("12:00")));
        Papers second = hearing(given, Story.offered(3, "appraise", 2, LAND));

        assertThat(scanned(second, withVisit(in("appraise", LAND, at("13:00")), 1)).whereabouts())
                .isEqualTo(new AtOffice(LAND, at("13:00"), "appraise", 2, "can.bo", COUNTER));
        Papers signing = hearing(given, Story.offered(3, "sign", 2, LAND));
        assertThat(why(Handing.decide(signing, withVisit(in("sign", LAND, at("13:00")), 1))))
                .isEqualTo(new Refusal.OldSlip(signing.whereabouts(), 1, 2));
    }

    private static @Nullable Refusal why(Verdict verdict) {
        return verdict instanceof Verdict.Refused refused ? refused.why() : null;
    }
}
