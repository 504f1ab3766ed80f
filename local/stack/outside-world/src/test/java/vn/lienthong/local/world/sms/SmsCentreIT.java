package vn.lienthong.local.world.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.OptionalParameter.Tag;
import org.jsmpp.extra.NegativeResponseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.lienthong.local.world.RunningWorld;

class SmsCentreIT {

    private static final int UDHI = 0x40;
    private static final String VIETNAMESE =
            "UBND phường Bình An xin lỗi ông Đức Thắng: hồ sơ 000.10.17.H99-261123-0001 trễ hạn trả"
                + " kết quả. Ngày hẹn mới là 30/11/2026. Thư xin lỗi đã gửi tới hộp thư của ông."
                + " Chi tiết: cổng thông tin.";

    @TempDir Path folder = Path.of("");

    @Test
    void a_handset_shows_texts_of_every_kind_as_they_were_written() throws Exception {
        String plain =
                "Ho so 000.10.17.H99-261123-0001 [tre han] phi 10.000d, ~2 ngay {moi}. ".repeat(4);
        String extended =
                plain.replace("[", "\u001b<")
                        .replace("]", "\u001b>")
                        .replace("~", "\u001b=")
                        .replace("{", "\u001b(")
                        .replace("}", "\u001b)");
        byte[] gsm = extended.getBytes(StandardCharsets.US_ASCII);
        byte[] ucs2 = VIETNAMESE.getBytes(StandardCharsets.UTF_16BE);
        try (RunningWorld world = RunningWorld.start(folder);
                Esme esme = new Esme(world.ports().smpp())) {
            esme.submit("84912000101", 0, "Ho so da tiep nhan".getBytes(StandardCharsets.US_ASCII));
            for (byte[] part : Esme.parts(gsm, 153, 41, false)) {
                esme.submit("0912000101", 0, UDHI, 0, part);
            }
            List<byte[]> parts = Esme.parts(ucs2, 133, 4_242, true);
            assertThat(parts).as("parts that end in the middle of a letter").hasSizeGreaterThan(2);
            for (byte[] part : parts.reversed()) {
                esme.submit("+84912000101", 8, UDHI, 0, part);
            }
            esme.submit(
                    "84912000101",
                    8,
                    0,
                    0,
                    new byte[0],
                    new OptionalParameter.OctetString(Tag.MESSAGE_PAYLOAD.code(), ucs2));

            for (String number : List.of("0912000101", "+84912000101", "84912000101")) {
                assertThat(texts(world, number))
                        .containsExactly("Ho so da tiep nhan", plain, VIETNAMESE, VIETNAMESE);
            }
            JsonNode first = world.get("/local/phones/0912000101").get(0);
            assertThat(first.path("from").asString()).isEqualTo("SONGLAM");
            OffsetDateTime at = OffsetDateTime.parse(first.path("at").asString());
            assertThat(at.getOffset().getId()).isEqualTo("+07:00");
            assertThat(at)
                    .isCloseTo(OffsetDateTime.now(at.getOffset()), within(60, ChronoUnit.SECONDS));
            assertThat(world.get("/local/phones").at("/0/number").asString())
                    .isEqualTo("84912000101");
            assertThat(world.get("/local/phones").at("/0/count").asInt()).isEqualTo(4);
            assertThat(world.get("/local/phones/0912999999").isEmpty()).isTrue();
        }
        try (RunningWorld again = RunningWorld.start(folder)) {
            assertThat(texts(again, "0912000101"))
                    .containsExactly("Ho so da tiep nhan", plain, VIETNAMESE, VIETNAMESE);
        }
    }

