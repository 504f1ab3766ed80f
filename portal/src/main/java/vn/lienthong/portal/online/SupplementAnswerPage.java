package vn.lienthong.portal.online;

import jakarta.servlet.http.HttpSession;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lienthong.portal.lookup.KnownDossier;
import vn.lienthong.portal.page.FormErrors;
import vn.lienthong.portal.service.Online;
import vn.lienthong.portal.service.Outcome;

/// Where a citizen begins to answer the request for supplement of the dossier that he looked up;
/// what follows is as for a new one.
@Controller
class SupplementAnswerPage {
    private static final String LOOK_UP = "redirect:/tra-cuu";

    private final Online online;
    private final Replies replies;

    SupplementAnswerPage(Online online, Replies replies) {
        this.online = online;
        this.replies = replies;
    }

    @GetMapping("/tra-cuu/bo-sung")
    String ask(HttpSession session, Model model) {
        return KnownDossier.of(session)
                .map(known -> show(known, FormErrors.none(), UUID.randomUUID().toString(), model))
                .orElse(LOOK_UP);
    }

    @PostMapping("/tra-cuu/bo-sung")
    String begin(@RequestParam String key, HttpSession session, Model model) {
        return KnownDossier.of(session)
                .map(known -> begin(known, key, session, model))
                .orElse(LOOK_UP);
    }

    private String begin(KnownDossier known, String key, HttpSession session, Model model) {
        Outcome<Online.Submission> outcome = online.beginSupplement(known.code(), known.pin(), key);
        if (outcome instanceof Outcome.Done<Online.Submission>(var begun)) {
            Draft.kept(new Online.Key(begun.reference(), known.pin())).keep(session);
            return "redirect:/nop-ho-so/giay-to";
        }
        String next = outcome instanceof Outcome.Refused<?> ? UUID.randomUUID().toString() : key;
        return show(known, replies.errors(outcome, _ -> null), next, model);
    }

    private static String show(KnownDossier known, FormErrors errors, String key, Model model) {
        model.addAttribute("code", known.code());
        model.addAttribute("errors", errors);
        model.addAttribute("key", key);
        return "online/supplement";
    }
}
