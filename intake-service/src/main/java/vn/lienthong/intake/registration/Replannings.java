package vn.lienthong.intake.registration;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.lienthong.contracts.catalogue.Procedure;
import vn.lienthong.intake.calendars.Calendars;
import vn.lienthong.intake.catalogue.Catalogue;
import vn.lienthong.intake.registration.domain.Decision;
import vn.lienthong.intake.registration.domain.Dossier;
import vn.lienthong.intake.registration.domain.Officer;
import vn.lienthong.intake.registration.domain.Refusal;
import vn.lienthong.intake.registration.domain.Replan;
import vn.lienthong.intake.registration.domain.Replanner;
import vn.lienthong.intake.registration.domain.Shortcoming;
import vn.lienthong.intake.registration.domain.Submission;
import vn.lienthong.intake.registration.store.Dossiers;

/// Lets dossiers go by another plan, one or many at a time.
public final class Replannings {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Dossiers dossiers;
    private final Catalogue catalogue;
    private final Calendars calendars;
    private final ProcedureVersions versions;
    private final Clock clock;

    Replannings(
            Dossiers dossiers,
            Catalogue catalogue,
            Calendars calendars,
            ProcedureVersions versions,
            Clock clock) {
        this.dossiers = dossiers;
        this.catalogue = catalogue;
        this.calendars = calendars;
        this.versions = versions;
        this.clock = clock;
    }

    /// Who decides for many, and why.
    ///
    /// @param office the office that decides
    public record Order(String office, Officer officer, String reason) {}

    /// Carries out one wish on one dossier that exists.
    public Dossiers.Change replan(String code, Replan wish) {
        OfTheDay regulations = regulations();
        return dossiers.change(code, dossier -> Replanner.decide(dossier, wish, regulations));
    }

    /// Moves those of the dossiers that go by version `from` to another version.
    public Map<String, Decision> migrate(
            Collection<String> codes, int from, Procedure version, Order order) {
        OfTheDay regulations = regulations();
        Replan wish = new Replan.MoveToVersion(circumstances(order), version);
        return dossiers.changeAll(
                codes,
                dossier ->
                        dossier.submission().procedureVersion() == from
                                ? Replanner.decide(dossier, wish, regulations)
                                : new Decision.Unchanged());
    }

    /// Gives what the dossiers have planned at a dissolved office to its successor.
    public Map<String, Decision> succeed(Collection<String> codes, String dissolved, Order order) {
        OfTheDay regulations = regulations();
        Replan.Circumstances circumstances = circumstances(order);
        return dossiers.changeAll(
                codes,
                dossier ->
                        versionOf(dossier.submission())
                                .map(version ->
                                        Replanner.decide(
                                                dossier,
                                                new Replan.FollowSuccession(
                                                        circumstances, version, dissolved),
                                                regulations))
                                .orElseGet(() -> withoutProcedure(dossier)));
    }

    private Optional<Procedure> versionOf(Submission submission) {
        return versions.find(submission.procedure(), submission.procedureVersion());
    }

    private static Decision withoutProcedure(Dossier dossier) {
        return new Decision.Refused(
                new Refusal.NotAcceptable(
                        dossier.status(),
                        List.of(
                                new Shortcoming.UnknownProcedure(
                                        dossier.submission().procedure()))));
    }

    private Replan.Circumstances circumstances(Order order) {
        return new Replan.Circumstances(
                now(), order.office(), order.officer(), order.reason(), null);
    }

    private OfTheDay regulations() {
        return new OfTheDay(catalogue, calendars, LocalDate.ofInstant(now(), ZONE));
    }

    // The store keeps milliseconds; what is decided, stored and published must be the same.
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
