package vn.lienthong.notification.courtesy.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.contracts.catalogue.Office;
import vn.lienthong.contracts.catalogue.Offices;
import vn.lienthong.kit.access.RevealsNothing;
import vn.lienthong.kit.security.Caller;
import vn.lienthong.kit.security.Role;
import vn.lienthong.kit.security.Roles;
import vn.lienthong.kit.web.FieldErrors;
import vn.lienthong.notification.courtesy.domain.CourtesyKind;
import vn.lienthong.notification.telling.store.CourtesyLetters;
import vn.lienthong.notification.telling.store.CourtesyLetters.By;
import vn.lienthong.notification.telling.store.CourtesyLetters.Counts;

/// Counts letters for the reports.
@RestController
@RevealsNothing
class CourtesySummaryController {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final CourtesyLetters letters;
    private final KnownCourtesies known;
    private final Offices offices;
    private final MessageSource messages;
    private final Clock clock;

    CourtesySummaryController(
            CourtesyLetters letters,
            KnownCourtesies known,
            Offices offices,
            MessageSource messages,
            Clock clock) {
        this.letters = letters;
        this.known = known;
        this.offices = offices;
        this.messages = messages;
        this.clock = clock;
    }

    /// @param office with those below it; the caller's own when left out
    /// @param from first day, the first of the last day's month when left out
    /// @param to last day, today when left out
    /// @param by office or kind
    @Roles({Role.LEADER, Role.REPORTS})
    @GetMapping(
            value = "/api/courtesy-letters/summary",
            produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
    ResponseEntity<Object> summary(
            Caller caller,
            Locale locale,
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = MediaType.ALL_VALUE)
                    String accept,
            @RequestParam(required = false) @Nullable String office,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(defaultValue = "office") String by) {
        LocalDate last = Objects.requireNonNullElseGet(to, () -> CountedDays.of(clock.instant()));
        LocalDate first = Objects.requireNonNullElseGet(from, () -> last.withDayOfMonth(1));
        String counted = Objects.requireNonNullElse(office, caller.unit());
        FieldErrors errors = new FieldErrors();
        Optional<By> rows =
                Arrays.stream(By.values())
                        .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(by))
                        .findFirst();
        if (rows.isEmpty()) {
            errors.add("by", "courtesy.by");
        }
        if (first.isAfter(last)) {
            errors.add("from", "courtesy.period");
        }
        errors.throwIfAny();
        Map<String, Counts> counts =
                letters.counts(
                        known.reached(caller, counted),
                        CountedDays.begin(first),
                        CountedDays.end(last),
                        rows.orElseThrow());
        CourtesySummary summary =
                new CourtesySummary(
                        counted,
                        first,
                        last,
                        by,
                        rows(counts, rows.orElseThrow(), locale),
                        sum(counts, locale));
        return MediaType.parseMediaTypes(accept).stream().anyMatch(CSV::equalsTypeAndSubtype)
                ? ResponseEntity.ok().contentType(CSV).body(summary.csv())
                : ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(summary);
    }

    /// Every kind, and of the offices those with letters.
    private List<CourtesySummary.Row> rows(Map<String, Counts> counts, By by, Locale locale) {
        return switch (by) {
            case OFFICE ->
                    counts.entrySet().stream()
                            .sorted(Map.Entry.comparingByKey())
                            .map(each ->
                                    CourtesySummary.Row.of(
                                            each.getKey(), name(each.getKey()), each.getValue()))
                            .toList();
            case KIND ->
                    Arrays.stream(CourtesyKind.values())
                            .map(kind ->
                                    CourtesySummary.Row.of(
                                            kind.name(),
                                            words("courtesy.kind." + kind, locale),
                                            counts.getOrDefault(kind.name(), Counts.NONE)))
                            .toList();
        };
    }

    private CourtesySummary.Row sum(Map<String, Counts> counts, Locale locale) {
        Counts sum = counts.values().stream().reduce(Counts.NONE, Counts::plus);
        return CourtesySummary.Row.of("", words("courtesy.sum", locale), sum);
    }

    private String name(String office) {
        return offices.find(office).map(Office::name).orElse(office);
    }

    private String words(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
