package vn.lienthong.local.world.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.lienthong.local.world.RunningWorld;

class MailServerIT {

    private static final byte[] PDF =
            "%PDF-1.7\nkhông phải một tệp thật\u0000\u0001".getBytes(StandardCharsets.ISO_8859_1);

    @TempDir Path folder = Path.of("");

    @Test
    void a_vietnamese_letter_with_a_pdf_arrives_whole_and_outlives_a_restart() throws Exception {
        try (RunningWorld world = RunningWorld.start(folder)) {
            send(world, letter("Thư xin lỗi về việc trễ hạn hồ sơ của ông Đức Thắng"));
            send(world, plain("Lời nhắc", "Kính gửi ông,\n.\nmột dòng chỉ có dấu chấm.\n"));
            lookAt(world);
        }
        try (RunningWorld again = RunningWorld.start(folder)) {
            lookAt(again);
        }
    }

    private static void lookAt(RunningWorld world) throws Exception {
        JsonNode mailbox = world.get("/local/mailboxes/Duc.Thang@example.vn");
        assertThat(mailbox.size()).isEqualTo(2);
        JsonNode first = mailbox.get(0);
        assertThat(first.path("from").asString())
                .isEqualTo("UBND phường Bình An <binhan@lienthong.example.vn>");
        assertThat(first.path("subject").asString())
                .isEqualTo("Thư xin lỗi về việc trễ hạn hồ sơ của ông Đức Thắng");
        assertThat(first.path("text").asString()).isEqualTo("Kính gửi ông Đức Thắng");
        assertThat(first.path("html").asString()).isEqualTo("<p>Kính gửi <b>ông Đức Thắng</b></p>");
        OffsetDateTime at = OffsetDateTime.parse(first.path("at").asString());
        assertThat(at.getOffset().getId()).isEqualTo("+07:00");
        assertThat(at)
                .isCloseTo(OffsetDateTime.now(at.getOffset()), within(60, ChronoUnit.SECONDS));

        JsonNode pdf = first.at("/attachments/0");
        assertThat(pdf.path("name").asString()).isEqualTo("thư xin lỗi.pdf");
        assertThat(pdf.path("type").asString()).isEqualTo("application/pdf");
        assertThat(pdf.path("size").asInt()).isEqualTo(PDF.length);
        HttpResponse<byte[]> file = download(world, pdf.path("url").asString());
        assertThat(file.body()).isEqualTo(PDF);
        assertThat(file.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(download(world, pdf.path("url").asString().replaceAll("\\d$", "7")).statusCode())
                .isEqualTo(404);

        JsonNode second = mailbox.get(1);
        assertThat(second.path("text").asString().replace("\r\n", "\n"))
                .isEqualTo("Kính gửi ông,\n.\nmột dòng chỉ có dấu chấm.\n");
        assertThat(second.path("html").asString()).isEmpty();
        assertThat(second.path("attachments").isEmpty()).isTrue();
        assertThat(world.get("/local/mailboxes").toString())
                .isEqualTo("[{\"address\":\"duc.thang@example.vn\",\"count\":2}]");
        assertThat(world.get("/local/mailboxes/nobody@example.vn").isEmpty()).isTrue();
    }

    @Test
    void a_page_shows_a_letter_without_letting_it_run_anything() throws Exception {
        try (RunningWorld world = RunningWorld.start(folder)) {
            MimeMessage evil = plain("<script>alert(1)</script>", "");
            evil.setContent("<script>alert(2)</script>\"><script>alert(3)</script>", "text/html");
            send(world, evil);
            send(world, plain("Chữ", "<script>alert(4)</script>"));

            assertThat(world.page("/local/mailboxes/duc.thang@example.vn"))
                    .contains("sandbox=\"\"", "&lt;script&gt;alert(2)")
                    .doesNotContain("<script>alert");
            assertThat(world.page("/local/mailboxes")).contains("duc.thang@example.vn");
            assertThat(world.page("/local/")).contains("Thế giới bên ngoài");
        }
    }

    @Test
    void a_broken_server_refuses_dawdles_or_rejects_and_can_be_mended() throws Exception {
        try (RunningWorld world = RunningWorld.start(folder)) {
            world.post("/local/faults", "{\"smtp\":\"reject\"}");
            assertThatThrownBy(() -> send(world, plain("1", "1")))
                    .isInstanceOf(SendFailedException.class)
                    .rootCause()
                    .hasMessageContaining("550");

            world.post("/local/faults", "{\"smtp\":\"slow\"}");
            long before = System.nanoTime();
            send(world, plain("2", "2"));
            assertThat(Duration.ofNanos(System.nanoTime() - before))
                    .isGreaterThan(Duration.ofMillis(1_400));

            world.post("/local/faults", "{\"smtp\":\"ok\"}");
            try (Transport open = session(world).getTransport("smtp")) {
                open.connect();
                world.post("/local/faults", "{\"smtp\":\"down\"}");
                assertThat(open.isConnected()).isFalse();
            }
            assertThatThrownBy(() -> send(world, plain("3", "3")))
                    .isInstanceOf(MessagingException.class);

            world.post("/local/faults", "{\"smtp\":\"ok\"}");
            send(world, plain("4", "4"));
            assertThat(
                            world.get("/local/mailboxes/duc.thang@example.vn")
                                    .valueStream()
                                    .map(message -> message.path("subject").asString()))
                    .containsExactly("2", "4");
        }
    }

    @Test
    void the_second_server_fills_the_same_mailboxes_and_breaks_alone() throws Exception {
        try (RunningWorld world = RunningWorld.start(folder)) {
            world.post("/local/faults", "{\"smtp\":\"down\"}");
            send(session(world.ports().relay()), plain("1", "1"));
            world.post("/local/faults", "{\"smtp\":\"ok\",\"smtp-relay\":\"down\"}");
            send(world, plain("2", "2"));
            assertThatThrownBy(() -> send(session(world.ports().relay()), plain("3", "3")))
                    .isInstanceOf(MessagingException.class);
            assertThat(
                            world.get("/local/mailboxes/duc.thang@example.vn")
                                    .valueStream()
                                    .map(message -> message.path("subject").asString()))
                    .containsExactly("1", "2");
        }
    }

    private static HttpResponse<byte[]> download(RunningWorld world, String url)
            throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(world.at(url)).build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    private static Session session(RunningWorld world) {
        return session(world.ports().smtp());
    }

    private static Session session(int port) {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", String.valueOf(port));
        properties.put("mail.smtp.timeout", "10000");
        return Session.getInstance(properties);
    }

    private static void send(RunningWorld world, MimeMessage message) throws MessagingException {
        send(session(world), message);
    }

    private static void send(Session session, MimeMessage message) throws MessagingException {
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect();
            message.saveChanges();
            transport.sendMessage(message, message.getAllRecipients());
        }
    }

