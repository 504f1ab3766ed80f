package vn.lienthong.routing.paper.domain;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.event.PaperHandedOver;
import vn.lienthong.contracts.event.PaperReceived;
import vn.lienthong.routing.paper.domain.Refusal.NotForThisOffice;
import vn.lienthong.routing.paper.domain.Refusal.OldSlip;
import vn.lienthong.routing.paper.domain.Refusal.PapersElsewhere;
import vn.lienthong.routing.paper.domain.Refusal.ThereAlready;
import vn.lienthong.routing.paper.domain.Refusal.UnknownDossier;
import vn.lienthong.routing.paper.domain.Refusal.UnknownStep;
import vn.lienthong.routing.paper.domain.Whereabouts.AtOffice;
import vn.lienthong.routing.paper.domain.Whereabouts.NoPaper;
import vn.lienthong.routing.paper.domain.Whereabouts.OnTheWay;

/// Decides on a scan of the routing slip at either end of a handover. Only who has the papers can
/// give them away; but papers that nobody scanned out can be taken, because they are there.
public final class Handing {

    /// Where the papers go.
    ///
    /// @param step absent for the receiving counter
    private record Target(@Nullable String step, int visit, String office) {}

    private final Papers papers;
    private final ScanOrder order;
    private final Whereabouts where;

    private Handing(Papers papers, ScanOrder order) {
        this.papers = papers;
        this.order = order;
        this.where = papers.whereabouts();
    }

    /// The verdict on a scan.
    ///
    /// @param papers null when no such dossier was received
    public static Verdict decide(@Nullable Papers papers, ScanOrder order) {
        if (papers == null) {
            return refused(new UnknownDossier());
        }
        Handing handing = new Handing(papers, order);
        return switch (order.direction()) {
            case OUT -> handing.out();
            case IN -> handing.in();
        };
    }

    private Verdict out() {
        String step = order.step();
        return step == null ? giveTo(counter()) : giveTo(step);
    }

    private Verdict giveTo(String step) {
        Optional<Stop> stop = papers.stop(step);
        return stop.isEmpty()
                ? refused(new UnknownStep(step))
                : isOld(step) ? refused(oldSlip(step)) : giveTo(target(stop.orElseThrow()));
    }

    private Verdict giveTo(Target to) {
        return switch (where) {
            case AtOffice at when order.officer().actsFor().test(at.office()) ->
                    give(at.office(), to);
            // They were handed in later than the dossier came, and nobody noted it.
            case NoPaper _ when isOnTheRoute(order.officer().office()) ->
                    give(order.officer().office(), to);
            case OnTheWay way
                    when way.isFor(to.step(), to.visit())
                            && order.officer().actsFor().test(way.from()) ->
                    new Verdict.Unchanged(papers);
            case AtOffice _ -> refused(new PapersElsewhere(where));
            case OnTheWay _ -> refused(new PapersElsewhere(where));
            case NoPaper _ -> refused(new NotForThisOffice(where, papers.expectedOffice()));
        };
    }

    private Verdict give(String from, Target to) {
        if (from.equals(to.office())) {
            return refused(new ThereAlready(where, from));
        }
        PaperHandedOver event =
                new PaperHandedOver(
                        papers.code(),
                        order.at(),
                        from,
                        order.officer().account(),
                        to.step(),
                        to.visit(),
                        to.office());
        return new Verdict.Accepted(papers.plus(Scan.of(event)), event);
    }

    private Verdict in() {
        String step = order.step();
        if (step == null) {
            return takenWithoutStep()
                    .map(this::take)
                    .orElseGet(() -> refused(new NotForThisOffice(where, rightPlace())));
        }
        Optional<Stop> stop = papers.stop(step);
        if (stop.isEmpty()) {
            return refused(new UnknownStep(step));
        }
        if (isOld(step) && !isOnTheWayWith(step)) {
            return refused(oldSlip(step));
        }
        Target target = target(stop.orElseThrow());
        return order.officer().actsFor().test(target.office())
                ? take(target)
                : refused(new NotForThisOffice(where, target.office()));
    }

    /// What an officer means who names no step: what was sent to the office; else the receiving
    /// counter; else the step of the officer's own office.
    private Optional<Target> takenWithoutStep() {
        if (where instanceof OnTheWay way && order.officer().actsFor().test(way.to())) {
            return Optional.of(new Target(way.step(), way.visit(), way.to()));
        }
        if (order.officer().actsFor().test(papers.counter())) {
            return Optional.of(counter());
        }
        return papers.route().stream()
                .filter(stop -> stop.office().equals(order.officer().office()))
                .findFirst()
                .map(stop ->
                        new Target(stop.step(), papers.latestVisit(stop.step()), stop.office()));
    }

    private Verdict take(Target here) {
        if (where instanceof AtOffice at
                && at.office().equals(here.office())
                && (Objects.equals(at.step(), here.step()) || here.step() == null)
                && at.visit() >= here.visit()) {
            return new Verdict.Unchanged(papers);
        }
        PaperReceived event =
                new PaperReceived(
                        papers.code(),
                        order.at(),
                        here.office(),
                        order.officer().account(),
                        here.step(),
                        here.visit(),
                        where instanceof OnTheWay way ? way.from() : null);
        return new Verdict.Accepted(papers.plus(Scan.of(event)), event);
    }

    private String rightPlace() {
        return where instanceof OnTheWay way ? way.to() : papers.expectedOffice();
    }

    private Target counter() {
        return new Target(null, 0, papers.counter());
    }

    private Target target(Stop stop) {
        int latest = papers.latestVisit(stop.step());
        int named = Objects.requireNonNullElse(order.visit(), latest);
        return new Target(stop.step(), Math.max(named, latest), stop.office());
    }

    /// A sender of another level does not hear that a step is visited again: what was given away
    /// with an older slip can be taken with it.
    private boolean isOnTheWayWith(String step) {
        return where instanceof OnTheWay way
                && way.isFor(step, Objects.requireNonNullElse(order.visit(), way.visit()));
    }

    private boolean isOld(String step) {
        Integer visit = order.visit();
        return visit != null && visit < papers.latestVisit(step);
    }

    private Refusal oldSlip(String step) {
        return new OldSlip(
                where, Objects.requireNonNullElse(order.visit(), 0), papers.latestVisit(step));
    }

    private boolean isOnTheRoute(String office) {
        return papers.offices().contains(office);
    }

    private static Verdict refused(Refusal why) {
        return new Verdict.Refused(why);
    }
}
