package vn.lienthong.system.replay;

import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import vn.lienthong.system.replay.Surface.Service;

/// What reports know, rebuilt from the events alone and compared with what was kept while they
/// came.
///
/// @param events that were read
/// @param dossiers that they tell of
/// @param different of which something else was kept
record Rebuilt(long events, long dossiers, long different, Duration took) {

    private static final String PATH = "/api/reports/rebuild";
    private static final Duration PAUSE = Duration.ofMillis(250);

    /// Rebuilds, and returns when it is done.
    ///
    /// @throws IllegalStateException when it fails
    static Rebuilt now(Surface surface, Staff staff) {
        long begun = System.nanoTime();
        JsonNode status = surface.post(Service.ROUTING, PATH, staff.operations(), Map.of());
        while (status.path("state").asString().equals("RUNNING")) {
            Pause.of(PAUSE);
            status = surface.get(Service.ROUTING, PATH, staff.operations());
        }
        if (!status.path("state").asString().equals("DONE")) {
            throw new IllegalStateException("The reports could not be rebuilt: " + status);
        }
        return new Rebuilt(
                status.path("total").asLong(),
                status.path("dossiers").asLong(),
                status.path("different").asLong(),
                Duration.ofNanos(System.nanoTime() - begun));
    }

    String told() {
        return "%,d sự kiện / events → %,d hồ sơ / dossiers, khác / different: %,d (%.0f s)"
                .formatted(events, dossiers, different, took.toMillis() / 1000.0);
    }
}
