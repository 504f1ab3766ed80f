package vn.lienthong.routing.reports;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lienthong.contracts.catalogue.Office;
import vn.lienthong.contracts.catalogue.Offices;
import vn.lienthong.contracts.catalogue.Province;
import vn.lienthong.kit.security.Caller;
import vn.lienthong.kit.security.Guard;
import vn.lienthong.kit.web.FieldErrors;
import vn.lienthong.routing.catalogue.Calendars;

/// Reads what every report is asked for, and sees that the caller may ask it.
@Component
class ReportQuestions {

    private static final int LAST_YEAR = 9999;

    private final Offices offices;
    private final Guard guard;
    private final Clock clock;
    private final Calendars calendars;
    private final Province province;

    ReportQuestions(
            Offices offices, Guard guard, Clock clock, Calendars calendars, Province province) {
        this.offices = offices;
        this.guard = guard;
        this.clock = clock;
        this.calendars = calendars;
        this.province = province;
    }

    /// The parameters of every report.
    ///
    /// @param from first day, the first of the last day's month when left out
    /// @param to last day, today when left out
    /// @param office the caller's own when left out
    /// @param below whether those below it are counted too, true when left out
    /// @param level only offices of this level
    /// @param basis original, which it is when left out, or current: the promised date that is
    ///   measured against
    record Parameters(
            @Nullable String from,
            @Nullable String to,
            @Nullable String office,
            @Nullable String below,
            @Nullable String level,
            @Nullable String field,
            @Nullable String procedure,
            @Nullable String channel,
            @Nullable String basis) {}

    ZoneId zone() {
        return calendars.of(province.calendar()).zone();
    }

    /// What the parameters mean.
    ///
    /// @param errors those that were found in other parameters
    /// @throws vn.lienthong.kit.web.Problem 400 when they are wrong, 403 when the caller may not
    ///   ask
    Reports.Asked read(Caller caller, Parameters asked, FieldErrors errors) {
        ZoneId zone = zone();
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        LocalDate last = day("to", asked.to(), errors).orElse(today);
        LocalDate first = day("from", asked.from(), errors).orElse(last.withDayOfMonth(1));
        String office = given(asked.office()).orElse(caller.unit());
        Optional<Basis> basis = oneOf(Basis.values(), given(asked.basis()).orElse("original"));
        if (basis.isEmpty()) {
            errors.add("basis", "reports.basis");
        }
        if (first.isAfter(last)) {
            errors.add("from", "reports.period");
        }
        if (offices.find(office).isEmpty()) {
            errors.add("office", "reports.unknown-office");
        }
        errors.throwIfAny();
        guard.reach(caller, office);
        Scope scope =
                new Scope(
                        counted(office, asked),
                        given(asked.field()).orElse(null),
                        given(asked.procedure()).orElse(null),
                        given(asked.channel()).orElse(null));
        return new Reports.Asked(
                Period.of(first, last, zone, clock.instant()), office, scope, basis.orElseThrow());
    }

    private Set<String> counted(String office, Parameters asked) {
        Optional<String> level = given(asked.level());
        boolean below = given(asked.below()).map(Boolean::parseBoolean).orElse(true);
        return offices.all().stream()
                .filter(one ->
                        below ? offices.isAtOrBelow(one.code(), office) : one.code().equals(office))
                .filter(one -> level.isEmpty() || level.get().equals(one.level()))
                .map(Office::code)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The day of a parameter; noted when it cannot be read, or has no year that can be counted
    /// with.
    static Optional<LocalDate> day(String field, @Nullable String text, FieldErrors errors) {
        try {
            Optional<LocalDate> day = given(text).map(LocalDate::parse);
            if (day.filter(one -> one.getYear() < 1 || one.getYear() > LAST_YEAR).isEmpty()) {
                return day;
            }
        } catch (DateTimeParseException _) {
            // Said below, as for a day that cannot be counted with.
        }
        errors.add(field, "kit.field.unreadable");
        return Optional.empty();
    }

    private static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).filter(one -> !one.isBlank());
    }

    /// The constant that a parameter names.
    static <E extends Enum<E>> Optional<E> oneOf(E[] values, String word) {
        return List.of(values).stream()
                .filter(value ->
                        value.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(word))
                .findFirst();
    }
}
