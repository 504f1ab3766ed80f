package vn.lienthong.notification.templates.domain;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.lienthong.notification.sms.domain.SmsSize;
import vn.lienthong.notification.sms.domain.UnencodableException;

/// A template with values in it, as its reader would get it.
///
/// @param sms absent for everything but a text message
/// @param samples the placeholders whose values are not known and were made up
public record Preview(String subject, String text, @Nullable SmsSize sms, Set<String> samples) {

    public Preview {
        samples = Set.copyOf(samples);
    }

    /// Puts the values in.
    ///
    /// @param known values; samples stand in for the rest
    /// @throws UnencodableException when the chosen encoding cannot write it
    public static Preview of(Template template, Map<String, String> known) {
        Template.Rendered rendered = template.render(Samples.around(known));
        Set<String> samples = new TreeSet<>(Placeholders.in(template.subject()));
        samples.addAll(Placeholders.in(template.text()));
        samples.removeAll(known.keySet());
        if (template.channel() != Channel.SMS) {
            return new Preview(rendered.subject(), rendered.text(), null, samples);
        }
        SmsSize size = SmsSize.of(rendered.text(), template.encoding());
        return new Preview(rendered.subject(), size.text(), size, samples);
    }

    /// What it costs: 1 for everything but a text message.
    public int parts() {
        return size().map(SmsSize::parts).orElse(1);
    }

    public Optional<SmsSize> size() {
        return Optional.ofNullable(sms);
    }
}
