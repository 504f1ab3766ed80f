package vn.lienthong.intake.catalogue;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.lienthong.contracts.catalogue.Procedure;
import vn.lienthong.workingtime.Limit;
import vn.lienthong.workingtime.Policy;

/// What a procedure's data must fulfil so that a dossier can follow it. Checked once, at the start.
final class ProcedureRules {

    private ProcedureRules() {}

    static void check(Collection<Procedure> versions, List<String> levels) {
        Set<String> seen = new HashSet<>();
        for (Procedure procedure : versions) {
            String label = procedure.code() + " version " + procedure.version();
            require(seen.add(label), label, "is there twice");
            try {
                checkLimit(procedure, label);
                checkRoute(procedure, label, levels);
            } catch (IllegalArgumentException e) {
                throw e.getMessage() != null && e.getMessage().startsWith("Procedure ")
                        ? e
                        : new IllegalArgumentException("Procedure " + label + ": " + e, e);
            }
        }
    }

    private static void checkLimit(Procedure procedure, String label) {
        Limit limit = Limit.parse(procedure.limit());
        Policy policy =
                Optional.ofNullable(procedure.policy())
                        .map(Policy::valueOf)
                        .orElse(Policy.END_OF_DAY);
        require(
                limit.isWhole()
                        || policy == Policy.ROLLING
                        || limit.unit() == Limit.Unit.WORKING_HOUR,
                label,
                "counts part of a day under a policy of whole days");
        Optional.ofNullable(procedure.cutOff()).ifPresent(LocalTime::parse);
    }

    private static void checkRoute(Procedure procedure, String label, List<String> levels) {
        require(!procedure.steps().isEmpty(), label, "has no steps");
        Set<String> known = new HashSet<>();
        for (Procedure.Step step : procedure.steps()) {
            require(known.add(step.step()), label, "has the step " + step.step() + " twice");
            require(
                    levels.contains(step.level()),
                    label,
                    "step %s stands at the unknown level %s".formatted(step.step(), step.level()));
            Limit.parse(step.limit());
        }
        require(
                procedure.lead() == null || known.contains(procedure.lead()),
                label,
                "is led by an unknown step");
        List<Procedure.Step> open = new ArrayList<>(procedure.steps());
        Set<String> reached = new HashSet<>();
        while (!open.isEmpty()) {
            List<Procedure.Step> ready =
                    open.stream().filter(step -> reached.containsAll(step.after())).toList();
            require(
                    !ready.isEmpty(),
                    label,
                    "waits for a step that is not there or runs in a circle at "
                            + open.getFirst().step());
            ready.forEach(step -> reached.add(step.step()));
            open.removeAll(ready);
        }
    }

    private static void require(boolean fulfilled, String label, String otherwise) {
        if (!fulfilled) {
            throw new IllegalArgumentException("Procedure " + label + " " + otherwise);
        }
    }
}