    private static MimeMessage plain(String subject, String text) throws Exception {
        MimeMessage message = new MimeMessage(Session.getInstance(new Properties()));
        message.setFrom(
                new InternetAddress("binhan@lienthong.example.vn", "UBND phường Bình An", "UTF-8"));
        message.setRecipients(Message.RecipientType.TO, "duc.thang@example.vn");
        message.setSubject(subject, "UTF-8");
        message.setText(text, "UTF-8");
        return message;
    }

    private static MimeMessage letter(String subject) throws Exception {
        MimeMultipart alternatives = new MimeMultipart("alternative");
        MimeBodyPart text = new MimeBodyPart();
        text.setText("Kính gửi ông Đức Thắng", "UTF-8");
        alternatives.addBodyPart(text);
        MimeBodyPart html = new MimeBodyPart();
        html.setText("<p>Kính gửi <b>ông Đức Thắng</b></p>", "UTF-8", "html");
        alternatives.addBodyPart(html);
        MimeBodyPart body = new MimeBodyPart();
        body.setContent(alternatives);
        MimeBodyPart file = new MimeBodyPart();
        file.setDataHandler(new DataHandler(new ByteArrayDataSource(PDF, "application/pdf")));
        file.setFileName("thư xin lỗi.pdf");
        MimeMessage message = plain(subject, "");
        message.setContent(new MimeMultipart("mixed", body, file));
        return message;
    }
}
