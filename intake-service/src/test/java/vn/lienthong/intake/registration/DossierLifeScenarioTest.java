package vn.lienthong.intake.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.intake.registration.domain.Samples.COUNTER;
import static vn.lienthong.intake.registration.domain.Samples.MAI;
import static vn.lienthong.intake.registration.domain.Samples.at;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.lienthong.contracts.Resumption;
import vn.lienthong.contracts.SuspensionGround;
import vn.lienthong.contracts.event.ClockScope;
import vn.lienthong.contracts.event.DeadlineRescheduled;
import vn.lienthong.contracts.event.DossierEvent;
import vn.lienthong.contracts.event.DossierProcessed;
import vn.lienthong.contracts.event.DossierResumed;
import vn.lienthong.contracts.event.DossierSuspended;
import vn.lienthong.contracts.event.EventTypes;
import vn.lienthong.contracts.event.StepAccepted;
import vn.lienthong.intake.numbering.Numbering;
import vn.lienthong.intake.numbering.Series;
import vn.lienthong.intake.registration.domain.CounterWork;
import vn.lienthong.intake.registration.domain.Decision;
import vn.lienthong.intake.registration.domain.Dossier;
import vn.lienthong.intake.registration.domain.DossierCommand;
import vn.lienthong.intake.registration.domain.DossierCommand.Act;
import vn.lienthong.intake.registration.domain.Following;
import vn.lienthong.intake.registration.domain.HandedInPaper;
import vn.lienthong.intake.registration.domain.Samples;

/// The lives of two dossiers at one counter, with everything around them in memory.
class DossierLifeScenarioTest {

    private final Map<String, Dossier> store = new HashMap<>();
    private final List<String> told = new ArrayList<>();
    private final Numbering numbering = new Numbering(store::containsKey);

    @Test
    void oneIsSupplementedAndReturnedTheOtherIsWithdrawn() {
        // Monday morning: Mrs Hoà hands her dossier in, and another one right after.
        String hers = receive("2026-11-23T08:30");
        String other = receive("2026-11-23T08:40");
        assertThat(List.of(hers, other)).containsExactly("W1.C-261123-0001", "W1.C-261123-0002");

        // The counter's own desk takes it over; the district finds a drawing missing on Wednesday.
        happens(
                hers,
                new StepAccepted(
                        hers,
                        at("2026-11-23T09:00"),
                        "tiep-nhan",
                        1,
                        COUNTER,
                        "mai",
                        at("2026-11-23T08:30")));
        happens(
                hers,
                new DossierSuspended(
                        hers,
                        at("2026-11-25T10:00"),
                        "tham-dinh",
                        1,
                        "D.L",
                        "dl",
                        SuspensionGround.SUPPLEMENT,
                        "Thiếu bản vẽ",
                        null,
                        Resumption.RESTART));
        assertThat(status(hers)).isEqualTo(5);

        // She brings it the next day; the clock begins anew, and the promise moves.
        does(
                hers,
                new DossierCommand.SupplementDossier(
                        act("2026-11-26T08:00"),
                        List.of(new HandedInPaper("BAN-VE", "Bản vẽ", 2, false)),
                        null));
        happens(
                hers,
                new DossierResumed(
                        hers,
                        at("2026-11-26T08:00"),
                        "tham-dinh",
                        1,
                        "D.L",
                        "",
                        SuspensionGround.SUPPLEMENT,
                        Resumption.RESTART));
        happens(
                hers,
                new DeadlineRescheduled(
                        hers,
                        at("2026-11-26T08:00"),
                        ClockScope.DOSSIER,
                        null,
                        0,
                        COUNTER,
                        at("2026-12-03T17:30"),
                        at("2026-12-08T17:30"),
                        "RESTARTED"));

        // The result is there on the seventh and handed over on the eighth.
        does(hers, new DossierCommand.Pay(act("2026-12-07T09:00"), 50_000, "Tiền mặt"));
        happens(hers, new DossierProcessed(hers, at("2026-12-07T15:00"), COUNTER));
        does(hers, new DossierCommand.ReturnResult(act("2026-12-08T08:00")));

        // The other applicant changes his mind.
        does(other, new DossierCommand.WithdrawDossier(act("2026-11-24T08:00"), "Đổi ý"));

        assertThat(statuses(hers)).containsExactly(2, 4, 5, 4, 9, 10);
        assertThat(statuses(other)).containsExactly(2, 7);
        Dossier.Promised end = (Dossier.Promised) dossier(hers);
        assertThat(end.dueAt()).isEqualTo(at("2026-12-08T17:30"));
        assertThat(end.receipt().promise().dueAt()).isEqualTo(at("2026-12-03T17:30"));
        assertThat(told)
                .containsExactly(
                        "dossier.received.v1",
                        "dossier.received.v1",
                        "dossier.supplemented.v1",
                        "dossier.paid.v1",
                        "dossier.result-returned.v1",
                        "dossier.withdrawn.v1");
    }

    private String receive(String localTime) {
        Instant at = at(localTime);
        return numbering.next(
                new Series(COUNTER, LocalDate.of(2026, 11, 23)),
                code -> {
                    if (store.containsKey(code)) {
                        return Optional.empty();
                    }
                    keep(
                            code,
                            CounterWork.receive(
                                    Samples.admission(at),
                                    code,
                                    MAI,
                                    "042137",
                                    Samples.PERSONAL,
                                    null));
                    return Optional.of(code);
                });
    }

    private void does(String code, DossierCommand command) {
        keep(code, CounterWork.decide(dossier(code), command));
    }

    private void happens(String code, DossierEvent event) {
        keep(code, Following.follow(dossier(code), event));
    }

    private void keep(String code, Decision decision) {
        assertThat(decision).isInstanceOf(Decision.Accepted.class);
        Decision.Accepted accepted = (Decision.Accepted) decision;
        store.put(code, accepted.next());
        accepted.events().forEach(event -> told.add(EventTypes.wireName(event)));
    }

    private static Act act(String localTime) {
        return new Act(at(localTime), MAI.account(), null);
    }

    private Dossier dossier(String code) {
        return Optional.ofNullable(store.get(code)).orElseThrow();
    }

    private int status(String code) {
        return dossier(code).status().number();
    }

    private List<Integer> statuses(String code) {
        return dossier(code).history().stream().map(line -> line.status().number()).toList();
    }
}
