package vn.lienthong.portal.counter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.lienthong.portal.page.FormErrors;
import vn.lienthong.portal.page.Part;
import vn.lienthong.portal.page.Words;
import vn.lienthong.portal.service.Intake;
import vn.lienthong.portal.service.Outcome;

/// Handing in what was asked for (bổ sung hồ sơ).
@Controller
class SupplementPage {
    private static final String OTHER_PAPER = "KHAC";

    private final Intake intake;
    private final Words words;

    SupplementPage(Intake intake, Words words) {
        this.intake = intake;
        this.words = words;
    }

    @GetMapping("/mot-cua/ho-so/{code}/bo-sung")
    String ask(@PathVariable String code, Model model) {
        return show(
                model, code, Set.of(), Map.of(), FormErrors.none(), UUID.randomUUID().toString());
    }

    @PostMapping("/mot-cua/ho-so/{code}/bo-sung")
    String handIn(
            @PathVariable String code,
            @RequestParam String key,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            RedirectAttributes next) {
        Set<String> ticked = Set.copyOf(sent.getOrDefault("paper", List.of()));
        Map<String, String> typed = sent.toSingleValueMap();
        String other = typed.getOrDefault("other", "").strip();
        if (ticked.isEmpty() && other.isEmpty()) {
            FormErrors missing =
                    FormErrors.none().at("papers", words.of("supplement.papers.missing"));
            return show(model, code, ticked, typed, missing, key);
        }
        String note = typed.getOrDefault("note", "").strip();
        return switch (intake.supplement(code, papers(ticked, typed, other), note, key)) {
            case Outcome.Done<Intake.Ignored> _ -> {
                next.addFlashAttribute("done", words.of("supplement.done", code));
                yield "redirect:/ho-so/{code}";
            }
            case Outcome.Refused<Intake.Ignored>(var problem) -> {
                FormErrors errors =
                        FormErrors.of(
                                problem, path -> path.startsWith("documents") ? "papers" : null);
                yield show(model, code, ticked, typed, errors, UUID.randomUUID().toString());
            }
            case Outcome.Unanswered<Intake.Ignored>(var service) -> {
                FormErrors errors =
                        FormErrors.none()
                                .about(words.of("form.unanswered", words.of("service." + service)));
                yield show(model, code, ticked, typed, errors, key);
            }
        };
    }

    private static List<Intake.Paper> papers(
            Set<String> ticked, Map<String, String> typed, String other) {
        List<Intake.Paper> papers = new ArrayList<>();
        for (String code : ticked) {
            papers.add(new Intake.Paper(code, typed.get("name." + code), 1, null));
        }
        if (!other.isEmpty()) {
            papers.add(new Intake.Paper(OTHER_PAPER, other, 1, null));
        }
        return papers;
    }

    private String show(
            Model model,
            String code,
            Set<String> ticked,
            Map<String, String> typed,
            FormErrors errors,
            String key) {
        model.addAttribute("code", code);
        model.addAttribute("ticked", ticked);
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        model.addAttribute("key", key);
        Intake.Dossier dossier = intake.dossier(code);
        model.addAttribute("request", dossier.supplementRequest());
        model.addAttribute("papers", papersOf(dossier));
        return "counter/supplement";
    }

    /// The papers that the dossier's procedure knows; none when the procedure is gone, then the
    /// counter types the name.
    private List<Intake.PaperWanted> papersOf(Intake.Dossier dossier) {
        String procedure = dossier.procedure() == null ? null : dossier.procedure().code();
        if (procedure == null) {
            return List.of();
        }
        Intake.Procedure known = Part.of(() -> intake.procedure(procedure)).value();
        return known == null ? List.of() : known.papers();
    }
}
