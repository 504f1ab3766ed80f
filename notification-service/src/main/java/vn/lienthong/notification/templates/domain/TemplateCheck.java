package vn.lienthong.notification.templates.domain;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.lienthong.notification.sms.domain.UnencodableException;

/// Looks at a template before anybody gets it.
public final class TemplateCheck {

    /// Carriers take no more for messages of service.
    static final int MOST_PARTS = 4;

    /// Whatever is told is old by then.
    static final Duration LONGEST_VALIDITY = Duration.ofDays(30);

    private TemplateCheck() {}

    /// What is wrong with a template.
    public sealed interface Fault {

        /// The text is empty, or a mail has no subject.
        record Empty(String field) implements Fault {}

        /// The occasion does not offer this on this channel.
        record UnknownPlaceholder(String field, String name, Set<String> offered) implements Fault {
            public UnknownPlaceholder {
                offered = Set.copyOf(offered);
            }
        }

        /// Braces that make no placeholder.
        record BrokenBraces(String field) implements Fault {}

        /// A character that the chosen encoding cannot write.
        record Unencodable(String character) implements Fault {}

        /// It would be over before it is sent, or never.
        record NoValidity(Duration longest) implements Fault {}

        /// With sample values it takes more parts than carriers accept.
        record TooLong(int parts, int most) implements Fault {}
    }

    /// Everything that is wrong with it, as samples show; empty for a good one.
    public static List<Fault> faults(Template template) {
        return faults(template, Map.of());
    }

    /// Everything that is wrong with it when it says these values, and samples for the rest.
    public static List<Fault> faults(Template template, Map<String, String> known) {
        List<Fault> faults = new ArrayList<>();
        if (template.text().isBlank()) {
            faults.add(new Fault.Empty("text"));
        }
        if (template.channel() == Channel.EMAIL && template.subject().isBlank()) {
            faults.add(new Fault.Empty("subject"));
        }
        // A text message has none to send, and yet whoever writes one there is told what is wrong.
        placeholders("subject", template.subject(), template, faults);
        placeholders("text", template.text(), template, faults);
        if (!template.validity().isPositive()
                || template.validity().compareTo(LONGEST_VALIDITY) > 0) {
            faults.add(new Fault.NoValidity(LONGEST_VALIDITY));
        }
        if (faults.isEmpty()) {
            length(template, known, faults);
        }
        return faults;
    }

    private static void placeholders(
            String field, String text, Template template, List<Fault> faults) {
        Set<String> offered = template.occasion().placeholders(template.channel());
        for (String name : Placeholders.in(text)) {
            if (!offered.contains(name)) {
                faults.add(new Fault.UnknownPlaceholder(field, name, new TreeSet<>(offered)));
            }
        }
        if (Placeholders.broken(text)) {
            faults.add(new Fault.BrokenBraces(field));
        }
    }

    private static void length(Template template, Map<String, String> known, List<Fault> faults) {
        try {
            int parts = Preview.of(template, known).parts();
            if (parts > MOST_PARTS) {
                faults.add(new Fault.TooLong(parts, MOST_PARTS));
            }
        } catch (UnencodableException e) {
            faults.add(new Fault.Unencodable(e.character()));
        }
    }
}
