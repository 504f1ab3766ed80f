package vn.lienthong.local.world;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.RawDataCoding;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.SMPPSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The program as a process of its own, killed while it works: whatever it said yes to must still
/// be there.
class KilledIT {

    @TempDir Path folder = Path.of("");

    @Test
    void everything_acknowledged_before_a_kill_is_there_after_it() throws Exception {
        RunningWorld.Ports ports = RunningWorld.Ports.free();
        AtomicInteger texts = new AtomicInteger();
        AtomicInteger mails = new AtomicInteger();
        Process process = process(ports);
        try (HttpClient http = HttpClient.newHttpClient()) {
            await(http, ports);
            HttpResponse<String> moved =
                    http.send(
                            HttpRequest.newBuilder(at(ports, "/local/clock"))
                                    .header("Content-Type", "application/json")
                                    .POST(
                                            HttpRequest.BodyPublishers.ofString(
                                                    "{\"advance\":\"P2D\"}"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(moved.statusCode()).isEqualTo(200);
            List<Thread> senders =
                    List.of(
                            Thread.ofVirtual().start(() -> text(ports, texts)),
                            Thread.ofVirtual().start(() -> text(ports, texts)),
                            Thread.ofVirtual().start(() -> mail(ports, mails)));
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> texts.get() > 200 && mails.get() > 20);

            process.destroyForcibly().waitFor();

            for (Thread sender : senders) {
                sender.join(Duration.ofSeconds(30));
            }
        } finally {
            process.destroyForcibly();
        }

        try (RunningWorld again = RunningWorld.start(folder)) {
            // One more of each sender may have been kept without its answer having come through.
            assertThat(again.get("/local/phones/0912000101").size())
                    .isBetween(texts.get(), texts.get() + 2);
            assertThat(again.get("/local/mailboxes/dan@example.vn").size())
                    .isBetween(mails.get(), mails.get() + 1);
            OffsetDateTime now =
                    OffsetDateTime.parse(again.get("/local/clock").path("now").asString());
            assertThat(now).isAfter(OffsetDateTime.now(now.getOffset()).plusHours(47));
        }
    }

    private Process process(RunningWorld.Ports ports) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home", ""), "bin", "java").toString());
        command.add("-Xmx128m");
        command.add("-cp");
        command.add(System.getProperty("java.class.path", ""));
        command.add(OutsideWorldApplication.class.getName());
        command.addAll(ports.arguments(folder));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Files.createFile(folder.resolve("process.log")).toFile())
                .start();
    }

    private static void await(HttpClient http, RunningWorld.Ports ports) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(90))
                .ignoreExceptions()
                .until(() ->
                        http.send(
                                                HttpRequest.newBuilder(
                                                                at(ports, "/actuator/health"))
                                                        .build(),
                                                HttpResponse.BodyHandlers.discarding())
                                        .statusCode()
                                == 200);
    }

    private static void text(RunningWorld.Ports ports, AtomicInteger acknowledged) {
        SMPPSession session = new SMPPSession();
        try {
            session.setTransactionTimer(10_000);
            session.connectAndBind(
                    "127.0.0.1",
                    ports.smpp(),
                    new BindParameter(
                            BindType.BIND_TX,
                            "lienthong",
                            "lthong",
                            "",
                            TypeOfNumber.UNKNOWN,
                            NumberingPlanIndicator.UNKNOWN,
                            null));
            while (!Thread.currentThread().isInterrupted()) {
                session.submitShortMessage(
                        "",
                        TypeOfNumber.ALPHANUMERIC,
                        NumberingPlanIndicator.UNKNOWN,
                        "SONGLAM",
                        TypeOfNumber.INTERNATIONAL,
                        NumberingPlanIndicator.ISDN,
                        "84912000101",
                        new ESMClass(0),
                        (byte) 0,
                        (byte) 0,
                        null,
                        null,
                        new RegisteredDelivery(0),
                        (byte) 0,
                        new RawDataCoding((byte) 0),
                        (byte) 0,
                        "Ho so".getBytes(StandardCharsets.US_ASCII));
                acknowledged.incrementAndGet();
            }
        } catch (Exception killed) {
            session.close();
        }
    }

    private static void mail(RunningWorld.Ports ports, AtomicInteger acknowledged) {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", String.valueOf(ports.smtp()));
        properties.put("mail.smtp.timeout", "10000");
        Session session = Session.getInstance(properties);
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect();
            while (!Thread.currentThread().isInterrupted()) {
                MimeMessage message = new MimeMessage(session);
                message.setFrom("binhan@lienthong.example.vn");
                message.setSubject("Hồ sơ", "UTF-8");
                message.setText("Hồ sơ", "UTF-8");
                message.saveChanges();
                transport.sendMessage(message, InternetAddress.parse("dan@example.vn"));
                acknowledged.incrementAndGet();
            }
        } catch (Exception killed) {
            // What was not acknowledged is not counted.
        }
    }

    private static URI at(RunningWorld.Ports ports, String path) {
        return URI.create("http://localhost:" + ports.http() + path);
    }
}
