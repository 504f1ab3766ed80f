package vn.lienthong.routing.desk.domain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import vn.lienthong.contracts.Resumption;
import vn.lienthong.contracts.SuspensionGround;
import vn.lienthong.contracts.event.DossierReceived;
import vn.lienthong.contracts.event.DossierReplanned;
import vn.lienthong.contracts.event.EarlierStep;
import vn.lienthong.contracts.event.PlannedStep;
import vn.lienthong.contracts.event.StepOffered;

/// A plan that this deployment heard of: the one that the dossier was received with, or a new one.
/// Kept because an offer of the plan before may arrive after it: the two travel on different
/// topics.
///
/// @param at to the millisecond
/// @param dueAt the promised date by this plan
public record Plan(
        Instant at,
        String procedure,
        String procedureName,
        Instant dueAt,
        List<PlannedStep> steps,
        Map<SuspensionGround, Resumption> resumption) {

    public Plan {
        steps = List.copyOf(steps);
        resumption = Map.copyOf(resumption);
    }

    static Plan of(DossierReceived e) {
        return new Plan(
                e.at().truncatedTo(ChronoUnit.MILLIS),
                e.procedure(),
                e.procedureName(),
                e.dueAt(),
                e.steps(),
                e.resumption());
    }

    static Plan of(DossierReplanned e) {
        return new Plan(
                e.at().truncatedTo(ChronoUnit.MILLIS),
                e.procedure(),
                e.procedureName(),
                e.dueAt(),
                e.steps(),
                e.resumption());
    }

    /// Whether an offer is of a plan before this one.
    boolean isAfter(StepOffered offer) {
        return at.isAfter(Objects.requireNonNullElse(offer.plannedAt(), offer.at()));
    }

    /// Whether the plan has the offered step, and at the same office.
    boolean has(StepOffered offer) {
        return planned(offer.step()).filter(one -> one.office().equals(offer.office())).isPresent();
    }

    private Optional<PlannedStep> planned(String step) {
        return steps.stream().filter(one -> one.step().equals(step)).findFirst();
    }

    /// The offer as this plan would have made it; the same when the plan does not have it. Its due
    /// date is its clock's matter.
    StepOffered applied(StepOffered offer) {
        return planned(offer.step())
                .map(plan ->
                        new StepOffered(
                                offer.code(),
                                offer.at(),
                                offer.step(),
                                offer.visit(),
                                plan.name(),
                                offer.office(),
                                offer.level(),
                                offer.fromOffice(),
                                plan.limit(),
                                offer.dueAt(),
                                procedure,
                                procedureName,
                                offer.receivedAt(),
                                dueAt,
                                plan.after().isEmpty(),
                                offer.fromActor(),
                                earlierThan(plan),
                                resumption,
                                offer.held(),
                                at))
                .orElse(offer);
    }

    private List<EarlierStep> earlierThan(PlannedStep later) {
        Set<String> before = new HashSet<>();
        collect(later, before);
        return steps.stream()
                .filter(one -> before.contains(one.step()))
                .map(one -> new EarlierStep(one.step(), one.name(), one.office()))
                .toList();
    }

    private void collect(PlannedStep later, Set<String> before) {
        for (String step : later.after()) {
            if (before.add(step)) {
                planned(step).ifPresent(one -> collect(one, before));
            }
        }
    }
}
