package vn.lienthong.portal.counter;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.lienthong.portal.page.Documents;
import vn.lienthong.portal.page.FormErrors;
import vn.lienthong.portal.page.Part;
import vn.lienthong.portal.page.Words;
import vn.lienthong.portal.service.Intake;
import vn.lienthong.portal.service.Outcome;
import vn.lienthong.portal.service.ServiceName;
import vn.lienthong.portal.signin.Officer;

/// Registering a dossier (tiếp nhận): choose the procedure, fill in, check the answers, register,
/// print the receipt; or not taking it, and printing why.
@Controller
class RegistrationPages {
    private static final String FORM = "counter/form";
    private static final String SCAN = "scan";
    private static final String FOCUS = "focus";

    private final Intake intake;
    private final ContactRules rules;
    private final Words words;

    RegistrationPages(Intake intake, ContactRules rules, Words words) {
        this.intake = intake;
        this.rules = rules;
        this.words = words;
    }

    @GetMapping("/mot-cua/tiep-nhan/{code}")
    String fill(@PathVariable String code, Model model) {
        Intake.Procedure procedure = intake.procedure(code);
        model.addAttribute(FOCUS, SCAN);
        return form(model, procedure, RegistrationForm.fresh(procedure), FormErrors.none());
    }

    /// One address for all buttons, so that the page can always be opened again where it was left.
    @PostMapping("/mot-cua/tiep-nhan/{code}")
    String send(
            @PathVariable String code,
            @RequestParam("do") String button,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            RedirectAttributes next) {
        Intake.Procedure procedure = intake.procedure(code);
        RegistrationForm form = RegistrationForm.of(sent);
        String scanned = String.join("", sent.getOrDefault(SCAN, List.of())).strip();
        if (!scanned.isEmpty() && !button.equals("edit")) {
            return scanned(model, procedure, form, scanned);
        }
        if (button.equals("papers")) {
            model.addAttribute(FOCUS, "note");
            return form(model, procedure, form.withRequiredPapers(procedure), FormErrors.none());
        }
        FormErrors errors = form.check(words, procedure);
        rules.check(form, errors);
        if (button.equals("edit") || !errors.isEmpty()) {
            return form(model, procedure, form, errors);
        }
        return switch (button) {
            case "register" -> register(procedure, form, model, next);
            case "decline" -> refusal(model, procedure, form, FormErrors.none());
            case "refuse" -> refuse(procedure, form, model, next);
            default -> check(model, procedure, form);
        };
    }

    /// A scanner ends what it types with Enter, which sends the form: it comes back filled in.
    private String scanned(
            Model model, Intake.Procedure procedure, RegistrationForm form, String scanned) {
        Optional<IdentityCard> card = IdentityCard.read(scanned);
        model.addAttribute(FOCUS, card.isPresent() ? "applicant.phone" : SCAN);
        return form(
                model,
                procedure,
                card.map(form::with).orElse(form),
                card.isPresent()
                        ? FormErrors.none()
                        : FormErrors.none().at(SCAN, words.of("register.scan.wrong")));
    }

    private String refuse(
            Intake.Procedure procedure,
            RegistrationForm form,
            Model model,
            RedirectAttributes next) {
        if (form.value(RegistrationForm.REASON).isEmpty()) {
            FormErrors missing =
                    FormErrors.none().at(RegistrationForm.REASON, words.of("ask.reason.missing"));
            return refusal(model, procedure, form, missing);
        }
        String office = Officer.signedIn().office();
        return switch (intake.refuse(form.refusal(procedure, office), form.key())) {
            case Outcome.Done<Intake.Refused>(var refused) -> {
                next.addAttribute("code", refused.code());
                yield "redirect:/mot-cua/da-tu-choi/{code}";
            }
            case Outcome.Refused<Intake.Refused>(var problem) ->
                    refusal(
                            model,
                            procedure,
                            form.underNewKey(),
                            FormErrors.of(
                                    problem,
                                    path -> path.equals(RegistrationForm.REASON) ? path : null));
            case Outcome.Unanswered<Intake.Refused>(var service) ->
                    refusal(model, procedure, form, unanswered(service));
        };
    }

