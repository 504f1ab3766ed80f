package vn.lienthong.workingtime;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How long something may take (thời hạn giải quyết): `5wd`, `0.5wd`, `12wh`, `10cd`.
///
/// @param amount how many, never negative, at most 100 000; without trailing zeros, so that equal
///   limits are equal
/// @param unit of what
public record Limit(BigDecimal amount, Unit unit) {

    /// What a limit counts.
    public enum Unit {
        /// Working day (ngày làm việc), `wd`.
        WORKING_DAY("wd"),
        /// Working hour (giờ làm việc), `wh`.
        WORKING_HOUR("wh"),
        /// Calendar day (ngày), `cd`.
        CALENDAR_DAY("cd");

        private final String suffix;

        Unit(String suffix) {
            this.suffix = suffix;
        }
    }

    private static final BigDecimal MOST = BigDecimal.valueOf(100_000);
    private static final BigDecimal NANOS_OF_HOUR = BigDecimal.valueOf(3_600_000_000_000L);

    /// A working day stands for 8 working hours whatever the office's own day is.
    private static final BigDecimal NANOS_OF_DAY = NANOS_OF_HOUR.multiply(BigDecimal.valueOf(8));

    /// Enough decimals that a nanosecond survives being written as a share of a day and read again.
    private static final int DECIMALS = 16;

    private static final Pattern TEXT = Pattern.compile("(\\d{1,6}(?:\\.\\d{1,20})?)(wd|wh|cd)");

    /// @throws IllegalArgumentException when the amount is negative or beyond reason, or a part of
    ///   a calendar day
    public Limit {
        if (amount.signum() < 0 || amount.compareTo(MOST) > 0) {
            throw new IllegalArgumentException(
                    "a limit lies between 0 and %s, not at %s".formatted(MOST, amount));
        }
        BigDecimal stripped = amount.stripTrailingZeros();
        amount = stripped.setScale(Math.max(0, stripped.scale()), RoundingMode.UNNECESSARY);
        if (unit == Unit.CALENDAR_DAY && amount.scale() > 0) {
            throw new IllegalArgumentException(
                    "calendar days are whole, %s is not".formatted(amount));
        }
    }

    /// A whole number of working days.
    public static Limit workingDays(int days) {
        return new Limit(BigDecimal.valueOf(days), Unit.WORKING_DAY);
    }

    /// A whole number of working hours.
    public static Limit workingHours(int hours) {
        return new Limit(BigDecimal.valueOf(hours), Unit.WORKING_HOUR);
    }

    /// A whole number of calendar days.
    public static Limit calendarDays(int days) {
        return new Limit(BigDecimal.valueOf(days), Unit.CALENDAR_DAY);
    }

    /// Reads `5wd`, `0.5wd`, `12wh` or `10cd`.
    ///
    /// @throws IllegalArgumentException when the text has another form or the amount is not allowed
    public static Limit parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "limit \"%s\": write a number and a unit, such as 5wd, 0.5wd, 12wh or 10cd"
                            .formatted(text));
        }
        Unit unit =
                switch (matcher.group(2)) {
                    case "wd" -> Unit.WORKING_DAY;
                    case "wh" -> Unit.WORKING_HOUR;
                    default -> Unit.CALENDAR_DAY;
                };
        return new Limit(new BigDecimal(matcher.group(1)), unit);
    }

    /// Whether the amount has no fraction.
    public boolean isWhole() {
        return amount.scale() == 0;
    }

    /// The form that [#parse] reads.
    @Override
    public String toString() {
        return amount.toPlainString() + unit.suffix;
    }

    /// That much working time as an amount of working days or hours.
    static BigDecimal amountOf(long nanos, Unit unit) {
        return BigDecimal.valueOf(nanos)
                .divide(nanosOf(unit), DECIMALS, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
    }

    /// The limit as working time. A fraction that [#amountOf] could not write exactly is restored.
    long nanos() {
        return amount.multiply(nanosOf(unit)).setScale(0, RoundingMode.HALF_EVEN).longValueExact();
    }

    private static BigDecimal nanosOf(Unit unit) {
        return unit == Unit.WORKING_DAY ? NANOS_OF_DAY : NANOS_OF_HOUR;
    }
}
