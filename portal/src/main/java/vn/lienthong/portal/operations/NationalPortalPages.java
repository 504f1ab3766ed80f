package vn.lienthong.portal.operations;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.lienthong.portal.page.FormErrors;
import vn.lienthong.portal.page.Pager;
import vn.lienthong.portal.page.Words;
import vn.lienthong.portal.service.NationalPortal;
import vn.lienthong.portal.service.Outcome;
import vn.lienthong.portal.service.Page;

/// How far the national portal is behind, against the ten minutes that the law allows, and what it
/// refused; one dossier or all of them go again after a question.
@Controller
class NationalPortalPages {
    private static final String LIST = "/van-hanh/cong-quoc-gia";
    private static final String AGAIN = LIST + "/gui-lai";
    private static final String REFUSED = "REFUSED";
    private static final int SIZE = 25;

    /// The service counts no further.
    private static final int MANY = 1000;

    /// What somebody has to see to comes first.
    private static final List<String> STATES = List.of(REFUSED, "PENDING", "SENT");

    private final NationalPortal portal;
    private final Words words;

    NationalPortalPages(NationalPortal portal, Words words) {
        this.portal = portal;
        this.words = words;
    }

    @GetMapping(LIST)
    String show(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        NationalPortal.Overview overview = portal.overview();
        String usual = overview.refused() > 0 ? REFUSED : "PENDING";
        String chosen = STATES.contains(state) ? state : usual;
        int number = Math.max(0, page);
        Page<NationalPortal.Push> found =
                overview.enabled() ? portal.pushes(chosen, number, SIZE) : new Page<>(List.of(), 0);
        model.addAttribute("overview", overview);
        model.addAttribute("states", STATES);
        model.addAttribute("state", chosen);
        model.addAttribute("pushes", found.items());
        model.addAttribute("many", found.total() >= MANY);
        model.addAttribute("pager", Pager.here(number, SIZE, found.total()));
        return "operations/national";
    }

    /// @param dossier empty for everything that was refused
    @GetMapping(AGAIN)
    String ask(@RequestParam(defaultValue = "") String dossier, Model model) {
        return asking(dossier, FormErrors.none(), UUID.randomUUID().toString(), model);
    }

    /// @param dossier empty for everything that was refused
    @PostMapping(AGAIN)
    String replay(
            @RequestParam(defaultValue = "") String dossier,
            @RequestParam String key,
            Model model,
            RedirectAttributes next) {
        Outcome<NationalPortal.Replayed> outcome =
                dossier.isEmpty() ? portal.replayAll(key) : portal.replay(dossier, key);
        return switch (outcome) {
            case Outcome.Done<NationalPortal.Replayed>(var done) -> {
                next.addFlashAttribute("done", words.of("national.again.done", done.replayed()));
                yield "redirect:" + LIST;
            }
            case Outcome.Refused<NationalPortal.Replayed>(var problem) ->
                    asking(
                            dossier,
                            FormErrors.of(problem, _ -> null),
                            UUID.randomUUID().toString(),
                            model);
            case Outcome.Unanswered<NationalPortal.Replayed>(var silent) ->
                    asking(
                            dossier,
                            FormErrors.none()
                                    .about(
                                            words.of(
                                                    "form.unanswered",
                                                    words.of("service." + silent))),
                            key,
                            model);
        };
    }

    private static String asking(String dossier, FormErrors errors, String key, Model model) {
        model.addAttribute("dossier", dossier);
        model.addAttribute("errors", errors);
        model.addAttribute("key", key);
        return "operations/national-again";
    }
}
