package vn.lienthong.notification.templates.domain;

import static java.text.Normalizer.Form.NFC;

import java.text.Normalizer;
import java.time.Duration;
import java.util.Map;
import vn.lienthong.notification.sms.domain.Encoding;

/// One version of the words for an occasion on a channel in a language. Its words are composed
/// (NFC), however they were typed.
///
/// @param language ISO 639
/// @param version from 1; a version never changes
/// @param subject of a mail; empty for a text message
/// @param text with placeholders; paragraphs of a mail are separated by an empty line
/// @param encoding of a text message; everything else is Unicode whatever it says
/// @param validity how long a message is worth sending, counted from the first try
public record Template(
        Occasion occasion,
        Channel channel,
        String language,
        int version,
        String subject,
        String text,
        Encoding encoding,
        OnUnknownOutcome onUnknownOutcome,
        NoticeClass noticeClass,
        Duration validity) {

    /// The language that every occasion has words in, and that is used where another has none.
    public static final String VIETNAMESE = "vi";

    /// A notice that comes later is of no use to its reader.
    public static final Duration USUAL_VALIDITY = Duration.ofHours(4);

    public Template {
        subject = Normalizer.normalize(subject, NFC);
        text = Normalizer.normalize(text, NFC);
    }

    /// The same words as another version.
    public Template numbered(int otherVersion) {
        return new Template(
                occasion,
                channel,
                language,
                otherVersion,
                subject,
                text,
                encoding,
                onUnknownOutcome,
                noticeClass,
                validity);
    }

    /// What is to be written for the same purpose in another language: version 0, without words.
    public Template emptyIn(String otherLanguage) {
        return new Template(
                occasion,
                channel,
                otherLanguage,
                0,
                "",
                "",
                encoding,
                onUnknownOutcome,
                noticeClass,
                validity);
    }

    /// The words with the values in them, composed (NFC) whatever the values came in.
    ///
    /// @throws MissingValueException when a value is missing
    public Rendered render(Map<String, String> values) {
        return new Rendered(filled(subject, values), filled(text, values));
    }

    private String filled(String words, Map<String, String> values) {
        return Normalizer.normalize(Placeholders.fill(words, values, language), NFC);
    }

    /// What a reader gets.
    public record Rendered(String subject, String text) {}
}
