package vn.lienthong.routing.nationalportal.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.lienthong.contracts.event.DossierReceived;
import vn.lienthong.contracts.event.DossierRefused;
import vn.lienthong.contracts.event.DossierReplanned;

/// What a dossier is, as far as the national portal is told.
///
/// @param office receiving counter
/// @param channel `COUNTER`, `ONLINE` or `POSTAL`
/// @param kind `CITIZEN`, `BUSINESS` or `ORGANIZATION`
/// @param owner empty once it was told
/// @param receivedAt of a dossier that was refused, when it was
/// @param dueAt the promised date as it stands now
/// @param steps in the order of the plan in force
public record Particulars(
        String code,
        String procedure,
        String procedureName,
        String field,
        String office,
        String channel,
        String kind,
        Owner owner,
        Instant receivedAt,
        Instant dueAt,
        List<Stop> steps) {

    private static final String COUNTER = "COUNTER";

    public Particulars {
        steps = List.copyOf(steps);
    }

    static Particulars of(DossierReceived e) {
        return new Particulars(
                e.code(),
                e.procedure(),
                e.procedureName(),
                e.field(),
                e.office(),
                e.channel(),
                e.applicant().kind(),
                new Owner(e.applicant()),
                e.at(),
                e.dueAt(),
                e.steps().stream().map(Stop::of).toList());
    }

    /// It was never promised, and its field is not told.
    static Particulars of(DossierRefused e) {
        return new Particulars(
                e.code(),
                e.procedure(),
                e.procedureName(),
                "",
                e.office(),
                COUNTER,
                e.applicant().kind(),
                new Owner(e.applicant()),
                e.at(),
                e.at(),
                List.of());
    }

    Particulars replanned(DossierReplanned e) {
        return new Particulars(
                code,
                e.procedure(),
                e.procedureName(),
                e.field(),
                office,
                channel,
                kind,
                owner,
                receivedAt,
                e.dueAt(),
                e.steps().stream()
                        .map(step -> Stop.of(step).startedAs(stop(step.step())))
                        .toList());
    }

    Particulars promised(Instant when) {
        return with(owner, when, steps);
    }

    Particulars ownerTold() {
        return with(Owner.UNTOLD, dueAt, steps);
    }

    Particulars started(String step, Instant at) {
        return with(
                owner,
                dueAt,
                steps.stream()
                        .map(stop -> stop.step().equals(step) ? stop.started(at) : stop)
                        .toList());
    }

    Optional<Stop> stop(String step) {
        return steps.stream().filter(stop -> stop.step().equals(step)).findFirst();
    }

    private Particulars with(Owner newOwner, Instant newDueAt, List<Stop> newSteps) {
        return new Particulars(
                code,
                procedure,
                procedureName,
                field,
                office,
                channel,
                kind,
                newOwner,
                receivedAt,
                newDueAt,
                newSteps);
    }
}
