package vn.lienthong.notification.templates.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.lienthong.notification.sms.domain.Encoding;
import vn.lienthong.notification.templates.domain.Channel;
import vn.lienthong.notification.templates.domain.NoticeClass;
import vn.lienthong.notification.templates.domain.Occasion;
import vn.lienthong.notification.templates.domain.OnUnknownOutcome;
import vn.lienthong.notification.templates.domain.Template;

/// The templates that come with the service, `templates/<occasion>.<channel>.<language>.yaml`.
final class ShippedTemplates {

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final List<String> LANGUAGES = List.of(Template.VIETNAMESE, "en");

    private ShippedTemplates() {}

    private record Sheet(
            String id,
            Channel channel,
            String language,
            int version,
            @Nullable String subject,
            String text,
            Encoding encoding,
            OnUnknownOutcome onUnknownOutcome,
            NoticeClass noticeClass,
            @Nullable Duration validity) {}

    static List<Template> all() {
        List<Template> templates = new ArrayList<>();
        for (Occasion occasion : Occasion.values()) {
            for (Channel channel : Channel.values()) {
                for (String language : LANGUAGES) {
                    read(occasion, channel, language).ifPresent(templates::add);
                }
            }
        }
        return templates;
    }

    private static Optional<Template> read(Occasion occasion, Channel channel, String language) {
        String name =
                "templates/%s.%s.%s.yaml"
                        .formatted(
                                occasion.id(), channel.name().toLowerCase(Locale.ROOT), language);
        ClassPathResource file = new ClassPathResource(name);
        if (!file.exists()) {
            return Optional.empty();
        }
        try (InputStream content = file.getInputStream()) {
            Sheet sheet = YAML.readValue(content, Sheet.class);
            if (!sheet.id().equals(occasion.id())
                    || sheet.channel() != channel
                    || !sheet.language().equals(language)) {
                throw new IllegalStateException(name + " says that it is another one");
            }
            return Optional.of(
                    new Template(
                            occasion,
                            channel,
                            sheet.language(),
                            sheet.version(),
                            sheet.subject() == null ? "" : sheet.subject(),
                            sheet.text().strip(),
                            sheet.encoding(),
                            sheet.onUnknownOutcome(),
                            sheet.noticeClass(),
                            sheet.validity() == null ? Template.USUAL_VALIDITY : sheet.validity()));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
