package vn.lienthong.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.lienthong.intake.RunningService.NOW;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.contracts.Resumption;
import vn.lienthong.contracts.SuspensionGround;
import vn.lienthong.contracts.event.DossierEvent;
import vn.lienthong.contracts.event.DossierProcessed;
import vn.lienthong.contracts.event.DossierSuspended;
import vn.lienthong.contracts.event.EventTypes;
import vn.lienthong.intake.RunningService.Answer;
import vn.lienthong.intake.payments.domain.Bill;
import vn.lienthong.intake.payments.domain.Notice;
import vn.lienthong.intake.payments.store.Bills;

/// What the applicant does without an account: pays online and rates. The gateway is a fake one;
/// the broker and the store are real.
@ServiceTest
class PaymentsIT {

    private static final FakeGateway GATEWAY = new FakeGateway();
    private static final long FEE = 100_000;
    // Of its own, so that its dossiers have numbers of their own on the shared broker.
    private static final String COUNTER = "001.11.18.H99";
    private static final String MAI = "lan~" + COUNTER + "~COUNTER+SPECIALIST";
    private static final String LEADER = "chutich~000.00.00.H99~LEADER";
    private static final String REPORTS = "baocao~000.00.00.H99~REPORTS";

    @Autowired private RunningService service;
    @Autowired private KafkaTemplate<String, byte[]> kafka;
    @Autowired private Bills bills;
    @Autowired private JsonMapper json;

    private final Clock machine = Clock.systemUTC();
    private long sequence;

    @DynamicPropertySource
    static void gateway(DynamicPropertyRegistry properties) {
        properties.add(
                "spring.cloud.stream.bindings.followedEvents-in-0.group", () -> "intake-payments");
        properties.add("lienthong.payments.gateway.kind", () -> "test");
        properties.add("lienthong.payments.gateway.address", GATEWAY::address);
        properties.add("lienthong.payments.gateway.secret", () -> FakeGateway.SECRET);
    }

    /// A dossier with the pin of its receipt.
    private record Known(String code, String pin) {

        String path() {
            return "/public/dossiers/" + code;
        }

        String order() {
            return code + "-TT1";
        }
    }

    private Known register(String procedure, String papers) {
        Answer answer =
                service.postJson(
                        "/api/dossiers",
                        MAI,
                        """
                        {"procedure":"%s","office":"%s","channel":"COUNTER",
                         "applicant":{"kind":"CITIZEN","fullName":"Nguyễn Thị Hoà"},
                         "documents":[%s]}
                        """
                                .formatted(procedure, COUNTER, papers));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        JsonNode dossier = service.read(answer);
        return new Known(dossier.path("code").asString(), dossier.path("lookupPin").asString());
    }

    private Known awaitingPayment() {
        Known dossier = register("1.001612", "{\"code\":\"GIAY-DE-NGHI\",\"original\":true}");
        ask(dossier);
        return dossier;
    }

    private void ask(Known dossier) {
        publish(
                new DossierSuspended(
                        dossier.code(),
                        NOW,
                        "tham-dinh",
                        1,
                        COUNTER,
                        "an",
                        SuspensionGround.FINANCIAL_OBLIGATION,
                        "Nộp lệ phí",
                        null,
                        Resumption.RESUME));
        awaitStatus(dossier, 6);
    }

