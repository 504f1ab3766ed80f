package vn.lienthong.notification.sending;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lienthong.notification.sms.domain.Encoding;
import vn.lienthong.notification.templates.domain.Channel;

/// A message in its final words, as a provider gets it.
///
/// @param name what we call this sending: the same whenever it is tried, another when somebody
///   sends it again
/// @param code of the dossier
/// @param to phone number as dialled at home, or mail address; for providers only
/// @param subject of a mail; empty elsewhere
/// @param text Unicode, composed (NFC)
/// @param encoding of a text message
/// @param template name of the template, for providers that know it by one of their own
/// @param values what the template was filled with, for the same
public record Outgoing(
        String name,
        String code,
        Channel channel,
        String to,
        String subject,
        String text,
        Encoding encoding,
        String template,
        Map<String, String> values,
        @Nullable Attachment attachment) {

    public Outgoing {
        values = Map.copyOf(values);
    }

    Outgoing with(Attachment file) {
        return new Outgoing(
                name, code, channel, to, subject, text, encoding, template, values, file);
    }

    /// A file that goes with a mail.
    ///
    /// @param content not to be changed
    // The octets are handed through, never compared.
    @SuppressWarnings("ArrayRecordComponent")
    public record Attachment(String fileName, String mediaType, byte[] content) {}

    /// Says nothing personal, so that no log line can.
    @Override
    public String toString() {
        return name + " by " + channel;
    }
}
