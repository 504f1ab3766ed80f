package vn.lienthong.notification.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.time.Duration;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.logging.Faults;

/// A connection to a mail server that knows how far the present mail has come, which the library's
/// exceptions do not tell.
final class SmtpConnection extends SMTPTransport {

    private static final Logger LOG = LoggerFactory.getLogger(SmtpConnection.class);

    /// How far a mail has come.
    enum Stage {
        /// The server has not answered MAIL.
        NOT_BEGUN,
        /// It knows of the mail, and throws away what it has if no more comes.
        BEGUN,
        /// The final dot is being sent: from here on the mail is the server's, whether we hear so
        /// or not.
        HANDED_OVER
    }

    private Stage stage = Stage.NOT_BEGUN;
    private int lastWord;
    private int mails;
    private long restsSince = System.nanoTime();

    SmtpConnection(Session session, URLName server) {
        super(session, server);
    }

    Stage stage() {
        return stage;
    }

    /// What the server replied to the final dot; 0 or -1 when it did not.
    int lastWord() {
        return lastWord;
    }

    /// How many mails went before this one.
    int mails() {
        return mails;
    }

    /// Another mail begins.
    void begin() {
        stage = Stage.NOT_BEGUN;
        lastWord = 0;
    }

    /// The mail went well.
    void end() {
        mails++;
        restsSince = System.nanoTime();
    }

    boolean isStale(Duration idle) {
        return System.nanoTime() - restsSince > idle.toNanos();
    }

    @Override
    protected void mailFrom() throws MessagingException {
        super.mailFrom();
        stage = Stage.BEGUN;
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        stage = Stage.HANDED_OVER;
        super.finishData();
    }

    @Override
    protected int readServerResponse() throws MessagingException {
        int reply = super.readServerResponse();
        if (stage == Stage.HANDED_OVER && lastWord == 0) {
            lastWord = reply;
        }
        return reply;
    }

    /// Says goodbye if it can.
    void hangUp() {
        try {
            close();
        } catch (MessagingException | RuntimeException e) {
            LOG.debug("A mail server did not hear us leave: {}", Faults.told(e));
        }
    }
}
