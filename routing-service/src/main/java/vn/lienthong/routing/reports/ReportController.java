package vn.lienthong.routing.reports;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.contracts.catalogue.Offices;
import vn.lienthong.contracts.catalogue.Province;
import vn.lienthong.kit.security.Caller;
import vn.lienthong.kit.security.Guard;
import vn.lienthong.kit.web.FieldErrors;
import vn.lienthong.routing.catalogue.Calendars;

/// Reports over REST, as JSON or CSV.
@RestController
class ReportController {

    private static final String CSV = "text/csv";
    private static final MediaType CSV_UTF_8 = MediaType.parseMediaType(CSV + ";charset=UTF-8");

    private final Reports reports;
    private final Offices offices;
    private final Guard guard;
    private final Clock clock;
    private final Calendars calendars;
    private final Province province;

    ReportController(
            Reports reports,
            Offices offices,
            Guard guard,
            Clock clock,
            Calendars calendars,
            Province province) {
        this.reports = reports;
        this.offices = offices;
        this.guard = guard;
        this.clock = clock;
        this.calendars = calendars;
        this.province = province;
    }

    /// @param from first day, the first of this month when left out
    /// @param to last day, today when left out
    /// @param office with those below it; the caller's own when left out
    /// @param by office, field or procedure
    /// @param basis original or current: the promised date that is measured against
    @GetMapping(
            value = "/api/reports/summary",
            produces = {MediaType.APPLICATION_JSON_VALUE, CSV})
    ResponseEntity<Object> summary(
            Caller caller,
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = MediaType.ALL_VALUE)
                    String accept,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String office,
            @RequestParam(defaultValue = "office") String by,
            @RequestParam(defaultValue = "original") String basis) {
        guard.role(caller, "REPORTS", "LEADER");
        ZoneId zone = calendars.of(province.calendar()).zone();
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        LocalDate last = Objects.requireNonNullElse(to, today);
        LocalDate first = Objects.requireNonNullElse(from, last.withDayOfMonth(1));
        String counted = Objects.requireNonNullElse(office, caller.unit());

        FieldErrors errors = new FieldErrors();
        Optional<Summary.By> rows = oneOf(Summary.By.values(), by);
        Optional<Basis> measure = oneOf(Basis.values(), basis);
        if (rows.isEmpty()) {
            errors.add("by", "reports.by");
        }
        if (measure.isEmpty()) {
            errors.add("basis", "reports.basis");
        }
        if (first.isAfter(last)) {
            errors.add("from", "reports.period");
        }
        if (offices.find(counted).isEmpty()) {
            errors.add("office", "reports.unknown-office");
        }
        errors.throwIfAny();
        guard.reach(caller, counted);

        Summary summary =
                reports.summary(
                        Period.of(first, last, zone, clock.instant()),
                        counted,
                        rows.orElseThrow(),
                        measure.orElseThrow());
        return wantsCsv(accept)
                ? ResponseEntity.ok().contentType(CSV_UTF_8).body(Csv.of(summary))
                : ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(summary);
    }

    private static <E extends Enum<E>> Optional<E> oneOf(E[] values, String word) {
        return List.of(values).stream()
                .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }

    private static boolean wantsCsv(String accept) {
        return MediaType.parseMediaTypes(accept).stream()
                .anyMatch(type -> type.equalsTypeAndSubtype(CSV_UTF_8));
    }
}
