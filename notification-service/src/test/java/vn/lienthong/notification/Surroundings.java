package vn.lienthong.notification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.List;
import java.util.stream.Stream;
import org.jsmpp.bean.MessageState;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import vn.lienthong.local.testing.LocalStack;

/// Everything around the running service: broker and store, two SMS centres, two mail servers, the
/// neighbouring services. All can be broken; every test mends what it broke.
final class Surroundings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final int SMS_PORT = freePort();
    private static final int SECOND_SMS_PORT = freePort();
    private static final int MAIL_PORT = freePort();
    private static final int RELAY_PORT = freePort();

    static final SmsCentre SMS = new SmsCentre(SMS_PORT);
    static final SmsCentre SECOND_SMS = new SmsCentre(SECOND_SMS_PORT);
    static final MailServer MAIL = new MailServer(MAIL_PORT);
    static final MailServer RELAY = new MailServer(RELAY_PORT);
    static final Neighbours NEIGHBOURS = neighbours();

    private static boolean open;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "lienthong.kafka=" + LocalStack.shared().kafka(),
                        "lienthong.mongo=" + LocalStack.shared().mongoUri("notification"),
                        "lienthong.database=notification",
                        "lienthong.province=../local/sample-province/src/main/resources/sample-province/three-level",
                        "lienthong.instance=test",
                        "lienthong.keys.file=target/keys/master.keys",
                        "lienthong.issuer=" + NEIGHBOURS.url(),
                        "lienthong.deadline=" + NEIGHBOURS.url(),
                        "lienthong.portal-url=http://localhost:8080",
                        "lienthong.providers.smpp.smpp.port=" + SMS_PORT,
                        "lienthong.providers.smtp.smtp.port=" + MAIL_PORT,
                        "lienthong.providers.smtp-relay.smtp.port=" + RELAY_PORT,
                        "lienthong.providers.sms-http.enabled=false",
                        "lienthong.providers.smpp-2.channel=SMS",
                        "lienthong.providers.smpp-2.kind=smpp",
                        "lienthong.providers.smpp-2.share=0",
                        "lienthong.providers.smpp-2.smpp.host=localhost",
                        "lienthong.providers.smpp-2.smpp.port=" + SECOND_SMS_PORT,
                        "lienthong.providers.smpp-2.smpp.system-id=lienthong",
                        "lienthong.providers.smpp-2.smpp.password=lthong",
                        "lienthong.providers.smpp-2.smpp.sender=LIENTHONG")
                .applyTo(context);
        openAll();
    }

    private static synchronized void openAll() {
        if (open) {
            return;
        }
        try {
            SMS.open();
            SECOND_SMS.open();
            MAIL.open();
            RELAY.open();
            open = true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Everything is well again.
    static void mend() {
        refuseTexts(0);
        everyTextEndsAs(MessageState.DELIVERED);
        refuseMails(0);
        NEIGHBOURS.haveLetters(true);
    }

    /// What the phone shows, whoever brought it.
    static List<String> phone(@Nullable String number) {
        String dialled = String.valueOf(number);
        return Stream.of(SMS, SECOND_SMS).flatMap(c -> c.phone(dialled).stream()).toList();
    }

    /// What lies in the mailbox, whoever brought it.
    static List<MailServer.Mail> box(@Nullable String address) {
        String written = String.valueOf(address);
        return Stream.of(MAIL, RELAY).flatMap(s -> s.box(written).stream()).toList();
    }

    static void refuseTexts(int status) {
        SMS.refuseWith(status);
        SECOND_SMS.refuseWith(status);
    }

    static void refuseMails(int code) {
        MAIL.refuseWith(code);
        RELAY.refuseWith(code);
    }

    static void everyTextEndsAs(MessageState state) {
        SMS.everyMessageEndsAs(state);
        SECOND_SMS.everyMessageEndsAs(state);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Neighbours neighbours() {
        try {
            return new Neighbours();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
