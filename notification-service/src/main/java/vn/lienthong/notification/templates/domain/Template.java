package vn.lienthong.notification.templates.domain;

import java.util.Map;
import vn.lienthong.notification.sms.domain.Encoding;

/// One version of the words for an occasion on a channel.
///
/// @param language ISO 639
/// @param version from 1; a version never changes
/// @param subject of a mail; empty for a text message
/// @param text with placeholders; paragraphs of a mail are separated by an empty line
/// @param encoding of a text message; a mail is UTF-8 whatever it says
public record Template(
        Occasion occasion,
        Channel channel,
        String language,
        int version,
        String subject,
        String text,
        Encoding encoding,
        OnUnknownOutcome onUnknownOutcome) {

    /// The words with the values in them.
    ///
    /// @throws MissingValueException when a value is missing
    public Rendered render(Map<String, String> values) {
        return new Rendered(Placeholders.fill(subject, values), Placeholders.fill(text, values));
    }

    /// What a reader gets.
    public record Rendered(String subject, String text) {}
}
