package vn.lienthong.deadline.clocks.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.deadline.calendars.store.CalendarShelf;
import vn.lienthong.deadline.clocks.domain.Deadlines;
import vn.lienthong.kit.access.RevealsNothing;
import vn.lienthong.kit.security.Caller;
import vn.lienthong.kit.security.Role;
import vn.lienthong.kit.security.Roles;
import vn.lienthong.kit.web.Problem;
import vn.lienthong.printing.Printer;
import vn.lienthong.printing.forms.ExplanationForm;
import vn.lienthong.workingtime.WorkingCalendar;
import vn.lienthong.workingtime.YearNotLoaded;

/// Why the date is the date it is, to be printed and handed out: PDF unless the caller asks for a
/// page or for data.
@RestController
@Roles({Role.COUNTER, Role.SPECIALIST, Role.LEADER, Role.OPERATIONS, Role.REPORTS})
@RevealsNothing
final class ExplanationController {

    private static final MediaType HTML =
            new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final KnownDeadlines known;
    private final CalendarShelf calendars;
    private final ExplanationPaper paper;
    private final Printer printer;
    private final Clock clock;

    ExplanationController(
            KnownDeadlines known,
            CalendarShelf calendars,
            ExplanationPaper paper,
            Printer printer,
            Clock clock) {
        this.known = known;
        this.calendars = calendars;
        this.paper = paper;
        this.printer = printer;
        this.clock = clock;
    }

    @GetMapping(
            path = "/api/dossiers/{code}/deadlines/explanation",
            produces = {
                MediaType.APPLICATION_PDF_VALUE,
                MediaType.TEXT_HTML_VALUE,
                MediaType.APPLICATION_JSON_VALUE
            })
    ResponseEntity<Object> explanation(
            Caller caller,
            @PathVariable String code,
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = MediaType.ALL_VALUE)
                    String accept) {
        ExplanationForm form = form(known.to(caller, code));
        List<MediaType> wanted = MediaType.parseMediaTypes(accept);
        if (wanted.stream().anyMatch(HTML::equalsTypeAndSubtype)) {
            return answer(HTML).body(printer.html(form));
        }
        if (wanted.stream().anyMatch(MediaType.APPLICATION_JSON::equalsTypeAndSubtype)) {
            return answer(MediaType.APPLICATION_JSON).body(form);
        }
        return answer(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "inline; filename=\"giai-trinh-%s.pdf\"".formatted(code))
                .body(printer.pdf(form));
    }

    private static ResponseEntity.BodyBuilder answer(MediaType type) {
        return ResponseEntity.ok().contentType(type).cacheControl(CacheControl.noStore());
    }

    private ExplanationForm form(Deadlines state) {
        WorkingCalendar calendar = calendars.get(state.receipt().calendar());
        try {
            return paper.form(state, calendar, clock.instant());
        } catch (YearNotLoaded e) {
            throw Problem.unprocessable("calendar.year", e.calendar(), Integer.toString(e.year()));
        }
    }
}
