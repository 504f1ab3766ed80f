package vn.lienthong.notification.templates.web;

import static vn.lienthong.fuzz.Trial.require;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import vn.lienthong.fuzz.Trial;
import vn.lienthong.kit.web.BodyTrial;
import vn.lienthong.kit.web.Problem;
import vn.lienthong.kit.web.RestTrial;
import vn.lienthong.notification.mail.MailTrial;
import vn.lienthong.notification.sms.domain.Encoding;
import vn.lienthong.notification.templates.domain.Channel;
import vn.lienthong.notification.templates.domain.NoticeClass;
import vn.lienthong.notification.templates.domain.Occasion;
import vn.lienthong.notification.templates.domain.OnUnknownOutcome;
import vn.lienthong.notification.templates.domain.Preview;
import vn.lienthong.notification.templates.domain.Template;
import vn.lienthong.notification.templates.domain.TemplateCheck;
import vn.lienthong.notification.templates.domain.TemplateTrial;

/// The body of `PUT /api/templates/…`: the next version of a text message and of a mail. And every
/// other body that an endpoint of notification-service takes.
public final class TemplateFuzz {

    private static final List<Template> BEFORE =
            Stream.of(Channel.values()).map(TemplateFuzz::template).toList();

    private static final BodyTrial OTHERS = new BodyTrial("vn.lienthong.notification");

    private TemplateFuzz() {}

    private static Template template(Channel channel) {
        return new Template(
                Occasion.RECEIVED,
                channel,
                Template.VIETNAMESE,
                1,
                "Hồ sơ {{code}}",
                "Hồ sơ {{code}}: {{link}}",
                Encoding.GSM_UNACCENTED,
                OnUnknownOutcome.GIVE_UP,
                NoticeClass.URGENT,
                Duration.ofHours(4));
    }

    public static void fuzzerTestOneInput(byte[] input) {
        Trial.of(() -> {
            OTHERS.of(input);
            @Nullable TemplateChange change = read(input);
            if (change != null) {
                BEFORE.forEach(before -> tried(change.of(before)));
            }
        });
    }

    private static @Nullable TemplateChange read(byte[] input) {
        try {
            return RestTrial.JSON.readValue(input, TemplateChange.class);
        } catch (JacksonException _) {
            return null;
        }
    }

    private static void tried(Template template) {
        MailTrial.of(template.subject(), template.text());
        List<TemplateCheck.Fault> faults = TemplateTrial.of(template);
        try {
            Faults.refuse(faults);
            require(faults.isEmpty(), "Faults let it through");
            PreviewAnswer _ = PreviewAnswer.of(Preview.of(template, Map.of()));
        } catch (Problem _) {
            require(!faults.isEmpty(), "Refused for no reason");
        }
    }
}
