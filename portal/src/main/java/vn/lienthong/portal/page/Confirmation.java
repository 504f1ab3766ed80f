package vn.lienthong.portal.page;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import vn.lienthong.portal.service.Outcome;

/// A page on which an officer confirms one deed, and answers what has to be known for it.
///
/// @param code the dossier it is about
/// @param text the deed's group of texts: `<text>.title`, `.lead`, `.submit`, `.done`
/// @param danger whether the deed ends something for the applicant
/// @param back where "cancel" leads
public record Confirmation(
        String code, String text, boolean danger, String back, List<Question> questions) {

    private static final String VIEW = "confirm";

    /// Something to be known for the deed.
    public sealed interface Question {
        String id();

        boolean required();

        /// A few words or a number.
        record Line(String id, boolean required) implements Question {}

        /// The account of an officer; some are known, others are typed.
        record Account(String id, boolean required, List<String> known) implements Question {}

        /// A sentence or more.
        record Text(String id, boolean required) implements Question {}

        /// One of several.
        record Choice(String id, boolean required, List<Option> options) implements Question {}

        /// Yes or no.
        record Tick(String id) implements Question {
            @Override
            public boolean required() {
                return false;
            }
        }
    }

    /// One of several answers.
    public record Option(String value, String label) {}

    /// The page as it is opened first, under a key of its own.
    public String open(Model model, Map<String, String> answers) {
        return show(model, answers, FormErrors.none(), UUID.randomUUID().toString());
    }

    /// What is missing among the answers.
    public FormErrors check(Map<String, String> answers, Words words) {
        FormErrors errors = FormErrors.none();
        for (Question question : questions) {
            if (question.required() && answers.getOrDefault(question.id(), "").isBlank()) {
                errors.at(question.id(), words.of("ask." + question.id() + ".missing"));
            }
        }
        return errors;
    }

    /// The same page again, with what is wrong.
    public String again(Model model, Map<String, String> answers, FormErrors errors, String key) {
        return show(model, answers, errors, key);
    }

    /// Where the deed leads: to the page behind it when it is done, back to the form when it is
    /// not.
    ///
    /// @param key under which it was sent; a refused one gets a new key, an unanswered one keeps it
    public String after(
            Outcome<?> outcome,
            Next next,
            Model model,
            Map<String, String> answers,
            Words words,
            String key) {
        return switch (outcome) {
            case Outcome.Done<?> _ -> next.view();
            case Outcome.Refused<?>(var problem) ->
                    again(
                            model,
                            answers,
                            FormErrors.of(problem, this::questionAt),
                            UUID.randomUUID().toString());
            case Outcome.Unanswered<?>(var service) ->
                    again(
                            model,
                            answers,
                            FormErrors.none()
                                    .about(
                                            words.of(
                                                    "form.unanswered",
                                                    words.of("service." + service))),
                            key);
        };
    }

    private @Nullable String questionAt(String path) {
        return questions.stream().map(Question::id).filter(path::equals).findFirst().orElse(null);
    }

    private String show(Model model, Map<String, String> answers, FormErrors errors, String key) {
        model.addAttribute("confirmation", this);
        model.addAttribute("answers", answers);
        model.addAttribute("errors", errors);
        model.addAttribute("key", key);
        return VIEW;
    }

    /// The view behind a deed that was done.
    @FunctionalInterface
    public interface Next {
        String view();
    }
}
