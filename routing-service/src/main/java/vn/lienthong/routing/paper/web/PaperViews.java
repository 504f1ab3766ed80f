package vn.lienthong.routing.paper.web;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.lienthong.contracts.catalogue.Office;
import vn.lienthong.contracts.catalogue.Offices;
import vn.lienthong.kit.aggregate.Aggregates;
import vn.lienthong.kit.security.Caller;
import vn.lienthong.kit.security.Guard;
import vn.lienthong.kit.web.Problem;
import vn.lienthong.routing.catalogue.Calendars;
import vn.lienthong.routing.paper.domain.Limits;
import vn.lienthong.routing.paper.domain.Papers;
import vn.lienthong.routing.paper.domain.Reconciliation;
import vn.lienthong.routing.paper.domain.Scan;
import vn.lienthong.routing.paper.domain.Stop;
import vn.lienthong.routing.paper.domain.Watch;
import vn.lienthong.routing.paper.domain.Whereabouts;
import vn.lienthong.routing.paper.domain.Whereabouts.AtOffice;
import vn.lienthong.routing.paper.domain.Whereabouts.NoPaper;
import vn.lienthong.routing.paper.domain.Whereabouts.OnTheWay;
import vn.lienthong.routing.paper.web.PaperView.ScanLine;

/// Looks papers up and tells them as views.
@Component
class PaperViews {

    private final Aggregates<Papers> papers;
    private final Offices offices;
    private final Calendars calendars;
    private final Limits limits;
    private final MessageSource messages;
    private final Guard guard;
    private final Clock clock;

    PaperViews(
            Aggregates<Papers> papers,
            Offices offices,
            Calendars calendars,
            Limits limits,
            MessageSource messages,
            Guard guard,
            Clock clock) {
        this.papers = papers;
        this.offices = offices;
        this.calendars = calendars;
        this.limits = limits;
        this.messages = messages;
        this.guard = guard;
        this.clock = clock;
    }

    /// The papers, for an officer at or above one of the offices that they pass.
    ///
    /// @throws Problem 404 for an unknown dossier, 403 for one out of reach
    Papers get(Caller caller, String code) {
        Papers found = papers.find(code).orElseThrow(() -> Problem.notFound("paper.unknown", code));
        guard.reachAny(caller, found.offices());
        return found;
    }

    String officeName(String office) {
        return offices.find(office).map(Office::name).orElse(office);
    }

    PaperView view(Papers papers) {
        return switch (papers.whereabouts()) {
            case NoPaper none -> view(papers, none, null, null, 0, null, null, null, null);
            case AtOffice at ->
                    view(
                            papers,
                            at,
                            at.office(),
                            at.step(),
                            at.visit(),
                            at.fromOffice(),
                            null,
                            at.since(),
                            at.by());
            case OnTheWay way ->
                    view(
                            papers,
                            way,
                            null,
                            way.step(),
                            way.visit(),
                            way.from(),
                            way.to(),
                            way.since(),
                            way.by());
        };
    }

    private PaperView view(
            Papers papers,
            Whereabouts where,
            @Nullable String office,
            @Nullable String step,
            int visit,
            @Nullable String from,
            @Nullable String to,
            @Nullable Instant since,
            @Nullable String by) {
        Instant now = clock.instant();
        Reconciliation reconciliation =
                new Reconciliation(limits, calendars.of(papers.registration().calendar()));
        String expected = papers.expectedOffice();
        return new PaperView(
                papers.code(),
                where.word(),
                office,
                nameOrNothing(office),
                step,
                step == null ? null : visit,
                from,
                nameOrNothing(from),
                to,
                nameOrNothing(to),
                since,
                by,
                expected,
                officeName(expected),
                papers.scans().stream().map(this::line).toList(),
                reconciliation.watches(papers).stream()
                        .filter(watch -> watch.isMismatch(now))
                        .map(watch -> line(papers, watch))
                        .toList());
    }

    MismatchLine line(Papers papers, Watch watch) {
        String step = watch.step();
        String stepName = step == null ? null : papers.stop(step).map(Stop::name).orElse(step);
        String other = watch.otherOffice();
        return new MismatchLine(
                watch.kind(),
                papers.code(),
                papers.registration().procedureName(),
                step,
                stepName,
                step == null ? null : watch.visit(),
                watch.office(),
                officeName(watch.office()),
                other,
                nameOrNothing(other),
                watch.since(),
                watch.from(),
                watch.by(),
                messages.getMessage(
                        "paper.todo." + watch.kind(),
                        new Object[] {
                            officeName(watch.office()),
                            other == null ? "" : officeName(other),
                            stepName == null ? "" : stepName
                        },
                        LocaleContextHolder.getLocale()));
    }

    private ScanLine line(Scan scan) {
        return new ScanLine(
                scan.at(),
                scan.direction(),
                scan.office(),
                officeName(scan.office()),
                scan.actor(),
                scan.step(),
                scan.step() == null ? null : scan.visit(),
                scan.otherOffice(),
                nameOrNothing(scan.otherOffice()));
    }

    private @Nullable String nameOrNothing(@Nullable String office) {
        return office == null ? null : officeName(office);
    }
}
