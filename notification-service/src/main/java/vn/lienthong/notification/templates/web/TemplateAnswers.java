package vn.lienthong.notification.templates.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.lienthong.notification.templates.domain.Preview;
import vn.lienthong.notification.templates.domain.Template;
import vn.lienthong.notification.templates.domain.TemplateHistory;
import vn.lienthong.notification.templates.store.TemplateShelf;

/// Finds what is asked for and shows it.
@Component
class TemplateAnswers {

    private final TemplateShelf shelf;

    TemplateAnswers(TemplateShelf shelf) {
        this.shelf = shelf;
    }

    Optional<TemplateHistory> look(Asked asked) {
        return shelf.look(asked.occasion(), asked.channel(), asked.language());
    }

    TemplateHistory find(Asked asked) {
        return look(asked).orElseThrow(asked::unknown);
    }

    /// What the next version follows: the newest one, or empty words in a language without any.
    Template before(Asked asked) {
        return look(asked)
                .map(h -> h.newest().template())
                .or(() ->
                        look(asked.vietnamese())
                                .map(h -> h.newest().template().emptyIn(asked.language())))
                .orElseThrow(asked::unknown);
    }

    TemplateAnswer of(TemplateHistory history) {
        return of(history.newest().template(), history.versions());
    }

    /// @param versions what is written of it so far
    TemplateAnswer of(Template shown, List<TemplateHistory.Version> versions) {
        return new TemplateAnswer(
                shown.occasion().id(),
                shown.channel(),
                shown.language(),
                shown.version(),
                versions.isEmpty()
                        ? null
                        : shelf.numberInUse(new TemplateHistory(versions)).orElse(null),
                shown.subject(),
                shown.text(),
                shown.encoding(),
                shown.onUnknownOutcome(),
                shown.noticeClass(),
                shown.validity(),
                shown.occasion().placeholders(shown.channel()).stream().sorted().toList(),
                PreviewAnswer.of(Preview.of(shown, Map.of())),
                versions.reversed().stream().map(VersionAnswer::of).toList());
    }
}
