package vn.lienthong.portal.service;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// At which level an office stands, from intake's catalogue, which is read when an office is asked
/// for that is not known yet.
final class OfficeLevels {

    private final Intake intake;
    private final AtomicReference<Map<String, String>> known = new AtomicReference<>(Map.of());

    OfficeLevels(Intake intake) {
        this.intake = intake;
    }

    /// Empty while the catalogue cannot be read.
    Optional<String> of(String office) {
        if (!known.get().containsKey(office)) {
            read();
        }
        return Optional.ofNullable(known.get().get(office));
    }

    private void read() {
        try {
            Map<String, String> levels = new HashMap<>();
            for (Intake.Office one : intake.offices()) {
                if (one.level() != null) {
                    levels.put(one.code(), one.level());
                }
            }
            known.set(Map.copyOf(levels));
        } catch (ServiceFailure _) {
            // The one routing-service hands on what is for another deployment.
        }
    }
}
