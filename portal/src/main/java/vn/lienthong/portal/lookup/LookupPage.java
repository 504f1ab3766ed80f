package vn.lienthong.portal.lookup;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lienthong.portal.page.FormErrors;
import vn.lienthong.portal.page.Words;
import vn.lienthong.portal.service.Routing;
import vn.lienthong.portal.service.ServiceFailure;

/// Where a citizen opens a dossier, with the code and the pin of the receipt.
@Controller
class LookupPage {
    static final String PATH = "/tra-cuu";

    /// What was handed in online has a code of its own, and pages of its own.
    private static final Pattern SUBMISSION = Pattern.compile("TT-?[0-9A-Z]{10}");

    private final Routing routing;
    private final KnownDossierPage dossiers;
    private final Words words;

    LookupPage(Routing routing, KnownDossierPage dossiers, Words words) {
        this.routing = routing;
        this.dossiers = dossiers;
        this.words = words;
    }

    /// Asks for code and pin; an address that carries both shows the dossier at once.
    ///
    /// @param code from the receipt or its QR code
    @GetMapping(PATH)
    String ask(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(required = false) @Nullable String pin,
            HttpServletRequest request,
            Model model) {
        if (pin == null) {
            return form(code(code), FormErrors.none(), model);
        }
        return open(code, pin, request, model)
                .map(tracking -> dossiers.show(tracking, pin.strip(), model))
                .orElse("lookup");
    }

    /// Opens the dossier, or what was handed in online, for this session; what was typed in stands
    /// in no address.
    @PostMapping(PATH)
    String lookUp(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String pin,
            HttpServletRequest request,
            Model model) {
        if (SUBMISSION.matcher(code(code)).matches()) {
            return "forward:/nop-ho-so/theo-doi?reference=" + code(code);
        }
        return open(code, pin, request, model)
                .map(_ -> "redirect:" + KnownDossierPage.PATH)
                .orElse("lookup");
    }

    /// Leaves nothing of the dossier behind on somebody else's machine.
    @PostMapping(PATH + "/xong")
    String forget(HttpServletRequest request) {
        KnownDossier.forget(request.getSession());
        return "redirect:" + PATH;
    }

    private Optional<Routing.Tracking> open(
            String code, String pin, HttpServletRequest request, Model model) {
        KnownDossier wanted = new KnownDossier(code(code), pin.strip());
        FormErrors errors = missing(wanted);
        if (errors.isEmpty()) {
            try {
                Routing.Tracking tracking = routing.tracking(wanted.code(), wanted.pin());
                // Whoever knew the session's name before the pin was typed in must not know it now.
                request.getSession();
                request.changeSessionId();
                wanted.keep(request.getSession());
                return Optional.of(tracking);
            } catch (ServiceFailure failure) {
                errors.about(refusal(failure));
            }
        }
        form(wanted.code(), errors, model);
        return Optional.empty();
    }

    private static String form(String code, FormErrors errors, Model model) {
        model.addAttribute("code", code);
        model.addAttribute("errors", errors);
        return "lookup";
    }

    private static String code(String typed) {
        return typed.strip().toUpperCase(Locale.ROOT);
    }

    private FormErrors missing(KnownDossier wanted) {
        FormErrors errors = FormErrors.none();
        if (wanted.code().isEmpty()) {
            errors.at("code", words.of("lookup.code.missing"));
        }
        if (wanted.pin().isEmpty()) {
            errors.at("pin", words.of("lookup.pin.missing"));
        }
        return errors;
    }

    /// A wrong pin and an unknown code get the same sentence, so that nobody learns which codes
    /// exist.
    private String refusal(ServiceFailure failure) {
        return switch (failure.kind()) {
            case UNKNOWN, NOT_ALLOWED, REFUSED, TOKEN_REFUSED -> words.of("lookup.not-found");
            case TOO_OFTEN -> words.of("lookup.too-often");
            case DOWN -> throw failure;
        };
    }
}
