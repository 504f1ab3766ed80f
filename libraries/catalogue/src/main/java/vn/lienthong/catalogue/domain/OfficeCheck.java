package vn.lienthong.catalogue.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.lienthong.contracts.catalogue.Office;
import vn.lienthong.contracts.catalogue.Offices;
import vn.lienthong.contracts.catalogue.Procedure;
import vn.lienthong.contracts.catalogue.Province;

/// Whether the province has the offices that a route names, from every counter that may receive the
/// procedure.
final class OfficeCheck {

    /// The counter that receives dossiers everywhere (Nghị định 118/2025/NĐ-CP, Điều 7).
    private static final String COUNTER = "ONE_STOP_COUNTER";

    private final Province province;
    private final Offices offices;
    private final List<String> kinds;

    OfficeCheck(Province province, Offices offices) {
        this.province = province;
        this.offices = offices;
        this.kinds = offices.all().stream().map(Office::kind).distinct().sorted().toList();
    }

    /// Whether dossiers of this procedure are received at this office: at a counter of the level at
    /// which the route begins.
    static boolean receives(Office office, Procedure procedure) {
        return office.kind().equals(COUNTER)
                && office.successors().isEmpty()
                && procedure.steps().stream()
                        .filter(step -> step.after().isEmpty() && step.kind().equals(COUNTER))
                        .allMatch(step -> step.level().equals(office.level()));
    }

    List<Problem> of(WrittenProcedure written) {
        List<Problem> problems = new ArrayList<>();
        Procedure procedure = written.procedure();
        for (int i = 0; i < procedure.steps().size(); i++) {
            names(written, Paths.item("steps", i), procedure.steps().get(i), problems);
        }
        boolean readable =
                !procedure.steps().isEmpty()
                        && problems.isEmpty()
                        && written.unreadable().stream()
                                .noneMatch(path -> path.startsWith("steps"));
        if (readable) {
            resolution(written, problems);
        }
        return problems;
    }

    private void names(
            WrittenProcedure written, String at, Procedure.Step step, List<Problem> problems) {
        if (!province.levels().contains(step.level()) && written.has(at + ".level")) {
            problems.add(
                    written.problem(
                            at + ".level",
                            Kind.UNKNOWN_LEVEL,
                            step.level(),
                            String.join(", ", province.levels())));
        }
        if (!kinds.contains(step.kind()) && written.has(at + ".kind")) {
            problems.add(
                    written.problem(
                            at + ".kind",
                            Kind.UNKNOWN_KIND,
                            step.kind(),
                            String.join(", ", kinds)));
        }
    }

    private void resolution(WrittenProcedure written, List<Problem> problems) {
        Procedure procedure = written.procedure();
        List<Office> counters =
                offices.all().stream().filter(office -> receives(office, procedure)).toList();
        if (counters.isEmpty()) {
            problems.add(written.problem("steps", Kind.NO_COUNTER));
        }
        for (int i = 0; i < procedure.steps().size(); i++) {
            Procedure.Step step = procedure.steps().get(i);
            List<Office> without =
                    counters.stream()
                            .filter(c ->
                                    offices.resolve(c.code(), step.level(), step.kind()).isEmpty())
                            .toList();
            if (!without.isEmpty()) {
                problems.add(missing(written, Paths.item("steps", i), step, without));
            }
        }
    }

    private Problem missing(
            WrittenProcedure written, String at, Procedure.Step step, List<Office> without) {
        Office example = without.getFirst();
        return dissolved(step)
                .map(office ->
                        written.problem(
                                at,
                                Kind.DISSOLVED_OFFICE,
                                step.step(),
                                office.code(),
                                office.name(),
                                String.join(", ", office.successors()),
                                example.code(),
                                example.name()))
                .orElseGet(() ->
                        written.problem(
                                at,
                                Kind.NO_OFFICE,
                                step.step(),
                                step.level(),
                                step.kind(),
                                example.code(),
                                example.name(),
                                "" + without.size()));
    }

    /// An office that would have done the step, had it not been dissolved.
    private Optional<Office> dissolved(Procedure.Step step) {
        return offices.all().stream()
                .filter(o -> o.level().equals(step.level()) && o.kind().equals(step.kind()))
                .filter(o -> !o.successors().isEmpty())
                .findFirst();
    }
}
