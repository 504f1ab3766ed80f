package vn.lienthong.notification.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import vn.lienthong.notification.sending.Gateway;
import vn.lienthong.notification.sending.Outgoing;
import vn.lienthong.notification.sending.ProviderSettings;
import vn.lienthong.notification.sending.UnpreparedException;
import vn.lienthong.notification.templates.domain.Channel;

/// Sends mail through one server. A mail that is tried again has the same `Message-ID`, so that
/// mail systems can tell.
final class SmtpGateway implements Gateway {

    private static final Logger LOG = LoggerFactory.getLogger(SmtpGateway.class);
    private static final int FIRST_GOOD = 200;
    private static final int AFTER_GOOD = 300;
    private static final int FIRST_TEMPORARY = 400;
    private static final int FIRST_PERMANENT = 500;
    private static final int AFTER_PERMANENT = 600;
    private static final int CLOSING = 421;

    private final String name;
    private final ProviderSettings.Provider provider;
    private final SmtpSettings settings;
    private final MailLayout layout;
    private final Clock clock;
    private final SmtpPool pool;

    /// A mail of its making need not look up anew which file name means which media type.
    private final JavaMailSenderImpl mails = new JavaMailSenderImpl();

    SmtpGateway(
            String name,
            ProviderSettings.Provider provider,
            SmtpSettings settings,
            MailLayout layout,
            Clock clock) {
        this.name = name;
        this.provider = provider;
        this.settings = settings;
        this.layout = layout;
        this.clock = clock;
        this.pool = new SmtpPool(settings, provider.timeLimit());
        mails.setSession(pool.session());
    }

    @Override
    public Channel channel() {
        return provider.channel();
    }

    @Override
    public String provider() {
        return name;
    }

    /// The server is asked for each mail; the circuit breaker remembers how that went.
    @Override
    public boolean available() {
        return true;
    }

    @Override
    public int window() {
        return provider.window();
    }

    @Override
    public void start() {
        pool.start();
    }

    @Override
    public void stop() {
        pool.stop();
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
                    return SmtpGateway.this.submit(mail);
                }
            };
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new UnpreparedException("MALFORMED", true);
        }
    }

    private MimeMessage mail(Outgoing message)
            throws MessagingException, UnsupportedEncodingException {
        MimeMessage mail = mails.createMimeMessage();
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
        // RFC 3834: no holiday notice is wanted in answer.
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.saveChanges();
        // Saving gives it a name of its own.
        mail.setHeader("Message-ID", "<%s@%s>".formatted(message.name(), settings.domain()));
        return mail;
    }

    private Answer submit(MimeMessage mail) {
        try {
            if (!pool.enter()) {
                return new Answer.Throttled("SMTP NO_FREE_CONNECTION");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer.NotTaken("INTERRUPTED");
        }
        try {
            Optional<SmtpConnection> used = pool.used();
            return used.isPresent() ? submitOnUsed(used.get(), mail) : submitOnFresh(mail);
        } finally {
            pool.leave();
        }
    }

    /// A connection that the server left while it rested says nothing about the server or the mail:
    /// one new connection is tried, and nobody hears of it.
    private Answer submitOnUsed(SmtpConnection connection, MimeMessage mail) {
        try {
            return handOver(connection, mail);
        } catch (MessagingException | RuntimeException e) {
            if (connection.stage() == SmtpConnection.Stage.NOT_BEGUN && isGone(e)) {
                LOG.debug("{}: a connection had been closed", name);
                return submitOnFresh(mail);
            }
            return answer(connection, e);
        }
    }

    private Answer submitOnFresh(MimeMessage mail) {
        SmtpConnection connection;
        try {
            connection = pool.fresh();
        } catch (AuthenticationFailedException e) {
            // Our password, not the mail, is wrong.
            return new Answer.NotTaken("SMTP AUTHENTICATION");
        } catch (MessagingException | RuntimeException e) {
            return new Answer.NotTaken("SMTP NO_CONNECTION");
        }
        try {
            return handOver(connection, mail);
        } catch (MessagingException | RuntimeException e) {
            return answer(connection, e);
        }
    }

    private Answer handOver(SmtpConnection connection, MimeMessage mail) throws MessagingException {
        connection.begin();
        boolean well = false;
        try {
            connection.sendMessage(mail, mail.getAllRecipients());
            well = true;
        } finally {
            if (!well) {
                connection.hangUp();
            }
        }
        pool.keep(connection);
        return new Answer.Taken(List.of(), false);
    }

    /// Gone before it heard of the mail; a server that is only slow would be as slow again.
    private static boolean isGone(Exception failure) {
        OptionalInt code = SmtpReply.code(failure);
        if (code.isPresent()) {
            return code.getAsInt() == CLOSING;
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SocketTimeoutException) {
                return false;
            }
        }
        return true;
    }

    private static Answer answer(SmtpConnection connection, Exception failure) {
        boolean handedOver = connection.stage() == SmtpConnection.Stage.HANDED_OVER;
        int code =
                handedOver && connection.lastWord() != 0
                        ? connection.lastWord()
                        : SmtpReply.code(failure).orElse(0);
        if (handedOver && code >= FIRST_GOOD && code < AFTER_GOOD) {
            return new Answer.Taken(List.of(), false);
        }
        if (code >= FIRST_PERMANENT && code < AFTER_PERMANENT) {
            return new Answer.Refused("SMTP " + code);
        }
        if (code >= FIRST_TEMPORARY && code < FIRST_PERMANENT) {
            return new Answer.NotTaken("SMTP " + code);
        }
        return handedOver
                ? new Answer.Unknown("SMTP NO_ANSWER")
                : new Answer.NotTaken("SMTP NO_ANSWER");
    }
}
