package vn.lienthong.deadline.letters.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
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
import vn.lienthong.kit.web.Page;
import vn.lienthong.kit.web.PageRequest;
import vn.lienthong.kit.web.Problem;
import vn.lienthong.printing.Printer;
import vn.lienthong.printing.VietnameseDates;
import vn.lienthong.printing.forms.LetterRegisterForm;
import vn.lienthong.printing.forms.Letterhead;
import vn.lienthong.printing.sheet.XlsxFile;

/// Sổ theo dõi phiếu xin lỗi: every letter that came to be owed in a period, as JSON, CSV, PDF or a
/// spreadsheet.
@RestController
@Roles({Role.COUNTER, Role.SPECIALIST, Role.LEADER, Role.OPERATIONS, Role.REPORTS})
@RevealsNothing
final class RegisterController {

    private static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final MediaType XLSX_TYPE = MediaType.parseMediaType(XLSX);
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final ZoneId ZONE = VietnameseDates.ZONE;

    private final KnownLetters letters;
    private final Offices offices;
    private final Printer printer;
    private final Clock clock;

    RegisterController(KnownLetters letters, Offices offices, Printer printer, Clock clock) {
        this.letters = letters;
        this.offices = offices;
        this.printer = printer;
        this.clock = clock;
    }

    /// @param office with those below it; the caller's own when left out
    /// @param from first day, the first of the last day's month when left out
    /// @param to last day, today when left out
    @GetMapping(
            path = "/api/apology-letters/register",
            produces = {
                MediaType.APPLICATION_JSON_VALUE,
                "text/csv",
                MediaType.APPLICATION_PDF_VALUE,
                XLSX
            })
    ResponseEntity<Object> register(
            Caller caller,
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = MediaType.ALL_VALUE)
                    String accept,
            @RequestParam(required = false) @Nullable String office,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size) {
        PageRequest asked = PageRequest.of(page, size);
        LocalDate last =
                Objects.requireNonNullElseGet(to, () -> LocalDate.ofInstant(clock.instant(), ZONE));
        LocalDate first = Objects.requireNonNullElseGet(from, () -> last.withDayOfMonth(1));
        if (first.isAfter(last)) {
            new FieldErrors().add("from", "letter.period").throwIfAny();
        }
        Office top =
                offices.find(office == null ? caller.unit() : office)
                        .orElseThrow(() -> Problem.notFound("office.unknown", "" + office));
        List<KnownLetters.Glimpse> owed =
                letters.of(caller, top.code(), KnownLetters.STATES).stream()
                        .filter(letter -> isWithin(letter, first, last))
                        .sorted(
                                Comparator.comparing(KnownLetters.Glimpse::requiredAt)
                                        .thenComparing(KnownLetters.Glimpse::id))
                        .toList();
        List<MediaType> wanted = MediaType.parseMediaTypes(accept);
        if (wanted.stream().anyMatch(CSV::equalsTypeAndSubtype)) {
            return answer(CSV).body(LetterRegister.csv(letters.read(owed)));
        }
        if (wanted.stream().anyMatch(XLSX_TYPE::equalsTypeAndSubtype)) {
            return answer(XLSX_TYPE)
                    .body(
                            XlsxFile.of(
                                    LetterRegister.sheet(
                                            top.name(), first, last, letters.read(owed))));
        }
        if (wanted.stream().anyMatch(MediaType.APPLICATION_PDF::equalsTypeAndSubtype)) {
            return answer(MediaType.APPLICATION_PDF)
                    .body(printer.pdf(form(top, first, last, letters.read(owed))));
        }
        Page<KnownLetters.Glimpse> slice = asked.slice(owed);
        return answer(MediaType.APPLICATION_JSON)
                .body(new Page<>(letters.read(slice.items()), slice.total()));
    }

    private static boolean isWithin(KnownLetters.Glimpse letter, LocalDate first, LocalDate last) {
        LocalDate required = LocalDate.ofInstant(letter.requiredAt(), ZONE);
        return !required.isBefore(first) && !required.isAfter(last);
    }

    private LetterRegisterForm form(
            Office office, LocalDate first, LocalDate last, List<LetterItem> items) {
        Office superior = offices.superiorOf(office.code()).orElse(office);
        return new LetterRegisterForm(
                new Letterhead(superior.name(), office.name(), "", office.place()),
                clock.instant(),
                office.name(),
                first,
                last,
                items.stream().map(LetterRegister::entry).toList());
    }

    private static ResponseEntity.BodyBuilder answer(MediaType type) {
        return ResponseEntity.ok().contentType(type).cacheControl(CacheControl.noStore());
    }
}
