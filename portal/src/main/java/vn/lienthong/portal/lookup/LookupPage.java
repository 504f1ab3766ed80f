package vn.lienthong.portal.lookup;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lienthong.portal.page.FormErrors;
import vn.lienthong.portal.page.Words;
import vn.lienthong.portal.service.Routing;
import vn.lienthong.portal.service.ServiceFailure;

/// Where a citizen sees how far a dossier is, with the code and the pin of the receipt.
@Controller
class LookupPage {
    private final Routing routing;
    private final Words words;

    LookupPage(Routing routing, Words words) {
        this.routing = routing;
        this.words = words;
    }

    /// Asks for code and pin, and shows the dossier once both are there.
    ///
    /// @param code from the receipt or its QR code
    /// @param pin typed in; a page that was opened with the code alone asks for it
    @GetMapping("/tra-cuu")
    String lookUp(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(required = false) @Nullable String pin,
            Model model) {
        String wanted = code.strip().toUpperCase(Locale.ROOT);
        model.addAttribute("code", wanted);
        model.addAttribute("errors", FormErrors.none());
        if (pin == null) {
            return "lookup";
        }
        FormErrors missing = missing(wanted, pin.strip());
        if (!missing.isEmpty()) {
            model.addAttribute("errors", missing);
            return "lookup";
        }
        try {
            model.addAttribute("tracking", routing.tracking(wanted, pin.strip()));
            return "lookup-result";
        } catch (ServiceFailure failure) {
            model.addAttribute("errors", FormErrors.none().about(refusal(failure)));
            return "lookup";
        }
    }

    private FormErrors missing(String code, String pin) {
        FormErrors errors = FormErrors.none();
        if (code.isEmpty()) {
            errors.at("code", words.of("lookup.code.missing"));
        }
        if (pin.isEmpty()) {
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
