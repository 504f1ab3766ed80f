package vn.lienthong.portal.page;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lienthong.portal.service.Intake;
import vn.lienthong.portal.service.Named;
import vn.lienthong.portal.service.ServiceFailure;

/// The names behind the codes of offices, procedures and steps, from intake's catalogue; the code
/// itself while the catalogue cannot be read.
@Component("names")
public class Names {
    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final Duration KEPT_AFTER_FAILURE = Duration.ofSeconds(10);

    private final Intake intake;
    private final AtomicReference<Kept<Intake.Office>> offices = new AtomicReference<>(Kept.none());
    private final AtomicReference<Kept<Intake.Procedure>> procedures =
            new AtomicReference<>(Kept.none());

    Names(Intake intake) {
        this.intake = intake;
    }

    /// An office's name.
    public String office(@Nullable Named office) {
        if (office == null) {
            return "";
        }
        return office.name() != null ? office.name() : office(office.code());
    }

    /// An office's name, by its code.
    public String office(@Nullable String code) {
        if (code == null) {
            return "";
        }
        Intake.Office office = offices().get(code);
        return office == null || office.name() == null ? code : office.name();
    }

    /// A procedure's name.
    public String procedure(@Nullable Named procedure, @Nullable String name) {
        if (name != null) {
            return name;
        }
        if (procedure == null) {
            return "";
        }
        return procedure.name() != null ? procedure.name() : procedure(procedure.code());
    }

    private String procedure(@Nullable String code) {
        if (code == null) {
            return "";
        }
        Intake.Procedure procedure = procedures().get(code);
        return procedure == null || procedure.name() == null ? code : procedure.name();
    }

    /// A step's name as its service tells it: the route is the dossier's own, no catalogue's.
    public String step(@Nullable String step, @Nullable String name) {
        return name != null ? name : step == null ? "" : step;
    }

    /// Every procedure, in the catalogue's order.
    ///
    /// @throws ServiceFailure when the catalogue cannot be read
    public List<Intake.Procedure> allProcedures() {
        Map<String, Intake.Procedure> known = procedures();
        return known.isEmpty() ? intake.procedures() : List.copyOf(known.values());
    }

    /// Every office, in the catalogue's order.
    ///
    /// @throws ServiceFailure when the catalogue cannot be read
    public List<Intake.Office> allOffices() {
        Map<String, Intake.Office> known = offices();
        return known.isEmpty() ? intake.offices() : List.copyOf(known.values());
    }

    /// Whether an office is another one or stands below it.
    public boolean isAtOrBelow(@Nullable String office, String upper) {
        Map<String, Intake.Office> known = offices();
        String at = office;
        for (int step = 0; at != null && step <= known.size(); step++) {
            if (at.equals(upper)) {
                return true;
            }
            Intake.Office entry = known.get(at);
            at = entry == null ? null : entry.parent();
        }
        return false;
    }

    /// An office and those below it, in the catalogue's order; none while it cannot be read.
    public List<Intake.Office> atAndBelow(String upper) {
        return offices().values().stream()
                .filter(office -> isAtOrBelow(office.code(), upper))
                .toList();
    }

    /// Who leads an office; absent when the catalogue does not say.
    public Intake.@Nullable Head head(@Nullable String code) {
        Intake.Office office = code == null ? null : offices().get(code);
        return office == null ? null : office.head();
    }

    private Map<String, Intake.Office> offices() {
        return current(offices, intake::offices, Intake.Office::code);
    }

    private Map<String, Intake.Procedure> procedures() {
        return current(procedures, intake::procedures, Intake.Procedure::code);
    }

    private static <T> Map<String, T> current(
            AtomicReference<Kept<T>> cell, Supplier<List<T>> source, Function<T, String> code) {
        Kept<T> held = cell.get();
        if (System.nanoTime() - held.goodUntil() < 0) {
            return held.byCode();
        }
        Kept<T> read;
        try {
            Map<String, T> byCode =
                    source.get().stream()
                            .collect(
                                    Collectors.toMap(
                                            code,
                                            Function.identity(),
                                            (first, _) -> first,
                                            LinkedHashMap::new));
            read = new Kept<>(byCode, System.nanoTime() + KEPT.toNanos());
        } catch (ServiceFailure failure) {
            if (failure.kind() != ServiceFailure.Kind.DOWN) {
                // Somebody without an account asked; the next one may be allowed to.
                return held.byCode();
            }
            read = new Kept<>(held.byCode(), System.nanoTime() + KEPT_AFTER_FAILURE.toNanos());
        }
        cell.set(read);
        return read.byCode();
    }

    /// What was read last.
    ///
    /// @param goodUntil on the machine's running clock, in nanoseconds
    private record Kept<T>(Map<String, T> byCode, long goodUntil) {
        static <T> Kept<T> none() {
            return new Kept<>(Map.of(), System.nanoTime());
        }
    }
}
