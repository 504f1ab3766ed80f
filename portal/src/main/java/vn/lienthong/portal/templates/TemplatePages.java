package vn.lienthong.portal.templates;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.lienthong.portal.page.FormErrors;
import vn.lienthong.portal.page.Words;
import vn.lienthong.portal.service.Outcome;
import vn.lienthong.portal.service.ServiceFailure;
import vn.lienthong.portal.service.Templates;

/// One template: its words are tried out and saved as the next version, and what the carrier says
/// of each version is written down.
@Controller
class TemplatePages {
    private static final String AT = "/van-hanh/mau-tin/{id}/{channel}";
    private static final String DOSSIER = "dossier";

    private final Templates templates;
    private final Words words;

    TemplatePages(Templates templates, Words words) {
        this.templates = templates;
        this.words = words;
    }

    /// What the operator wrote.
    ///
    /// @param after the version that was on the page
    record Form(
            @Nullable String subject,
            String text,
            @Nullable String encoding,
            String dossier,
            int after) {

        Templates.Words words() {
            // Browsers end lines as mail does.
            return new Templates.Words(subject, text.replace("\r\n", "\n"), encoding);
        }
    }

    /// A gap, as it is written in the text, and what it is filled with.
    record Gap(String written, String name) {}

    @ModelAttribute
    Templates.Name name(
            @PathVariable String id,
            @PathVariable String channel,
            @RequestParam(defaultValue = "vi") String language) {
        return new Templates.Name(id, channel, language);
    }

    @GetMapping(AT)
    String open(@ModelAttribute Templates.Name name, Model model) {
        Templates.Template template = templates.find(name);
        Form form =
                new Form(
                        template.subject(),
                        template.text() == null ? "" : template.text(),
                        template.encoding(),
                        "",
                        template.version());
        return show(model, name, template, form, FormErrors.none(), template.preview(), newKey());
    }

    @PostMapping(AT)
    String send(
            @ModelAttribute Templates.Name name,
            @RequestParam String key,
            @RequestParam String act,
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable String encoding,
            @RequestParam(defaultValue = "") String dossier,
            @RequestParam int after,
            Model model,
            RedirectAttributes next) {
        Form form = new Form(subject, text, encoding, dossier.strip(), after);
        return act.equals("save")
                ? save(name, form, key, model, next)
                : tryOut(name, form, key, model);
    }

    private String tryOut(Templates.Name name, Form form, String key, Model model) {
        Templates.Template template = templates.find(name);
        try {
            return switch (templates.preview(name, form.words(), form.dossier(), newKey())) {
                case Outcome.Done<Templates.Preview>(var preview) ->
                        show(model, name, template, form, FormErrors.none(), preview, key);
                case Outcome.Refused<Templates.Preview>(var problem) ->
                        show(
                                model,
                                name,
                                template,
                                form,
                                FormErrors.of(problem, TemplatePages::field),
                                null,
                                key);
                case Outcome.Unanswered<Templates.Preview>(var silent) ->
                        show(
                                model,
                                name,
                                template,
                                form,
                                unanswered(words.of("service." + silent)),
                                null,
                                key);
            };
        } catch (ServiceFailure failure) {
            String why =
                    switch (failure.kind()) {
                        case UNKNOWN -> "wording.dossier.unknown";
                        case NOT_ALLOWED -> "wording.dossier.elsewhere";
                        case DOWN, TOKEN_REFUSED, TOO_OFTEN, REFUSED -> throw failure;
                    };
            FormErrors errors = FormErrors.none().at(DOSSIER, words.of(why));
            return show(model, name, template, form, errors, null, key);
        }
    }

    private String save(
            Templates.Name name, Form form, String key, Model model, RedirectAttributes next) {
        return switch (templates.save(name, form.words(), form.after(), key)) {
            case Outcome.Done<Templates.Template>(var saved) -> {
                next.addFlashAttribute("done", words.of("wording.saved", saved.version()));
                yield back(name, next);
            }
            case Outcome.Refused<Templates.Template>(var problem) ->
                    show(
                            model,
                            name,
                            templates.find(name),
                            form,
                            FormErrors.of(problem, TemplatePages::field),
                            null,
                            newKey());
            case Outcome.Unanswered<Templates.Template>(var silent) ->
                    show(
                            model,
                            name,
                            templates.find(name),
                            form,
                            unanswered(words.of("service." + silent)),
                            null,
                            key);
        };
    }

    @PostMapping(AT + "/phien-ban/{version}")
    String approve(
            @ModelAttribute Templates.Name name,
            @PathVariable int version,
            @RequestParam String key,
            @RequestParam String state,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes next) {
        // One page carries one key; a key belongs to one step of one version.
        String stepKey = key + "-" + version + "-" + state;
        switch (templates.approve(name, version, state, reason.strip(), stepKey)) {
            case Outcome.Done<?> _ ->
                    next.addFlashAttribute(
                            "done",
                            words.of(
                                    "wording.approval.done",
                                    version,
                                    words.known("wording.state", state)));
            case Outcome.Refused<?>(var problem) ->
                    next.addFlashAttribute(
                            "failed",
                            problem.errors().stream()
                                    .map(e -> e.message() == null ? "" : e.message())
                                    .findFirst()
                                    .orElse(problem.sentence()));
            case Outcome.Unanswered<?>(var silent) ->
                    next.addFlashAttribute(
                            "failed",
                            words.of("wording.unanswered", words.of("service." + silent)));
        }
        return back(name, next);
    }

    private static String back(Templates.Name name, RedirectAttributes next) {
        next.addAttribute("id", name.id());
        next.addAttribute("channel", name.channel());
        next.addAttribute("language", name.language());
        return "redirect:/van-hanh/mau-tin/{id}/{channel}";
    }

    private FormErrors unanswered(String service) {
        return FormErrors.none().about(words.of("wording.unanswered", service));
    }

    private static @Nullable String field(String path) {
        return List.of("subject", "text", DOSSIER).contains(path) ? path : null;
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }

    private String show(
            Model model,
            Templates.Name name,
            Templates.Template template,
            Form form,
            FormErrors errors,
            Templates.@Nullable Preview preview,
            String key) {
        model.addAttribute("name", name);
        model.addAttribute("occasion", words.known("template", name.id()));
        model.addAttribute("template", template);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("preview", preview);
        model.addAttribute("gaps", template.placeholders().stream().map(this::gap).toList());
        model.addAttribute(
                "samples",
                preview == null
                        ? List.of()
                        : preview.samples().stream()
                                .map(s -> words.known("wording.gap", s))
                                .toList());
        model.addAttribute("key", key);
        return "templates/one";
    }

    private Gap gap(String placeholder) {
        return new Gap("{{" + placeholder + "}}", words.known("wording.gap", placeholder));
    }
}
