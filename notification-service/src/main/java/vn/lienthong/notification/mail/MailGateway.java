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
import vn.lienthong.notification.sending.Outgoing;
import vn.lienthong.notification.sending.UnpreparedException;
import vn.lienthong.notification.templates.domain.Channel;

/// Sends mail. A mail that is tried again has the same `Message-ID`, so that mail systems can tell.
@Component
class MailGateway implements Gateway {

    private static final int FIRST_PERMANENT = 500;
    private static final int AFTER_PERMANENT = 600;

    private final JavaMailSender sender;
    private final MailSettings settings;
    private final MailLayout layout;
    private final Clock clock;

    MailGateway(JavaMailSender sender, MailSettings settings, MailLayout layout, Clock clock) {
        this.sender = sender;
        this.settings = settings;
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
    public Prepared prepare(Outgoing message) {
        try {
            MimeMessage mail = mail(message);
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

    private MimeMessage mail(Outgoing message)
            throws MessagingException, UnsupportedEncodingException {
        MimeMessage mail = sender.createMimeMessage();
        MimeMessageHelper helper = new MimeMessageHelper(mail, true, StandardCharsets.UTF_8.name());
        helper.setFrom(settings.from(), settings.fromName());
        helper.setTo(message.to());
        helper.setSubject(message.subject());
        helper.setText(
                layout.plain(message.text()), layout.html(message.subject(), message.text()));
        helper.setSentDate(Date.from(clock.instant()));
        Outgoing.Attachment attachment = message.attachment();
        if (attachment != null) {
            helper.addAttachment(
                    attachment.fileName(),
                    new ByteArrayResource(attachment.content()),
                    attachment.mediaType());
        }
        mail.setHeader("Message-ID", "<%s@%s>".formatted(message.name(), domain()));
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
