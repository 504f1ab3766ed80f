package vn.lienthong.local.launcher;

import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import vn.lienthong.local.launcher.surface.Account;
import vn.lienthong.local.launcher.surface.Place;
import vn.lienthong.local.launcher.surface.Surface;
import vn.lienthong.local.launcher.surface.UnexpectedAnswer;

/// Puts a new master key in the place of the present one while everything goes on, and tells how
/// far it is.
final class KeyRotation {

    private static final String PATH = "/api/keys/rotations";

    private final Surface surface;
    private final Screen screen;

    KeyRotation(Surface surface, Screen screen) {
        this.surface = surface;
        this.screen = screen;
    }

    /// @throws Stopped when it fails, or nobody answers
    void run() {
        try {
            var operator = Operator.of(surface);
            var standing = post(PATH, operator);
            var before = Long.MAX_VALUE;
            while (left(standing) > 0 && left(standing) < before) {
                before = left(standing);
                screen.line("  còn %d khóa hồ sơ / data keys left".formatted(before));
                standing = post(PATH + "/rounds", operator);
            }
            if (left(standing) > 0) {
                throw new UnexpectedAnswer("%d keys stay".formatted(left(standing)));
            }
            var current = standing.path("current").asString("");
            screen.line(
                    ("Khóa chính bây giờ là %s, dùng cho %d khóa hồ sơ. / The master key is %1$s"
                                    + " now; %2$d data keys are under it.")
                            .formatted(current, standing.path("keys").path(current).asLong(0)));
        } catch (UnexpectedAnswer e) {
            throw new Stopped(
                    Stopped.Why.NOT_READY,
                    "Không đổi được khóa chính: " + e.getMessage(),
                    "The master key could not be rotated; does everything run (./lienthong"
                            + " status)?");
        }
    }

    private JsonNode post(String path, Account operator) {
        return surface.post(Place.INTAKE, path, operator, Map.of(), UUID.randomUUID().toString())
                .good();
    }

    private static long left(JsonNode standing) {
        return standing.path("left").asLong(0);
    }
}
