package vn.lienthong.intake.catalogue;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.lienthong.contracts.catalogue.Office;
import vn.lienthong.contracts.catalogue.Offices;
import vn.lienthong.contracts.catalogue.Procedure;
import vn.lienthong.contracts.catalogue.Province;

/// The procedures, offices and levels of the province. Immutable.
public final class Catalogue {

    private static final Comparator<Procedure> OLDEST_FIRST =
            Comparator.comparing(Procedure::validFrom).thenComparingInt(Procedure::version);

    private final Province province;
    private final Offices offices;
    private final Collection<Procedure> versions;

    /// @throws IllegalArgumentException when a procedure cannot be followed, with its code
    public Catalogue(Province province, Offices offices, Collection<Procedure> versions) {
        this.province = province;
        this.offices = offices;
        this.versions = List.copyOf(versions);
        ProcedureRules.check(this.versions, province.levels());
    }

    public Province province() {
        return province;
    }

    public Offices offices() {
        return offices;
    }

    /// The version in force on that day.
    public Optional<Procedure> procedure(String code, LocalDate day) {
        return versions.stream()
                .filter(p -> p.code().equals(code) && !p.validFrom().isAfter(day))
                .max(OLDEST_FIRST);
    }

    /// That version, whether in force or not.
    public Optional<Procedure> procedure(String code, int version) {
        return versions.stream()
                .filter(p -> p.code().equals(code) && p.version() == version)
                .findFirst();
    }

    /// Every procedure in force on that day, by code.
    ///
    /// @param words searched for in code, name and field; empty for all
    public List<Procedure> procedures(String words, LocalDate day) {
        Map<String, Procedure> inForce = new TreeMap<>();
        versions.stream()
                .filter(p -> !p.validFrom().isAfter(day))
                .sorted(OLDEST_FIRST)
                .forEach(p -> inForce.put(p.code(), p));
        return inForce.values().stream()
                .filter(p ->
                        SearchText.matches(String.join(" ", p.code(), p.name(), p.field()), words))
                .toList();
    }

    /// Id of the calendar that the office follows.
    public String calendarOf(Office office) {
        return Optional.ofNullable(office.calendar()).orElse(province.calendar());
    }
}
