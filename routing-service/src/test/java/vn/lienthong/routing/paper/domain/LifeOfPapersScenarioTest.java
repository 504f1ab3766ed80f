package vn.lienthong.routing.paper.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.routing.Story.ACTOR;
import static vn.lienthong.routing.Story.CODE;
import static vn.lienthong.routing.Story.COUNTER;
import static vn.lienthong.routing.Story.LAND;
import static vn.lienthong.routing.Story.TAX;
import static vn.lienthong.routing.paper.domain.PaperStory.at;
import static vn.lienthong.routing.paper.domain.PaperStory.hearing;
import static vn.lienthong.routing.paper.domain.PaperStory.in;
import static vn.lienthong.routing.paper.domain.PaperStory.out;
import static vn.lienthong.routing.paper.domain.PaperStory.received;
import static vn.lienthong.routing.paper.domain.PaperStory.scanned;
import static vn.lienthong.routing.paper.domain.PaperStory.watches;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lienthong.contracts.event.DossierProcessed;
import vn.lienthong.contracts.event.DossierResultReturned;
import vn.lienthong.contracts.event.PaperHandedOver;
import vn.lienthong.contracts.event.StepAccepted;
import vn.lienthong.contracts.event.StepCompleted;
import vn.lienthong.routing.Story;

/// Papers and program go the same way, part company three times, and meet again: the counter's
/// deployment and the district's each keep the papers and hear each other's scans.
class LifeOfPapersScenarioTest {

    @Test
    void papersTravelBesideTheProgramAndWhatDiffersIsSeenInTime() {
        // Two deployments receive the same dossier; its papers lie at the counter.
        Papers ward = hearing(received(), Story.offered(0, "check", 1, COUNTER));
        Papers district = received();
        assertThat(mismatches(ward, at(24, "08:00"))).isEmpty();

        // The counter checks and finishes at 09:00; the land office accepts at once, without
        // papers.
        ward = done(ward, "check", COUNTER, at("08:30"), at("09:00"));
        district = done(district, "check", COUNTER, at("08:30"), at("09:00"));
        StepAccepted accepted =
                new StepAccepted(CODE, at("09:10"), "appraise", 1, LAND, ACTOR, at("09:00"));
        ward = hearing(ward, accepted);
        district = hearing(district, accepted);
        assertThat(mismatches(district, at("15:00"))).isEmpty();
        assertThat(mismatches(district, at("15:11"))).containsExactly("ACCEPTED_NOT_ON_PAPER");

        // The messenger takes them at 15:30: now they are on the way, for both deployments.
        ScanOrder leaving = out("appraise", COUNTER, at("15:30"));
        PaperHandedOver left =
                (PaperHandedOver) ((Verdict.Accepted) Handing.decide(ward, leaving)).event();
        ward = scanned(ward, leaving);
        assertThat(Hearing.on(ward, left)).isEqualTo(new Hearing.Unchanged());
        district = hearing(district, left);
        assertThat(mismatches(district, at(24, "09:30"))).isEmpty();
        assertThat(mismatches(district, at(24, "09:31"))).containsExactly("ON_THE_WAY_TOO_LONG");

        // They arrive, the land office works, the tax office accepts beside it and waits its turn.
        district = scanned(district, in("appraise", LAND, at(24, "10:00")));
        assertThat(mismatches(district, at(25, "17:00"))).isEmpty();
        district =
                hearing(
                        district,
                        new StepAccepted(CODE, at(24, "10:00"), "tax", 1, TAX, ACTOR, at("09:00")));
        assertThat(mismatches(district, at(25, "17:00"))).isEmpty();
        district =
                hearing(
                        district,
                        new StepCompleted(CODE, at(25, "08:00"), "appraise", 1, LAND, ACTOR, null));
        district =
                scanned(
                        district,
                        out("tax", LAND, at(25, "08:30")),
                        in("tax", TAX, at(25, "09:30")));
        assertThat(mismatches(district, at(26, "17:00"))).isEmpty();

        // All is done; the tax office keeps the papers, until the counter misses them.
        district = hearing(district, new DossierProcessed(CODE, at(25, "16:00"), COUNTER));
        assertThat(mismatches(district, at(30, "17:30"))).isEmpty();
        assertThat(mismatches(district, at(30, "17:31"))).containsExactly("FINISHED_NOT_RETURNED");
        Papers home =
                scanned(
                        district,
                        out(null, TAX, at(30, "17:32")),
                        in(null, COUNTER, at(30, "17:40")));
        assertThat(mismatches(home, at(30, "23:00"))).isEmpty();

        // The applicant has the result: nothing is missed any more, wherever the papers are.
        assertThat(
                        mismatches(
                                hearing(
                                        district,
                                        new DossierResultReturned(
                                                CODE, at(30, "17:32"), COUNTER, ACTOR)),
                                at(30, "23:00")))
                .isEmpty();
        assertThat(home.scans()).hasSize(6);
    }

    private static Papers done(
            Papers papers, String step, String office, Instant acceptedAt, Instant doneAt) {
        return hearing(
                papers,
                new StepAccepted(CODE, acceptedAt, step, 1, office, ACTOR, acceptedAt),
                new StepCompleted(CODE, doneAt, step, 1, office, ACTOR, null));
    }

    private static List<String> mismatches(Papers papers, Instant now) {
        return watches(papers).stream()
                .filter(watch -> watch.isMismatch(now))
                .map(watch -> watch.kind().name())
                .toList();
    }
}
