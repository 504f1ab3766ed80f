package vn.lienthong.contracts.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Every office of the province, and who is above whom.
public final class Offices {

    private final Map<String, Office> byCode;

    private Offices(Map<String, Office> byCode) {
        this.byCode = byCode;
    }

    /// A directory of these offices.
    ///
    /// @throws IllegalArgumentException when a code is there twice, a parent is unknown, or the
    ///   parents form a circle
    public static Offices of(Collection<Office> offices) {
        Map<String, Office> byCode = new LinkedHashMap<>();
        for (Office office : offices) {
            if (byCode.put(office.code(), office) != null) {
                throw new IllegalArgumentException("Office " + office.code() + " is listed twice");
            }
        }
        Offices directory = new Offices(byCode);
        byCode.values().forEach(directory::checkParents);
        return directory;
    }

    private void checkParents(Office office) {
        Office at = office;
        for (int steps = 0; at.parent() != null; steps++) {
            Office parent = byCode.get(at.parent());
            if (parent == null) {
                throw new IllegalArgumentException(
                        "Office %s names the unknown superior %s"
                                .formatted(at.code(), at.parent()));
            }
            if (steps > byCode.size()) {
                throw new IllegalArgumentException(
                        "Office %s is above itself".formatted(office.code()));
            }
            at = parent;
        }
    }

    public Collection<Office> all() {
        return byCode.values();
    }

    public Optional<Office> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /// The office of this code.
    ///
    /// @throws IllegalArgumentException when there is no such office
    public Office get(String code) {
        return find(code)
                .orElseThrow(() -> new IllegalArgumentException("There is no office " + code));
    }

    /// The superior office, empty for the province's top office.
    public Optional<Office> superiorOf(String code) {
        return find(code).map(Office::parent).flatMap(this::find);
    }

    /// Whether an officer of office `own` may see and act on what stands at `other`: its own office
    /// and the offices below it. A counter belongs to its superior office and stands for it: what
    /// is below the people's committee is not below its counter.
    public boolean isAtOrBelow(String other, String own) {
        return lineage(other).stream().anyMatch(office -> office.code().equals(own));
    }

    /// The codes of an office and of all below it, in the directory's order; none when it is
    /// unknown.
    public List<String> atAndBelow(String own) {
        return byCode.keySet().stream().filter(other -> isAtOrBelow(other, own)).toList();
    }

    /// Whether no office stands beside or above this one: an officer there reaches the whole
    /// province.
    public boolean isAboveAll(String own) {
        return byCode.keySet().stream().allMatch(other -> isAtOrBelow(other, own));
    }

    /// The office and all its superiors, nearest first; empty when the office is unknown.
    public List<Office> lineage(String code) {
        List<Office> lineage = new ArrayList<>();
        Optional<Office> at = find(code);
        while (at.isPresent()) {
            lineage.add(at.get());
            at = superiorOf(at.get().code());
        }
        return lineage;
    }

    /// The office that a step of a route means, seen from the office that received the dossier: the
    /// receiving office itself when it is of that level and kind; else the one that says it covers
    /// the receiving office or an office above it; else the one with the nearest common superior.
    ///
    /// @return empty when no office of that level and kind exists; the first by code when several
    ///   are equally near
    public Optional<Office> resolve(String receivingOffice, String level, String kind) {
        List<Office> candidates =
                byCode.values().stream()
                        .filter(o -> o.level().equals(level) && o.kind().equals(kind))
                        .filter(o -> o.successors().isEmpty())
                        .sorted(Comparator.comparing(Office::code))
                        .toList();
        List<Office> lineage = lineage(receivingOffice);
        return candidates.stream()
                .filter(o -> o.code().equals(receivingOffice))
                .findFirst()
                .or(() -> firstThatCovers(candidates, lineage))
                .or(() -> nearest(candidates, lineage));
    }

    private static Optional<Office> firstThatCovers(List<Office> candidates, List<Office> lineage) {
        return lineage.stream()
                .flatMap(at -> candidates.stream().filter(o -> o.covers().contains(at.code())))
                .findFirst();
    }

    private Optional<Office> nearest(List<Office> candidates, List<Office> lineage) {
        return lineage.stream()
                .flatMap(at -> candidates.stream().filter(o -> isAtOrBelow(o.code(), at.code())))
                .findFirst();
    }
}
