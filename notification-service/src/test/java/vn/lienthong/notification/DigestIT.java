package vn.lienthong.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.lienthong.notification.Surroundings.box;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lienthong.contracts.event.ClockScope;
import vn.lienthong.contracts.event.DeadlineApproaching;
import vn.lienthong.contracts.event.DossierProcessed;

/// A desk reads of what comes due in one mail at the opening of its day.
@RunningService
class DigestIT {

    private static final String DESK = "tinh@lienthong.example.vn";

    @Autowired private Talk talk;

    @BeforeEach
    void byDay() throws Exception {
        talk.byDay();
    }

    @AfterEach
    void mend() {
        Surroundings.mend();
    }

    private void approaching(Party party, long sequence, Instant opening, Instant dueAt) {
        talk.publish(
                "/deadline-service",
                sequence,
                new DeadlineApproaching(
                        party.code(),
                        Party.AT,
                        ClockScope.DOSSIER,
                        null,
                        0,
                        Talk.OFFICE,
                        dueAt,
                        "SHARE_80",
                        opening));
    }

    @Test
    void manyDossiersAreOneMail() throws Exception {
        ZonedDateTime opening = talk.now().plusDays(1).with(LocalTime.of(7, 30));
        Party first = Party.any();
        Party second = Party.any();
        Party done = Party.any();
        Party soon = Party.any();
        for (Party party : List.of(first, second, done)) {
            talk.publish("/intake-service", 1, party.received());
            approaching(party, 1, opening.toInstant(), opening.plusHours(10).toInstant());
            talk.awaitState(party.code(), "dossier-approaching", "EMAIL", "HELD");
        }
        talk.publish("/intake-service", 1, soon.received());
        approaching(soon, 1, opening.toInstant(), opening.plusHours(1).toInstant());
        talk.awaitState(soon.code(), "dossier-approaching", "EMAIL", "SENT");
        talk.publish("/routing-service", 1, new DossierProcessed(done.code(), Party.AT, "W"));
        talk.awaitState(done.code(), "dossier-approaching", "EMAIL", "SUPPRESSED");

        talk.moveTo(opening);
        talk.awaitState(first.code(), "dossier-approaching", "EMAIL", "IN_DIGEST");
        talk.awaitState(second.code(), "dossier-approaching", "EMAIL", "IN_DIGEST");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(box(DESK))
                                .filteredOn(m -> m.text().contains(first.code()))
                                .hasSize(1));
        MailServer.Mail digest =
                box(DESK).stream()
                        .filter(m -> m.text().contains(first.code()))
                        .findFirst()
                        .orElseThrow();
        assertThat(digest.text()).contains(second.code()).doesNotContain(done.code(), soon.code());
        assertThat(
                        talk.item(first.code(), "dossier-approaching", "EMAIL")
                                .path("digest")
                                .asString())
                .isEqualTo(
                        talk.item(second.code(), "dossier-approaching", "EMAIL")
                                .path("digest")
                                .asString());
    }
}
