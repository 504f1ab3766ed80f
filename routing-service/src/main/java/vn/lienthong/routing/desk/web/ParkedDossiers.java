package vn.lienthong.routing.desk.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lienthong.kit.aggregate.Aggregates;
import vn.lienthong.kit.parking.Parking;
import vn.lienthong.routing.desk.domain.Desk;
import vn.lienthong.routing.desk.store.Words;

/// What could not be processed, as lines of a desk's list. It is of the office that gave the
/// dossier its code, or at whose desk it stands.
@Component
class ParkedDossiers {

    static final String STATE = "PARKED";

    private final Aggregates<Desk> desks;
    private final Parking parking;

    ParkedDossiers(Aggregates<Desk> desks, Parking parking) {
        this.desks = desks;
        this.parking = parking;
    }

    /// By code.
    ///
    /// @param words of which all must be found
    List<DeskEntry> at(String office, List<String> words) {
        List<String> codes =
                parking.all().stream().map(Parking.Parked::code).distinct().sorted().toList();
        var known = desks.findAll(codes);
        return codes.stream()
                .flatMap(code -> {
                    Desk desk = known.get(code);
                    boolean stands =
                            desk != null
                                    && desk.open().stream()
                                            .anyMatch(task -> task.office().equals(office));
                    return stands || code.startsWith(office + "-")
                            ? Stream.of(DeskEntry.parked(code, desk))
                            : Stream.empty();
                })
                .filter(entry -> hasAll(entry, words))
                .toList();
    }

    private static boolean hasAll(DeskEntry entry, List<String> words) {
        String text =
                Words.plain(entry.code(), orEmpty(entry.procedureName()), orEmpty(entry.name()));
        return words.stream().allMatch(text::contains);
    }

    private static String orEmpty(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
