package vn.lienthong.routing.reports;

import java.time.Clock;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.kit.access.RevealsNothing;
import vn.lienthong.kit.security.Caller;
import vn.lienthong.kit.security.Role;
import vn.lienthong.kit.security.Roles;
import vn.lienthong.kit.web.FieldErrors;
import vn.lienthong.kit.web.Page;
import vn.lienthong.kit.web.PageRequest;
import vn.lienthong.printing.sheet.CsvFile;
import vn.lienthong.printing.sheet.Sheet;
import vn.lienthong.printing.sheet.XlsxFile;
import vn.lienthong.routing.reports.ReportQuestions.Parameters;

/// Reports over REST: the summary as JSON or CSV, how a period went, and the dossiers behind a
/// number.
@RestController
@Roles({Role.REPORTS, Role.LEADER})
@RevealsNothing
class ReportController {

    private static final String CSV = "text/csv";
    private static final MediaType CSV_UTF_8 = MediaType.parseMediaType(CSV + ";charset=UTF-8");

    private static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final MediaType XLSX_TYPE = MediaType.parseMediaType(XLSX);

    private final Reports reports;
    private final ReportQuestions questions;
    private final Clock clock;

    ReportController(Reports reports, ReportQuestions questions, Clock clock) {
        this.reports = reports;
        this.questions = questions;
        this.clock = clock;
    }

    /// The summary as JSON; as CSV with a line for each row, or as the form when one is named; or
    /// as a spreadsheet of the form.
    ///
    /// @param by office, level, field, procedure, channel or officer
    /// @param unit dossier, which it is when left out, or leg
    /// @param form processing, which it is when left out (II.06a), overview, channels or index
    @GetMapping(
            value = "/api/reports/summary",
            produces = {MediaType.APPLICATION_JSON_VALUE, CSV, XLSX})
    ResponseEntity<Object> summary(
            Caller caller,
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = MediaType.ALL_VALUE)
                    String accept,
            Parameters parameters,
            @RequestParam(defaultValue = "office") String by,
            @RequestParam(defaultValue = "dossier") String unit,
            @RequestParam(defaultValue = "") String form) {
        FieldErrors errors = new FieldErrors();
        Optional<Summary.By> rows = ReportQuestions.oneOf(Summary.By.values(), by);
        if (rows.isEmpty()) {
            errors.add("by", "reports.by");
        }
        Optional<Summary.Unit> counted = ReportQuestions.oneOf(Summary.Unit.values(), unit);
        if (counted.isEmpty()) {
            errors.add("unit", "reports.unit");
        }
        Optional<Form> filledIn = ReportQuestions.oneOf(Form.values(), form);
        if (filledIn.isEmpty() && !form.isBlank()) {
            errors.add("form", "reports.form");
        }
        Reports.Asked asked = questions.read(caller, parameters, errors);
        Summary summary =
                reports.summary(asked, counted.orElseThrow(), rows.orElseThrow(), clock.instant());
        if (wants(accept, XLSX_TYPE)) {
            Sheet sheet = filledIn.orElse(Form.PROCESSING).of(summary);
            return file(XLSX_TYPE, sheet.name() + ".xlsx", XlsxFile.of(sheet));
        }
        if (wants(accept, CSV_UTF_8)) {
            return filledIn.<ResponseEntity<Object>>map(
                            one -> csv(one.of(summary).name(), CsvFile.of(one.of(summary))))
                    .orElseGet(() -> csv("tong-hop", Csv.of(summary)));
        }
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(summary);
    }

    /// What a summary can be filled into.
    private enum Form {
        PROCESSING,
        OVERVIEW,
        CHANNELS,
        INDEX;

        Sheet of(Summary summary) {
            String office = summary.sum().name();
            return switch (this) {
                case PROCESSING -> Forms.processing(summary, office);
                case OVERVIEW -> Forms.overview(summary, office);
                case CHANNELS -> Forms.channels(summary, office);
                case INDEX -> Forms.index(summary, office);
            };
        }
    }

    private static ResponseEntity<Object> csv(String name, String text) {
        return ResponseEntity.ok()
                .contentType(CSV_UTF_8)
                .header(HttpHeaders.CONTENT_DISPOSITION, saved(name + ".csv"))
                .body(text);
    }

    private static ResponseEntity<Object> file(MediaType type, String name, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, saved(name))
                .body(content);
    }

    private static String saved(String name) {
        return ContentDisposition.attachment().filename(name).build().toString();
    }

    @GetMapping("/api/reports/reasons")
    Reasons reasons(Caller caller, Parameters parameters) {
        return reports.reasons(questions.read(caller, parameters, new FieldErrors()));
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

    private static boolean wants(String accept, MediaType wanted) {
        return MediaType.parseMediaTypes(accept).stream().anyMatch(wanted::equalsTypeAndSubtype);
    }
}
