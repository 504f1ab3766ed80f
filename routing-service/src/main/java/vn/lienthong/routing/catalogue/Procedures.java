package vn.lienthong.routing.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import vn.lienthong.contracts.catalogue.Procedure;

/// The procedures of the province, as far as routing asks for them.
public final class Procedures {

    private final List<Procedure> newestFirst;
    private final ZoneId zone;

    Procedures(List<Procedure> procedures, ZoneId zone) {
        this.newestFirst =
                procedures.stream()
                        .sorted(Comparator.comparing(Procedure::validFrom).reversed())
                        .toList();
        this.zone = zone;
    }

    /// The papers that the procedure asks for (thành phần hồ sơ); none for an unknown procedure.
    public List<Procedure.Paper> papers(String procedure, Instant receivedAt) {
        LocalDate day = receivedAt.atZone(zone).toLocalDate();
        return newestFirst.stream()
                .filter(one -> one.code().equals(procedure) && !one.validFrom().isAfter(day))
                .findFirst()
                .map(Procedure::papers)
                .orElse(List.of());
    }
}
