package vn.lienthong.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;
import vn.lienthong.notification.MailServer;
import vn.lienthong.notification.TestMessages;
import vn.lienthong.notification.providers.OwnSettings;
import vn.lienthong.notification.sending.Gateway;
import vn.lienthong.notification.sending.Outgoing;
import vn.lienthong.notification.sending.UnpreparedException;
import vn.lienthong.notification.sms.domain.Encoding;
import vn.lienthong.notification.templates.domain.Channel;

class SmtpGatewayTest {

    private static final String OWN = "lienthong.providers.smtp.smtp.";
    private static final String TO = "hoa@example.vn";
    private static final Gateway.Answer TAKEN = new Gateway.Answer.Taken(List.of(), false);

    private final MockEnvironment environment =
            new MockEnvironment()
                    .withProperty(OWN + "host", "localhost")
                    .withProperty(OWN + "from", "khongtraloi@lienthong.example.vn")
                    .withProperty(OWN + "from-name", "Hệ thống Liên Thông");
    private final List<Gateway> opened = new ArrayList<>();

    private Gateway open(int port, Duration timeLimit) {
        environment.withProperty(OWN + "port", String.valueOf(port));
        Gateway gateway =
                new SmtpKind(
                                new OwnSettings(environment),
                                new MailLayout(),
                                Clock.fixed(Instant.parse("2026-11-23T01:00:00Z"), ZoneOffset.UTC))
                        .open("smtp", TestMessages.provider(Channel.EMAIL, "smtp", 10, timeLimit));
        gateway.start();
        opened.add(gateway);
        return gateway;
    }

    private Gateway open(ScriptedSmtp server) {
        return open(server.port(), Duration.ofSeconds(5));
    }

    @AfterEach
    void stop() {
        opened.forEach(Gateway::stop);
    }

    private static Gateway.Answer send(Gateway gateway, String name) {
        return gateway.prepare(
                        TestMessages.message(
                                Channel.EMAIL, name, TO, "Kính gửi", Encoding.UCS2_ACCENTED))
                .submit();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Test
    void mailsGoOverConnectionsThatStayOpenAndKeepTheirNames() throws Exception {
        MailServer server = new MailServer(freePort());
        server.open();
        environment.withProperty(OWN + "connections", "3");
        Gateway gateway = open(server.port(), Duration.ofSeconds(10));
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Gateway.Answer>> answers = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                String name = "d~" + i;
                answers.add(senders.submit(() -> send(gateway, name)));
            }
            for (Future<Gateway.Answer> answer : answers) {
                assertThat(answer.get()).isEqualTo(TAKEN);
            }
        }
        assertThat(server.box(TO)).hasSize(60);
        assertThat(server.box(TO).stream().map(MailServer.Mail::id))
                .doesNotHaveDuplicates()
                .contains("<d~0@lienthong.example.vn>", "<d~59@lienthong.example.vn>");
        assertThat(server.connections()).isBetween(1, 3);

