package vn.lienthong.intake.imports;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Times as other software writes them: with an offset, or as it is in Việt Nam. A day without a
/// time is its midnight.
final class Moments {

    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final List<DateTimeFormatter> SHAPES =
            Stream.of(
                            "uuuu-MM-dd'T'HH:mm[:ss][.SSS]XXX",
                            "uuuu-MM-dd['T'][' ']HH:mm[:ss][.SSS]",
                            "uuuuMMddHHmmss",
                            "d/M/uuuu H:mm[:ss]",
                            "uuuu-MM-dd",
                            "d/M/uuuu")
                    .map(shape ->
                            DateTimeFormatter.ofPattern(shape, Locale.ROOT)
                                    .withResolverStyle(ResolverStyle.STRICT))
                    .toList();

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9999;

    private Moments() {}

    /// The moment; empty when it is none of the shapes, no such day exists, or its year is not
    /// between 1900 and 9999.
    static Optional<Instant> parse(String text) {
        return SHAPES.stream()
                .flatMap(shape -> read(text, shape).stream())
                .findFirst()
                .map(read -> read.truncatedTo(ChronoUnit.MILLIS));
    }

    private static Optional<Instant> read(String text, DateTimeFormatter shape) {
        try {
            TemporalAccessor read =
                    shape.parseBest(
                            text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
            return isOfOurEra(read) ? Optional.of(instant(read)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    // What lies beyond is a mistake, and more than a store or a calendar can count.
    private static boolean isOfOurEra(TemporalAccessor read) {
        int year = read.get(ChronoField.YEAR);
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    private static Instant instant(TemporalAccessor read) {
        return switch (read) {
            case OffsetDateTime moment -> moment.toInstant();
            case LocalDateTime local -> local.atZone(ZONE).toInstant();
            default -> LocalDate.from(read).atStartOfDay(ZONE).toInstant();
        };
    }
}
