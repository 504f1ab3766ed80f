package vn.lienthong.routing.reports;

import java.time.Clock;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.kit.security.Caller;
import vn.lienthong.kit.web.FieldErrors;
import vn.lienthong.kit.web.Page;
import vn.lienthong.kit.web.PageRequest;
import vn.lienthong.routing.reports.ReportQuestions.Parameters;

/// Reports over REST: the summary as JSON or CSV, how a period went, and the dossiers behind a
/// number.
@RestController
class ReportController {

    private static final String CSV = "text/csv";
    private static final MediaType CSV_UTF_8 = MediaType.parseMediaType(CSV + ";charset=UTF-8");

    private final Reports reports;
    private final ReportQuestions questions;
    private final Clock clock;

    ReportController(Reports reports, ReportQuestions questions, Clock clock) {
        this.reports = reports;
        this.questions = questions;
        this.clock = clock;
    }

    /// @param by office, level, field, procedure or channel
    @GetMapping(
            value = "/api/reports/summary",
            produces = {MediaType.APPLICATION_JSON_VALUE, CSV})
    ResponseEntity<Object> summary(
            Caller caller,
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = MediaType.ALL_VALUE)
                    String accept,
            Parameters parameters,
            @RequestParam(defaultValue = "office") String by) {
        FieldErrors errors = new FieldErrors();
        Optional<Summary.By> rows = ReportQuestions.oneOf(Summary.By.values(), by);
        if (rows.isEmpty()) {
            errors.add("by", "reports.by");
        }
        Reports.Asked asked = questions.read(caller, parameters, errors);
        Summary summary = reports.summary(asked, rows.orElseThrow(), clock.instant());
        return wantsCsv(accept)
                ? ResponseEntity.ok().contentType(CSV_UTF_8).body(Csv.of(summary))
                : ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(summary);
    }

    /// @param every week or month
    @GetMapping("/api/reports/trend")
    Trend trend(
            Caller caller,
            Parameters parameters,
            @RequestParam(defaultValue = "week") String every) {
        FieldErrors errors = new FieldErrors();
        Optional<Trend.Every> each = ReportQuestions.oneOf(Trend.Every.values(), every);
        if (each.isEmpty()) {
            errors.add("every", "reports.every");
        }
        Reports.Asked asked = questions.read(caller, parameters, errors);
        return reports.trend(asked, each.orElseThrow(), questions.zone());
    }

    /// @param state received, completed-on-time, completed-late, in-progress or overdue; all that
    ///   the period counts when left out
    @GetMapping("/api/reports/dossiers")
    Page<ReportedDossier> dossiers(
            Caller caller,
            Parameters parameters,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size) {
        FieldErrors errors = new FieldErrors();
        Optional<ReportedDossier.State> which =
                ReportQuestions.oneOf(ReportedDossier.State.values(), state);
        if (which.isEmpty() && !state.isBlank()) {
            errors.add("state", "reports.state");
        }
        Reports.Asked asked = questions.read(caller, parameters, errors);
        return reports.dossiers(asked, which.orElse(null), PageRequest.of(page, size));
    }

    private static boolean wantsCsv(String accept) {
        return MediaType.parseMediaTypes(accept).stream()
                .anyMatch(type -> type.equalsTypeAndSubtype(CSV_UTF_8));
    }
}
