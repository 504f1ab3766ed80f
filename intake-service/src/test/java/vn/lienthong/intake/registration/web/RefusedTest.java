package vn.lienthong.intake.registration.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import vn.lienthong.contracts.DossierStatus;
import vn.lienthong.intake.registration.domain.Refusal;
import vn.lienthong.intake.registration.domain.Shortcoming;
import vn.lienthong.kit.web.Problem;

/// Every refusal of the counter becomes an answer, and every 409 among them names the status.
class RefusedTest {

    private static List<Refusal> all(DossierStatus status) {
        return List.of(
                new Refusal.NoSupplementRequired(status),
                new Refusal.SupplementedAlready(status),
                new Refusal.NotWithdrawable(status),
                new Refusal.NothingToReturn(status),
                new Refusal.NotPayable(status),
                new Refusal.NotReplannable(status),
                new Refusal.BegunAlready(status),
                new Refusal.GoesOn(status),
                new Refusal.NotAcceptable(status, List.of(new Shortcoming.NothingLeftToDo())));
    }

    @Test
    void everyRefusalIsLookedAt() {
        assertThat(Stream.of(Refusal.class.getPermittedSubclasses()))
                .containsExactlyInAnyOrderElementsOf(
                        all(DossierStatus.RECEIVED).stream()
                                .<Class<?>>map(Refusal::getClass)
                                .toList());
    }

    @Test
    void aConflictNamesTheStatusThatStandsAgainstIt() {
        for (DossierStatus status : DossierStatus.values()) {
            List<Problem> conflicts =
                    all(status).stream()
                            .map(Refused::conflict)
                            .filter(one -> one.status() == HttpStatus.CONFLICT)
                            .toList();

            assertThat(conflicts)
                    .hasSize(8)
                    .allSatisfy(one -> assertThat(one.member("state")).contains(status.name()));
        }
    }
}
