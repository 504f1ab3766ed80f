package vn.lienthong.intake.catalogue;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import vn.lienthong.contracts.catalogue.Office;
import vn.lienthong.contracts.catalogue.Offices;
import vn.lienthong.contracts.catalogue.Procedure;
import vn.lienthong.contracts.catalogue.Province;

/// The procedures, offices and levels of the province, as they are now.
public final class Catalogue {

    private static final Comparator<Procedure> OLDEST_FIRST =
            Comparator.comparing(Procedure::validFrom).thenComparingInt(Procedure::version);

    private final Province province;
    private final Offices offices;
    private final Supplier<? extends Collection<Procedure>> versions;

    /// @param versions every version of every procedure that is in use; asked again at every use
    public Catalogue(
            Province province,
            Offices offices,
            Supplier<? extends Collection<Procedure>> versions) {
        this.province = province;
        this.offices = offices;
        this.versions = versions;
    }

    public Province province() {
        return province;
    }

    public Offices offices() {
        return offices;
    }

    /// The version in force on that day.
    public Optional<Procedure> procedure(String code, LocalDate day) {
        return versions.get().stream()
                .filter(p -> p.code().equals(code) && !p.validFrom().isAfter(day))
                .max(OLDEST_FIRST);
    }

    /// That version, whether in force or not.
    public Optional<Procedure> procedure(String code, int version) {
        return versions.get().stream()
                .filter(p -> p.code().equals(code) && p.version() == version)
                .findFirst();
    }

    /// Every procedure in force on that day, by code.
    ///
    /// @param words searched for in code, name and field; empty for all
    public List<Procedure> procedures(String words, LocalDate day) {
        Map<String, Procedure> inForce = new TreeMap<>();
        versions.get().stream()
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
