package vn.lienthong.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import vn.lienthong.system.Machine;
import vn.lienthong.system.Rest;

/// The running system with a few dossiers in it, so that no page is empty.
final class Town {

    static final String WARD_COUNTER = "001.10.17.H99";
    static final String PASSWORD = "binhan-2026";

    /// Two steps at the ward: counter, people's committee.
    static final String CERTIFIED_COPY = "2.000815";

    /// Its fee is the same for everybody, so that it can be paid online.
    private static final String HOUSEHOLD_BUSINESS = "1.001612";

    private static final String BIRTH = "1.001193";
    private static final String OFFICER = "chuyenvien.binhan";
    private static final String COUNTER = "motcua.binhan";
    private static final Set<String> STANDING = Set.of("OFFERED", "HELD", "SUSPENDED");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Machine machine;
    private final Rest rest;
    private final Words words;
    private final AtomicInteger applicants = new AtomicInteger();

    Town(Machine machine) throws IOException {
        this.machine = machine;
        this.words = new Words(machine.root());
        this.rest = new Rest(machine);
    }

    /// What stands on a receipt.
    record Receipt(String code, String pin) {}

    String portal() {
        return "http://localhost:" + machine.port(Rest.PORTAL);
    }

    Words words() {
        return words;
    }

    Rest rest() {
        return rest;
    }

    /// Registers a dossier at the ward's counter, and waits until its first desk has it.
    Receipt register(String procedure, String... papers) throws Exception {
        return registerWith("09120%05d".formatted(applicants.get() + 1), procedure, papers);
    }

    /// Registers a dossier of somebody with this number and without an e-mail address.
    Receipt registerFor(String phone) throws Exception {
        return registerWith(phone, CERTIFIED_COPY, "BAN-CHINH", "BAN-SAO");
    }

    private Receipt registerWith(String phone, String procedure, String... papers)
            throws Exception {
        int number = applicants.incrementAndGet();
        String documents =
                Stream.of(papers)
                        .map("{\"code\":\"%s\",\"copies\":1,\"original\":true}"::formatted)
                        .collect(Collectors.joining(","));
        Rest.Answer answer =
                rest.post(
                        Rest.INTAKE,
                        "/api/dossiers",
                        counter(),
                        """
                        {"procedure":"%s","office":"%s","channel":"COUNTER",
                         "applicant":{"kind":"CITIZEN","fullName":"Người Thử %d","idNumber":"%012d","phone":"%s","address":"Tổ 1, phường Bình An"},
                         "documents":[%s]}
                        """
                                .formatted(
                                        procedure,
                                        WARD_COUNTER,
                                        number,
                                        79_000_000_000L + number,
                                        phone,
                                        documents));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        Receipt receipt =
                new Receipt(
                        answer.json().path("code").asString(),
                        answer.json().path("lookupPin").asString());
        awaitStep(receipt, "OFFERED", "HELD");
        return receipt;
    }

    /// A dossier that the counter has passed on to the people's committee.
    Receipt atTheWard() throws Exception {
        Receipt receipt = register(CERTIFIED_COPY, "BAN-CHINH", "BAN-SAO");
        completes(COUNTER, receipt);
        awaitStep(receipt, "OFFERED");
        return receipt;
    }

    /// A dossier that the people's committee did not finish in time.
    Receipt lateAtTheWard() throws Exception {
        Receipt receipt = atTheWard();
        act(OFFICER, receipt, "acceptance", "{}");
        advance("P4D");
        return receipt;
    }

    /// A dossier whose result waits at the counter.
    Receipt finished() throws Exception {
        Receipt receipt = atTheWard();
        completes(OFFICER, receipt);
        awaitStatus(receipt, 9);
        return receipt;
    }

    /// A dossier that waits for its fee.
    Receipt owing() throws Exception {
        Receipt receipt = register(HOUSEHOLD_BUSINESS, "GIAY-DE-NGHI");
        if (step(receipt).path("state").asString().equals("OFFERED")) {
            act(COUNTER, receipt, "acceptance", "{}");
            awaitStep(receipt, "HELD");
        }
        act(
                COUNTER,
                receipt,
                "suspension",
                "{\"ground\":\"FINANCIAL_OBLIGATION\",\"reason\":\"Nộp lệ phí\"}");
        awaitStatus(receipt, 6);
        return receipt;
    }

