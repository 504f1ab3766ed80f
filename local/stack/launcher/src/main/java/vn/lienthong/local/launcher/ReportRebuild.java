package vn.lienthong.local.launcher;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import vn.lienthong.local.launcher.surface.Place;
import vn.lienthong.local.launcher.surface.Surface;
import vn.lienthong.local.launcher.surface.UnexpectedAnswer;

/// Has routing-service rebuild what reports know from the event log alone, and tells how far it is
/// and whether anything was kept otherwise.
final class ReportRebuild {

    private static final String PATH = "/api/reports/rebuild";
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Surface surface;
    private final Screen screen;

    ReportRebuild(Surface surface, Screen screen) {
        this.surface = surface;
        this.screen = screen;
    }

    /// @throws Stopped when it fails, or nobody answers
    void run() {
        try {
            rebuild();
        } catch (UnexpectedAnswer e) {
            throw new Stopped(
                    Stopped.Why.NOT_READY,
                    "Không dựng lại được báo cáo: " + e.getMessage(),
                    "The reports could not be rebuilt; does everything run (./lienthong"
                            + " status)?");
        }
    }

    private void rebuild() {
        var operator = Operator.of(surface);
        var status =
                surface.post(Place.ROUTING, PATH, operator, Map.of(), UUID.randomUUID().toString())
                        .good();
        var told = -1L;
        while (status.path("state").asString("").equals("RUNNING")) {
            told = progress(status, told);
            Pause.of(PAUSE);
            status = surface.get(Place.ROUTING, PATH, operator).good();
        }
        if (!status.path("state").asString("").equals("DONE")) {
            throw new Stopped(
                    Stopped.Why.NOT_READY,
                    "Không dựng lại được báo cáo; xem ./lienthong logs routing.",
                    "The reports could not be rebuilt; see ./lienthong logs routing.");
        }
        screen.line(
                ("Đã dựng lại từ %d sự kiện: %d hồ sơ, %d hồ sơ trước đó khác. / Rebuilt from %1$d"
                                + " events: %2$d dossiers, %3$d were kept otherwise.")
                        .formatted(
                                status.path("total").asLong(0),
                                status.path("dossiers").asLong(0),
                                status.path("different").asLong(0)));
    }

    private long progress(JsonNode status, long told) {
        var total = status.path("total").asLong(0);
        var read = status.path("read").asLong(0);
        var percent = total == 0 ? 0 : 100 * read / total;
        if (percent != told) {
            screen.line("  %3d %%  %d / %d sự kiện / events".formatted(percent, read, total));
        }
        return percent;
    }
}
