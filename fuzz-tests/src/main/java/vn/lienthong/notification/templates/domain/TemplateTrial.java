package vn.lienthong.notification.templates.domain;

import static vn.lienthong.fuzz.Trial.require;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.lienthong.notification.sms.domain.SmsText;

/// A template that somebody wrote: what is wrong is said; what is right can be shown and sent, and
/// what its values say is never looked at again.
public final class TemplateTrial {

    /// What nobody may be able to make a placeholder, a group or an escape of.
    private static final String HOSTILE = "{{pin}} $1 \\1 ${x} {{";

    private TemplateTrial() {}

    /// What is wrong with it; empty for one that was shown to be good.
    public static List<TemplateCheck.Fault> of(Template template) {
        List<TemplateCheck.Fault> faults = TemplateCheck.faults(template);
        if (!faults.isEmpty()) {
            return faults;
        }
        Preview preview = Preview.of(template, Map.of());
        require(preview.parts() <= TemplateCheck.MOST_PARTS, "Too many parts", preview.parts());
        require(
                !preview.text().contains("{{") && !preview.text().contains("}}"),
                "A place is left in what is sent");
        Instant ends = Instant.parse("2026-11-23T01:00:00Z").plus(template.validity());
        require(ends.isAfter(Instant.parse("2026-11-23T01:00:00Z")), "It is over before it begins");
        long _ = ends.toEpochMilli();
        if (template.channel() == Channel.SMS) {
            SmsText text = SmsText.of(preview.text(), template.encoding());
            text.parts()
                    .forEach(part -> {
                        byte[] _ = text.encoding().octets(part);
                    });
        }
        hostile(template);
        return List.of();
    }

    private static void hostile(Template template) {
        if (template.text().contains("\u0001")) {
            return;
        }
        Map<String, String> values = new TreeMap<>();
        Placeholders.in(template.text()).forEach(name -> values.put(name, HOSTILE));
        String expected = template.text();
        for (String name : values.keySet()) {
            expected = expected.replaceAll("\\{\\{\\s*" + name + "\\s*}}", "\u0001");
        }
        require(
                Placeholders.fill(template.text(), values, template.language())
                        .equals(expected.replace("\u0001", HOSTILE)),
                "A value was looked at again");
    }
}
