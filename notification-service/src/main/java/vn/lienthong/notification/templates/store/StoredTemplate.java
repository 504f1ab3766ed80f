package vn.lienthong.notification.templates.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.data.annotation.Id;
import vn.lienthong.notification.sms.domain.Encoding;
import vn.lienthong.notification.templates.domain.Channel;
import vn.lienthong.notification.templates.domain.Occasion;
import vn.lienthong.notification.templates.domain.OnUnknownOutcome;
import vn.lienthong.notification.templates.domain.Template;

/// All versions of one template.
///
/// @param key `<occasion>/<channel>`
/// @param version the one that holds
/// @param versions oldest first
record StoredTemplate(@Id String key, int version, List<Version> versions) {

    /// @param by who wrote it; empty for those that came with the service
    record Version(
            String language,
            int version,
            String subject,
            String text,
            Encoding encoding,
            OnUnknownOutcome onUnknownOutcome,
            Instant at,
            String by) {

        static Version of(Template template, Instant at, String by) {
            return new Version(
                    template.language(),
                    template.version(),
                    template.subject(),
                    template.text(),
                    template.encoding(),
                    template.onUnknownOutcome(),
                    at,
                    by);
        }
    }

    static String key(Occasion occasion, Channel channel) {
        return occasion.id() + "/" + channel;
    }

    static StoredTemplate first(Template template, Instant at) {
        return new StoredTemplate(
                key(template.occasion(), template.channel()),
                template.version(),
                List.of(Version.of(template, at, "")));
    }

    StoredTemplate plus(Version next) {
        List<Version> all = new ArrayList<>(versions);
        all.add(next);
        return new StoredTemplate(key, next.version(), all);
    }

    Template current(Occasion occasion, Channel channel) {
        Version last = versions.getLast();
        return new Template(
                occasion,
                channel,
                last.language(),
                last.version(),
                last.subject(),
                last.text(),
                last.encoding(),
                last.onUnknownOutcome());
    }
}
