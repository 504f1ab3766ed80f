package vn.lienthong.portal.counter;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
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
/// registration, its papers are ticked, the reason is said, and the applicant gets a new receipt.
@Controller
class CorrectionPages {
    private static final String ADDRESS = "/mot-cua/ho-so/{code}/doi-thu-tuc";

    private final Intake intake;
    private final Names names;
    private final Words words;

    CorrectionPages(Intake intake, Names names, Words words) {
        this.intake = intake;
        this.names = names;
        this.words = words;
    }

    @GetMapping(ADDRESS)
    String choose(
            @PathVariable String code, @RequestParam(defaultValue = "") String q, Model model) {
        Intake.Dossier dossier = intake.dossier(code);
        String present = dossier.procedure() == null ? null : dossier.procedure().code();
        model.addAttribute("dossier", dossier);
        model.addAttribute("q", q.strip());
        model.addAttribute(
                "procedures",
                ProcedureSearch.find(names.allProcedures(), q).stream()
                        .filter(procedure -> !procedure.code().equals(present))
                        .toList());
        return "counter/correction";
    }

    /// What lies in the dossier already is ticked, as far as both procedures call it the same.
    @GetMapping(ADDRESS + "/{procedure}")
    String ask(@PathVariable String code, @PathVariable String procedure, Model model) {
        Set<String> inside =
                intake.dossier(code).documents().stream()
                        .map(paper -> String.valueOf(paper.code()))
                        .collect(Collectors.toUnmodifiableSet());
        Answers answers = new Answers(code, inside, "", UUID.randomUUID().toString());
        return show(answers, intake.procedure(procedure), FormErrors.none(), model);
    }

    @PostMapping(ADDRESS + "/{procedure}")
    String correct(
            @PathVariable String code,
            @PathVariable String procedure,
            @RequestParam String key,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            RedirectAttributes next) {
        Set<String> ticked = Set.copyOf(sent.getOrDefault("paper", List.of()));
        String reason = String.join("", sent.getOrDefault("reason", List.of())).strip();
        Answers answers = new Answers(code, ticked, reason, key);
        Intake.Procedure right = intake.procedure(procedure);
        if (reason.isEmpty()) {
            FormErrors missing = FormErrors.none().at("reason", words.of("ask.reason.missing"));
            return show(answers, right, missing, model);
        }
        return switch (intake.correct(code, procedure, answers.papers(right), reason, key)) {
            case Outcome.Done<Intake.Ignored> _ -> {
                next.addFlashAttribute("done", words.of("correction.done", code));
                next.addFlashAttribute("reprint", true);
                next.addAttribute("code", code);
                yield "redirect:/ho-so/{code}";
            }
            case Outcome.Refused<Intake.Ignored>(var problem) ->
                    show(
                            answers.underNewKey(),
                            right,
                            FormErrors.of(problem, CorrectionPages::fieldAt),
                            model);
            case Outcome.Unanswered<Intake.Ignored>(var service) ->
                    show(
                            answers,
                            right,
                            FormErrors.none()
                                    .about(
                                            words.of(
                                                    "form.unanswered",
                                                    words.of("service." + service))),
                            model);
        };
    }

    private static @Nullable String fieldAt(String path) {
        if (path.startsWith("documents")) {
            return "papers";
        }
        return path.equals("reason") ? path : null;
    }

    private static String show(
            Answers answers, Intake.Procedure right, FormErrors errors, Model model) {
        model.addAttribute("answers", answers);
        model.addAttribute("procedure", right);
        model.addAttribute("errors", errors);
        return "counter/correct";
    }

    /// What was ticked and typed so far.
    public record Answers(String code, Set<String> ticked, String reason, String key) {

        Answers underNewKey() {
            return new Answers(code, ticked, reason, UUID.randomUUID().toString());
        }

        List<Intake.Paper> papers(Intake.Procedure right) {
            return right.papers().stream()
                    .filter(paper -> ticked.contains(paper.code()))
                    .map(paper ->
                            new Intake.Paper(
                                    paper.code(), paper.name(), paper.copies(), paper.original()))
                    .toList();
        }
    }
}
