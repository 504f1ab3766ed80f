package vn.lienthong.portal.counter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
import vn.lienthong.portal.page.Pager;
import vn.lienthong.portal.page.Words;
import vn.lienthong.portal.service.Intake;
import vn.lienthong.portal.service.Named;
import vn.lienthong.portal.service.Outcome;
import vn.lienthong.portal.service.Page;
import vn.lienthong.portal.service.ServiceFailure;
import vn.lienthong.portal.service.Unreached;
import vn.lienthong.portal.signin.Officer;

/// Whom no message reached (chưa báo được cho người dân): the counter calls, tells, or writes, and
/// notes how it was told.
@Controller
class UnreachedPages {
    static final String LIST = "/mot-cua/chua-bao-duoc";
    private static final List<String> WAYS =
            List.of("BY_PHONE", "IN_PERSON", "BY_POST", "NOT_POSSIBLE");
    private static final String NOT_POSSIBLE = "NOT_POSSIBLE";
    private static final String NOTE = "note";

    /// Long enough that a page is a printed list of calls.
    private static final int SIZE = 50;

    private final Unreached unreached;
    private final Intake intake;
    private final Words words;

    UnreachedPages(Unreached unreached, Intake intake, Words words) {
        this.unreached = unreached;
        this.intake = intake;
        this.words = words;
    }

    @GetMapping(LIST)
    String list(@RequestParam(defaultValue = "0") int page, Model model) {
        int number = Math.max(0, page);
        Page<Unreached.Item> open = unreached.at(Officer.signedIn().office(), number, SIZE);
        model.addAttribute("items", open.items());
        model.addAttribute("people", people(open.items()));
        model.addAttribute("pager", Pager.here(number, SIZE, open.total()));
        return "counter/unreached";
    }

    /// Whom to call, by dossier. Without it the list is still of use: each dossier tells it too.
    private Map<String, Intake.ApplicantLine> people(List<Unreached.Item> items) {
        Map<String, List<String>> codes = new TreeMap<>();
        for (Unreached.Item item : items) {
            Named office = item.office();
            if (office != null && office.code() != null) {
                codes.computeIfAbsent(office.code(), _ -> new ArrayList<>()).add(item.dossier());
            }
        }
        Map<String, Intake.ApplicantLine> people = new HashMap<>();
        try {
            codes.forEach((office, dossiers) -> {
                if (intake.applicants(office, dossiers, newKey())
                        instanceof Outcome.Done<Intake.Applicants>(var answer)) {
                    answer.items().forEach(one -> people.put(one.code(), one));
                }
            });
        } catch (ServiceFailure failure) {
            if (failure.kind() == ServiceFailure.Kind.TOKEN_REFUSED) {
                throw failure;
            }
        }
        return people;
    }

    /// What is told and how, as far as it is known.
    ///
    /// @param news the kind of news, as its template is called
    record Form(String dossier, String fact, String news, String way, String note) {}

    @GetMapping(LIST + "/{dossier}")
    String ask(
            @PathVariable String dossier,
            @RequestParam String fact,
            @RequestParam(defaultValue = "") String news,
            Model model) {
        Form form = new Form(dossier, fact, news, "", "");
        return show(form, FormErrors.none(), newKey(), model);
    }

    @PostMapping(LIST + "/{dossier}")
    String settle(
            @PathVariable String dossier,
            @RequestParam String fact,
            @RequestParam(defaultValue = "") String news,
            @RequestParam(defaultValue = "") String way,
            @RequestParam(defaultValue = "") String note,
            @RequestParam String key,
            Model model,
            RedirectAttributes next) {
        Form form = new Form(dossier, fact, news, way, note.strip());
        FormErrors errors = check(form);
        if (!errors.isEmpty()) {
            return show(form, errors, key, model);
        }
        return switch (unreached.settle(dossier, fact, way, form.note(), key)) {
            case Outcome.Done<?> _ -> {
                next.addFlashAttribute(
                        "done",
                        words.of("unreached.done", dossier, words.of("unreached.way." + way)));
                yield "redirect:" + LIST;
            }
            case Outcome.Refused<?>(var problem) ->
                    show(form, FormErrors.of(problem, UnreachedPages::field), newKey(), model);
            case Outcome.Unanswered<?>(var service) ->
                    show(
                            form,
                            FormErrors.none()
                                    .about(
                                            words.of(
                                                    "wording.unanswered",
                                                    words.of("service." + service))),
                            key,
                            model);
        };
    }

    private FormErrors check(Form form) {
        FormErrors errors = FormErrors.none();
        if (!WAYS.contains(form.way())) {
            errors.at("way", words.of("unreached.way.missing"));
        }
        if (form.way().equals(NOT_POSSIBLE) && form.note().isEmpty()) {
            errors.at(NOTE, words.of("unreached.note.missing"));
        }
        return errors;
    }

    private static @Nullable String field(String path) {
        return path.equals("way") || path.equals(NOTE) ? path : null;
    }

    private static String show(Form form, FormErrors errors, String key, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("ways", WAYS);
        model.addAttribute("errors", errors);
        model.addAttribute("key", key);
        return "counter/unreached-settle";
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }
}
