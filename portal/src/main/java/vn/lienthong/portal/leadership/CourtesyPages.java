package vn.lienthong.portal.leadership;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.lienthong.portal.page.Documents;
import vn.lienthong.portal.page.FormErrors;
import vn.lienthong.portal.page.Pager;
import vn.lienthong.portal.page.Words;
import vn.lienthong.portal.service.Courtesies;
import vn.lienthong.portal.service.Outcome;
import vn.lienthong.portal.service.Page;
import vn.lienthong.portal.signin.Officer;

/// Letters of congratulation and condolence (thư chúc mừng, thư chia buồn): a machine drafts them,
/// the head reads each and signs it or sets it aside.
@Controller
class CourtesyPages {
    static final String LIST = "/lanh-dao/thu-chuc-mung";
    static final List<String> KINDS =
            List.of("CONGRATULATION_BIRTH", "CONGRATULATION_MARRIAGE", "CONDOLENCE_DEATH");
    private static final int SIZE = 25;

    private final Courtesies courtesies;
    private final Words words;

    CourtesyPages(Courtesies courtesies, Words words) {
        this.courtesies = courtesies;
        this.words = words;
    }

    @GetMapping(LIST)
    String list(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        String chosen = KINDS.contains(kind) ? kind : "";
        int number = Math.max(0, page);
        Page<Courtesies.Letter> drafts =
                courtesies.drafts(Officer.signedIn().office(), chosen, number, SIZE);
        model.addAttribute("kinds", KINDS);
        model.addAttribute("kind", chosen);
        model.addAttribute("letters", drafts.items());
        model.addAttribute("pager", Pager.here(number, SIZE, drafts.total()));
        return "leadership/courtesies";
    }

    @GetMapping(LIST + "/{id}")
    String read(@PathVariable String id, Model model) {
        return show(model, courtesies.letter(id), "", FormErrors.none(), newKey());
    }

    @PostMapping(LIST + "/{id}")
    String decide(
            @PathVariable String id,
            @RequestParam String key,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "sign") String deed,
            Model model,
            RedirectAttributes next) {
        boolean aside = deed.equals("set-aside");
        if (aside && reason.isBlank()) {
            return show(
                    model,
                    courtesies.letter(id),
                    reason,
                    FormErrors.none().at("reason", words.of("courtesy.reason.missing")),
                    key);
        }
        Outcome<Courtesies.Letter> outcome =
                aside
                        ? courtesies.setAside(id, reason.strip(), key + ".aside")
                        : courtesies.sign(id, Officer.signedIn().name(), key);
        return switch (outcome) {
            case Outcome.Done<Courtesies.Letter> _ -> {
                next.addFlashAttribute(
                        "done", words.of(aside ? "courtesy.done.aside" : "courtesy.done.signed"));
                yield "redirect:" + LIST;
            }
            case Outcome.Refused<Courtesies.Letter>(var problem) ->
                    show(
                            model,
                            courtesies.letter(id),
                            reason,
                            FormErrors.of(problem, path -> path.equals("reason") ? path : null),
                            newKey());
            case Outcome.Unanswered<Courtesies.Letter>(var service) ->
                    show(
                            model,
                            courtesies.letter(id),
                            reason,
                            FormErrors.none()
                                    .about(
                                            words.of(
                                                    "form.unanswered",
                                                    words.of("service." + service))),
                            key);
        };
    }

    @GetMapping(LIST + "/{id}/thu.pdf")
    void document(@PathVariable String id, HttpServletResponse response) {
        courtesies.document(id, Documents.pdf(response, "thu-" + id.replace('~', '-') + ".pdf"));
    }

    private static String show(
            Model model, Courtesies.Letter letter, String reason, FormErrors errors, String key) {
        model.addAttribute("letter", letter);
        model.addAttribute("reason", reason);
        model.addAttribute("errors", errors);
        model.addAttribute("key", key);
        return "leadership/courtesy";
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }
}
