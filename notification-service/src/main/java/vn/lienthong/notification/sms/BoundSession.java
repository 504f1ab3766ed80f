package vn.lienthong.notification.sms;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.SMPPSession;

/// A session with an SMS centre, and who waits for answers on it. The library lets them wait until
/// their time is over when the line breaks; here they hear of it.
final class BoundSession {

    /// An answer that came before the end may still be on its way through the library.
    private static final long LAST_ANSWERS_MILLIS = 200;

    private static final long GOODBYE_MILLIS = 1_000;

    private final SMPPSession session;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Map<Object, CompletableFuture<Part.Answer>> waiting = new ConcurrentHashMap<>();

    BoundSession(SMPPSession session) {
        this.session = session;
    }

    boolean isBound() {
        return session.getSessionState().isBound();
    }

    /// Says goodbye, and does not wait long for an answer.
    void close() {
        if (closed.compareAndSet(false, true)) {
            session.setTransactionTimer(GOODBYE_MILLIS);
            session.unbindAndClose();
        }
    }

    /// Nobody hears anything on this line any more.
    void lost() {
        CompletableFuture.delayedExecutor(LAST_ANSWERS_MILLIS, TimeUnit.MILLISECONDS)
                .execute(() ->
                        waiting.values()
                                .forEach(one ->
                                        one.complete(new Part.Answer.Unknown("LINE_BROKEN"))));
    }

    /// Waits no longer than `patience`; an answer that comes later is not heard.
    Part.Answer submit(Part part, Duration patience) {
        if (!session.getSessionState().isTransmittable()) {
            return new Part.Answer.NotBound();
        }
        CompletableFuture<Part.Answer> answer = new CompletableFuture<>();
        Object key = new Object();
        waiting.put(key, answer);
        try {
            Thread.ofVirtual().start(() -> answer.complete(answerTo(part)));
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return new Part.Answer.Unknown("TIMEOUT");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Part.Answer.Unknown("INTERRUPTED");
        } catch (ExecutionException e) {
            return new Part.Answer.Unknown(String.valueOf(e.getCause()));
        } finally {
            waiting.remove(key);
        }
    }

    private Part.Answer answerTo(Part part) {
        try {
            return new Part.Answer.Taken(part.submit(session));
        } catch (NegativeResponseException e) {
            return new Part.Answer.Refused(e.getCommandStatus());
        } catch (ResponseTimeoutException e) {
            return new Part.Answer.Unknown("TIMEOUT");
        } catch (InvalidResponseException e) {
            return new Part.Answer.Unknown("UNREADABLE_ANSWER");
        } catch (IOException e) {
            // Whether any of it got out, nobody can tell.
            return new Part.Answer.Unknown("LINE_BROKEN");
        } catch (PDUException e) {
            return new Part.Answer.Malformed();
        } catch (RuntimeException e) {
            return new Part.Answer.Unknown(e.getClass().getSimpleName());
        }
    }
}
