package vn.lienthong.routing.reports.facts.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static vn.lienthong.contracts.SuspensionGround.FINANCIAL_OBLIGATION;
import static vn.lienthong.contracts.SuspensionGround.SUPPLEMENT;
import static vn.lienthong.routing.Story.ACTOR;
import static vn.lienthong.routing.Story.COUNTER;
import static vn.lienthong.routing.Story.LAND;
import static vn.lienthong.routing.Story.PROMISED;
import static vn.lienthong.routing.Story.REPROMISED;
import static vn.lienthong.routing.Story.START;
import static vn.lienthong.routing.Story.hour;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lienthong.contracts.event.AlreadyHeld;
import vn.lienthong.contracts.event.DossierEvent;
import vn.lienthong.contracts.event.ImportedStanding;
import vn.lienthong.contracts.event.ReplanCause;
import vn.lienthong.contracts.event.StepOffered;
import vn.lienthong.routing.Story;
import vn.lienthong.routing.reports.facts.domain.DossierFacts.Appointment;
import vn.lienthong.routing.reports.facts.domain.DossierFacts.Courtesy;
import vn.lienthong.routing.reports.facts.domain.DossierFacts.Due;
import vn.lienthong.routing.reports.facts.domain.DossierFacts.Ending;
import vn.lienthong.routing.reports.facts.domain.DossierFacts.Hand;
import vn.lienthong.routing.reports.facts.domain.DossierFacts.Letter;
import vn.lienthong.routing.reports.facts.domain.DossierFacts.Payment;
import vn.lienthong.routing.reports.facts.domain.DossierFacts.Plan;
import vn.lienthong.routing.reports.facts.domain.DossierFacts.Stop;
import vn.lienthong.routing.reports.facts.domain.DossierFacts.Turn;

class HearingTest {

    private static DossierFacts heard(DossierEvent... events) {
        DossierFacts facts = ((Hearing.Changed) Hearing.on(null, Story.received())).next();
        return more(facts, events);
    }

    private static DossierFacts more(DossierFacts facts, DossierEvent... events) {
        DossierFacts now = facts;
        for (DossierEvent event : events) {
            if (Hearing.on(now, event) instanceof Hearing.Changed(DossierFacts next)) {
                now = next;
            }
        }
        return now;
    }

    @Test
    void theReceiptComesFirst() {
        DossierFacts received = heard();

        assertThat(received.receipt())
                .isEqualTo(new DossierFacts.Receipt(START, COUNTER, "COUNTER"));
        assertThat(received.appointments())
                .containsExactly(new Appointment(START, PROMISED, PROMISED));
        assertThat(received.finishedAt()).isNull();
        assertThat(received.restsSince()).isNull();
        assertThat(Hearing.on(null, Story.paid(1))).isEqualTo(new Hearing.TooEarly());
        assertThat(Hearing.on(received, Story.received())).isEqualTo(new Hearing.Unchanged());
        assertThat(Story.noDossiers())
                .allSatisfy(event ->
                        assertThat(Hearing.on(null, event)).isEqualTo(new Hearing.Unchanged()));
    }

    @Test
    void whatSaysNothingOfFiguresChangesNothing() {
        DossierFacts finished = heard(Story.processed(1), Story.resultReturned(2));
        List<Class<?>> counted =
                List.of(
                        Story.processed(1).getClass(),
                        vn.lienthong.contracts.event.ApologyLetterRequired.class,
                        vn.lienthong.contracts.event.CourtesyLetterSigned.class);

        assertThat(Story.irrelevant().filter(event -> !counted.contains(event.getClass())))
                .allSatisfy(event ->
                        assertThat(Hearing.on(finished, event)).isEqualTo(new Hearing.Unchanged()));
        assertThat(
                        List.of(
                                Story.supplemented(1),
                                Story.examined(1, "check", 1),
                                Story.recalled(1, "check", 1, COUNTER),
                                Story.paperHandedOver(1, null, 0),
                                Story.paperReceived(1, null, 0)))
                .allSatisfy(event ->
                        assertThat(Hearing.on(finished, event)).isEqualTo(new Hearing.Unchanged()));
    }

