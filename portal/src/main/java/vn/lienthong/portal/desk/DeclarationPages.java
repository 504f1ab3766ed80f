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
import vn.lienthong.portal.service.Deadlines;

/// An office says itself that the promised date cannot be kept; a letter of apology is drafted for
/// the head to sign.
@Controller
class DeclarationPages {

    private final Deadlines deadlines;
    private final Words words;

    DeclarationPages(Deadlines deadlines, Words words) {
        this.deadlines = deadlines;
        this.words = words;
    }

    @GetMapping("/ho-so/{code}/khong-kip")
    String ask(@PathVariable String code, Model model) {
        return page(code).open(model, Map.of());
    }

    @PostMapping("/ho-so/{code}/khong-kip")
    String declare(
            @PathVariable String code,
            @RequestParam String key,
            Model model,
            RedirectAttributes next) {
        return page(code)
                .after(
                        deadlines.declare(code, key),
                        () -> {
                            next.addFlashAttribute("done", words.of("declaration.done"));
                            next.addAttribute("code", code);
                            return "redirect:/ho-so/{code}";
                        },
                        model,
                        Map.of(),
                        words,
                        key);
    }

    private static Confirmation page(String code) {
        return new Confirmation(code, "declaration", false, "/ho-so/" + code, List.of());
    }
}
