package vn.lienthong.routing.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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

    /// The step whose office leads (chủ trì), where the procedure names one.
    public Optional<String> leadStep(String procedure, Instant receivedAt) {
        LocalDate day = receivedAt.atZone(zone).toLocalDate();
        return newestFirst.stream()
                .filter(one -> one.code().equals(procedure) && !one.validFrom().isAfter(day))
                .findFirst()
                .flatMap(one -> Optional.ofNullable(one.lead()));
    }
}
