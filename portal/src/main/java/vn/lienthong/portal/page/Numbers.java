package vn.lienthong.portal.page;

import java.text.NumberFormat;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Counts, shares, sizes and lengths of time as the visitor's language writes them.
@Component("numbers")
public class Numbers {
    private static final long KILO = 1024;
    private static final Duration FEW = Duration.ofSeconds(10);
    private static final Duration MINUTES = Duration.ofMinutes(2);
    private static final Duration HOURS = Duration.ofHours(2);
    private static final Duration DAYS = Duration.ofDays(2);

    private final Words words;

    Numbers(Words words) {
        this.words = words;
    }

    /// A count; empty when there is none.
    public String count(@Nullable Long count) {
        return count == null ? "" : whole().format(count);
    }

    /// A part of a whole of 100, with one decimal.
    ///
    /// @param percent absent where there is no whole
    public String percent(@Nullable Double percent) {
        return percent == null ? "–" : decimal().format(percent) + " %";
    }

    /// A number with one decimal.
    public String decimal(double number) {
        return decimal().format(number);
    }

    /// Points, with two decimals.
    public String points(double points) {
        NumberFormat format = NumberFormat.getNumberInstance(LocaleContextHolder.getLocale());
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        return format.format(points);
    }

    /// A size with its unit; empty when it is not known.
    public String bytes(@Nullable Long bytes) {
        if (bytes == null) {
            return "";
        }
        String[] units = {"B", "kB", "MB", "GB", "TB"};
        double size = bytes;
        int unit = 0;
        while (size >= KILO && unit < units.length - 1) {
            size /= KILO;
            unit++;
        }
        return (unit == 0 ? whole() : decimal()).format(size) + " " + units[unit];
    }

    /// A length of time in the unit that says most.
    public String duration(@Nullable Duration length) {
        if (length == null) {
            return "";
        }
        if (length.compareTo(FEW) < 0) {
            return words.of("length.seconds", decimal().format(length.toMillis() / 1000.0));
        }
        if (length.compareTo(MINUTES) < 0) {
            return words.of("length.seconds", whole().format(length.toSeconds()));
        }
        if (length.compareTo(HOURS) < 0) {
            return words.of("length.minutes", whole().format(length.toMinutes()));
        }
        return length.compareTo(DAYS) < 0
                ? words.of("length.hours", whole().format(length.toHours()))
                : words.of("length.days", whole().format(length.toDays()));
    }

    private static NumberFormat whole() {
        return NumberFormat.getIntegerInstance(LocaleContextHolder.getLocale());
    }

    private static NumberFormat decimal() {
        NumberFormat format = NumberFormat.getNumberInstance(LocaleContextHolder.getLocale());
        format.setMaximumFractionDigits(1);
        return format;
    }
}
