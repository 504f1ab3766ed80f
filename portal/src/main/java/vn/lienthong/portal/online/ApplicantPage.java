package vn.lienthong.portal.online;

import jakarta.servlet.http.HttpSession;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lienthong.portal.page.FormErrors;
import vn.lienthong.portal.page.Words;
import vn.lienthong.portal.service.Online;
import vn.lienthong.portal.service.Outcome;

/// Who applies, and how he is told the outcome.
@Controller
class ApplicantPage {
    private static final String PREFIX = "applicant.";
    private static final List<String> FIELDS =
            List.of("kind", "fullName", "idNumber", "phone", "email", "address");

    private final Online online;
    private final Replies replies;
    private final Words words;

    ApplicantPage(Online online, Replies replies, Words words) {
        this.online = online;
        this.replies = replies;
        this.words = words;
    }

    @GetMapping("/nop-ho-so/thong-tin")
    String ask(HttpSession session, Model model) {
        return Draft.of(session)
                .filter(draft -> !draft.office().isEmpty())
                .map(draft -> show(draft, FormErrors.none(), model))
                .orElse("redirect:/nop-ho-so");
    }

    @PostMapping("/nop-ho-so/thong-tin")
    String answer(@RequestParam Map<String, String> sent, HttpSession session, Model model) {
        return Draft.of(session)
                .filter(draft -> !draft.office().isEmpty())
                .map(draft -> keep(draft.by(applicant(sent)), session, model))
                .orElse("redirect:/nop-ho-so");
    }

    private static Map<String, String> applicant(Map<String, String> sent) {
        Map<String, String> applicant = new HashMap<>();
        FIELDS.forEach(
                field -> applicant.put(field, sent.getOrDefault(PREFIX + field, "").strip()));
        return applicant;
    }

    private String keep(Draft draft, HttpSession session, Model model) {
        draft.keep(session);
        FormErrors errors = check(draft);
        if (!errors.isEmpty()) {
            return show(draft, errors, model);
        }
        Outcome<Online.Submission> outcome =
                draft.isKept()
                        ? online.rewrite(draft.own(), draft.wish(), UUID.randomUUID().toString())
                        : online.begin(draft.wish(), draft.key());
        if (outcome instanceof Outcome.Done<Online.Submission>(var begun)) {
            if (!draft.isKept()) {
                draft.kept(begun.reference(), Objects.requireNonNullElse(begun.pin(), ""))
                        .keep(session);
            }
            return "redirect:/nop-ho-so/giay-to";
        }
        if (outcome instanceof Outcome.Refused<?>) {
            draft.underNewKey().keep(session);
        }
        return show(draft, replies.errors(outcome, ApplicantPage::fieldAt), model);
    }

    private FormErrors check(Draft draft) {
        FormErrors errors = FormErrors.none();
        if (draft.value("fullName").isEmpty()) {
            errors.at(PREFIX + "fullName", words.of("online.full-name.missing"));
        }
        if (draft.value("phone").isEmpty() && draft.value("email").isEmpty()) {
            errors.at(PREFIX + "phone", words.of("online.contact.missing"));
        }
        return errors;
    }

    private static @Nullable String fieldAt(String path) {
        return path.startsWith(PREFIX) && FIELDS.contains(path.substring(PREFIX.length()))
                ? path
                : null;
    }

    private static String show(Draft draft, FormErrors errors, Model model) {
        model.addAttribute("draft", draft);
        model.addAttribute("errors", errors);
        return "online/applicant";
    }
}
