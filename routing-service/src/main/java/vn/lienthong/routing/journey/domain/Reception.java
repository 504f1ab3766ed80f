package vn.lienthong.routing.journey.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contracts.SuspensionGround;
import vn.lienthong.contracts.event.AlreadyHeld;
import vn.lienthong.contracts.event.DossierReceived;
import vn.lienthong.contracts.event.ImportedStanding;

/// The beginning of a journey: at the counter, or under way, taken over from other software.
final class Reception {

    /// Who holds and finished what was taken over: no officer did it here.
    static final String IMPORT = "import";

    private Reception() {}

    /// @throws IllegalArgumentException when the route is impossible, or the dossier stood at a
    ///   step that it does not have
    static Decision of(DossierReceived e) {
        List<Leg> legs = e.steps().stream().map(step -> new Leg(step, List.of())).toList();
        Promise promise = new Promise(e.dueAt(), e.dueAt());
        Course course =
                new Course(Receipt.of(e), legs, promise, List.of(), 0, History.EMPTY, Past.NONE);
        // Asked for its route, an impossible plan shows itself before anything is offered.
        course.requirePossible();
        Advance received = new Advance(course, List.of()).noting(Facts.received(e));
        Giver counter = new Giver(e.office(), null);
        ImportedStanding imported = e.imported();
        return imported == null
                ? received.onward(e.at(), counter)
                : takenOver(received.noting(Facts.imported(e, imported)), imported, counter)
                        .onward(imported.at(), counter);
    }

    private static Advance takenOver(Advance received, ImportedStanding imported, Giver counter) {
        Advance now = received;
        for (String step : imported.done()) {
            Leg leg = leg(now, step);
            now = now.with(now.course().withLeg(step, one -> one.plus(done(leg, imported.at()))));
        }
        // The dossier stands still once, whoever works on it: the first holder answers for it, so
        // that one supplement or one payment lets the clock run again.
        @Nullable SuspensionGround ground = imported.ground();
        for (String step : imported.held()) {
            now = held(now, leg(now, step), imported, ground, counter);
            ground = null;
        }
        return now;
    }

    private static Leg leg(Advance now, String step) {
        return now.course()
                .leg(step)
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "Taken over at a step that the route does not have: " + step));
    }

    private static Visit done(Leg leg, Instant at) {
        return Visit.offered(1, leg.plan().office(), leg.plan().office(), at, leg.plan().dueAt())
                .accepted(at, IMPORT)
                .ended(at, Custody.DONE);
    }

    private static Advance held(
            Advance now,
            Leg leg,
            ImportedStanding imported,
            @Nullable SuspensionGround ground,
            Giver counter) {
        Instant at = imported.at();
        Instant stopped = imported.suspendedSince();
        Instant since = stopped == null ? at : stopped;
        AlreadyHeld already =
                new AlreadyHeld(at, IMPORT, ground, ground == null ? null : since, null, null);
        Advance held =
                now.offering(leg, at, counter, already)
                        .visit(leg.plan().step(), 1, visit -> visit.accepted(at, IMPORT));
        return ground == null
                ? held
                : held.suspendedBy(
                        new Suspension(
                                leg.plan().step(),
                                1,
                                leg.plan().office(),
                                ground,
                                since,
                                now.course().receipt().resumptionAfter(ground)));
    }
}
