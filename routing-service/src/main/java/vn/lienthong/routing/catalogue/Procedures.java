package vn.lienthong.routing.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.lienthong.contracts.catalogue.Procedure;
import vn.lienthong.routing.catalogue.domain.ProcedureRules;
import vn.lienthong.routing.catalogue.domain.Route;
import vn.lienthong.routing.catalogue.domain.RuleBook;

/// The procedures of the province, as far as routing asks for them.
public final class Procedures implements RuleBook {

    private record Version(Procedure procedure, ProcedureRules rules) {}

    private final Map<String, List<Version>> byCode = new HashMap<>();
    private final ZoneId zone;

    /// @throws IllegalArgumentException when a route is impossible
    Procedures(List<Procedure> procedures, ZoneId zone) {
        this.zone = zone;
        procedures.stream()
                .sorted(Comparator.comparing(Procedure::validFrom).reversed())
                .forEach(one ->
                        byCode.merge(
                                one.code(),
                                List.of(new Version(one, rules(one))),
                                Procedures::joined));
    }

    @Override
    public ProcedureRules of(String procedure, Instant receivedAt) {
        return inForce(procedure, receivedAt).map(Version::rules).orElse(ProcedureRules.UNKNOWN);
    }

    /// The step whose office leads (chủ trì), where the procedure names one.
    public Optional<String> leadStep(String procedure, Instant receivedAt) {
        return inForce(procedure, receivedAt)
                .flatMap(version -> Optional.ofNullable(version.procedure().lead()));
    }

    /// The papers that the procedure asks for (thành phần hồ sơ); none for an unknown procedure.
    public List<Procedure.Paper> papers(String procedure, Instant receivedAt) {
        return inForce(procedure, receivedAt)
                .map(version -> version.procedure().papers())
                .orElse(List.of());
    }

    private Optional<Version> inForce(String procedure, Instant receivedAt) {
        LocalDate day = receivedAt.atZone(zone).toLocalDate();
        return byCode.getOrDefault(procedure, List.of()).stream()
                .filter(version -> !version.procedure().validFrom().isAfter(day))
                .findFirst();
    }

    private static ProcedureRules rules(Procedure procedure) {
        Map<String, List<String>> after = new LinkedHashMap<>();
        procedure.steps().forEach(step -> after.put(step.step(), step.after()));
        return new ProcedureRules(new Route(after), procedure.resumption());
    }

    private static List<Version> joined(List<Version> newer, List<Version> older) {
        return Stream.concat(newer.stream(), older.stream()).toList();
    }
}