    @Test
    void anEndThatIsHeardOfFirstGivesWayToWhatEndedBefore() {
        DossierFacts facts =
                heard(
                        Story.offered(0, "check", 1, COUNTER),
                        Story.resultReturned(9),
                        Story.suspended(2, "check", 1, COUNTER, SUPPLEMENT));

        assertThat(facts.turns().getFirst().endedAt()).isEqualTo(hour(9));
        assertThat(facts.stops().getFirst().until()).isEqualTo(hour(9));

        DossierFacts told =
                more(
                        facts,
                        Story.resumed(3, "check", 1, COUNTER, SUPPLEMENT),
                        Story.completed(4, "check", 1, COUNTER),
                        Story.resumed(5, "appraise", 1, LAND, SUPPLEMENT));

        assertThat(told.turns().getFirst().endedAt()).isEqualTo(hour(4));
        assertThat(told.stops().getFirst().until()).isEqualTo(hour(3));
        assertThat(told.stops()).hasSize(1);
        assertThat(told.returnedAt()).isEqualTo(hour(9));
    }

    @Test
    void everyTurnOfAnOfficeIsKept() {
        DossierFacts facts =
                heard(
                        Story.offered(0, "check", 1, COUNTER),
                        Story.accepted(1, "check", 1, COUNTER),
                        Story.completed(2, "check", 1, COUNTER),
                        Story.offered(2, "appraise", 1, LAND),
                        Story.deadlineSet("appraise", 1, PROMISED),
                        Story.assigned(4, "appraise", 1, "binh"),
                        Story.rescheduled("appraise", 1, PROMISED, REPROMISED, "CALENDAR"));

        assertThat(facts.turns())
                .containsExactly(
                        new Turn(
                                "check",
                                1,
                                COUNTER,
                                START,
                                List.of(new Hand(hour(1), ACTOR)),
                                hour(2),
                                List.of(new Due(START, PROMISED))),
                        new Turn(
                                "appraise",
                                1,
                                LAND,
                                hour(2),
                                List.of(new Hand(hour(4), "binh")),
                                null,
                                List.of(
                                        new Due(START, PROMISED),
                                        new Due(hour(2), PROMISED),
                                        new Due(hour(9), REPROMISED))));
        assertThat(more(facts, Story.deadlineSet("appraise", 1, PROMISED))).isEqualTo(facts);
    }

    @Test
    void whatComesBackToAStepIsAnotherTurn() {
        DossierFacts facts =
                heard(
                        Story.offered(0, "check", 1, COUNTER),
                        Story.completed(1, "check", 1, COUNTER),
                        Story.offered(2, "check", 2, COUNTER),
                        Story.completed(4, "check", 2, COUNTER));

        assertThat(facts.turns())
                .extracting(Turn::visit, Turn::endedAt)
                .containsExactly(tuple(1, hour(1)), tuple(2, hour(4)));
    }

    @Test
    void aTurnEndsOnceHoweverItEnds() {
        for (DossierEvent end :
                List.of(
                        Story.completed(3, "check", 1, COUNTER),
                        Story.refused(3, "check", 1, COUNTER),
                        Story.returned(3, "check", 1, COUNTER, null),
                        Story.calledOff(3, "check", 1, COUNTER))) {
            DossierFacts facts =
                    heard(
                            Story.offered(0, "check", 1, COUNTER),
                            end,
                            Story.calledOff(4, "check", 1, COUNTER));

            assertThat(facts.turns()).extracting(Turn::endedAt).containsExactly(hour(3));
        }
    }

    @Test
    void anEndThatIsHeardOfBeforeTheBeginningIsKept() {
        DossierFacts facts =
                heard(
                        Story.completed(3, "check", 1, COUNTER),
                        Story.offered(0, "check", 1, COUNTER));

        assertThat(facts.turns())
                .extracting(Turn::offeredAt, Turn::endedAt)
                .containsExactly(tuple(START, hour(3)));
    }