        // The server starts anew: every kept connection is stale, and nobody notices.
        server.close();
        server.open();
        assertThat(send(gateway, "d~60")).isEqualTo(TAKEN);
        server.close();
    }

    @Test
    void aSubjectCannotAddAHeaderNorAnAddressAReceiver() throws Exception {
        MailServer server = new MailServer(freePort());
        server.open();
        Gateway gateway = open(server.port(), Duration.ofSeconds(10));
        for (String breaking : List.of("\r\n", "\n", "\r")) {
            String subject = "Ve ho so" + breaking + "Bcc: other@example.vn" + breaking + "X: y";
            assertThat(gateway.prepare(mail(TO, subject)).submit()).isEqualTo(TAKEN);
            assertThatExceptionOfType(UnpreparedException.class)
                    .isThrownBy(() ->
                            gateway.prepare(mail(TO + breaking + "Bcc: other@example.vn", "x")));
        }
        assertThat(server.box(TO))
                .hasSize(3)
                .allSatisfy(mail ->
                        assertThat(mail.subject()).startsWith("Ve ho so").contains("Bcc: other"));
        assertThat(server.box("other@example.vn")).isEmpty();
        server.close();
    }

    private static Outgoing mail(String to, String subject) {
        Outgoing usual =
                TestMessages.message(Channel.EMAIL, "d~1", to, "Kính gửi", Encoding.UCS2_ACCENTED);
        return new Outgoing(
                usual.name(),
                usual.code(),
                usual.channel(),
                to,
                subject,
                usual.text(),
                usual.encoding(),
                usual.template(),
                usual.values(),
                null);
    }

    @Test
    void aConnectionServesNoMoreMailsThanItMay() throws Exception {
        try (ScriptedSmtp server = new ScriptedSmtp()) {
            environment.withProperty(OWN + "mails-per-connection", "5");
            Gateway gateway = open(server);
            for (int i = 0; i < 12; i++) {
                assertThat(send(gateway, "d~" + i)).isEqualTo(TAKEN);
            }
            assertThat(server.connections()).isEqualTo(3);
            assertThat(server.mails().getFirst())
                    .contains("Auto-Submitted: auto-generated", "Message-ID: <d~0@lienthong");
        }
    }

    @Test
    void aConnectionThatTheServerLeftIsReplacedOnceAndSilently() throws Exception {
        try (ScriptedSmtp server = new ScriptedSmtp()) {
            Gateway gateway = open(server);
            send(gateway, "d~1");
            server.hangUp();
            assertThat(send(gateway, "d~2")).isEqualTo(TAKEN);
            assertThat(server.connections()).isEqualTo(2);

            server.reply("MAIL", "421 closing");
            assertThat(send(gateway, "d~3")).isEqualTo(new Gateway.Answer.NotTaken("SMTP 421"));
            assertThat(server.connections()).isEqualTo(3);
        }
    }

    @Test
    void aGatewayThatWasStoppedMayBeStartedAgain() throws Exception {
        try (ScriptedSmtp server = new ScriptedSmtp()) {
            Gateway gateway = open(server);
            send(gateway, "d~1");
            gateway.stop();
            gateway.start();
            assertThat(send(gateway, "d~2")).isEqualTo(TAKEN);
            assertThat(send(gateway, "d~3")).isEqualTo(TAKEN);
            assertThat(server.connections()).isEqualTo(2);
        }
    }

    @Test
    void aConnectionThatRestedTooLongIsClosedAndNotUsed() throws Exception {
        try (ScriptedSmtp server = new ScriptedSmtp()) {
            environment.withProperty(OWN + "idle", "PT0.1S");
            Gateway gateway = open(server);
            send(gateway, "d~1");
            Thread.sleep(Duration.ofMillis(200));
            assertThat(send(gateway, "d~2")).isEqualTo(TAKEN);
            assertThat(server.connections()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GREETING, 421 busy, NotTaken, SMTP NO_CONNECTION",
        "GREETING, 554 no service, NotTaken, SMTP NO_CONNECTION",
        "GREETING, hang up, NotTaken, SMTP NO_CONNECTION",
        "GREETING, silence, NotTaken, SMTP NO_CONNECTION",
        "MAIL, 450 later, NotTaken, SMTP 450",
        "MAIL, 451 later, NotTaken, SMTP 451",
        "MAIL, 552 full, Refused, SMTP 552",
        "MAIL, hang up, NotTaken, SMTP NO_ANSWER",
        "MAIL, silence, NotTaken, SMTP NO_ANSWER",
        "RCPT, 450 greylisted, NotTaken, SMTP 450",
        "RCPT, 452 full, NotTaken, SMTP 452",
        "RCPT, 550 unknown, Refused, SMTP 550",
        "RCPT, hang up, NotTaken, SMTP NO_ANSWER",
        "DATA, 421 closing, NotTaken, SMTP 421",
        "DATA, 554 no, Refused, SMTP 554",
        "DATA, hang up, NotTaken, SMTP NO_ANSWER",
        "DATA, silence, NotTaken, SMTP NO_ANSWER",
        "DOT, 451 later, NotTaken, SMTP 451",
        "DOT, 421 closing, NotTaken, SMTP 421",
        "DOT, 554 spam, Refused, SMTP 554",
        "DOT, hang up, Unknown, SMTP NO_ANSWER",
        "DOT, silence, Unknown, SMTP NO_ANSWER"
    })
    void howFarTheMailHadComeDecides(String at, String reply, String answer, String reason)
            throws Exception {
        try (ScriptedSmtp server = new ScriptedSmtp()) {
            server.reply(at, reply);
            Gateway.Answer got = send(open(server.port(), Duration.ofSeconds(1)), "d~1");
            assertThat(got.getClass().getSimpleName()).isEqualTo(answer);
            assertThat(got).extracting("reason").isEqualTo(reason);
        }
    }

    @Test
    void aMailThatBreaksOffBeforeItsLastOctetIsNotTaken() throws Exception {
        try (ScriptedSmtp server = new ScriptedSmtp()) {
            server.reply("BODY", ScriptedSmtp.HANG_UP);
            String long8 = "Kính gửi ông Đức Thắng.\n".repeat(300_000);
            assertThat(
                            open(server)
                                    .prepare(
                                            TestMessages.message(
                                                    Channel.EMAIL,
                                                    "d~1",
                                                    TO,
                                                    long8,
                                                    Encoding.UCS2_ACCENTED))
                                    .submit())
                    .isEqualTo(new Gateway.Answer.NotTaken("SMTP NO_ANSWER"));
            assertThat(server.mails()).isEmpty();
        }
    }

    @Test
    void aServerThatIsAwayHasTakenNothing() throws Exception {
        assertThat(send(open(freePort(), Duration.ofSeconds(1)), "d~1"))
                .isEqualTo(new Gateway.Answer.NotTaken("SMTP NO_CONNECTION"));
    }

    @Test
    void aWrongPasswordIsOursNotTheMails() throws Exception {
        try (ScriptedSmtp server = new ScriptedSmtp()) {
            server.reply("EHLO", "250-there\r\n250 AUTH PLAIN");
            environment
                    .withProperty(OWN + "username", "lienthong")
                    .withProperty(OWN + "password", "wrong");
            assertThat(send(open(server), "d~1"))
                    .isEqualTo(new Gateway.Answer.NotTaken("SMTP AUTHENTICATION"));
        }
    }

    @Test
    void aServerThatDoesNotEncryptIsNotSpokenWithWhereThatIsAskedFor() throws Exception {
        try (ScriptedSmtp server = new ScriptedSmtp()) {
            environment.withProperty(OWN + "starttls", "true");
            assertThat(send(open(server), "d~1"))
                    .isEqualTo(new Gateway.Answer.NotTaken("SMTP NO_CONNECTION"));
            assertThat(server.mails()).isEmpty();
        }
    }

    @Test
    void aRefusalIsFollowedByMailsThatGoWell() throws Exception {
        try (ScriptedSmtp server = new ScriptedSmtp()) {
            Gateway gateway = open(server);
            server.reply("RCPT", "550 unknown");
            assertThat(send(gateway, "d~1")).isInstanceOf(Gateway.Answer.Refused.class);
            server.reply("RCPT", "250 ok");
            assertThat(send(gateway, "d~2")).isEqualTo(TAKEN);
            await().untilAsserted(() -> assertThat(server.mails()).hasSize(1));
        }
    }

    @Test
    void settingsThatCannotWorkAreRefusedInWordsForAnOperator() {
        environment.withProperty(OWN + "from", "nobody");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> open(25, Duration.ofSeconds(1)))
                .withMessage("lienthong.providers.smtp.smtp: from must be a mail address");
    }
}