    /// A dossier whose result was handed out.
    Receipt returned() throws Exception {
        Receipt receipt = finished();
        Rest.Answer answer =
                rest.post(
                        Rest.INTAKE,
                        "/api/dossiers/" + receipt.code() + "/result-return",
                        counter(),
                        "{}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        awaitStatus(receipt, 10);
        return receipt;
    }

    /// A birth that was registered; a letter of congratulation is drafted.
    Receipt birthFinished() throws Exception {
        Receipt receipt = register(BIRTH, "TO-KHAI", "CHUNG-SINH");
        completes(COUNTER, receipt);
        awaitStep(receipt, "OFFERED");
        completes(OFFICER, receipt);
        awaitStep(receipt, "OFFERED");
        completes(OFFICER, receipt);
        awaitStatus(receipt, 9);
        return receipt;
    }

    /// The receiving counter's own step is held from the start.
    private void completes(String account, Receipt receipt) throws Exception {
        if (step(receipt).path("state").asString().equals("OFFERED")) {
            act(account, receipt, "acceptance", "{}");
            awaitStep(receipt, "HELD");
        }
        act(account, receipt, "completion", "{}");
    }

    /// An event that no service can read, about a dossier that nobody knows.
    void parkSomething() throws Exception {
        String code = "001.10.17.H99-260101-%04d".formatted(applicants.incrementAndGet());
        ProducerRecord<String, String> event =
                new ProducerRecord<>("lienthong.intake", code, "{\"wrong\":true}");
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", "/intake/" + code + "/1",
                        "ce_source", "/intake",
                        "ce_type", "dossier.received.v1",
                        "ce_subject", code,
                        "ce_time", "2026-01-01T00:00:00Z",
                        "content-type", "application/json")
                .forEach((name, value) ->
                        event.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", "localhost:" + machine.port(9092)),
                        new StringSerializer(),
                        new StringSerializer())) {
            producer.send(event).get();
        }
    }

    String counter() throws Exception {
        return rest.token(COUNTER, PASSWORD);
    }

    /// Moves the business clock forward.
    void advance(String duration) throws Exception {
        Rest.Answer answer =
                rest.post(Rest.PORTAL, "/local/clock", null, "{\"advance\":\"" + duration + "\"}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    /// Does something about the step at which a dossier is.
    void act(String account, Receipt receipt, String action, String body) throws Exception {
        String step = step(receipt).path("step").asString();
        String order = "/api/dossiers/%s/steps/%s/%s".formatted(receipt.code(), step, action);
        long latest = System.nanoTime() + PATIENCE.toNanos();
        Rest.Answer answer;
        do {
            answer = rest.post(Rest.ROUTING, order, rest.token(account, PASSWORD), body);
            // The journey may know of a step a moment before its desk does.
            TimeUnit.MILLISECONDS.sleep(answer.status() == 404 ? 100 : 0);
        } while (answer.status() == 404 && System.nanoTime() < latest);
        assertThat(answer.status()).as(answer.text()).isBetween(200, 204);
    }

    private JsonNode step(Receipt receipt) throws Exception {
        for (JsonNode step : journey(receipt).path("steps")) {
            if (STANDING.contains(step.path("state").asString())) {
                return step;
            }
        }
        return MissingNode.getInstance();
    }

    private JsonNode journey(Receipt receipt) throws Exception {
        return rest.get(Rest.ROUTING, "/api/dossiers/" + receipt.code() + "/journey", counter())
                .json();
    }

    void awaitStatus(Receipt receipt, int status) throws Exception {
        await(receipt, () -> journey(receipt).path("status").asInt() == status);
    }

    private void awaitStep(Receipt receipt, String... states) throws Exception {
        await(receipt, () -> Set.of(states).contains(step(receipt).path("state").asString()));
    }

    private void await(Receipt receipt, Callable<Boolean> isSo) throws Exception {
        await(isSo, () -> journey(receipt));
    }

    /// Waits until the applicant is told, or is about to be, what a template says.
    ///
    /// @param code of a dossier, or of what was handed in online
    void awaitMessage(String code, String template) throws Exception {
        await(() -> templates(code).contains(template), () -> templates(code));
    }

    private Set<String> templates(String code) throws Exception {
        return rest.get(Rest.NOTIFICATION, "/api/notifications?dossier=" + code, counter())
                .json()
                .path("items")
                .valueStream()
                .map(item -> item.path("template").asString())
                .collect(Collectors.toSet());
    }

    private static void await(Callable<Boolean> isSo, Callable<?> instead) throws Exception {
        long latest = System.nanoTime() + PATIENCE.toNanos();
        while (!isSo.call()) {
            assertThat(System.nanoTime()).as("%s", instead.call()).isLessThan(latest);
            Thread.sleep(50);
        }
    }
}
