package vn.lienthong.portal.page;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Times, limits and lateness in the visitor's words, on the clocks of Việt Nam.
@Component("times")
public class Times {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Duration SOON = Duration.ofDays(1);
    private static final int MINUTES_OF_AN_HOUR = 60;
    private static final int MINUTES_OF_A_WORKING_DAY = 480;
    private static final Pattern LIMIT = Pattern.compile("([0-9]+(?:\\.[0-9]+)?)(wd|wh|cd)");
    private static final DateTimeFormatter DAY_VI =
            DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.of("vi"));
    private static final DateTimeFormatter DAY_EN =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SHORT_DAY =
            DateTimeFormatter.ofPattern("dd/MM", Locale.ROOT);

    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private static final DateTimeFormatter FIELD =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm", Locale.ROOT);

    private final Clock clock;
    private final Words words;

    Times(Clock clock, Words words) {
        this.clock = clock;
        this.words = words;
    }

    /// Day and time of day; empty when there is none.
    public String at(@Nullable Instant instant) {
        if (instant == null) {
            return "";
        }
        ZonedDateTime time = instant.atZone(ZONE);
        return HOUR.format(time) + ", " + day(time.toLocalDate());
    }

    /// Time of day to the second, and day; for what changes every few seconds.
    public String second(@Nullable Instant instant) {
        if (instant == null) {
            return "";
        }
        ZonedDateTime time = instant.atZone(ZONE);
        return SECOND.format(time) + ", " + day(time.toLocalDate());
    }

    /// Day, time of day and weekday, for what somebody should put into a diary.
    public String promise(@Nullable Instant instant) {
        if (instant == null) {
            return "";
        }
        ZonedDateTime time = instant.atZone(ZONE);
        String weekday = words.of("weekday." + time.getDayOfWeek().getValue());
        return words.of("time.promise", HOUR.format(time), weekday, day(time.toLocalDate()));
    }

    public String day(@Nullable LocalDate date) {
        if (date == null) {
            return "";
        }
        boolean english = LocaleContextHolder.getLocale().getLanguage().equals("en");
        return (english ? DAY_EN : DAY_VI).format(date);
    }

    /// Day and month, where there is little room; empty when there is none.
    public String shortDay(@Nullable LocalDate date) {
        return date == null ? "" : SHORT_DAY.format(date);
    }

    /// What a browser's field for day and time holds (`2026-11-23T08:00`).
    public String forField(@Nullable Instant instant) {
        return instant == null ? "" : FIELD.format(instant.atZone(ZONE));
    }

    /// The moment that such a field holds; empty when it holds none.
    public static Optional<Instant> ofField(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text).atZone(ZONE).toInstant());
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    /// A moment as services read it, with the offset of Việt Nam.
    public static String offset(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(ZONE));
    }

    /// The current day.
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    /// A limit such as `5wd`, in words.
    public String limit(@Nullable String limit) {
        if (limit == null) {
            return "";
        }
        Matcher parts = LIMIT.matcher(limit);
        return parts.matches()
                ? words.of("limit." + parts.group(2), number(parts.group(1)))
                : limit;
    }

    /// Vietnamese writes a decimal comma.
    private static String number(String decimal) {
        return LocaleContextHolder.getLocale().getLanguage().equals("vi")
                ? decimal.replace('.', ',')
                : decimal;
    }

    /// A length of time in hours and minutes.
    public String minutes(@Nullable Long minutes) {
        if (minutes == null) {
            return "";
        }
        long hours = minutes / MINUTES_OF_AN_HOUR;
        long rest = minutes % MINUTES_OF_AN_HOUR;
        if (hours == 0) {
            return words.of("time.minutes", rest);
        }
        return rest == 0
                ? words.of("time.hours", hours)
                : words.of("time.hours-minutes", hours, rest);
    }

    /// Working time in days of eight hours, hours and minutes, of which the two greatest are told.
    public String work(long minutes) {
        long days = minutes / MINUTES_OF_A_WORKING_DAY;
        long rest = minutes % MINUTES_OF_A_WORKING_DAY;
        if (days == 0) {
            return minutes(rest);
        }
        long hours = rest / MINUTES_OF_AN_HOUR;
        return hours == 0
                ? words.of("time.working-days", days)
                : words.of("time.working-days-hours", days, hours);
    }

    /// How much working time is left until it is due, or has passed since; when nobody says, how it
    /// stands.
    public String left(
            @Nullable Long minutes,
            @Nullable Instant dueAt,
            @Nullable Boolean late,
            @Nullable String state) {
        if (minutes == null) {
            return words.of("due." + standing(dueAt, late, state));
        }
        if (minutes < 0) {
            return words.of("left.over", work(-minutes));
        }
        if (Boolean.TRUE.equals(late)) {
            return words.of("overdue.just");
        }
        return words.of("left.left", work(minutes));
    }

    /// The colour of that: one working day is soon.
    public String pressure(
            @Nullable Long minutes,
            @Nullable Instant dueAt,
            @Nullable Boolean late,
            @Nullable String state) {
        if (minutes == null) {
            return standing(dueAt, late, state);
        }
        if (minutes < 0 || Boolean.TRUE.equals(late)) {
            return "late";
        }
        return minutes <= MINUTES_OF_A_WORKING_DAY ? "soon" : "good";
    }

    /// A day with its name, as heads of a week's columns.
    public String weekday(LocalDate date) {
        return words.of("weekday." + date.getDayOfWeek().getValue());
    }

    /// How a due time stands, as the name of a text (`due.<name>`) and of a colour.
    ///
    /// @param late what the service says about it; when it says nothing, the clock decides
    public String standing(
            @Nullable Instant dueAt, @Nullable Boolean late, @Nullable String state) {
        if ("SUSPENDED".equals(state)) {
            return "stopped";
        }
        if (dueAt == null) {
            return Boolean.TRUE.equals(late) ? "late" : "none";
        }
        Instant now = clock.instant();
        if (late != null ? late : now.isAfter(dueAt)) {
            return "late";
        }
        return now.plus(SOON).isAfter(dueAt) ? "soon" : "good";
    }
}
