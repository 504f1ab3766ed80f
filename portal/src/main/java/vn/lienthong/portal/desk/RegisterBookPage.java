package vn.lienthong.portal.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.lienthong.portal.page.Documents;
import vn.lienthong.portal.page.FormErrors;
import vn.lienthong.portal.page.Times;
import vn.lienthong.portal.page.Words;
import vn.lienthong.portal.service.Routing;
import vn.lienthong.portal.signin.Officer;

/// The register of an office (sổ theo dõi hồ sơ) for a period, as PDF.
@Controller
class RegisterBookPage {
    private static final String FROM = "from";
    private static final String TO = "to";

    private final Routing routing;
    private final Times times;
    private final Words words;

    RegisterBookPage(Routing routing, Times times, Words words) {
        this.routing = routing;
        this.times = times;
        this.words = words;
    }

    /// Asks for the period; opened first, it proposes the current month.
    @GetMapping("/so-theo-doi")
    String ask(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            Model model,
            RedirectAttributes next) {
        if (from == null || to == null) {
            LocalDate today = times.today();
            return show(
                    today.withDayOfMonth(1).toString(), today.toString(), FormErrors.none(), model);
        }
        Optional<LocalDate> first = day(from);
        Optional<LocalDate> last = day(to);
        FormErrors errors = check(first, last);
        if (!errors.isEmpty()) {
            return show(from, to, errors, model);
        }
        next.addAttribute(FROM, first.orElseThrow().toString());
        next.addAttribute(TO, last.orElseThrow().toString());
        return "redirect:/so-theo-doi/so.pdf";
    }

    @GetMapping("/so-theo-doi/so.pdf")
    void document(
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
            HttpServletResponse response) {
        routing.register(
                Officer.signedIn().office(),
                from,
                to,
                Documents.pdf(response, "so-theo-doi-%s-%s.pdf".formatted(from, to)));
    }

    private FormErrors check(Optional<LocalDate> first, Optional<LocalDate> last) {
        FormErrors errors = FormErrors.none();
        if (first.isEmpty()) {
            errors.at(FROM, words.of("book.from.missing"));
        }
        if (last.isEmpty()) {
            errors.at(TO, words.of("book.to.missing"));
        }
        if (errors.isEmpty() && last.orElseThrow().isBefore(first.orElseThrow())) {
            errors.at(TO, words.of("book.to.before"));
        }
        return errors;
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private static String show(String from, String to, FormErrors errors, Model model) {
        model.addAttribute(FROM, from);
        model.addAttribute(TO, to);
        model.addAttribute("errors", errors);
        return "desk/book";
    }
}
