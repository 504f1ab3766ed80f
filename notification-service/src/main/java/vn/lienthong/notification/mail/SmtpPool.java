package vn.lienthong.notification.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// The open connections to one mail server. The one used last is used first, so that those that are
/// not needed any more grow old and are closed.
final class SmtpPool {

    private static final long LOOK_SECONDS = 5;

    private final SmtpSettings settings;
    private final Duration patience;
    private final Session session;
    private final Semaphore places;
    private final ConcurrentLinkedDeque<SmtpConnection> resting = new ConcurrentLinkedDeque<>();
    private final ScheduledThreadPoolExecutor timer = timer();
    private volatile boolean open = true;
    private @Nullable Future<?> sweeping;

    /// @param patience how long to wait for a connection, an answer, and octets to go
    SmtpPool(SmtpSettings settings, Duration patience) {
        this.settings = settings;
        this.patience = patience;
        this.session = Session.getInstance(properties());
        this.places = new Semaphore(settings.connections());
    }

    /// Without the three times the protocol waits for ever.
    private Properties properties() {
        Properties properties = new Properties();
        String millis = String.valueOf(patience.toMillis());
        properties.put("mail.smtp.connectiontimeout", millis);
        properties.put("mail.smtp.timeout", millis);
        properties.put("mail.smtp.writetimeout", millis);
        properties.put("mail.smtp.executor.writetimeout", timer);
        properties.put("mail.smtp.auth", String.valueOf(!settings.username().isEmpty()));
        properties.put("mail.smtp.starttls.enable", String.valueOf(settings.starttls()));
        properties.put("mail.smtp.starttls.required", String.valueOf(settings.starttls()));
        properties.put("mail.smtp.ssl.enable", String.valueOf(settings.tls()));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.quitwait", "false");
        return properties;
    }

    /// Also watches over writing, so it outlives a stop; its thread ends when there is nothing to
    /// do.
    private static ScheduledThreadPoolExecutor timer() {
        ScheduledThreadPoolExecutor timer =
                new ScheduledThreadPoolExecutor(
                        1, Thread.ofPlatform().name("smtp-pool").daemon().factory());
        timer.setKeepAliveTime(LOOK_SECONDS, TimeUnit.SECONDS);
        timer.allowCoreThreadTimeOut(true);
        timer.setRemoveOnCancelPolicy(true);
        return timer;
    }

    Session session() {
        return session;
    }

    synchronized void start() {
        open = true;
        sweeping =
                timer.scheduleWithFixedDelay(
                        this::closeStale, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
    }

    /// Room for one more mail; whoever got it gives it back.
    boolean enter() throws InterruptedException {
        return places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    void leave() {
        places.release();
    }

    /// One that was used before, if it may still be alive.
    Optional<SmtpConnection> used() {
        for (SmtpConnection found = next(); found != null; found = next()) {
            if (!found.isStale(settings.idle())) {
                return Optional.of(found);
            }
            found.hangUp();
        }
        return Optional.empty();
    }

    private @Nullable SmtpConnection next() {
        return resting.pollFirst();
    }

    SmtpConnection fresh() throws MessagingException {
        URLName server = new URLName("smtp", settings.host(), settings.port(), null, null, null);
        SmtpConnection connection = new SmtpConnection(session, server);
        boolean named = !settings.username().isEmpty();
        connection.connect(
                settings.host(),
                settings.port(),
                named ? settings.username() : null,
                named ? settings.password() : null);
        return connection;
    }

    /// Keeps a connection on which a mail went well.
    void keep(SmtpConnection connection) {
        connection.end();
        if (open && connection.mails() < settings.mailsPerConnection()) {
            resting.addFirst(connection);
        } else {
            connection.hangUp();
        }
    }

    private void closeStale() {
        for (SmtpConnection connection : List.copyOf(resting)) {
            if (connection.isStale(settings.idle()) && resting.remove(connection)) {
                connection.hangUp();
            }
        }
    }

    synchronized void stop() {
        open = false;
        if (sweeping != null) {
            sweeping.cancel(false);
            sweeping = null;
        }
        List<SmtpConnection> left = new ArrayList<>();
        for (SmtpConnection found = next(); found != null; found = next()) {
            left.add(found);
        }
        left.forEach(SmtpConnection::hangUp);
    }
}
