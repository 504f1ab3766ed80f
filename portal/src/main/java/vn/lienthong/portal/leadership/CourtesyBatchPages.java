package vn.lienthong.portal.leadership;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.lienthong.portal.page.Words;
import vn.lienthong.portal.service.Courtesies;
import vn.lienthong.portal.service.Outcome;
import vn.lienthong.portal.signin.Officer;

/// Several letters signed at once, after all of them were read: the words of each stand above the
/// one button.
@Controller
class CourtesyBatchPages {
    private static final int MOST = 25;

    private final Courtesies courtesies;
    private final Words words;

    CourtesyBatchPages(Courtesies courtesies, Words words) {
        this.courtesies = courtesies;
        this.words = words;
    }

    /// What was signed by somebody else meanwhile is left out.
    @GetMapping(CourtesyPages.LIST + "/doc")
    String read(
            @RequestParam(name = "letter", defaultValue = "") List<String> ticked,
            Model model,
            RedirectAttributes next) {
        List<Courtesies.Letter> letters =
                ticked.stream()
                        .distinct()
                        .limit(MOST)
                        .map(courtesies::letter)
                        .filter(Courtesies.Letter::isDraft)
                        .toList();
        if (letters.isEmpty()) {
            next.addFlashAttribute("failed", words.of("courtesy.batch.none"));
            return "redirect:" + CourtesyPages.LIST;
        }
        model.addAttribute("letters", letters);
        model.addAttribute("key", UUID.randomUUID().toString());
        return "leadership/courtesy-batch";
    }

    @PostMapping(CourtesyPages.LIST + "/ky")
    String sign(
            @RequestParam String key,
            @RequestParam(name = "letter") List<String> read,
            RedirectAttributes next) {
        switch (courtesies.signAll(read, Officer.signedIn().name(), key)) {
            case Outcome.Done<Courtesies.Batch>(var batch) -> told(batch, next);
            case Outcome.Refused<Courtesies.Batch>(var problem) ->
                    next.addFlashAttribute("failed", problem.sentence());
            case Outcome.Unanswered<Courtesies.Batch>(var service) ->
                    next.addFlashAttribute(
                            "failed", words.of("form.unanswered", words.of("service." + service)));
        }
        return "redirect:" + CourtesyPages.LIST;
    }

    private void told(Courtesies.Batch batch, RedirectAttributes next) {
        next.addFlashAttribute("done", words.of("courtesy.batch.done", batch.signed()));
        int left = batch.items().size() - batch.signed();
        if (left > 0) {
            next.addFlashAttribute("failed", words.of("courtesy.batch.left", left));
        }
    }
}