    private void awaitStatus(Known dossier, int status) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(shown(dossier).path("status").asInt()).isEqualTo(status));
    }

    private JsonNode shown(Known dossier) {
        return service.read(service.get("/api/dossiers/" + dossier.code(), MAI));
    }

    private Answer get(Known dossier, String what) {
        return service.get(dossier.path() + what, null, "Lookup-Pin", dossier.pin());
    }

    private Answer post(Known dossier, String what, String body) {
        return service.postJson(dossier.path() + what, null, body, "Lookup-Pin", dossier.pin());
    }

    private Answer callback(String order, String transaction, long amount, String result) {
        return callback("test", order, transaction, amount, result, machine.instant(), null);
    }

    private Answer callback(
            String provider,
            String order,
            String transaction,
            long amount,
            String result,
            Instant at,
            @Nullable String signature) {
        String body =
                "{\"order\":\"%s\",\"transaction\":\"%s\",\"amount\":%d,\"result\":\"%s\"}"
                        .formatted(order, transaction, amount, result);
        String timestamp = Long.toString(at.getEpochSecond());
        String signed = FakeGateway.sign(timestamp, body.getBytes(StandardCharsets.UTF_8));
        return service.postJson(
                "/public/payment-callbacks/" + provider,
                null,
                body,
                "X-Timestamp",
                timestamp,
                "X-Signature",
                signature == null ? signed : signature);
    }

    private JsonNode odd(Known dossier) {
        Answer list = service.get("/api/odd-payments?size=200", MAI);
        assertThat(list.status()).isEqualTo(200);
        return service.read(list)
                .path("items")
                .valueStream()
                .filter(bill -> bill.path("code").asString().equals(dossier.code()))
                .findFirst()
                .map(bill -> bill.path("lines"))
                .orElse(json.createArrayNode());
    }

    @Test
    void theFeeIsOrderedPaidAndBookedOnceHoweverOftenTheGatewaySaysSo() {
        Known dossier = awaitingPayment();
        JsonNode due = service.read(get(dossier, "/payments"));
        assertThat(due.path("state").asString()).isEqualTo("OFFERED");
        assertThat(due.path("amount").asLong()).isEqualTo(FEE);
        assertThat(due.has("order")).isFalse();

        Answer ordered = post(dossier, "/payments", "{}");
        assertThat(ordered.status()).as(ordered.text()).isEqualTo(200);
        JsonNode order = service.read(ordered);
        assertThat(order.path("id").asString()).isEqualTo(dossier.order());
        assertThat(order.path("state").asString()).isEqualTo("CREATED");
        assertThat(order.path("payUrl").asString()).startsWith(GATEWAY.address());
        assertThat(order.path("qr").asString()).isEqualTo("QR " + dossier.order());
        assertThat(service.read(post(dossier, "/payments", "{}"))).isEqualTo(order);

        assertThat(callback(dossier.order(), "gd1", FEE, "PAID").status()).isEqualTo(200);
        assertThat(callback(dossier.order(), "gd1", FEE, "PAID").status()).isEqualTo(200);
        assertThat(callback(dossier.order(), "gd0", FEE, "FAILED").status()).isEqualTo(200);

        JsonNode payments = shown(dossier).path("payments");
        assertThat(payments.size()).isEqualTo(1);
        assertThat(payments.path(0).path("amount").asLong()).isEqualTo(FEE);
        assertThat(payments.path(0).path("method").asString()).contains("Trực tuyến", "gd1");
        JsonNode paid = service.read(get(dossier, "/payments/" + dossier.order()));
        assertThat(paid.path("state").asString()).isEqualTo("PAID");
        assertThat(paid.has("payUrl")).isFalse();
        assertThat(service.read(get(dossier, "/payments")).path("state").asString())
                .isEqualTo("PAID");
        assertThat(post(dossier, "/payments", "{}").status()).isEqualTo(409);
        assertThat(odd(dossier)).isEmpty();

        assertThat(callback(dossier.order(), "gd2", FEE, "PAID").status()).isEqualTo(200);
        assertThat(shown(dossier).path("payments").size()).isEqualTo(1);
        assertThat(odd(dossier).path(0).path("why").asString()).isEqualTo("PAID_TWICE");
    }

    @Test
    void whatIsNotTheGatewaysOwnFreshWordIsNotHeard() {
        Known dossier = awaitingPayment();
        post(dossier, "/payments", "{}");
        String order = dossier.order();
        Instant now = machine.instant();

        assertThat(callback("test", order, "gd1", FEE, "PAID", now, "00").status()).isEqualTo(401);
        assertThat(
                        callback("test", order, "gd1", FEE, "PAID", now.minusSeconds(400), null)
                                .status())
                .isEqualTo(401);
        assertThat(callback("other", order, "gd1", FEE, "PAID", now, null).status()).isEqualTo(401);
        assertThat(service.postJson("/public/payment-callbacks/test", null, "{}").status())
                .isEqualTo(401);
        assertThat(callback(order, "gd1", FEE, "PERHAPS").status()).isEqualTo(400);
        assertThat(callback(dossier.code() + "-TT9", "gd1", FEE, "PAID").status()).isEqualTo(404);
        assertThat(callback("nothing", "gd1", FEE, "PAID").status()).isEqualTo(404);

        assertThat(callback(order, "gd1", FEE - 1, "PAID").status()).isEqualTo(422);
        assertThat(odd(dossier).path(0).path("why").asString()).isEqualTo("WRONG_AMOUNT");
        assertThat(odd(dossier).path(0).path("amount").asLong()).isEqualTo(FEE - 1);
        assertThat(shown(dossier).path("payments").size()).isZero();
        assertThat(service.read(get(dossier, "/payments")).path("state").asString())
                .isEqualTo("OFFERED");
        assertThat(service.get("/api/odd-payments", REPORTS).status()).isEqualTo(403);
        oddMoneyIsCleared(dossier);
    }

    private void oddMoneyIsCleared(Known dossier) {
        String path = "/api/odd-payments/" + dossier.code() + "/clearances";
        String done = "{\"transaction\":\"gd1\",\"handling\":\"Hoàn theo phiếu chi 12\"}";
        assertThat(service.postJson(path, REPORTS, done).status()).isEqualTo(403);
        assertThat(service.postJson(path, MAI, "{\"transaction\":\"gd1\"}").status())
                .isEqualTo(400);
        assertThat(service.postJson(path, MAI, done.replace("gd1", "gd9")).status()).isEqualTo(404);
        assertThat(odd(dossier)).hasSize(1);

        Answer cleared = service.postJson(path, MAI, done);
        assertThat(cleared.status()).as(cleared.text()).isEqualTo(200);
        assertThat(odd(dossier)).isEmpty();
        JsonNode kept =
                service.read(service.get("/api/odd-payments?cleared=true&size=200", MAI))
                        .path("items")
                        .valueStream()
                        .filter(bill -> bill.path("code").asString().equals(dossier.code()))
                        .findFirst()
                        .orElseThrow()
                        .path("lines");
        assertThat(kept).hasSize(1);
        assertThat(kept.path(0).path("cleared").path("handling").asString())
                .isEqualTo("Hoàn theo phiếu chi 12");
    }

    @Test
    void aPaymentThatADeadProcessLeftIsBookedByWhoeverRuns() {
        Known dossier = awaitingPayment();
        post(dossier, "/payments", "{}");
        bills.change(
                dossier.code(),
                COUNTER,
                bill -> {
                    Bill.Heard heard =
                            bill.hear(new Notice(dossier.order(), "gd1", FEE, true, NOW), "test");
                    return new Bills.Changed<>(((Bill.Heard.Taken) heard).next(), heard);
                });
        assertThat(shown(dossier).path("payments").size()).isZero();

        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(
                        () -> assertThat(shown(dossier).path("payments").size()).isEqualTo(1));
        assertThat(callback(dossier.order(), "gd1", FEE, "PAID").status()).isEqualTo(200);
        assertThat(shown(dossier).path("payments").size()).isEqualTo(1);
    }

    @Test
    void whileTheGatewayIsAwayTheOrderWaitsUnderTheSameName() {
        Known dossier = awaitingPayment();
        GATEWAY.isAway(true);
        try {
            assertThat(post(dossier, "/payments", "{}").status()).isEqualTo(503);
        } finally {
            GATEWAY.isAway(false);
        }
        JsonNode order = service.read(post(dossier, "/payments", "{}"));
        assertThat(order.path("id").asString()).isEqualTo(dossier.order());
        assertThat(GATEWAY.opened()).filteredOn(dossier.order()::equals).hasSize(1);
    }

    @Test
    void anAttemptThatFailedIsFollowedByAnotherOrder() {
        Known dossier = awaitingPayment();
        post(dossier, "/payments", "{}");
        callback(dossier.order(), "gd1", FEE, "FAILED");
        assertThat(service.read(get(dossier, "/payments")).path("order").path("state").asString())
                .isEqualTo("FAILED");
        assertThat(service.read(post(dossier, "/payments", "{}")).path("id").asString())
                .isEqualTo(dossier.code() + "-TT2");
    }

    @Test
    void whatTheCounterTookMeanwhileIsToBeGivenBack() {
        Known dossier = awaitingPayment();
        post(dossier, "/payments", "{}");
        service.postJson(
                "/api/dossiers/" + dossier.code() + "/payments",
                MAI,
                "{\"amount\":100000,\"method\":\"Tiền mặt\"}");

        assertThat(callback(dossier.order(), "gd1", FEE, "PAID").status()).isEqualTo(200);

        assertThat(shown(dossier).path("payments").size()).isEqualTo(1);
        assertThat(odd(dossier).path(0).path("why").asString()).isEqualTo("NOT_OWED");
    }

    @Test
    void whatIsNotKnownOrNotAskedIsNotOffered() {
        Known notAsked = register("1.001612", "{\"code\":\"GIAY-DE-NGHI\",\"original\":true}");
        assertThat(service.read(get(notAsked, "/payments")).path("state").asString())
                .isEqualTo("NOT_ASKED");
        assertThat(post(notAsked, "/payments", "{}").status()).isEqualTo(409);

        JsonNode land = service.register(COUNTER, MAI);
        Known taxed = new Known(land.path("code").asString(), land.path("lookupPin").asString());
        ask(taxed);
        assertThat(service.read(get(taxed, "/payments")).path("state").asString())
                .isEqualTo("UNKNOWN_AMOUNT");
        assertThat(post(taxed, "/payments", "{}").status()).isEqualTo(422);
    }

    @Test
    void aWrongPinAndAnUnknownCodeLookTheSameEverywhere() {
        Known dossier = register("1.001612", "{\"code\":\"GIAY-DE-NGHI\",\"original\":true}");
        for (String what : new String[] {"/payments", "/payments/x-TT1", "/rating"}) {
            Answer wrong = service.get(dossier.path() + what, null, "Lookup-Pin", "------");
            Answer unknown =
                    service.get("/public/dossiers/none" + what, null, "Lookup-Pin", "------");
            assertThat(wrong.status()).isEqualTo(404);
            assertThat(unknown.status()).isEqualTo(404);
            assertThat(service.read(wrong).path("detail"))
                    .isEqualTo(service.read(unknown).path("detail"));
        }
    }

    @Test
    void whoHasTheResultRatesOnceAndMayChangeIt() {
        Known dossier = register("1.001612", "{\"code\":\"GIAY-DE-NGHI\",\"original\":true}");
        assertThat(service.read(get(dossier, "/rating")).path("open").asBoolean()).isFalse();
        Answer early = post(dossier, "/rating", "{\"grade\":5}");
        assertThat(early.status()).isEqualTo(409);
        assertThat(service.read(early).path("state").asString()).isEqualTo("RECEIVED");
        publish(new DossierProcessed(dossier.code(), NOW, COUNTER));
        awaitStatus(dossier, 9);
        service.postJson("/api/dossiers/" + dossier.code() + "/result-return", MAI, "");

        long before = total(5);
        assertThat(post(dossier, "/rating", "{\"grade\":6}").status()).isEqualTo(400);
        assertThat(post(dossier, "/rating", "{}").status()).isEqualTo(400);
        assertThat(
                        post(
                                        dossier,
                                        "/rating",
                                        "{\"grade\":2,\"remark\":\"%s\"}"
                                                .formatted("a".repeat(501)))
                                .status())
                .isEqualTo(400);
        assertThat(post(dossier, "/rating", "{\"grade\":2,\"remark\":\"Lâu\"}").status())
                .isEqualTo(200);
        Answer remarks = service.get("/api/ratings/remarks", LEADER);
        assertThat(remarks.text())
                .contains("\"text\":\"Lâu\"", "\"day\":\"2026-11-23\"")
                .doesNotContain(dossier.code(), "grade");
        assertThat(service.get("/api/ratings/remarks", REPORTS).status()).isEqualTo(403);
        JsonNode changed = service.read(post(dossier, "/rating", "{\"grade\":5}"));
        assertThat(service.get("/api/ratings/remarks", LEADER).text()).contains("\"total\":0");
        assertThat(changed.path("grade").asInt()).isEqualTo(5);
        assertThat(changed.has("remark")).isFalse();
        assertThat(changed.path("changeableUntil").asString())
                .isEqualTo("2026-11-30T08:30:00+07:00");
        assertThat(service.read(get(dossier, "/rating")).path("open").asBoolean()).isTrue();

        assertThat(total(5)).isEqualTo(before + 1);
        Answer summary = service.get("/api/ratings/summary?from=2026-11-01&to=2026-11-30", REPORTS);
        assertThat(summary.text()).doesNotContain(dossier.code(), "Lâu");
        assertThat(service.get("/api/ratings/summary", MAI).status()).isEqualTo(403);
        assertThat(
                        service.get("/api/ratings/summary?from=2026-12-01&to=2026-11-01", REPORTS)
                                .status())
                .isEqualTo(400);
        assertThat(
                        service.get("/api/ratings/summary?from=2026-12-01&to=2026-12-02", REPORTS)
                                .text())
                .contains("\"total\":0");
    }

    private long total(int grade) {
        return service.read(service.get("/api/ratings/summary?office=" + COUNTER, REPORTS))
                .path("rows")
                .path(0)
                .path("grades")
                .path(Integer.toString(grade))
                .asLong(0);
    }

    private void publish(DossierEvent event) {
        long number = ++sequence;
        String source = "/routing-service/journey";
        ProducerRecord<String, byte[]> out =
                new ProducerRecord<>(
                        EventTypes.topic(event), event.code(), json.writeValueAsBytes(event));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        source + "/" + event.code() + "/" + number,
                        "ce_source",
                        source,
                        "ce_type",
                        EventTypes.wireName(event),
                        "ce_subject",
                        event.code(),
                        "ce_time",
                        event.at().toString(),
                        "ce_sequence",
                        Long.toString(number),
                        "content-type",
                        "application/json")
                .forEach((name, value) ->
                        out.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        kafka.send(out).join();
    }
}
