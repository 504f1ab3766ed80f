package vn.lienthong.notification.recipients.domain;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/// A stretch of every day in which nobody is disturbed; over midnight where it begins later than it
/// ends.
///
/// @param from first quiet moment
/// @param until first moment after
public record QuietHours(LocalTime from, LocalTime until) {

    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    /// When it ends; empty when it is not quiet then.
    Optional<Instant> end(Instant business) {
        ZonedDateTime now = business.atZone(ZONE);
        LocalTime time = now.toLocalTime();
        boolean overMidnight = from.isAfter(until);
        boolean afterBegin = !time.isBefore(from);
        boolean beforeEnd = time.isBefore(until);
        if (overMidnight ? !afterBegin && !beforeEnd : !(afterBegin && beforeEnd)) {
            return Optional.empty();
        }
        return Optional.of(
                now.toLocalDate()
                        .plusDays(overMidnight && afterBegin ? 1 : 0)
                        .atTime(until)
                        .atZone(ZONE)
                        .toInstant());
    }
}
