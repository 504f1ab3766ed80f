package vn.lienthong.portal.desk;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.lienthong.portal.page.Confirmation;
import vn.lienthong.portal.page.Words;
import vn.lienthong.portal.service.Routing;

/// An office takes back what it handed over and nobody has accepted yet (rút lại).
@Controller
class RecallPages {
    private static final String ADDRESS = "/ho-so/{code}/buoc/{step}/rut-lai";

    private final Routing routing;
    private final Words words;

    RecallPages(Routing routing, Words words) {
        this.routing = routing;
        this.words = words;
    }

    @GetMapping(ADDRESS)
    String ask(@PathVariable String code, Model model) {
        return page(code).open(model, Map.of());
    }

    @PostMapping(ADDRESS)
    String recall(
            @PathVariable String code,
            @PathVariable String step,
            @RequestParam String key,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            RedirectAttributes next) {
        return page(code)
                .after(
                        routing.recall(code, step, reason.strip(), key),
                        () -> {
                            next.addFlashAttribute("done", words.of("recall.done", code));
                            next.addAttribute("code", code);
                            return "redirect:/ho-so/{code}";
                        },
                        model,
                        Map.of("reason", reason),
                        words,
                        key);
    }

    private static Confirmation page(String code) {
        return new Confirmation(
                code,
                "recall",
                false,
                "/ho-so/" + code,
                List.of(new Confirmation.Question.Text("reason", false)));
    }
}