    @Test
    void what_people_see_is_escaped() throws Exception {
        try (RunningWorld world = RunningWorld.start(folder);
                Esme esme = new Esme(world.ports().smpp())) {
            esme.submit(
                    "0912000101",
                    0,
                    "<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII));

            assertThat(world.page("/local/phones/0912000101"))
                    .contains("&lt;script&gt;alert(1)")
                    .doesNotContain("<script>alert(1)");
            assertThat(world.page("/local/phones")).contains("84912000101");
            assertThat(world.page("/local/phones/%3Cscript%3Ealert(2)%3C%2Fscript%3E"))
                    .doesNotContain("<script>alert(2)");
        }
    }

    @Test
    void receipts_tell_what_became_of_each_message_under_the_id_it_was_given() throws Exception {
        try (RunningWorld world = RunningWorld.start(folder);
                Esme esme = new Esme(world.ports().smpp())) {
            byte[] text = "Ho so".getBytes(StandardCharsets.US_ASCII);
            String delivered = esme.submit("0912000101", 0, text);
            String gone = esme.submit("0912000002", 0, text);
            String off = esme.submit("0912000003", 0, text);
            esme.submit("0912000101", 0, 0, 0, text);
            esme.submit("0912000101", 0, 0, 2, text);

            Awaitility.await().until(() -> esme.receipts.size() >= 3);
            receipt(esme, delivered, "DELIVRD", 2);
            receipt(esme, gone, "UNDELIV", 5);
            receipt(esme, off, "EXPIRED", 3);
            assertThat(texts(world, "0912000101")).hasSize(3);
            assertThat(texts(world, "0912000002")).isEmpty();
            assertThat(texts(world, "0912000003")).isEmpty();
            Awaitility.await()
                    .during(Duration.ofMillis(600))
                    .atMost(Duration.ofSeconds(5))
                    .until(() -> esme.receipts.size() == 3);
        }
    }

    @Test
    void a_receipt_that_nobody_could_take_is_sent_after_a_restart() throws Exception {
        String id;
        try (RunningWorld world =
                        RunningWorld.start(folder, "--lienthong.smpp.receipt-delay=PT30S");
                Esme esme =
                        new Esme(world.ports().smpp(), BindType.BIND_TX, "lienthong", "lthong")) {
            id = esme.submit("0912000101", 0, "Ho so".getBytes(StandardCharsets.US_ASCII));
        }
        try (RunningWorld again = RunningWorld.start(folder);
                Esme listening =
                        new Esme(again.ports().smpp(), BindType.BIND_RX, "lienthong", "lthong")) {
            Awaitility.await().until(() -> !listening.receipts.isEmpty());
            receipt(listening, id, "DELIVRD", 2);
        }
        try (RunningWorld third = RunningWorld.start(folder);
                Esme listening = new Esme(third.ports().smpp())) {
            Awaitility.await()
                    .during(Duration.ofSeconds(1))
                    .atMost(Duration.ofSeconds(5))
                    .until(listening.receipts::isEmpty);
        }
    }

    @Test
    void who_does_not_know_the_password_is_not_bound() throws Exception {
        try (RunningWorld world = RunningWorld.start(folder, "--lienthong.smpp.password=khac")) {
            int port = world.ports().smpp();
            assertThatThrownBy(() -> new Esme(port)).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> new Esme(port, BindType.BIND_TRX, "ai-do", "khac"))
                    .isInstanceOf(IOException.class);
            new Esme(port, BindType.BIND_TRX, "lienthong", "khac").close();
        }
    }

    @Test
    void what_no_phone_could_show_is_refused_with_the_reason() throws Exception {
        try (RunningWorld world = RunningWorld.start(folder);
                Esme esme = new Esme(world.ports().smpp())) {
            assertThatThrownBy(() -> esme.submit("0912000101", 0, new byte[161]))
                    .satisfies(status(SMPPConstant.STAT_ESME_RINVMSGLEN));
            assertThatThrownBy(() -> esme.submit("0912000101", 8, new byte[142]))
                    .satisfies(status(SMPPConstant.STAT_ESME_RINVMSGLEN));
            assertThatThrownBy(() -> esme.submit("0912000101", 4, new byte[1]))
                    .satisfies(status(SMPPConstant.STAT_ESME_RINVDCS));
            assertThatThrownBy(() -> esme.submit("khong-phai-so", 0, new byte[1]))
                    .satisfies(status(SMPPConstant.STAT_ESME_RINVDSTADR));
            assertThatThrownBy(() -> esme.submit("0912000101", 0, UDHI, 0, new byte[] {9, 0, 3}))
                    .satisfies(status(SMPPConstant.STAT_ESME_RINVESMCLASS));
            assertThat(world.get("/local/phones").isEmpty()).isTrue();
        }
    }

