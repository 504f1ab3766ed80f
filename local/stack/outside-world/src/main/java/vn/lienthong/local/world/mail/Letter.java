package vn.lienthong.local.world.mail;

import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import vn.lienthong.local.world.Octets;

/// What a mail program would show of a message.
///
/// @param text the plain text, empty when there is none
/// @param html the formatted text, empty when there is none; never to be shown outside a sandbox
record Letter(String from, String subject, String text, String html, List<Enclosure> enclosures) {

    /// An attached file.
    record Enclosure(String name, String type, Octets content) {}

    static Letter read(String envelopeSender, byte[] eml) {
        Reading reading = new Reading();
        try {
            MimeMessage message =
                    new MimeMessage(
                            Session.getInstance(new Properties()), new ByteArrayInputStream(eml));
            reading.part(message);
            return new Letter(
                    sender(message, envelopeSender),
                    message.getSubject() == null ? "" : message.getSubject(),
                    reading.text.toString(),
                    reading.html.toString(),
                    reading.enclosures);
        } catch (MessagingException | IOException unreadable) {
            // The server has accepted it, so it must be seen: as it came.
            return new Letter(
                    envelopeSender, "", new String(eml, StandardCharsets.UTF_8), "", List.of());
        }
    }

    private static String sender(MimeMessage message, String otherwise) throws MessagingException {
        Address @Nullable [] from = message.getFrom();
        if (from == null || from.length == 0 || !(from[0] instanceof InternetAddress address)) {
            return otherwise;
        }
        @Nullable String person = address.getPersonal();
        return person == null ? address.getAddress() : person + " <" + address.getAddress() + ">";
    }

    private static final class Reading {

        private final StringBuilder text = new StringBuilder();
        private final StringBuilder html = new StringBuilder();
        private final List<Enclosure> enclosures = new ArrayList<>();

        private void part(Part part) throws MessagingException, IOException {
            @Nullable String file = part.getFileName();
            boolean enclosed =
                    file != null || Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition());
            if (!enclosed && part.isMimeType("text/plain")) {
                text.append(words(part));
            } else if (!enclosed && part.isMimeType("text/html")) {
                html.append(words(part));
            } else if (!enclosed && part.getContent() instanceof Multipart parts) {
                for (int i = 0; i < parts.getCount(); i++) {
                    BodyPart inner = parts.getBodyPart(i);
                    part(inner);
                }
            } else {
                enclosures.add(
                        new Enclosure(
                                file == null ? "" : MimeUtility.decodeText(file),
                                part.getContentType().split(";", 2)[0].strip(),
                                new Octets(part.getInputStream().readAllBytes())));
            }
        }

        private static String words(Part part) throws MessagingException, IOException {
            try {
                return String.valueOf(part.getContent());
            } catch (UnsupportedEncodingException _) {
                return new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            }
        }
    }
}
