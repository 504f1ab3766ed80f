package vn.lienthong.intake.imports;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
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

    private Moments() {}

    /// The moment; empty when it is none of the shapes or no such day exists.
    static Optional<Instant> parse(String text) {
        return SHAPES.stream()
                .flatMap(shape -> read(text, shape).stream())
                .findFirst()
                .map(read -> read.truncatedTo(ChronoUnit.MILLIS));
    }

    private static Optional<Instant> read(String text, DateTimeFormatter shape) {
        try {
            return Optional.of(
                    instant(
                            shape.parseBest(
                                    text,
                                    OffsetDateTime::from,
                                    LocalDateTime::from,
                                    LocalDate::from)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Instant instant(TemporalAccessor read) {
        return switch (read) {
            case OffsetDateTime moment -> moment.toInstant();
            case LocalDateTime local -> local.atZone(ZONE).toInstant();
            default -> LocalDate.from(read).atStartOfDay(ZONE).toInstant();
        };
    }
}