    @Test
    void a_broken_centre_refuses_drops_dawdles_or_rejects_and_can_be_mended() throws Exception {
        byte[] text = "Ho so".getBytes(StandardCharsets.US_ASCII);
        try (RunningWorld world = RunningWorld.start(folder)) {
            int port = world.ports().smpp();
            try (Esme esme = new Esme(port)) {
                assertThat(world.post("/local/faults", "{\"sms\":\"reject\"}").statusCode())
                        .isEqualTo(200);
                assertThatThrownBy(() -> esme.submit("0912000101", 0, text))
                        .satisfies(status(SMPPConstant.STAT_ESME_RSUBMITFAIL));

                world.post("/local/faults", "{\"sms\":\"slow\"}");
                long before = System.nanoTime();
                esme.submit("0912000101", 0, text);
                assertThat(Duration.ofNanos(System.nanoTime() - before))
                        .isGreaterThan(Duration.ofMillis(1_400));

                world.post("/local/faults", "{\"sms\":\"down\"}");
                assertThat(world.get("/local/faults").path("sms").asString()).isEqualTo("down");
                assertThat(world.get("/local/faults").path("smtp").asString()).isEqualTo("ok");
                Awaitility.await().until(() -> !esme.isBound());
                assertThatThrownBy(() -> new Esme(port)).isInstanceOf(IOException.class);
            }
            world.post("/local/faults", "{\"sms\":\"ok\"}");
            try (Esme esme = new Esme(port)) {
                esme.submit("0912000101", 0, text);
            }
            assertThat(texts(world, "0912000101")).hasSize(2);

            for (String nonsense :
                    List.of("{\"sms\":\"broken\"}", "{\"fax\":\"down\"}", "{\"sms\":1}", "{")) {
                assertThat(world.post("/local/faults", nonsense).statusCode())
                        .as(nonsense)
                        .isEqualTo(400);
            }
        }
    }

    @Test
    void a_lying_centre_keeps_silent_reports_twice_or_too_early() throws Exception {
        byte[] text = "Ho so".getBytes(StandardCharsets.US_ASCII);
        try (RunningWorld world = RunningWorld.start(folder);
                Esme esme = new Esme(world.ports().smpp())) {
            world.post("/local/faults", "{\"sms\":\"early\"}");
            String early = esme.submit("0912000101", 0, text);
            assertThat(words(esme, early)).containsExactly("DELIVRD");

            world.post("/local/faults", "{\"sms\":\"twice\"}");
            String twice = esme.submit("0912000101", 0, text);
            Awaitility.await().until(() -> words(esme, twice).size() == 2);
            assertThat(words(esme, twice)).containsExactly("DELIVRD", "ENROUTE");

            world.post("/local/faults", "{\"sms\":\"silent\"}");
            String silent = esme.submit("0912000101", 0, text);
            world.post("/local/faults", "{\"sms\":\"ok\"}");
            String last = esme.submit("0912000101", 0, text);
            Awaitility.await().until(() -> words(esme, last).size() == 1);
            assertThat(words(esme, silent)).isEmpty();
            assertThat(texts(world, "0912000101")).hasSize(4);

            assertThat(world.post("/local/faults", "{\"smtp\":\"silent\"}").statusCode())
                    .isEqualTo(400);
            assertThat(world.post("/local/faults", "{\"smtp\":\"silent\"}").body())
                    .contains("ok, down, slow, reject.");
            assertThat(world.page("/local/"))
                    .contains("data-provider=\"sms-http\"", "data-provider=\"smtp-relay\"");
        }
    }

    private static List<String> words(Esme esme, String id) {
        return esme.receipts.stream()
                .map(SmsCentreIT::text)
                .filter(line -> line.startsWith("id:" + id + " "))
                .map(line -> line.replaceAll(".*stat:(\\w+).*", "$1"))
                .toList();
    }

    private static Consumer<Throwable> status(int expected) {
        return thrown ->
                assertThat(thrown)
                        .isInstanceOfSatisfying(
                                NegativeResponseException.class,
                                refused ->
                                        assertThat(refused.getCommandStatus()).isEqualTo(expected));
    }

    private static void receipt(Esme esme, String id, String word, int state) throws Exception {
        DeliverSm receipt =
                esme.receipts.stream()
                        .filter(one -> text(one).startsWith("id:" + id + " "))
                        .findFirst()
                        .orElseThrow();
        assertThat(receipt.isSmscDeliveryReceipt()).isTrue();
        assertThat(text(receipt))
                .matches(
                        "id:\\d+ sub:001 dlvrd:00[01] submit date:\\d{10} done date:\\d{10} stat:"
                                + word
                                + " err:\\d{3} text:.*");
        assertThat(receipt.getShortMessageAsDeliveryReceipt().getId()).isEqualTo(id);
        assertThat(
                        receipt.getOptionalParameter(OptionalParameter.Receipted_message_id.class)
                                .getValueAsString())
                .isEqualTo(id);
        assertThat(receipt.getOptionalParameter(OptionalParameter.Message_state.class).getValue())
                .isEqualTo((byte) state);
        assertThat(receipt.getDestAddress()).isEqualTo("SONGLAM");
    }

    private static String text(DeliverSm receipt) {
        return new String(receipt.getShortMessage(), StandardCharsets.US_ASCII);
    }

    private static List<String> texts(RunningWorld world, String number) {
        return world.get("/local/phones/" + number)
                .valueStream()
                .map(message -> message.path("text").asString())
                .toList();
    }
}
