package vn.lienthong.local.world.clock;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;
import vn.lienthong.local.world.DurableFile;
import vn.lienthong.local.world.WorldSettings;

/// Business time, to the millisecond. It never goes back, over restarts too.
@Component
public final class BusinessClock {

    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Clock real;
    private final DurableFile file;
    private volatile Duration offset;

    BusinessClock(Clock realClock, WorldSettings settings) throws IOException {
        this.real = realClock;
        this.file = new DurableFile(settings.folder().resolve("clock-offset.txt"));
        this.offset = file.read().map(String::strip).map(Duration::parse).orElse(Duration.ZERO);
    }

    public Instant now() {
        return real.instant().plus(offset).truncatedTo(ChronoUnit.MILLIS);
    }

    /// RFC 3339 with the offset of the country.
    public static String written(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(local(instant));
    }

    public static OffsetDateTime local(Instant instant) {
        return instant.atZone(ZONE).toOffsetDateTime();
    }

    boolean moved() {
        return !offset.isZero();
    }

    /// Returns after the new offset is on the disk. An instant that has passed already changes
    /// nothing.
    synchronized void moveTo(Instant instant) throws IOException {
        Duration next = Duration.between(real.instant(), instant);
        if (next.compareTo(offset) > 0) {
            file.write(next.toString());
            offset = next;
        }
    }
}
