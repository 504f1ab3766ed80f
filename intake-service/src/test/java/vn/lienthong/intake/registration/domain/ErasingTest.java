package vn.lienthong.intake.registration.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.intake.registration.domain.CounterWorkTest.awaitingPayment;
import static vn.lienthong.intake.registration.domain.CounterWorkTest.awaitingSupplement;
import static vn.lienthong.intake.registration.domain.CounterWorkTest.beingProcessed;
import static vn.lienthong.intake.registration.domain.CounterWorkTest.processed;
import static vn.lienthong.intake.registration.domain.CounterWorkTest.refused;
import static vn.lienthong.intake.registration.domain.CounterWorkTest.returned;
import static vn.lienthong.intake.registration.domain.CounterWorkTest.stopped;
import static vn.lienthong.intake.registration.domain.CounterWorkTest.withdrawn;
import static vn.lienthong.intake.registration.domain.Samples.at;
import static vn.lienthong.intake.registration.domain.Samples.received;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.lienthong.contracts.event.SealedApplicant;
import vn.lienthong.intake.registration.domain.Dossier.Promised;

class ErasingTest {

    private static final ApplicantOnFile NOBODY =
            new ApplicantOnFile(new SealedApplicant("CITIZEN", null), List.of());

    static Stream<Dossier> ended() {
        return Stream.of(refused(), withdrawn(), stopped(), returned());
    }

    static Stream<Dossier> goingOn() {
        return Stream.of(
                received(), beingProcessed(), awaitingSupplement(), awaitingPayment(), processed());
    }

    @ParameterizedTest
    @MethodSource("ended")
    void ofWhatHasEndedNobodyIsLeftAndAllElseStays(Dossier dossier) {
        Decision.Accepted decision = (Decision.Accepted) Erasing.decide(dossier);

        assertThat(decision.events()).isEmpty();
        assertThat(decision.next().submission().applicant()).isEqualTo(NOBODY);
        assertThat(decision.next().history()).isEqualTo(dossier.history());
        assertThat(decision.next().status()).isEqualTo(dossier.status());
        assertThat(Erasing.decide(decision.next())).isEqualTo(decision);
    }

    @ParameterizedTest
    @MethodSource("goingOn")
    void whileTheAuthoritiesHaveSomethingToDoNothingIsErased(Dossier dossier) {
        assertThat(Erasing.decide(dossier))
                .isEqualTo(new Decision.Refused(new Refusal.GoesOn(dossier.status())));
    }

    @Test
    void whatWasNotedGoesToo() {
        Promised dossier = returned();
        Plan earlier = dossier.plans().getFirst();
        Promised noted =
                new Promised(
                        dossier.submission(),
                        dossier.receipt(),
                        dossier.state(),
                        dossier.dueAt(),
                        dossier.history(),
                        List.of(new Supplement(at("2026-11-24T08:00"), "mai", List.of(), "sealed")),
                        dossier.payments(),
                        dossier.requests(),
                        dossier.handedOn(),
                        dossier.origin(),
                        List.of(earlier));

        Promised erased = (Promised) ((Decision.Accepted) Erasing.decide(noted)).next();

        assertThat(erased.receipt().note()).isNull();
        assertThat(erased.supplements()).extracting(Supplement::note).containsOnlyNulls();
        assertThat(erased.earlier()).extracting(plan -> plan.receipt().note()).containsOnlyNulls();
        assertThat(erased.receipt().promise()).isEqualTo(noted.receipt().promise());
    }
}
