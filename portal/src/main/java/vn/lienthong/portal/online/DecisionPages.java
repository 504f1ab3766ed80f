package vn.lienthong.portal.online;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.lienthong.portal.page.Confirmation;
import vn.lienthong.portal.page.FormErrors;
import vn.lienthong.portal.page.Words;
import vn.lienthong.portal.service.Online;
import vn.lienthong.portal.service.Outcome;

/// What the counter decides about something that came online, each on a page of its own.
@Controller
class DecisionPages {
    private static final String QUEUE = "/mot-cua/truc-tuyen/";

    private final Online online;
    private final Words words;

    DecisionPages(Online online, Words words) {
        this.online = online;
        this.words = words;
    }

    @GetMapping("/mot-cua/truc-tuyen/{reference}/tiep-nhan")
    String askToAccept(@PathVariable String reference, Model model) {
        return acceptance(online.submission(reference)).open(model, Map.of());
    }

    @PostMapping("/mot-cua/truc-tuyen/{reference}/tiep-nhan")
    String accept(
            @PathVariable String reference,
            @RequestParam String key,
            Model model,
            RedirectAttributes next) {
        Outcome<Online.Submission> outcome = online.accept(reference, key);
        if (outcome instanceof Outcome.Done<Online.Submission>(var accepted)) {
            next.addAttribute("code", Objects.requireNonNullElse(accepted.dossier(), ""));
            if (!accepted.isSupplement()) {
                return "redirect:/mot-cua/da-tiep-nhan/{code}";
            }
            next.addFlashAttribute("done", words.of("online.confirm.done", reference));
            return "redirect:/ho-so/{code}";
        }
        return notDone(acceptance(online.submission(reference)), outcome, model, Map.of(), key);
    }

    @GetMapping("/mot-cua/truc-tuyen/{reference}/yeu-cau-hoan-thien")
    String askToReturn(@PathVariable String reference, Model model) {
        return giveBack(reference).open(model, Map.of());
    }

    @PostMapping("/mot-cua/truc-tuyen/{reference}/yeu-cau-hoan-thien")
    String giveBack(
            @PathVariable String reference,
            @RequestParam Map<String, String> answers,
            Model model,
            RedirectAttributes next) {
        Confirmation page = giveBack(reference);
        String key = answers.getOrDefault("key", "");
        FormErrors errors = page.check(answers, words);
        if (!errors.isEmpty()) {
            return page.again(model, answers, errors, key);
        }
        Outcome<Online.Submission> outcome = online.giveBack(reference, reason(answers), key);
        if (outcome instanceof Outcome.Done<?>) {
            next.addFlashAttribute("done", words.of("online.return.done", reference));
            return "redirect:/mot-cua/truc-tuyen";
        }
        return notDone(page, outcome, model, answers, key);
    }

    @GetMapping("/mot-cua/truc-tuyen/{reference}/tu-choi")
    String askToRefuse(@PathVariable String reference, Model model) {
        return refusal(reference).open(model, Map.of());
    }

    @PostMapping("/mot-cua/truc-tuyen/{reference}/tu-choi")
    String refuse(
            @PathVariable String reference,
            @RequestParam Map<String, String> answers,
            Model model,
            RedirectAttributes next) {
        Confirmation page = refusal(reference);
        String key = answers.getOrDefault("key", "");
        FormErrors errors = page.check(answers, words);
        if (!errors.isEmpty()) {
            return page.again(model, answers, errors, key);
        }
        Outcome<Online.Submission> outcome = online.refuse(reference, reason(answers), key);
        if (outcome instanceof Outcome.Done<Online.Submission>(var refused)) {
            next.addAttribute("code", Objects.requireNonNullElse(refused.dossier(), ""));
            return "redirect:/mot-cua/da-tu-choi/{code}";
        }
        return notDone(page, outcome, model, answers, key);
    }

    private static String reason(Map<String, String> answers) {
        return answers.getOrDefault("reason", "").strip();
    }

    private String notDone(
            Confirmation page,
            Outcome<?> outcome,
            Model model,
            Map<String, String> answers,
            String key) {
        return page.after(
                outcome, () -> "redirect:/mot-cua/truc-tuyen", model, answers, words, key);
    }

    private static Confirmation acceptance(Online.Submission submission) {
        return new Confirmation(
                submission.reference(),
                submission.isSupplement() ? "online.confirm" : "online.accept",
                false,
                QUEUE + submission.reference(),
                List.of());
    }

    private static Confirmation giveBack(String reference) {
        return new Confirmation(
                reference,
                "online.return",
                false,
                QUEUE + reference,
                List.of(new Confirmation.Question.Text("reason", true)));
    }

    private static Confirmation refusal(String reference) {
        return new Confirmation(
                reference,
                "online.refuse",
                true,
                QUEUE + reference,
                List.of(new Confirmation.Question.Text("reason", true)));
    }
}
