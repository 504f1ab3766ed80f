package vn.lienthong.portal.online;

import org.springframework.stereotype.Component;
import vn.lienthong.portal.page.FormErrors;
import vn.lienthong.portal.page.Words;
import vn.lienthong.portal.service.Outcome;

/// What a form says when a service did not do what was asked.
@Component
class Replies {
    private final Words words;

    Replies(Words words) {
        this.words = words;
    }

    /// Nothing when it was done.
    FormErrors errors(Outcome<?> outcome, FormErrors.FieldOf fields) {
        return switch (outcome) {
            case Outcome.Done<?> _ -> FormErrors.none();
            case Outcome.Refused<?>(var problem) -> FormErrors.of(problem, fields);
            case Outcome.Unanswered<?>(var service) ->
                    FormErrors.none()
                            .about(words.of("form.unanswered", words.of("service." + service)));
        };
    }
}
