package vn.lienthong.portal.operations;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.portal.page.Confirmation;
import vn.lienthong.portal.page.FormErrors;
import vn.lienthong.portal.page.Words;
import vn.lienthong.portal.service.Outcome;
import vn.lienthong.portal.service.ParkedDossiers;
import vn.lienthong.portal.service.Problem;

/// What an operator does to one parked event: repair its payload, or leave it out. Both are
/// recorded with their reason.
@Controller
class ParkedEventPages {
    private static final String AT = "/van-hanh/tam-giu/{place}/{code}";
    private static final Confirmation.Question REASON =
            new Confirmation.Question.Text("reason", true);

    private final ParkedDossiers parked;
    private final Words words;
    private final JsonMapper json;

    ParkedEventPages(ParkedDossiers parked, Words words, JsonMapper json) {
        this.parked = parked;
        this.words = words;
        this.json = json;
    }

    @GetMapping(AT + "/sua")
    String edit(
            @PathVariable String place,
            @PathVariable String code,
            @RequestParam String event,
            Model model) {
        String data =
                parked.details(parked.place(place), code).items().stream()
                        .flatMap(item -> item.events().stream())
                        .filter(one -> one.id().equals(event))
                        .map(ParkedDossiers.Event::text)
                        .findFirst()
                        .orElse("");
        Form form = new Form(place, code, event, data, "");
        return show(model, form, FormErrors.none(), UUID.randomUUID().toString());
    }

    /// What the operator wrote.
    record Form(String place, String code, String event, String data, String reason) {}

    @PostMapping(AT + "/sua")
    String repair(
            @PathVariable String place,
            @PathVariable String code,
            @RequestParam String event,
            @RequestParam String key,
            @RequestParam(defaultValue = "") String data,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            RedirectAttributes next) {
        Form form = new Form(place, code, event, data, reason);
        FormErrors errors = FormErrors.none();
        JsonNode payload = payload(data, errors);
        if (reason.isBlank()) {
            errors.at("reason", words.of("ask.reason.missing"));
        }
        if (!errors.isEmpty()) {
            return show(model, form, errors, key);
        }
        return switch (parked.repair(
                parked.place(place), code, event, payload, reason.strip(), key)) {
            case Outcome.Done<?> _ -> behind("parked.repair.done", place, code, next);
            case Outcome.Refused<?>(var problem) ->
                    show(model, form, faults(problem), UUID.randomUUID().toString());
            case Outcome.Unanswered<?>(var silent) ->
                    show(
                            model,
                            form,
                            FormErrors.none()
                                    .about(
                                            words.of(
                                                    "form.unanswered",
                                                    words.of("service." + silent))),
                            key);
        };
    }

    private JsonNode payload(String data, FormErrors errors) {
        try {
            return json.readTree(data);
        } catch (JacksonException e) {
            errors.at(
                    "data",
                    words.of(
                            "parked.repair.no-json",
                            e.getLocation() == null ? 1 : e.getLocation().getLineNr()));
            return json.nullNode();
        }
    }

    /// All of them at the one field that holds the payload, each with its place in it.
    private static FormErrors faults(Problem problem) {
        FormErrors errors = FormErrors.none();
        StringBuilder inData = new StringBuilder();
        for (Problem.FieldError error : problem.errors()) {
            String field = error.field() == null ? "" : error.field();
            if (field.equals("reason")) {
                errors.at("reason", String.valueOf(error.message()));
            } else {
                inData.append(inData.isEmpty() ? "" : " ")
                        .append(field.startsWith("data.") ? field.substring(5) : field)
                        .append(": ")
                        .append(error.message());
            }
        }
        if (!inData.isEmpty()) {
            errors.at("data", inData.toString());
        }
        return errors.isEmpty() ? errors.about(problem.sentence()) : errors;
    }

    private String show(Model model, Form form, FormErrors errors, String key) {
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("key", key);
        return "operations/repair";
    }

    @GetMapping(AT + "/bo-qua")
    String askToSkip(
            @PathVariable String place,
            @PathVariable String code,
            @RequestParam String event,
            Model model) {
        return skipping(place, code).open(model, Map.of("event", event));
    }

    @PostMapping(AT + "/bo-qua")
    String skip(
            @PathVariable String place,
            @PathVariable String code,
            @RequestParam String event,
            @RequestParam String key,
            @RequestParam Map<String, String> answers,
            Model model,
            RedirectAttributes next) {
        Confirmation page = skipping(place, code);
        FormErrors missing = page.check(answers, words);
        if (!missing.isEmpty()) {
            return page.again(model, answers, missing, key);
        }
        String reason = answers.getOrDefault("reason", "").strip();
        Outcome<?> outcome = parked.skip(parked.place(place), code, event, reason, key);
        return page.after(
                outcome,
                () -> behind("parked.skip.done", place, code, next),
                model,
                answers,
                words,
                key);
    }

    private static Confirmation skipping(String place, String code) {
        return new Confirmation(
                code,
                "parked.skip",
                true,
                "/van-hanh/tam-giu/" + place + "/" + code,
                List.of(REASON));
    }

    private String behind(String text, String place, String code, RedirectAttributes next) {
        next.addFlashAttribute("done", words.of(text, code));
        next.addAttribute("place", place);
        next.addAttribute("code", code);
        return "redirect:/van-hanh/tam-giu/{place}/{code}";
    }
}
