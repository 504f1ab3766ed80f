package vn.lienthong.local.launcher;

import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import vn.lienthong.local.launcher.surface.Account;
import vn.lienthong.local.launcher.surface.Place;
import vn.lienthong.local.launcher.surface.Surface;
import vn.lienthong.local.launcher.surface.UnexpectedAnswer;

/// Asks routing-service to walk the histories of all dossiers, a stretch at a time, and tells how
/// far it is.
final class HistoryCheck {

    private static final int STRETCH = 2000;

    private final Surface surface;
    private final Screen screen;

    HistoryCheck(Surface surface, Screen screen) {
        this.surface = surface;
        this.screen = screen;
    }

    /// @throws Stopped when an entry is not as it was written, naming the first such entry, or when
    ///   nobody answers
    void run() {
        try {
            walk();
        } catch (UnexpectedAnswer e) {
            throw new Stopped(
                    Stopped.Why.NOT_READY,
                    "Không kiểm tra được lịch sử: " + e.getMessage(),
                    "The histories could not be checked; does everything run (./lienthong"
                            + " status)?");
        }
    }

    private void walk() {
        var operator = Operator.of(surface);
        var dossiers = 0L;
        var entries = 0L;
        var millis = 0L;
        var broken = 0;
        var first = "";
        var after = "";
        do {
            var found = stretch(operator, after);
            dossiers += found.path("dossiers").asLong(0);
            entries += found.path("entries").asLong(0);
            millis += found.path("tookMillis").asLong(0);
            for (var one : found.path("broken").valueStream().toList()) {
                screen.line("  ✗ " + told(one));
                first = first.isEmpty() ? told(one) : first;
                broken++;
            }
            after = found.path("next").asString("");
            screen.line("  %d hồ sơ, %d mục / dossiers, entries".formatted(dossiers, entries));
        } while (!after.isEmpty());
        if (broken > 0) {
            throw new Stopped(
                    Stopped.Why.HISTORY_BROKEN,
                    "Lịch sử của %d hồ sơ đã bị sửa; mục đầu tiên: %s.".formatted(broken, first),
                    "The histories of %d dossiers were tampered with; first entry: %s."
                            .formatted(broken, first));
        }
        screen.line(
                "Lịch sử nguyên vẹn: %d hồ sơ, %d mục, %d ms. / Every history is intact."
                        .formatted(dossiers, entries, millis));
    }

    private JsonNode stretch(Account operator, String after) {
        return surface.post(
                        Place.ROUTING,
                        "/api/history/verification?most=" + STRETCH + "&after=" + after,
                        operator,
                        Map.of(),
                        UUID.randomUUID().toString())
                .good();
    }

    private static String told(JsonNode broken) {
        return "%s #%d %s %s"
                .formatted(
                        broken.path("code").asString(""),
                        broken.path("entry").asInt(0),
                        broken.path("why").asString(""),
                        broken.path("at").asString(""))
                .strip();
    }
}
