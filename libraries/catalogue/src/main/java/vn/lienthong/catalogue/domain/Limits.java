package vn.lienthong.catalogue.domain;

import java.math.BigDecimal;
import java.util.Optional;
import vn.lienthong.workingtime.Limit;

/// What limits are worth when they are laid end to end.
final class Limits {

    private static final int MINUTES_OF_AN_HOUR = 60;

    /// A working day stands for 8 working hours whatever the office's own day is.
    private static final int MINUTES_OF_A_DAY = 480;

    private static final int DAYS_OF_A_WEEK = 7;
    private static final int REST_DAYS_OF_A_WEEK = 2;

    private Limits() {}

    static Optional<Limit> parse(String text) {
        try {
            return Optional.of(Limit.parse(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// Working minutes. Of calendar days only those count that are working days whatever the
    /// weekday on which they begin.
    static BigDecimal minutes(Limit limit) {
        return switch (limit.unit()) {
            case WORKING_DAY -> limit.amount().multiply(BigDecimal.valueOf(MINUTES_OF_A_DAY));
            case WORKING_HOUR -> limit.amount().multiply(BigDecimal.valueOf(MINUTES_OF_AN_HOUR));
            case CALENDAR_DAY -> {
                int days = limit.amount().intValue();
                int working =
                        days / DAYS_OF_A_WEEK * (DAYS_OF_A_WEEK - REST_DAYS_OF_A_WEEK)
                                + Math.max(0, days % DAYS_OF_A_WEEK - REST_DAYS_OF_A_WEEK);
                yield BigDecimal.valueOf((long) working * MINUTES_OF_A_DAY);
            }
        };
    }
}
