package vn.lienthong.notification.templates.web;

import java.util.List;
import vn.lienthong.notification.sms.domain.Encoding;
import vn.lienthong.notification.templates.domain.Channel;
import vn.lienthong.notification.templates.domain.OnUnknownOutcome;
import vn.lienthong.notification.templates.domain.Template;
import vn.lienthong.notification.templates.domain.TemplateCheck;

/// A template as its editors see it.
///
/// @param placeholders what it may mention
/// @param preview with sample values
record TemplateAnswer(
        String id,
        Channel channel,
        String language,
        int version,
        String subject,
        String text,
        Encoding encoding,
        OnUnknownOutcome onUnknownOutcome,
        List<String> placeholders,
        Preview preview) {

    /// @param parts how many parts a text message takes
    record Preview(String subject, String text, int parts) {}

    static TemplateAnswer of(Template template) {
        Template.Rendered sample = TemplateCheck.preview(template);
        return new TemplateAnswer(
                template.occasion().id(),
                template.channel(),
                template.language(),
                template.version(),
                template.subject(),
                template.text(),
                template.encoding(),
                template.onUnknownOutcome(),
                template.occasion().placeholders(template.channel()).stream().sorted().toList(),
                new Preview(sample.subject(), sample.text(), TemplateCheck.parts(template)));
    }
}
