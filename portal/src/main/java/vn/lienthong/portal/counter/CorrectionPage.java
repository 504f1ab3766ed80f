package vn.lienthong.portal.counter;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.lienthong.portal.page.FormErrors;
import vn.lienthong.portal.page.Names;
import vn.lienthong.portal.page.Words;
import vn.lienthong.portal.service.Intake;
import vn.lienthong.portal.service.Outcome;

/// Puts right that a dossier was received under a wrong procedure: the right one is searched as at
/// registration, the reason is said, and the applicant gets a new receipt.
@Controller
class CorrectionPage {
    private final Intake intake;
    private final Names names;
    private final Words words;

    CorrectionPage(Intake intake, Names names, Words words) {
        this.intake = intake;
        this.names = names;
        this.words = words;
    }

    @GetMapping("/mot-cua/ho-so/{code}/doi-thu-tuc")
    String ask(@PathVariable String code, @RequestParam(defaultValue = "") String q, Model model) {
        return show(
                new Answers(code, q.strip(), "", ""),
                FormErrors.none(),
                UUID.randomUUID().toString(),
                model);
    }

    @PostMapping("/mot-cua/ho-so/{code}/doi-thu-tuc")
    String correct(
            @PathVariable String code,
            @RequestParam String key,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String procedure,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            RedirectAttributes next) {
        Answers answers = new Answers(code, q.strip(), procedure, reason.strip());
        FormErrors missing = check(answers);
        if (!missing.isEmpty()) {
            return show(answers, missing, key, model);
        }
        return switch (intake.correct(code, procedure, answers.reason(), key)) {
            case Outcome.Done<Intake.Ignored> _ -> {
                next.addFlashAttribute("done", words.of("correction.done", code));
                next.addFlashAttribute("reprint", true);
                next.addAttribute("code", code);
                yield "redirect:/ho-so/{code}";
            }
            case Outcome.Refused<Intake.Ignored>(var problem) ->
                    show(
                            answers,
                            FormErrors.of(problem, CorrectionPage::fieldAt),
                            UUID.randomUUID().toString(),
                            model);
            case Outcome.Unanswered<Intake.Ignored>(var service) ->
                    show(
                            answers,
                            FormErrors.none()
                                    .about(
                                            words.of(
                                                    "form.unanswered",
                                                    words.of("service." + service))),
                            key,
                            model);
        };
    }

    private FormErrors check(Answers answers) {
        FormErrors errors = FormErrors.none();
        if (answers.procedure().isEmpty()) {
            errors.at("procedure", words.of("correction.procedure.missing"));
        }
        if (answers.reason().isEmpty()) {
            errors.at("reason", words.of("ask.reason.missing"));
        }
        return errors;
    }

    private static @Nullable String fieldAt(String path) {
        return List.of("procedure", "reason").contains(path) ? path : null;
    }

    private String show(Answers answers, FormErrors errors, String key, Model model) {
        Intake.Dossier dossier = intake.dossier(answers.code());
        String present = dossier.procedure() == null ? null : dossier.procedure().code();
        model.addAttribute("answers", answers);
        model.addAttribute("dossier", dossier);
        model.addAttribute(
                "procedures",
                ProcedureSearch.find(names.allProcedures(), answers.q()).stream()
                        .filter(one -> !one.code().equals(present))
                        .toList());
        model.addAttribute("errors", errors);
        model.addAttribute("key", key);
        return "counter/correction";
    }

    /// What was typed and chosen so far.
    ///
    /// @param q words that the procedure is searched by
    public record Answers(String code, String q, String procedure, String reason) {}
}
