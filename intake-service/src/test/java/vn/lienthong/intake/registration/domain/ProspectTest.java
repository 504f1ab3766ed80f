package vn.lienthong.intake.registration.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.intake.registration.domain.Samples.CALENDAR;
import static vn.lienthong.intake.registration.domain.Samples.COUNTER;
import static vn.lienthong.intake.registration.domain.Samples.OFFICES;
import static vn.lienthong.intake.registration.domain.Samples.RECEIVE;
import static vn.lienthong.intake.registration.domain.Samples.admission;
import static vn.lienthong.intake.registration.domain.Samples.at;
import static vn.lienthong.intake.registration.domain.Samples.land;
import static vn.lienthong.intake.registration.domain.Samples.procedure;
import static vn.lienthong.intake.registration.domain.Samples.step;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lienthong.contracts.catalogue.Procedure;

class ProspectTest {

    private static final Instant MONDAY_MORNING = at("2026-11-23T08:30");

    @Test
    void itIsThePromiseThatARegistrationGives() {
        assertThat(prospect(land(), COUNTER, MONDAY_MORNING))
                .isEqualTo(new Prospect.Promised(admission(MONDAY_MORNING).promise()));
    }

    @Test
    void whereNothingIsReceivedNothingIsPromised() {
        assertThat(prospect(land(), "D.C", MONDAY_MORNING))
                .isEqualTo(impossible(new Shortcoming.OfficeDoesNotReceive("Cơ quan D.C")));
    }

    @Test
    void aStepThatNobodyCanDoIsNamed() {
        Procedure police =
                procedure("8wd", null, RECEIVE, step("ca", "ward", "POLICE", "1wd", "tiep-nhan"));

        assertThat(prospect(police, COUNTER, MONDAY_MORNING))
                .isEqualTo(impossible(new Shortcoming.NoOfficeForStep("Bước ca")));
    }

    @Test
    void aYearThatIsNotLoadedIsNamed() {
        assertThat(prospect(land(), COUNTER, at("2026-12-28T08:00")))
                .isEqualTo(impossible(new Shortcoming.YearNotLoaded(2027)));
    }

    private static Prospect prospect(Procedure procedure, String office, Instant at) {
        return Prospect.of(procedure, OFFICES.get(office), OFFICES, CALENDAR, at);
    }

    private static Prospect impossible(Shortcoming why) {
        return new Prospect.Impossible(List.of(why));
    }
}
