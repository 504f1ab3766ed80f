package vn.lienthong.portal.online;

import jakarta.servlet.http.HttpSession;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lienthong.portal.page.FormErrors;
import vn.lienthong.portal.page.Words;
import vn.lienthong.portal.service.Online;
import vn.lienthong.portal.service.Outcome;

/// The last steps of a citizen: read everything once more, agree, hand in, keep reference and pin.
@Controller
class HandInPages {
    private final Online online;
    private final Replies replies;
    private final Words words;

    HandInPages(Online online, Replies replies, Words words) {
        this.online = online;
        this.replies = replies;
        this.words = words;
    }

    @GetMapping("/nop-ho-so/kiem-tra")
    String check(HttpSession session, Model model) {
        return Draft.of(session)
                .filter(Draft::isKept)
                .map(draft ->
                        check(draft, "", FormErrors.none(), UUID.randomUUID().toString(), model))
                .orElse("redirect:/nop-ho-so");
    }

    @PostMapping("/nop-ho-so/kiem-tra")
    String handIn(
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "false") boolean consent,
            @RequestParam String key,
            HttpSession session,
            Model model) {
        return Draft.of(session)
                .filter(Draft::isKept)
                .map(draft -> handIn(draft, note.strip(), consent, key, session, model))
                .orElse("redirect:/nop-ho-so");
    }

    private String handIn(
            Draft draft,
            String note,
            boolean consent,
            String key,
            HttpSession session,
            Model model) {
        if (!consent) {
            return check(
                    draft,
                    note,
                    FormErrors.none().at("consent", words.of("online.consent.missing")),
                    key,
                    model);
        }
        Outcome<Online.Submission> outcome = online.complete(draft.own(), note, key);
        if (outcome instanceof Outcome.Done<?>) {
            new KnownSubmission(draft.reference(), draft.pin()).keep(session);
            Draft.forget(session);
            return "redirect:/nop-ho-so/da-nop";
        }
        FormErrors errors =
                replies.errors(
                        outcome,
                        path -> path.equals("note") || path.equals("consent") ? path : null);
        String next = outcome instanceof Outcome.Refused<?> ? UUID.randomUUID().toString() : key;
        return check(draft, note, errors, next, model);
    }

    private String check(Draft draft, String note, FormErrors errors, String key, Model model) {
        Online.Submission submission = online.own(draft.own());
        model.addAttribute("draft", draft);
        model.addAttribute("submission", submission);
        model.addAttribute("note", note);
        model.addAttribute("errors", errors);
        model.addAttribute("key", key);
        return "online/check";
    }

    @GetMapping("/nop-ho-so/da-nop")
    String done(HttpSession session, Model model) {
        return KnownSubmission.of(session)
                .map(known -> {
                    model.addAttribute("known", known);
                    model.addAttribute("submission", online.own(known.own()));
                    return "online/done";
                })
                .orElse("redirect:/nop-ho-so/theo-doi");
    }
}
