package vn.lienthong.system.replay;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;
import vn.lienthong.system.replay.Surface.Answer;
import vn.lienthong.system.replay.Surface.Service;

/// The business clock of the system. It moves on when every service has heard what was said, and
/// answers when all that fell due on the way has happened.
final class BusinessClock {

    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final int PATIENCE = 5;

    private final Surface surface;

    BusinessClock(Surface surface) {
        this.surface = surface;
    }

    LocalDate today() {
        return OffsetDateTime.parse(
                        surface.get(Service.PORTAL, "/local/clock").path("now").asString())
                .atZoneSameInstant(ZONE)
                .toLocalDate();
    }

    /// @throws IllegalStateException when the services do not come to rest
    Instant moveTo(LocalDate day, LocalTime time) {
        OffsetDateTime moment = day.atTime(time).atZone(ZONE).toOffsetDateTime();
        Answer answer = set(moment);
        for (int again = 1; answer.status() == 503 && again < PATIENCE; again++) {
            answer = set(moment);
        }
        if (answer.status() != 200) {
            throw new IllegalStateException("The clock stays: " + answer.body());
        }
        return moment.toInstant();
    }

    private Answer set(OffsetDateTime moment) {
        return surface.tryPost(Service.PORTAL, "/local/clock", Map.of("set", moment.toString()));
    }
}