    @Test
    void theEndOfTheDossierEndsEverything() {
        DossierFacts facts =
                heard(
                        Story.offered(0, "check", 1, COUNTER),
                        Story.suspended(1, "check", 1, COUNTER, SUPPLEMENT),
                        Story.rejected(3, "check", 1, COUNTER),
                        // Another topic was slower.
                        Story.offered(2, "appraise", 1, LAND));

        assertThat(facts.turns()).extracting(Turn::endedAt).containsExactly(hour(3), hour(3));
        assertThat(facts.stops())
                .containsExactly(new Stop("check", 1, SUPPLEMENT, hour(1), hour(3)));
        assertThat(facts.endings()).containsExactly(new Ending(Ending.Kind.REJECTED, hour(3)));
        assertThat(facts.finishedAt()).isEqualTo(hour(3));
    }

    @Test
    void whatIsProcessedIsFinishedWhateverComesAfterwards() {
        DossierFacts facts =
                heard(
                        Story.processed(3),
                        Story.withdrawn(5),
                        Story.resultReturned(6),
                        Story.paid(7));

        assertThat(facts.endings())
                .extracting(Ending::kind)
                .containsExactly(Ending.Kind.PROCESSED, Ending.Kind.WITHDRAWN);
        assertThat(facts.finishedAt()).isEqualTo(hour(3));
        assertThat(facts.returnedAt()).isEqualTo(hour(6));
        assertThat(facts.payments()).containsExactly(new Payment(hour(7), 1_500_000, "TRANSFER"));
        assertThat(facts.restsSince()).isEqualTo(hour(7));
        assertThat(heard(Story.processed(3)).restsSince()).isEqualTo(hour(3));
    }

    @Test
    void aResultThatIsHandedOutEndsItToo() {
        DossierFacts facts =
                heard(
                        Story.offered(0, "check", 1, COUNTER),
                        Story.suspended(1, "check", 1, COUNTER, SUPPLEMENT),
                        Story.resultReturned(4));

        assertThat(facts.finishedAt()).isEqualTo(hour(4));
        assertThat(facts.turns()).extracting(Turn::endedAt).containsExactly(hour(4));
        assertThat(facts.stops()).extracting(Stop::until).containsExactly(hour(4));
    }

    @Test
    void onlyTheStopThatIsMeantIsOver() {
        DossierFacts facts =
                heard(
                        Story.suspended(1, "check", 1, COUNTER, SUPPLEMENT),
                        Story.suspended(1, "appraise", 1, LAND, FINANCIAL_OBLIGATION),
                        Story.suspended(1, "check", 2, COUNTER, SUPPLEMENT),
                        Story.resumed(3, "check", 1, COUNTER, SUPPLEMENT),
                        Story.resumed(4, "check", 1, COUNTER, SUPPLEMENT));

        assertThat(facts.stops()).extracting(Stop::until).containsExactly(hour(3), null, null);
    }

    @Test
    void anApologyMovesThePromiseAndNothingElseExcuses() {
        Instant excused = REPROMISED.plus(Duration.ofDays(1));
        DossierFacts facts =
                heard(
                        Story.deadlineSet(null, 0, PROMISED),
                        Story.rescheduled(null, 0, PROMISED, REPROMISED, "APOLOGY_LETTER"),
                        Story.rescheduled(null, 0, REPROMISED, excused, "RESUMED"));

        assertThat(facts.appointments())
                .containsExactly(
                        new Appointment(START, PROMISED, PROMISED),
                        new Appointment(hour(9), REPROMISED, PROMISED),
                        new Appointment(hour(9), excused, PROMISED.plus(Duration.ofDays(1))));
    }

    @Test
    void aClockThatWasSetOtherwiseThanTheReceiptCounts() {
        assertThat(heard(Story.deadlineSet(null, 0, REPROMISED)).appointments())
                .last()
                .isEqualTo(new Appointment(START, REPROMISED, REPROMISED));
    }

