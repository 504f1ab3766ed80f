package vn.lienthong.notification.sending;

import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.lienthong.notification.letters.LetterFiles;
import vn.lienthong.notification.telling.domain.Correspondence;
import vn.lienthong.notification.telling.domain.Notification;
import vn.lienthong.notification.templates.domain.MissingValueException;
import vn.lienthong.notification.templates.domain.OnUnknownOutcome;
import vn.lienthong.notification.templates.domain.Template;
import vn.lienthong.notification.templates.store.TemplateShelf;

/// Puts the facts into the words of the template that holds now.
@Component
class Writing {

    private static final String LOOK_UP = "/tra-cuu";

    private final TemplateShelf templates;
    private final LetterFiles letters;
    private final String portal;

    Writing(
            TemplateShelf templates,
            LetterFiles letters,
            @Value("${lienthong.portal-url}") String portal) {
        this.templates = templates;
        this.letters = letters;
        this.portal = portal;
    }

    /// The message, ready for its provider.
    ///
    /// @throws UnpreparedException when it cannot be written
    Gateway.Prepared write(Correspondence state, Notification message, Gateway gateway) {
        Template template =
                templates
                        .find(message.occasion(), message.channel())
                        .orElseThrow(() -> new UnpreparedException("NO_TEMPLATE", true));
        Map<String, String> values = new HashMap<>(state.about().values(state.code()));
        values.put("link", portal + LOOK_UP);
        values.putAll(message.values());
        try {
            return gateway.prepare(outgoing(state.code(), message, template, values));
        } catch (MissingValueException e) {
            throw new UnpreparedException("MISSING_VALUE " + e.placeholder(), true);
        }
    }

    private Outgoing outgoing(
            String code, Notification message, Template template, Map<String, String> values) {
        Template.Rendered text = template.render(values);
        return new Outgoing(
                message.reference(code),
                code,
                message.channel(),
                message.to(),
                text.subject(),
                text.text(),
                template.encoding(),
                message.occasion().id(),
                values,
                message.letter() == null ? null : letter(code, message.letter()));
    }

    private Outgoing.Attachment letter(String code, String letter) {
        return new Outgoing.Attachment(
                "phieu-xin-loi-%s.pdf".formatted(code), "application/pdf", letters.fetch(letter));
    }

    OnUnknownOutcome onUnknownOutcome(Notification message) {
        return templates
                .find(message.occasion(), message.channel())
                .map(Template::onUnknownOutcome)
                .orElse(OnUnknownOutcome.GIVE_UP);
    }
}
