package vn.lienthong.portal.operations;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.portal.page.Confirmation;
import vn.lienthong.portal.page.FormErrors;
import vn.lienthong.portal.page.Words;
import vn.lienthong.portal.service.Outcome;
import vn.lienthong.portal.service.People;
import vn.lienthong.portal.service.People.Found;
import vn.lienthong.portal.service.People.Who;

/// The rights of persons to their data: everything known of one person on a page and as a file, and
/// the erasure of what is personal of a finished dossier (Law 91/2025/QH15; Decree 356/2025/NĐ-CP,
/// article 5).
@Controller
class PersonPages {
    private static final String PAGE = "/van-hanh/du-lieu-ca-nhan";

    private final People people;
    private final Words words;
    private final JsonMapper json;

    PersonPages(People people, Words words, JsonMapper json) {
        this.people = people;
        this.words = words;
        this.json = json;
    }

    @GetMapping(PAGE)
    String ask(Model model) {
        return page(new Who("", ""), null, FormErrors.none(), model);
    }

    /// The person is named in the body, so that no address and no log knows whom somebody looked
    /// for; the page is the answer itself and is not kept.
    @PostMapping(PAGE)
    String find(
            @RequestParam(defaultValue = "") String idNumber,
            @RequestParam(defaultValue = "") String phone,
            Model model) {
        Who who = new Who(idNumber.strip(), phone.strip());
        return switch (people.find(who, UUID.randomUUID().toString())) {
            case Outcome.Done<Found>(var found) -> page(who, found, FormErrors.none(), model);
            case Outcome.Refused<Found>(var problem) ->
                    page(who, null, FormErrors.of(problem, path -> path), model);
            case Outcome.Unanswered<Found>(var silent) ->
                    page(
                            who,
                            null,
                            FormErrors.none()
                                    .about(
                                            words.of(
                                                    "person.unanswered",
                                                    words.of("service." + silent))),
                            model);
        };
    }

    private static String page(Who who, @Nullable Found found, FormErrors errors, Model model) {
        model.addAttribute("who", who);
        model.addAttribute("found", found);
        model.addAttribute("errors", errors);
        return "operations/person";
    }

    @PostMapping(PAGE + "/ban-sao")
    ResponseEntity<byte[]> copy(
            @RequestParam(defaultValue = "") String idNumber,
            @RequestParam(defaultValue = "") String phone) {
        byte[] copy =
                json.writerWithDefaultPrettyPrinter()
                        .writeValueAsBytes(people.copy(new Who(idNumber.strip(), phone.strip())));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("du-lieu-ca-nhan.json")
                                .build()
                                .toString())
                .body(copy);
    }

    @GetMapping(PAGE + "/{code}/xoa")
    String askToErase(@PathVariable String code, Model model) {
        return erasing(code).open(model, Map.of());
    }

    @PostMapping(PAGE + "/{code}/xoa")
    String erase(
            @PathVariable String code,
            @RequestParam String key,
            @RequestParam Map<String, String> answers,
            Model model,
            RedirectAttributes next) {
        Confirmation erasing = erasing(code);
        FormErrors missing = erasing.check(answers, words);
        if (!missing.isEmpty()) {
            return erasing.again(model, answers, missing, key);
        }
        return erasing.after(
                people.erase(code, answers.getOrDefault("reason", "").strip(), key),
                () -> {
                    next.addFlashAttribute("done", words.of("person.erase.done", code));
                    return "redirect:" + PAGE;
                },
                model,
                answers,
                words,
                key);
    }

    private static Confirmation erasing(String code) {
        return new Confirmation(
                code,
                "person.erase",
                true,
                PAGE,
                List.of(new Confirmation.Question.Text("reason", true)));
    }
}
