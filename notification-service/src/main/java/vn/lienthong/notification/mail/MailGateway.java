package vn.lienthong.notification.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.OptionalInt;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import vn.lienthong.notification.sending.Gateway;
import vn.lienthong.notification.sending.UnpreparedException;
import vn.lienthong.notification.telling.domain.Notification;
import vn.lienthong.notification.templates.domain.Channel;
import vn.lienthong.notification.templates.domain.Template;

/// Sends mail. A mail that is tried again has the same `Message-ID`, so that mail systems can tell.
@Component
class MailGateway implements Gateway {

    private static final int FIRST_PERMANENT = 500;
    private static final int AFTER_PERMANENT = 600;

    private final JavaMailSender sender;
    private final MailSettings settings;
    private final LetterFiles letters;
    private final MailLayout layout;
    private final Clock clock;

    MailGateway(
            JavaMailSender sender,
            MailSettings settings,
            LetterFiles letters,
            MailLayout layout,
            Clock clock) {
        this.sender = sender;
        this.settings = settings;
        this.letters = letters;
        this.layout = layout;
        this.clock = clock;
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public String provider() {
        return "smtp";
    }

    /// The server is asked for each mail anew; the circuit breaker remembers how that went.
    @Override
    public boolean available() {
        return true;
    }

    @Override
    public int window() {
        return settings.window();
    }

    @Override
    public int partsPerSecond() {
        return settings.mailsPerSecond();
    }

    @Override
    public Prepared prepare(
            String code, Notification message, Template template, Template.Rendered text) {
        try {
            MimeMessage mail = mail(code, message, text);
            return new Prepared() {
                @Override
                public int parts() {
                    return 1;
                }

                @Override
                public Answer submit() {
                    return MailGateway.this.submit(mail);
                }
            };
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new UnpreparedException("MALFORMED", true);
        }
    }

    private MimeMessage mail(String code, Notification message, Template.Rendered text)
            throws MessagingException, UnsupportedEncodingException {
        MimeMessage mail = sender.createMimeMessage();
        MimeMessageHelper helper = new MimeMessageHelper(mail, true, StandardCharsets.UTF_8.name());
        helper.setFrom(settings.from(), settings.fromName());
        helper.setTo(message.to());
        helper.setSubject(text.subject());
        helper.setText(layout.plain(text.text()), layout.html(text.subject(), text.text()));
        helper.setSentDate(Date.from(clock.instant()));
        if (message.letter() != null) {
            helper.addAttachment(
                    "phieu-xin-loi-%s.pdf".formatted(code),
                    new ByteArrayResource(letters.fetch(message.letter())),
                    "application/pdf");
        }
        mail.setHeader("Message-ID", "<%s@%s>".formatted(message.reference(code), domain()));
        // RFC 3834: no holiday notice is wanted in answer.
        mail.setHeader("Auto-Submitted", "auto-generated");
        return mail;
    }

    private String domain() {
        return settings.from().substring(settings.from().indexOf('@') + 1);
    }

    private Answer submit(MimeMessage mail) {
        try {
            sender.send(mail);
            return new Answer.Taken(List.of(), false);
        } catch (MailAuthenticationException e) {
            // Our password, not the mail, is wrong.
            return new Answer.NotTaken("SMTP AUTHENTICATION");
        } catch (MailException e) {
            OptionalInt code = SmtpReply.code(e);
            if (code.isEmpty()) {
                return new Answer.NotTaken("SMTP NO_ANSWER");
            }
            boolean forGood =
                    code.getAsInt() >= FIRST_PERMANENT && code.getAsInt() < AFTER_PERMANENT;
            String reason = "SMTP " + code.getAsInt();
            return forGood ? new Answer.Refused(reason) : new Answer.NotTaken(reason);
        }
    }
}
