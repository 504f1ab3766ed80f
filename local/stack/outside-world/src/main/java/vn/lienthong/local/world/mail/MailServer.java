package vn.lienthong.local.world.mail;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;
import vn.lienthong.local.world.WorldSettings;
import vn.lienthong.local.world.faults.Fault;
import vn.lienthong.local.world.faults.Provider;

/// Speaks SMTP on the loopback address and puts what it accepts into the mailboxes.
final class MailServer implements SmartLifecycle, Provider {

    private static final Logger log = LoggerFactory.getLogger(MailServer.class);

    private final String name;
    private final int port;
    private final Mailboxes mailboxes;
    private final WorldSettings.Smtp settings;
    private final Duration slowAnswer;
    private volatile Fault fault = Fault.OK;
    private @Nullable SMTPServer server;

    MailServer(String name, int port, Mailboxes mailboxes, WorldSettings settings) {
        this.name = name;
        this.port = port;
        this.mailboxes = mailboxes;
        this.settings = settings.smtp();
        this.slowAnswer = settings.faults().slowAnswer();
    }

    @Override
    public synchronized void start() {
        if (server == null) {
            // A stopped server of the library cannot be started again: each opening is a new one.
            SMTPServer opened =
                    SMTPServer.port(port)
                            .bindAddress(InetAddress.getLoopbackAddress())
                            .hostName("localhost")
                            .softwareName("Lien Thong local mail server")
                            .maxMessageSize(settings.maxSize())
                            .messageHandlerFactory(_ -> new Conversation())
                            .build();
            opened.start();
            server = opened;
        }
    }

    @Override
    public synchronized void stop() {
        if (server != null) {
            server.stop();
            server = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return server != null;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Fault fault() {
        return fault;
    }

    @Override
    public synchronized void suffer(Fault wanted) {
        fault = wanted;
        if (wanted == Fault.DOWN) {
            stop();
        } else {
            start();
        }
    }

    /// One message's way in. A slow server is slow at MAIL: a sender that gives up then has
    /// certainly not been heard.
    private final class Conversation implements MessageHandler {

        private String from = "";
        private final List<String> to = new ArrayList<>();

        @Override
        public void from(String sender) throws RejectException {
            if (fault == Fault.SLOW) {
                try {
                    Thread.sleep(slowAnswer);
                } catch (InterruptedException _) {
                    Thread.currentThread().interrupt();
                    throw new RejectException(421, "Closing down");
                }
            }
            from = sender;
        }

        @Override
        public void recipient(String recipient) throws RejectException {
            if (fault == Fault.REJECT) {
                throw new RejectException(550, "Mailbox unavailable");
            }
            to.add(recipient);
        }

        @Override
        public @Nullable String data(InputStream data) throws RejectException, IOException {
            byte[] eml = data.readAllBytes();
            try {
                mailboxes.accept(from, to, eml);
            } catch (IOException failed) {
                log.error("a message could not be kept", failed);
                throw new RejectException(452, "Insufficient system storage");
            }
            return null;
        }

        @Override
        public void done() {
            to.clear();
        }
    }
}
