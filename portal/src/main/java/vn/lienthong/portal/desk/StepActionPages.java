package vn.lienthong.portal.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.lienthong.portal.page.Confirmation;
import vn.lienthong.portal.page.Confirmation.Option;
import vn.lienthong.portal.page.Confirmation.Question;
import vn.lienthong.portal.page.FormErrors;
import vn.lienthong.portal.page.Names;
import vn.lienthong.portal.page.Part;
import vn.lienthong.portal.page.Words;
import vn.lienthong.portal.service.Intake;
import vn.lienthong.portal.service.Outcome;
import vn.lienthong.portal.service.Page;
import vn.lienthong.portal.service.Routing;
import vn.lienthong.portal.signin.Officer;

/// One page for each decision about a step: what it means, what must be said, and the button.
@Controller
class StepActionPages {
    private static final String ADDRESS = "/ho-so/{code}/buoc/{step}/{action}";
    private static final List<String> GROUNDS =
            List.of("SUPPLEMENT", "FINANCIAL_OBLIGATION", "EXPERT_OPINION", "OTHER");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
    private static final Routing.Wanted EVERYTHING = new Routing.Wanted("", "", "", "", "", "");
    private static final int SEEN = 200;
    private static final Question REASON = new Question.Text("reason", true);

    private final Routing routing;
    private final Names names;
    private final Words words;

    StepActionPages(Routing routing, Names names, Words words) {
        this.routing = routing;
        this.names = names;
        this.words = words;
    }

    @GetMapping(ADDRESS)
    String ask(
            @PathVariable String code,
            @PathVariable String step,
            @PathVariable String action,
            @RequestParam Map<String, String> asked,
            Model model) {
        return page(code, step, known(action)).open(model, asked);
    }

    @PostMapping(ADDRESS)
    String act(
            @PathVariable String code,
            @PathVariable String step,
            @PathVariable String action,
            @RequestParam String key,
            @RequestParam Map<String, String> answers,
            Model model,
            RedirectAttributes next) {
        StepAction chosen = known(action);
        Confirmation page = page(code, step, chosen);
        FormErrors missing = page.check(answers, words);
        if (!missing.isEmpty()) {
            return page.again(model, answers, missing, key);
        }
        Outcome<Intake.Ignored> outcome =
                routing.act(code, step, chosen.path(), order(answers), key);
        Undo undo = undo(chosen, code, step, answers);
        return page.after(
                outcome, () -> behind(code, chosen, undo, next), model, answers, words, key);
    }

    private static @Nullable Undo undo(
            StepAction action, String code, String step, Map<String, String> answers) {
        return switch (action) {
            case COMPLETION -> Undo.ofCompletion(code, step);
            case ASSIGNMENT -> Undo.ofAssignment(code, step, text(answers, "former"));
            case ACCEPTANCE, REFUSAL, EXAMINATION, RETURN, SUSPENSION, RESUMPTION, REJECTION ->
                    null;
        };
    }

    private String behind(
            String code, StepAction action, @Nullable Undo undo, RedirectAttributes next) {
        next.addFlashAttribute("done", words.of("action." + action.path() + ".done", code));
        next.addFlashAttribute(Undo.SHOWN_AS, undo);
        next.addAttribute("code", code);
        return "redirect:/ho-so/{code}";
    }

    private static StepAction known(String action) {
        return StepAction.at(action)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Confirmation page(String code, String step, StepAction action) {
        return new Confirmation(
                code,
                "action." + action.path(),
                action.danger(),
                "/ho-so/" + code,
                questions(code, step, action));
    }

    private List<Question> questions(String code, String step, StepAction action) {
        return switch (action) {
            case ACCEPTANCE, RESUMPTION -> List.of();
            case COMPLETION, EXAMINATION -> List.of(new Question.Text("note", false));
            case ASSIGNMENT -> List.of(new Question.Account("officer", true, colleagues()));
            case REFUSAL, REJECTION -> List.of(REASON);
            case RETURN ->
                    List.of(new Question.Choice("toStep", false, earlier(code, step)), REASON);
            case SUSPENSION ->
                    List.of(
                            new Question.Choice("ground", true, grounds()),
                            REASON,
                            new Question.Text("legalBasis", false),
                            new Question.Tick("override"));
        };
    }

    /// Who works on something at the office now, oneself included; anybody else is typed in.
    private List<String> colleagues() {
        Officer officer = Officer.signedIn();
        Page<Routing.DeskEntry> desk =
                Part.of(() -> routing.desk(officer.office(), EVERYTHING, 0, SEEN)).value();
        Stream<@Nullable String> working =
                desk == null
                        ? Stream.empty()
                        : desk.items().stream().map(Routing.DeskEntry::officer);
        return Stream.concat(Stream.of(officer.account()), working)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }

    private List<Option> grounds() {
        return GROUNDS.stream()
                .map(ground -> new Option(ground, words.of("ground." + ground)))
                .toList();
    }

    /// The steps before this one; whether a return may go there is routing's to judge.
    private List<Option> earlier(String code, String step) {
        Routing.Journey journey = routing.journey(code);
        List<Option> options = new ArrayList<>();
        for (Routing.JourneyStep one : journey.steps()) {
            if (one.step() == null || one.step().equals(step)) {
                break;
            }
            options.add(new Option(one.step(), names.step(one.step(), one.name())));
        }
        return options;
    }

    private static Routing.StepOrder order(Map<String, String> answers) {
        return new Routing.StepOrder(
                text(answers, "reason"),
                text(answers, "note"),
                text(answers, "ground"),
                text(answers, "legalBasis"),
                text(answers, "toStep"),
                visit(answers),
                answers.containsKey("override") ? Boolean.TRUE : null,
                text(answers, "officer"));
    }

    /// An order that gives a step to an officer and says nothing else.
    static Routing.StepOrder givenTo(String account, @Nullable Integer visit) {
        return new Routing.StepOrder("", "", "", "", "", visit, null, account);
    }

    private static String text(Map<String, String> answers, String name) {
        return Objects.requireNonNullElse(answers.get(name), "").strip();
    }

    private static @Nullable Integer visit(Map<String, String> answers) {
        String visit = text(answers, "visit");
        return NUMBER.matcher(visit).matches() ? Integer.valueOf(visit) : null;
    }
}
