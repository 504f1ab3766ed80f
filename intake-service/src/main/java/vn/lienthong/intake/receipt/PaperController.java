package vn.lienthong.intake.receipt;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.contracts.Access;
import vn.lienthong.contracts.DossierStatus;
import vn.lienthong.intake.registration.domain.Dossier;
import vn.lienthong.intake.registration.domain.DossierState;
import vn.lienthong.intake.registration.store.Dossiers;
import vn.lienthong.kit.access.Reveals;
import vn.lienthong.kit.security.Caller;
import vn.lienthong.kit.security.Guard;
import vn.lienthong.kit.security.Role;
import vn.lienthong.kit.security.Roles;
import vn.lienthong.kit.web.Problem;
import vn.lienthong.printing.Form;
import vn.lienthong.printing.MissingGlyphException;
import vn.lienthong.printing.Printer;

/// Prints the papers of a dossier: PDF unless the caller asks for a page.
@RestController
@Roles({Role.COUNTER, Role.SPECIALIST, Role.LEADER, Role.OPERATIONS})
class PaperController {

    private static final MediaType HTML =
            new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final Dossiers dossiers;
    private final Papers papers;
    private final Printer printer;
    private final Guard guard;

    PaperController(Dossiers dossiers, Papers papers, Printer printer, Guard guard) {
        this.dossiers = dossiers;
        this.papers = papers;
        this.printer = printer;
        this.guard = guard;
    }

    @Reveals(Access.RECEIPT_PRINTED)
    @GetMapping(path = "/api/dossiers/{code}/receipt", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> receipt(
            Caller caller,
            @PathVariable String code,
            @RequestParam(required = false) @Nullable Integer plan) {
        return pdf(receiptOf(caller, code, plan), "giay-tiep-nhan", code);
    }

    @Reveals(Access.RECEIPT_PRINTED)
    @GetMapping(path = "/api/dossiers/{code}/receipt", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> receiptPage(
            Caller caller,
            @PathVariable String code,
            @RequestParam(required = false) @Nullable Integer plan) {
        return html(receiptOf(caller, code, plan));
    }

    @Reveals(Access.REFUSAL_NOTICE_PRINTED)
    @GetMapping(
            path = "/api/dossiers/{code}/refusal-notice",
            produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> refusal(Caller caller, @PathVariable String code) {
        return pdf(refusalOf(caller, code), "phieu-tu-choi", code);
    }

    @Reveals(Access.REFUSAL_NOTICE_PRINTED)
    @GetMapping(path = "/api/dossiers/{code}/refusal-notice", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> refusalPage(Caller caller, @PathVariable String code) {
        return html(refusalOf(caller, code));
    }

    @Reveals(Access.SUPPLEMENT_REQUEST_PRINTED)
    @GetMapping(
            path = "/api/dossiers/{code}/supplement-request",
            produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> supplementRequest(Caller caller, @PathVariable String code) {
        return pdf(supplementRequestOf(caller, code), "phieu-yeu-cau-bo-sung", code);
    }

    @Reveals(Access.SUPPLEMENT_REQUEST_PRINTED)
    @GetMapping(
            path = "/api/dossiers/{code}/supplement-request",
            produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> supplementRequestPage(Caller caller, @PathVariable String code) {
        return html(supplementRequestOf(caller, code));
    }

    /// @param plan number of an earlier plan; absent for the one in force
    private Form receiptOf(Caller caller, String code, @Nullable Integer plan) {
        return switch (dossier(caller, code)) {
            case Dossier.Promised promised -> papers.receipt(promised, number(promised, plan));
            case Dossier.Refused refused ->
                    throw conflict(refused.status(), "receipt.dossier-refused");
        };
    }

    private static int number(Dossier.Promised dossier, @Nullable Integer plan) {
        int last = dossier.plans().size();
        if (plan != null && (plan < 1 || plan > last)) {
            throw Problem.notFound("plan.none", plan);
        }
        return Objects.requireNonNullElse(plan, last);
    }

    private Form refusalOf(Caller caller, String code) {
        return switch (dossier(caller, code)) {
            case Dossier.Refused refused -> papers.refusal(refused);
            case Dossier.Promised promised ->
                    throw conflict(promised.status(), "refusal.dossier-received");
        };
    }

    private Form supplementRequestOf(Caller caller, String code) {
        Dossier dossier = dossier(caller, code);
        if (dossier instanceof Dossier.Promised promised
                && promised.state() instanceof DossierState.AwaitingSupplement waiting) {
            // Only an officer of a counter instructs applicants; a program leaves the line open.
            String instructor = caller.roles().contains("COUNTER") ? caller.fullName() : "";
            return papers.supplementRequest(promised, waiting.request(), instructor);
        }
        throw conflict(dossier.status(), "supplement.not-required");
    }

    private Dossier dossier(Caller caller, String code) {
        Dossier dossier =
                dossiers.find(code).orElseThrow(() -> Problem.notFound("dossier.none", code));
        guard.reachAny(caller, dossier.offices());
        return dossier;
    }

    private static Problem conflict(DossierStatus status, String key) {
        return Problem.conflict(status.name(), key, status.vietnameseName())
                .with("statusName", status.vietnameseName());
    }

    private ResponseEntity<byte[]> pdf(Form form, String name, String code) {
        try {
            return ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_PDF)
                    .header(
                            HttpHeaders.CONTENT_DISPOSITION,
                            "inline; filename=\"%s-%s.pdf\"".formatted(name, code))
                    .cacheControl(CacheControl.noStore())
                    .body(printer.pdf(form));
        } catch (MissingGlyphException e) {
            throw Problem.unprocessable(
                    "paper.unprintable", String.format(Locale.ROOT, "U+%04X", e.codePoint()));
        }
    }

    private ResponseEntity<String> html(Form form) {
        return ResponseEntity.ok()
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .body(printer.html(form));
    }
}
