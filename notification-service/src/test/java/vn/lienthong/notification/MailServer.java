package vn.lienthong.notification;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;
import org.subethamail.smtp.server.Session;
import org.subethamail.smtp.server.SessionHandler;

/// A small mail server for tests.
public final class MailServer {

    private final int port;
    private final Map<String, List<Mail>> boxes = new ConcurrentHashMap<>();
    private final AtomicInteger connections = new AtomicInteger();
    private volatile int refusal;
    private @Nullable SMTPServer server;

    public MailServer(int port) {
        this.port = port;
    }

    public record Mail(
            String id, String from, String subject, String text, String html, List<String> files) {}

    public void open() {
        SMTPServer opened =
                SMTPServer.port(port)
                        .bindAddress(InetAddress.getLoopbackAddress())
                        .sessionHandler(new Counting())
                        .messageHandlerFactory(context -> new Conversation())
                        .build();
        opened.start();
        server = opened;
    }

    public int port() {
        return port;
    }

    /// How many there have been.
    public int connections() {
        return connections.get();
    }

    public void close() {
        if (server != null) {
            server.stop();
        }
    }

    /// 0 to take everything.
    void refuseWith(int code) {
        refusal = code;
    }

    public List<Mail> box(String address) {
        return boxes.getOrDefault(address, List.of());
    }

    private final class Counting implements SessionHandler {

        @Override
        public SessionAcceptance accept(Session session) {
            connections.incrementAndGet();
            return SessionAcceptance.success();
        }

        @Override
        public void onSessionEnd(Session session) {
            // Only their number matters.
        }
    }

    private final class Conversation implements MessageHandler {

        private final List<String> to = new ArrayList<>();

        @Override
        public void from(String from) {
            to.clear();
        }

        @Override
        public void recipient(String recipient) throws RejectException {
            if (refusal != 0) {
                throw new RejectException(refusal, "No: " + recipient);
            }
            to.add(recipient);
        }

        @Override
        public @Nullable String data(InputStream data) throws RejectException, IOException {
            Mail mail = read(data.readAllBytes());
            to.forEach(address ->
                    boxes.computeIfAbsent(address, key -> new CopyOnWriteArrayList<>()).add(mail));
            return null;
        }

        @Override
        public void done() {
            to.clear();
        }
    }

    private static Mail read(byte[] eml) throws IOException {
        try {
            MimeMessage message =
                    new MimeMessage(
                            jakarta.mail.Session.getInstance(new Properties()),
                            new ByteArrayInputStream(eml));
            List<String> plain = new ArrayList<>();
            List<String> html = new ArrayList<>();
            List<String> files = new ArrayList<>();
            collect(message, plain, html, files);
            return new Mail(
                    message.getMessageID(),
                    String.valueOf(message.getFrom()[0]),
                    message.getSubject(),
                    String.join("", plain),
                    String.join("", html),
                    files);
        } catch (MessagingException e) {
            throw new IOException(e);
        }
    }

    private static void collect(
            Part part, List<String> plain, List<String> html, List<String> files)
            throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart inner = parts.getBodyPart(i);
                collect(inner, plain, html, files);
            }
        } else if (part.getFileName() != null) {
            files.add(
                    part.getFileName()
                            + " "
                            + new String(
                                    part.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } else if (part.isMimeType("text/html")) {
            html.add(String.valueOf(part.getContent()));
        } else {
            plain.add(String.valueOf(part.getContent()));
        }
    }
}
