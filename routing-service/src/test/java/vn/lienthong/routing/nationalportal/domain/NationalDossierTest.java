package vn.lienthong.routing.nationalportal.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.routing.Story.COUNTER;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lienthong.routing.Story;
import vn.lienthong.routing.nationalportal.domain.Push.State;

class NationalDossierTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final Instant UNTIL = NOW.plusSeconds(300);

    /// Received, taken over (status and progress): three pushes.
    private final NationalDossier dossier =
            HearingTest.hearing(null, Story.received(), Story.accepted(1, "check", 1, COUNTER));

    @Test
    void pushesGoOutInTheirOrder() {
        assertThat(dossier.waiting()).extracting(Push::number).containsExactly(1, 2, 3);
        assertThat(dossier.dueAt()).contains(NOW);
        assertThat(dossier.openSince()).contains(NOW);
        NationalDossier next = dossier.answered(1, new Answer.Taken(), NOW.plusSeconds(1));
        assertThat(next.waiting()).extracting(Push::number).containsExactly(2, 3);
        assertThat(next.count(State.SENT)).isEqualTo(1);
    }

    @Test
    void ofWhatThePortalHasOnlyKindMomentAndOutcomeAreKept() {
        NationalDossier told =
                dossier.answered(1, new Answer.NotNow("HTTP 503"), NOW)
                        .answered(1, new Answer.Taken(), NOW.plusSeconds(9));
        Push first = told.pushes().getFirst();

        assertThat(first.message()).isNull();
        assertThat(first.reason()).isEmpty();
        assertThat(first.takenAt()).isEqualTo(NOW.plusSeconds(9));
        assertThat(first.tries()).isEqualTo(1);
        assertThat(told.about().owner()).isEqualTo(Owner.UNTOLD);
        // What is still to go out was written before; it carries what it was written with.
        assertThat(told.pushes().get(1).message())
                .isInstanceOfSatisfying(
                        Message.Status.class,
                        message ->
                                assertThat(message.about().owner())
                                        .isEqualTo(new Owner(Story.received().applicant())));
        Message later = HearingTest.hearing(told, Story.processed(2)).pushes().getLast().message();
        assertThat(later)
                .isInstanceOfSatisfying(
                        Message.Status.class,
                        message -> assertThat(message.about().owner()).isEqualTo(Owner.UNTOLD));
    }

    @Test
    void whoseItIsIsKeptUntilAStatusIsTaken() {
        assertThat(dossier.answered(1, new Answer.Refused("error_code 5"), NOW).about().owner())
                .isEqualTo(dossier.about().owner());
        assertThat(dossier.answered(3, new Answer.Taken(), NOW).about().owner())
                .isEqualTo(dossier.about().owner());
    }

    @Test
    void whatWasNotTakenIsTriedAgainAfterPausesThatDouble() {
        List<Long> pauses = new ArrayList<>();
        NationalDossier next = dossier;
        for (int i = 0; i < 10; i++) {
            next = next.answered(1, new Answer.NotNow("HTTP 503"), NOW);
            pauses.add(Duration.between(NOW, next.pushes().getFirst().nextTryAt()).toSeconds());
        }
        assertThat(pauses).containsExactly(5L, 10L, 20L, 40L, 80L, 160L, 320L, 600L, 600L, 600L);
        assertThat(next.pushes().getFirst().tries()).isEqualTo(10);
        assertThat(next.pushes().getFirst().reason()).isEqualTo("HTTP 503");
        assertThat(next.dueAt()).contains(NOW.plusSeconds(600));
    }

    @Test
    void whatWasRefusedHoldsTheRestUntilItIsReplayed() {
        NationalDossier refused = dossier.answered(1, new Answer.Refused("error_code 5"), NOW);

        assertThat(refused.waiting()).isEmpty();
        assertThat(refused.dueAt()).isEmpty();
        assertThat(refused.claimed(NOW, UNTIL)).isEmpty();
        assertThat(refused.count(State.REFUSED)).isEqualTo(1);
        assertThat(refused.count(State.PENDING)).isEqualTo(2);
        assertThat(refused.openSince()).contains(NOW);

        NationalDossier again = refused.replayed(NOW.plusSeconds(60));
        assertThat(again.waiting()).extracting(Push::number).containsExactly(1, 2, 3);
        assertThat(again.dueAt()).contains(NOW.plusSeconds(60));
        assertThat(again.pushes().getFirst().tries()).isZero();
        assertThat(again.pushes().getFirst().reason()).isEqualTo("error_code 5");
    }

    @Test
    void tellsSinceWhenEachStateHasLasted() {
        Instant later = NOW.plusSeconds(60);
        Instant last = NOW.plusSeconds(90);
        NationalDossier taken =
                dossier.answered(1, new Answer.Taken(), later)
                        .answered(2, new Answer.Taken(), last)
                        .answered(3, new Answer.Refused("error_code 5"), last);

        assertThat(dossier.since(State.PENDING)).contains(NOW);
        assertThat(dossier.since(State.SENT)).isEmpty();
        assertThat(dossier.since(State.REFUSED)).isEmpty();
        assertThat(taken.since(State.PENDING)).isEmpty();
        assertThat(taken.since(State.SENT)).contains(last);
        assertThat(taken.since(State.REFUSED)).contains(NOW);
    }

    @Test
    void oneSenderAtATimeHasTheDossier() {
        assertThat(dossier.claimed(NOW.minusMillis(1), UNTIL)).isEmpty();
        NationalDossier claimed = dossier.claimed(NOW, UNTIL).orElseThrow();

        assertThat(claimed.dueAt()).contains(UNTIL);
        assertThat(claimed.claimed(NOW.plusSeconds(1), UNTIL)).isEmpty();
        assertThat(claimed.released(UNTIL)).isEqualTo(dossier);
        assertThat(claimed.released(NOW)).isEqualTo(claimed);
        // A crash leaves it claimed; the claim ends by itself.
        assertThat(claimed.claimed(UNTIL, UNTIL.plusSeconds(300))).isPresent();
        NationalDossier later =
                HearingTest.hearing(claimed).answered(1, new Answer.NotNow("HTTP 503"), UNTIL);
        assertThat(later.dueAt()).contains(UNTIL.plusSeconds(5));
    }

    @Test
    void aLateAnswerToWhatIsSettledSaysNothingNew() {
        NationalDossier told = dossier.answered(1, new Answer.Taken(), NOW);

        assertThat(told.answered(1, new Answer.Refused("error_code 5"), NOW)).isEqualTo(told);
    }

    @Test
    void aDossierThatWasToldAllLacksNothing() {
        NationalDossier told = dossier;
        for (Push push : dossier.pushes()) {
            told = told.answered(push.number(), new Answer.Taken(), NOW);
        }
        assertThat(told.dueAt()).isEmpty();
        assertThat(told.openSince()).isEmpty();
        assertThat(told.replayed(NOW)).isEqualTo(told);
    }
}
