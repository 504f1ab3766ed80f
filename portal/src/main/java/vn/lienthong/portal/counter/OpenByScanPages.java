package vn.lienthong.portal.counter;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.lienthong.portal.page.Words;
import vn.lienthong.portal.service.Intake;
import vn.lienthong.portal.service.ServiceFailure;
import vn.lienthong.portal.signin.Officer;

/// Opens a dossier by what a hand scanner or a camera reads: the QR code of a receipt or of a
/// routing slip, or the bare code. A counter is led to what waits for the applicant there.
///
/// What was read travels in a form: a receipt's code may carry the pin.
@Controller
class OpenByScanPages {
    static final String AT = "/quet";
    private static final Pattern CODE =
            Pattern.compile("[0-9A-Z]+(?:\\.[0-9A-Z]+)+-[0-9]{6}-[0-9]{3,}");
    private static final int SUPPLEMENT_REQUIRED = 5;
    private static final int PROCESSED = 9;

    private final Intake intake;
    private final Words words;

    OpenByScanPages(Intake intake, Words words) {
        this.intake = intake;
        this.words = words;
    }

    @GetMapping(AT)
    String show() {
        return "counter/open";
    }

    @PostMapping(AT)
    String open(@RequestParam(defaultValue = "") String text, RedirectAttributes next) {
        return code(text).map(code -> at(code, next)).orElseGet(() -> again("opening.wrong", next));
    }

    /// The dossier's code in what was read.
    static Optional<String> code(String text) {
        Matcher code = CODE.matcher(text.toUpperCase(Locale.ROOT));
        return code.find() ? Optional.of(code.group()) : Optional.empty();
    }

    private String at(String code, RedirectAttributes next) {
        if (!Officer.signedIn().is("COUNTER")) {
            return to("/ho-so/{code}", code, next);
        }
        Integer status;
        try {
            status = intake.dossier(code).status();
        } catch (ServiceFailure failure) {
            return switch (failure.kind()) {
                case UNKNOWN -> again("opening.unknown", next);
                case NOT_ALLOWED -> again("opening.elsewhere", next);
                // The dossier's own page says what is the matter.
                case DOWN, REFUSED, TOO_OFTEN -> to("/ho-so/{code}", code, next);
                case TOKEN_REFUSED -> throw failure;
            };
        }
        return switch (status == null ? 0 : status) {
            case PROCESSED -> to("/mot-cua/ho-so/{code}/tra-ket-qua", code, next);
            case SUPPLEMENT_REQUIRED -> to("/mot-cua/ho-so/{code}/bo-sung", code, next);
            default -> to("/ho-so/{code}", code, next);
        };
    }

    private static String to(String address, String code, RedirectAttributes next) {
        next.addAttribute("code", code);
        return "redirect:" + address;
    }

    private String again(String text, RedirectAttributes next) {
        next.addFlashAttribute("failed", words.of(text));
        return "redirect:" + AT;
    }
}