    @Test
    void theSameDateWithoutAnExcuseIsAnotherPromise() {
        assertThat(
                        heard(
                                        Story.rescheduled(
                                                null, 0, PROMISED, REPROMISED, "APOLOGY_LETTER"),
                                        Story.deadlineSet(null, 0, REPROMISED))
                                .appointments())
                .extracting(Appointment::accountableDueAt)
                .containsExactly(PROMISED, PROMISED, REPROMISED);
    }

    @Test
    void aTurnThatEndedBeforeTheDossierStaysAsItWas() {
        DossierFacts facts =
                heard(
                        Story.offered(0, "check", 1, COUNTER),
                        Story.completed(1, "check", 1, COUNTER),
                        Story.processed(3),
                        Story.assigned(4, "check", 1, "binh"));

        assertThat(facts.turns()).extracting(Turn::endedAt).containsExactly(hour(1));
    }

    @Test
    void aPlanIsKeptBesideTheOneBefore() {
        assertThat(
                        heard(
                                        Story.replanned(
                                                hour(2),
                                                ReplanCause.WRONG_PROCEDURE,
                                                Story.forkedRoute()))
                                .plans())
                .extracting(Plan::at, Plan::procedure)
                .containsExactly(tuple(START, "1.013831"), tuple(hour(2), "1.013999"));
    }

    @Test
    void lettersAreOwedAndIssued() {
        DossierEvent[] letters =
                Story.irrelevant()
                        .filter(event ->
                                event instanceof vn.lienthong.contracts.event.ApologyLetterRequired
                                        || event
                                                instanceof
                                                vn.lienthong.contracts.event.ApologyLetterIssued
                                        || event
                                                instanceof
                                                vn.lienthong.contracts.event.CourtesyLetterSigned)
                        .toArray(DossierEvent[]::new);
        DossierFacts facts = heard(letters);

        assertThat(facts.letters())
                .containsExactly(new Letter("L1", LAND, START, PROMISED, START, "bão"));
        assertThat(facts.courtesies())
                .containsExactly(new Courtesy(START, "CONDOLENCE_DEATH", COUNTER));
    }

    @Test
    void whatWasTakenOverUnderWayStandsWhereItStood() {
        Instant since = START.minus(Duration.ofDays(2));

        assertThat(imported(List.of("appraise", "tax"), true, since).stops())
                .containsExactly(new Stop("appraise", 1, SUPPLEMENT, since, null));
        assertThat(imported(List.of("appraise"), true, null).stops())
                .containsExactly(new Stop("appraise", 1, SUPPLEMENT, hour(1), null));
        assertThat(imported(List.of("appraise"), false, null).stops()).isEmpty();
        assertThat(more(heard(), held()).turns())
                .extracting(Turn::officers)
                .containsExactly(List.of(new Hand(since, "import")));
    }

    private static DossierFacts imported(
            List<String> held, boolean stopped, @Nullable Instant since) {
        return ((Hearing.Changed)
                        Hearing.on(
                                null,
                                Story.imported(
                                        new ImportedStanding(
                                                hour(1),
                                                List.of("check"),
                                                held,
                                                stopped ? SUPPLEMENT : null,
                                                since))))
                .next();
    }

    private static StepOffered held() {
        StepOffered e = Story.offered(1, "appraise", 1, LAND);
        return new StepOffered(
                e.code(),
                e.at(),
                e.step(),
                e.visit(),
                e.name(),
                e.office(),
                e.level(),
                e.fromOffice(),
                e.limit(),
                e.dueAt(),
                e.procedure(),
                e.procedureName(),
                e.receivedAt(),
                e.dossierDueAt(),
                e.firstDesk(),
                e.fromActor(),
                e.earlier(),
                e.resumption(),
                new AlreadyHeld(START.minus(Duration.ofDays(2)), "import", null, null, null, null),
                null);
    }
}
