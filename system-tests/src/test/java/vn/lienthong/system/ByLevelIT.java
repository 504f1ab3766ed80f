package vn.lienthong.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/// Every level's desks in a process of their own: the line to the province is down for an hour,
/// wards and districts work on, and nothing is lost, doubled or out of order when it is back.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ByLevelIT {

    private static final Duration START = Duration.ofMinutes(6);
    private static final Duration ARRIVAL = Duration.ofMinutes(1);
    private static final Duration MOVE = Duration.ofSeconds(60);
    private static final int DOSSIERS = 8;
    private static final int AT_THE_PROVINCE = 8294;
    private static final long MEMORY_MEGABYTES = 3300;
    private static final String LAND_OF_DISTRICT = "000.03.17.H99";
    private static final String LAND_OF_PROVINCE = "000.01.02.H99";

    private final Machine machine = new Machine("by-level");
    private final Rest rest = new Rest(machine);
    private final List<String> codes = new ArrayList<>();

    @AfterAll
    void stop() throws Exception {
        machine.run("down").end(Duration.ofMinutes(2));
    }

    @Test
    @Order(1)
    void everyLevelHasItsOwnProcess() throws Exception {
        Machine.Command up = machine.run("up", "--detach", "--by-level");
        assertThat(up.end(START)).as(() -> String.join("\n", up.lines())).isZero();

        Machine.Command status = machine.run("status");
        assertThat(status.end(Duration.ofMinutes(1))).isZero();
        assertThat(String.join("\n", status.lines()))
                .contains("routing-ward", "routing-district", "routing-province", "by-level");
        long megabytes = machine.residentMegabytes();
        System.out.println("by-level: " + megabytes + " MB resident");
        assertThat(megabytes).isLessThan(MEMORY_MEGABYTES);
    }

    @Test
    @Order(2)
    void wardsAndDistrictsWorkOnForAnHourWhileTheProvinceIsAway() throws Exception {
        assertThat(machine.run("down", "routing-province").end(Duration.ofMinutes(1))).isZero();
        for (int i = 0; i < DOSSIERS; i++) {
            codes.add(registered());
            if (i == DOSSIERS / 2) {
                anHourPasses();
            }
        }
        for (String code : codes) {
            done(code, "tiep-nhan", "motcua.binhan", "binhan-2026");
        }
        for (String code : codes) {
            done(code, "tham-dinh", "chuyenvien.vpdk-vinhlam", "vpdk-vinhlam-2026");
        }

        String leader = rest.token("lanhdao.tinh", "tinh-2026");
        Rest.Answer away =
                rest.get(Rest.ROUTING, "/api/offices/" + LAND_OF_PROVINCE + "/desk", leader);
        assertThat(away.status()).isEqualTo(503);
        assertThat(away.type()).startsWith("application/problem+json");
        assertThat(away.response().headers().firstValue("Retry-After")).isPresent();
        assertThat(away.text()).contains("cấp tỉnh");
        assertThat(
                        rest.get(Rest.ROUTING, "/api/offices/" + LAND_OF_DISTRICT + "/desk", leader)
                                .status())
                .isEqualTo(200);
        Rest.Answer journey =
                rest.get(Rest.ROUTING, "/api/dossiers/" + codes.getFirst() + "/journey", leader);
        assertThat(step(journey.json(), "ky-duyet").path("state").asString()).isEqualTo("OFFERED");
    }

    @Test
    @Order(3)
    void everythingArrivesOnceAndInOrderWhenTheProvinceIsBack() throws Exception {
        long began = System.nanoTime();
        Machine.Command start = machine.run("start", "routing-province");
        assertThat(start.end(START)).as(() -> String.join("\n", start.lines())).isZero();
        long ready = System.nanoTime();
        String token = rest.token("chuyenvien.vpdk", "vpdk-2026");
        List<JsonNode> desk = desk(token);
        while (desk.size() < DOSSIERS && System.nanoTime() - ready < ARRIVAL.toNanos()) {
            Thread.sleep(50);
            desk = desk(token);
        }
        System.out.printf(
                "by-level: ready after %d ms, everything there %d ms later%n",
                (ready - began) / 1_000_000, (System.nanoTime() - ready) / 1_000_000);

        assertThat(desk).extracting(entry -> entry.path("code").asString()).doesNotHaveDuplicates();
        assertThat(
                        desk.stream()
                                .sorted(Comparator.comparing(ByLevelIT::offeredAt))
                                .map(entry -> entry.path("code").asString()))
                .containsExactlyElementsOf(codes);
        for (String code : codes) {
            done(code, "ky-duyet", "chuyenvien.vpdk", "vpdk-2026");
        }
        assertThat(desk(token)).isEmpty();
        String leader = rest.token("lanhdao.tinh", "tinh-2026");
        for (String code : codes) {
            JsonNode journey =
                    rest.get(Rest.ROUTING, "/api/dossiers/" + code + "/journey", leader).json();
            assertThat(step(journey, "ky-duyet").path("visit").asInt()).isEqualTo(1);
            assertThat(facts(journey))
                    .containsExactly(
                            "step.accepted tiep-nhan",
                            "step.completed tiep-nhan",
                            "step.accepted tham-dinh",
                            "step.completed tham-dinh",
                            "step.accepted ky-duyet",
                            "step.completed ky-duyet");
        }
    }

    private static Instant offeredAt(JsonNode entry) {
        return OffsetDateTime.parse(entry.path("offeredAt").asString()).toInstant();
    }

    /// What desks did, in the order in which the journey heard of it.
    private static List<String> facts(JsonNode journey) {
        List<String> facts = new ArrayList<>();
        for (JsonNode entry : journey.path("history")) {
            String type = entry.path("type").asString().replaceAll("\\.v\\d+$", "");
            if (type.equals("step.accepted") || type.equals("step.completed")) {
                facts.add(type + " " + entry.path("step").asString());
            }
        }
        return facts;
    }

    private static JsonNode step(JsonNode journey, String step) {
        for (JsonNode one : journey.path("steps")) {
            if (one.path("step").asString().equals(step)) {
                return one;
            }
        }
        throw new AssertionError("No step " + step + " in " + journey);
    }

    private List<JsonNode> desk(String token) throws Exception {
        Rest.Answer answer =
                rest.get(
                        AT_THE_PROVINCE,
                        "/api/offices/" + LAND_OF_PROVINCE + "/desk?size=200",
                        token);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        List<JsonNode> entries = new ArrayList<>();
        answer.json().path("items").forEach(entries::add);
        return entries;
    }

    /// A process that is away is not waited for.
    private void anHourPasses() throws Exception {
        long began = System.nanoTime();
        Rest.Answer moved = rest.post(Rest.PORTAL, "/local/clock", null, "{\"advance\":\"PT1H\"}");
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        System.out.printf("by-level: the clock moved in %d ms%n", took.toMillis());
        assertThat(moved.status()).as(moved.text()).isEqualTo(200);
        assertThat(moved.json().path("behind").toString())
                .contains(Integer.toString(machine.port(AT_THE_PROVINCE)));
        assertThat(took).isLessThan(MOVE);
    }

    private String registered() throws Exception {
        String token = rest.token("motcua.binhan", "binhan-2026");
        Rest.Answer answer = rest.post(Rest.INTAKE, "/api/dossiers", token, DOSSIER);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().path("code").asString();
    }

    /// Accepts and completes a step on the usual port, as soon as it lies on the desk.
    private void done(String code, String step, String name, String password) throws Exception {
        String token = rest.token(name, password);
        String path = "/api/dossiers/%s/steps/%s/".formatted(code, step);
        long latest = System.nanoTime() + ARRIVAL.toNanos();
        Rest.Answer accepted = rest.post(Rest.ROUTING, path + "acceptance", token, "{}");
        while (accepted.status() != 200 && System.nanoTime() < latest) {
            Thread.sleep(50);
            accepted = rest.post(Rest.ROUTING, path + "acceptance", token, "{}");
        }
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(200);
        Rest.Answer completed = rest.post(Rest.ROUTING, path + "completion", token, "{}");
        assertThat(completed.status()).as(completed.text()).isEqualTo(200);
    }

    private static final String DOSSIER =
            """
            {"procedure":"1.013831","office":"001.10.17.H99","channel":"COUNTER",
             "applicant":{"kind":"CITIZEN","fullName":"Lê Văn Tám","phone":"0912000777"},
             "documents":[{"code":"DON","name":"Đơn","copies":1,"original":true},
                          {"code":"GCN","name":"Giấy chứng nhận","copies":1,"original":true},
                          {"code":"HOP-DONG","name":"Hợp đồng","copies":1,"original":true},
                          {"code":"TO-KHAI-TNCN","name":"Tờ khai","copies":1,"original":true},
                          {"code":"TO-KHAI-LPTB","name":"Tờ khai","copies":1,"original":true}]}
            """;
}
