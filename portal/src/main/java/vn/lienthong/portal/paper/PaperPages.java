package vn.lienthong.portal.paper;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.lienthong.portal.page.Documents;
import vn.lienthong.portal.page.Words;
import vn.lienthong.portal.service.Outcome;
import vn.lienthong.portal.service.Papers;

/// What a dossier's page offers for its papers where there is no scanner, and the slip with which
/// they go home.
@Controller
class PaperPages {
    private final Papers papers;
    private final Words words;

    PaperPages(Papers papers, Words words) {
        this.papers = papers;
        this.words = words;
    }

    @PostMapping("/ho-so/{code}/ho-so-giay/giao")
    String handOver(@PathVariable String code, @RequestParam String key, RedirectAttributes next) {
        return behind(papers.handOver(code, key), "paper.handed-over", code, next);
    }

    @PostMapping("/ho-so/{code}/ho-so-giay/nhan")
    String receive(@PathVariable String code, @RequestParam String key, RedirectAttributes next) {
        return behind(papers.receive(code, key), "paper.received", code, next);
    }

    @GetMapping("/ho-so/{code}/ho-so-giay/phieu-chuyen-ve.pdf")
    void slipHome(@PathVariable String code, HttpServletResponse response) {
        papers.slipHome(code, Documents.pdf(response, "phieu-chuyen-ve-" + code + ".pdf"));
    }

    private String behind(
            Outcome<Papers.Scanned> outcome, String done, String code, RedirectAttributes next) {
        switch (outcome) {
            case Outcome.Done<Papers.Scanned> _ ->
                    next.addFlashAttribute("done", words.of(done, code));
            case Outcome.Refused<Papers.Scanned>(var problem) ->
                    next.addFlashAttribute("failed", problem.sentence());
            case Outcome.Unanswered<Papers.Scanned>(var service) ->
                    next.addFlashAttribute(
                            "failed", words.of("form.unanswered", words.of("service." + service)));
        }
        next.addAttribute("code", code);
        return "redirect:/ho-so/{code}";
    }
}
