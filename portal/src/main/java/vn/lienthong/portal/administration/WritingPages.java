package vn.lienthong.portal.administration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.lienthong.portal.page.FormErrors;
import vn.lienthong.portal.page.Part;
import vn.lienthong.portal.page.Times;
import vn.lienthong.portal.page.Words;
import vn.lienthong.portal.service.Catalogue;
import vn.lienthong.portal.service.Outcome;
import vn.lienthong.portal.service.Problem;
import vn.lienthong.portal.service.ServiceName;

/// Writing the next version of a procedure: checked line by line, its dates tried out, and
/// published after everything that follows from it was said.
@Controller
class WritingPages {
    private static final String AT = ProcedureListPage.LIST + "/soan";

    private final Catalogue catalogue;
    private final Times times;
    private final Words words;

    WritingPages(Catalogue catalogue, Times times, Words words) {
        this.catalogue = catalogue;
        this.times = times;
        this.words = words;
    }

    /// What was written so far.
    ///
    /// @param code of the procedure that it began from, empty for a new one
    /// @param receivedAt the moment to try it out at, as a browser's field gives it
    record Draft(String code, String text, String receivedAt, String key) {

        // Absent when a form was sent without it.
        @SuppressWarnings("NullAway")
        Draft {
            code = code == null ? "" : code.strip();
            // Browsers end lines as mail does.
            text = text == null ? "" : text.replace("\r\n", "\n");
            receivedAt = receivedAt == null ? "" : receivedAt.strip();
            key = key == null ? newKey() : key;
        }

        Draft underNewKey() {
            return new Draft(code, text, receivedAt, newKey());
        }

        private static String newKey() {
            return UUID.randomUUID().toString();
        }
    }

    /// @param version to begin from; the one in force when none is named
    @GetMapping(AT)
    String open(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(required = false) @Nullable Integer version,
            Model model) {
        String text =
                code.isEmpty()
                        ? words.of("writing.empty")
                        : catalogue.text(
                                code,
                                version == null
                                        ? ProcedurePage.current(catalogue.versionsOf(code))
                                        : version);
        return show(model, new Draft(code, text, "", Draft.newKey()), FormErrors.none());
    }

    /// @param act `check`, `preview`, `confirm`, `publish` or `edit`
    @PostMapping(AT)
    String send(
            @ModelAttribute Draft draft,
            @RequestParam(defaultValue = "check") String act,
            Model model,
            RedirectAttributes next) {
        if (draft.text().isBlank()) {
            return show(model, draft, FormErrors.none().at("text", words.of("writing.missing")));
        }
        return switch (act) {
            case "edit" -> show(model, draft, FormErrors.none());
            case "preview" -> preview(model, draft);
            case "confirm" -> confirm(model, draft);
            case "publish" -> publish(model, draft, next);
            default -> check(model, draft);
        };
    }

    private String check(Model model, Draft draft) {
        return switch (catalogue.check(draft.text(), Draft.newKey())) {
            case Outcome.Done<Catalogue.Checked>(var checked) -> {
                model.addAttribute("checked", checked);
                warned(model, draft, checked.warnings());
                yield show(model, draft, FormErrors.none());
            }
            case Outcome.Refused<Catalogue.Checked>(var problem) -> faulty(model, draft, problem);
            case Outcome.Unanswered<Catalogue.Checked>(var service) ->
                    show(model, draft, unanswered(service));
        };
    }

    private String preview(Model model, Draft draft) {
        Optional<Instant> chosen = Times.ofField(draft.receivedAt());
        if (!draft.receivedAt().isEmpty() && chosen.isEmpty()) {
            return show(
                    model, draft, FormErrors.none().at("receivedAt", words.of("writing.moment")));
        }
        String moment = chosen.map(Times::offset).orElse("");
        return switch (catalogue.preview(draft.text(), moment, Draft.newKey())) {
            case Outcome.Done<Catalogue.Preview>(var preview) -> {
                model.addAttribute("preview", preview);
                yield show(model, draft, FormErrors.none());
            }
            case Outcome.Refused<Catalogue.Preview>(var problem) -> faulty(model, draft, problem);
            case Outcome.Unanswered<Catalogue.Preview>(var service) ->
                    show(model, draft, unanswered(service));
        };
    }

    /// What is to be known before a version is published; it cannot be taken back.
    private String confirm(Model model, Draft draft) {
        return switch (catalogue.check(draft.text(), Draft.newKey())) {
            case Outcome.Done<Catalogue.Checked>(var checked) -> {
                if (checked.published()) {
                    yield show(
                            model, draft, FormErrors.none().about(words.of("writing.published")));
                }
                List<Catalogue.Version> versions =
                        Part.of(() -> catalogue.versionsOf(checked.code())).value();
                Catalogue.Version present =
                        versions == null
                                ? null
                                : versions.stream()
                                        .filter(Catalogue.Version::isInForce)
                                        .findFirst()
                                        .orElse(null);
                model.addAttribute("checked", checked);
                model.addAttribute("present", present);
                model.addAttribute(
                        "open",
                        present == null
                                ? null
                                : Part.of(() ->
                                        catalogue.openUnder(present.code(), present.version())));
                model.addAttribute(
                        "atOnce",
                        checked.validFrom() != null && !checked.validFrom().isAfter(times.today()));
                model.addAttribute("draft", draft);
                model.addAttribute("errors", FormErrors.none());
                yield "administration/publish";
            }
            case Outcome.Refused<Catalogue.Checked>(var problem) -> faulty(model, draft, problem);
            case Outcome.Unanswered<Catalogue.Checked>(var service) ->
                    show(model, draft, unanswered(service));
        };
    }

    private String publish(Model model, Draft draft, RedirectAttributes next) {
        return switch (catalogue.publish(draft.text(), draft.key())) {
            case Outcome.Done<Catalogue.Checked>(var published) -> {
                next.addFlashAttribute(
                        "done",
                        words.of(
                                "writing.done",
                                String.valueOf(published.version()),
                                times.day(published.validFrom())));
                next.addAttribute("code", published.code());
                next.addAttribute("version", published.version());
                yield "redirect:" + ProcedureListPage.LIST + "/{code}";
            }
            case Outcome.Refused<Catalogue.Checked>(var problem) ->
                    faulty(model, draft.underNewKey(), problem);
            case Outcome.Unanswered<Catalogue.Checked>(var service) ->
                    show(model, draft, unanswered(service));
        };
    }

    /// The faults stand above the text as links to the lines, and once more at their lines.
    private String faulty(Model model, Draft draft, Problem problem) {
        List<Problem.FieldError> faults =
                problem.errors().stream().filter(fault -> fault.line() != null).toList();
        model.addAttribute("faults", faults);
        warned(model, draft, problem.warnings());
        model.addAttribute("lines", WrittenLine.of(draft.text(), faults));
        FormErrors errors =
                faults.isEmpty() ? FormErrors.of(problem, _ -> null) : FormErrors.none();
        return show(model, draft, errors);
    }

    private static void warned(Model model, Draft draft, List<Problem.FieldError> warnings) {
        model.addAttribute("warnings", warnings);
        if (!warnings.isEmpty()) {
            model.addAttribute("lines", WrittenLine.of(draft.text(), warnings));
        }
    }

    private FormErrors unanswered(ServiceName service) {
        return FormErrors.none().about(words.of("form.unanswered", words.of("service." + service)));
    }

    private static String show(Model model, Draft draft, FormErrors errors) {
        model.addAttribute("draft", draft);
        model.addAttribute("errors", errors);
        return "administration/writing";
    }
}