    private FormErrors unanswered(ServiceName service) {
        return FormErrors.none().about(words.of("form.unanswered", words.of("service." + service)));
    }

    @GetMapping("/mot-cua/da-tu-choi/{code}")
    String refused(@PathVariable String code, Model model) {
        model.addAttribute("code", code);
        return "counter/refused";
    }

    @GetMapping("/ho-so/{code}/phieu-tu-choi.pdf")
    void refusalNotice(@PathVariable String code, HttpServletResponse response) {
        intake.refusalNotice(code, Documents.pdf(response, "phieu-tu-choi-" + code + ".pdf"));
    }

    private String register(
            Intake.Procedure procedure,
            RegistrationForm form,
            Model model,
            RedirectAttributes next) {
        Officer officer = Officer.signedIn();
        return switch (intake.register(
                form.registration(procedure, officer.office()), form.key())) {
            case Outcome.Done<Intake.Registered>(var registered) -> {
                next.addFlashAttribute("registered", registered);
                next.addFlashAttribute("procedure", procedure.code());
                next.addAttribute("code", registered.code());
                yield "redirect:/mot-cua/da-tiep-nhan/{code}";
            }
            case Outcome.Refused<Intake.Registered>(var problem) ->
                    form(
                            model,
                            procedure,
                            form.underNewKey(),
                            FormErrors.of(problem, RegistrationForm::fieldAt));
            case Outcome.Unanswered<Intake.Registered>(var service) -> {
                model.addAttribute("errors", unanswered(service));
                yield check(model, procedure, form);
            }
        };
    }

    /// The pin stands on this page only right after the registration, and on the receipt.
    @GetMapping("/mot-cua/da-tiep-nhan/{code}")
    String registered(@PathVariable String code, Model model) {
        model.addAttribute("code", code);
        if (!(model.getAttribute("registered") instanceof Intake.Registered)) {
            Intake.Dossier dossier = intake.dossier(code);
            model.addAttribute("registered", asRegistered(dossier));
            model.addAttribute(
                    "procedure", dossier.procedure() == null ? null : dossier.procedure().code());
        }
        return "counter/registered";
    }

    private static Intake.Registered asRegistered(Intake.Dossier dossier) {
        return new Intake.Registered(
                dossier.code(),
                dossier.status(),
                dossier.receivedAt(),
                dossier.dueAt(),
                dossier.lookupPin(),
                dossier.legs());
    }

    private String form(
            Model model, Intake.Procedure procedure, RegistrationForm form, FormErrors errors) {
        model.addAttribute("rules", rules);
        return view(model, procedure, form, errors, FORM);
    }

    private static String refusal(
            Model model, Intake.Procedure procedure, RegistrationForm form, FormErrors errors) {
        return view(model, procedure, form, errors, "counter/refuse");
    }

    /// What the same person has under way already is said, and does not stand in the way.
    private String check(Model model, Intake.Procedure procedure, RegistrationForm form) {
        if (form.namesSomebody()) {
            String office = Officer.signedIn().office();
            model.addAttribute(
                    "alike",
                    Part.of(() -> intake.alike(office, procedure.code(), form.applicant())));
        }
        return view(model, procedure, form, null, "counter/check");
    }

    private static String view(
            Model model,
            Intake.Procedure procedure,
            RegistrationForm form,
            @Nullable FormErrors errors,
            String view) {
        model.addAttribute("procedure", procedure);
        model.addAttribute("form", form);
        if (errors != null) {
            model.addAttribute("errors", errors);
        } else if (!model.containsAttribute("errors")) {
            model.addAttribute("errors", FormErrors.none());
        }
        return view;
    }
}
