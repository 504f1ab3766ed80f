package vn.lienthong.notification.sending;

import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
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
    private final String portal;

    Writing(TemplateShelf templates, @Value("${lienthong.portal-url}") String portal) {
        this.templates = templates;
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
            return gateway.prepare(state.code(), message, template, template.render(values));
        } catch (MissingValueException e) {
            throw new UnpreparedException("MISSING_VALUE " + e.placeholder(), true);
        }
    }

    OnUnknownOutcome onUnknownOutcome(Notification message) {
        return templates
                .find(message.occasion(), message.channel())
                .map(Template::onUnknownOutcome)
                .orElse(OnUnknownOutcome.GIVE_UP);
    }
}
