package vn.lienthong.portal.counter;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import vn.lienthong.portal.page.Part;
import vn.lienthong.portal.service.Intake;
import vn.lienthong.portal.service.Named;

/// The procedures that a counter received dossiers of last. They change slowly and are asked for at
/// every dossier, so each counter's are kept for a minute.
@Component
class RecentProcedures {
    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int MOST_COUNTERS = 2_000;
    private static final int LOOKED_AT = 40;
    private static final int SHOWN = 6;

    private final Intake intake;
    private final Map<String, Kept> byOffice = new ConcurrentHashMap<>();

    RecentProcedures(Intake intake) {
        this.intake = intake;
    }

    /// What was read last.
    ///
    /// @param goodUntil on the machine's running clock, in nanoseconds
    private record Kept(List<String> codes, long goodUntil) {}

    /// Those of the procedures that were received last, the latest first; none while the service
    /// does not tell.
    List<Intake.Procedure> at(String office, List<Intake.Procedure> all) {
        return codes(office).stream()
                .flatMap(code -> all.stream().filter(one -> one.code().equals(code)).limit(1))
                .toList();
    }

    private List<String> codes(String office) {
        Kept kept = byOffice.get(office);
        if (kept != null && System.nanoTime() - kept.goodUntil() < 0) {
            return kept.codes();
        }
        List<Intake.Line> latest = Part.of(() -> intake.latest(office, LOOKED_AT)).value();
        if (latest == null) {
            return List.of();
        }
        List<String> codes =
                latest.stream()
                        .map(Intake.Line::procedure)
                        .filter(Objects::nonNull)
                        .map(Named::code)
                        .filter(Objects::nonNull)
                        .distinct()
                        .limit(SHOWN)
                        .toList();
        if (byOffice.size() >= MOST_COUNTERS) {
            byOffice.clear();
        }
        byOffice.put(office, new Kept(codes, System.nanoTime() + KEPT.toNanos()));
        return codes;
    }
}
