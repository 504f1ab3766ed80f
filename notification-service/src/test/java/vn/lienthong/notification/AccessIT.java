package vn.lienthong.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.lienthong.local.testing.access.AccessMatrix;

/// Every role at every endpoint, at the own office and at another.
@RunningService
class AccessIT {

    private static final String TOP = "000.00.00.H99";

    /// A counter at another end of the province.
    private static final String OTHER = "001.13.17.H99";

    @Autowired private Talk talk;
    @LocalServerPort private int port;
    private final Party party = Party.any();
    private AccessMatrix matrix;

    @BeforeEach
    void read() throws Exception {
        talk.byDay();
        matrix =
                new AccessMatrix(
                        URI.create("http://localhost:" + port),
                        (role, office) -> "thu~" + office + "~" + role);
    }

    @Test
    void everyEndpointIsForTheRolesThatItNamesAndForNobodyElse() {
        assertThat(matrix.faults(TOP)).isEmpty();
        assertThat(AccessMatrix.tableUnder(Path.of("../docs/access.md"), "notification-service"))
                .isEqualTo(matrix.table());
    }

    @Test
    void whatIsAnotherOfficesIsNeitherGivenNorDone() throws Exception {
        talk.publish("/intake-service", 1, party.received());
        talk.awaitState(party.code(), "received", "SMS", "DELIVERED");

        AccessMatrix.Reach reach =
                matrix.reach(
                        Map.of(
                                "dossiers/{code}",
                                party.code(),
                                "unreached/{dossier}",
                                party.code(),
                                "?dossier",
                                party.code(),
                                "?office",
                                Talk.OFFICE,
                                "notifications/{id}",
                                party.code() + "~1"),
                        TOP,
                        OTHER);

        assertThat(reach.leaks()).isEmpty();
    }

    @Test
    void whoLookedIsKept() throws Exception {
        talk.publish("/intake-service", 1, party.received());
        talk.awaitState(party.code(), "received", "SMS", "DELIVERED");
        assertThat(
                        talk.get("/api/notifications?dossier=" + party.code(), Talk.COUNTER)
                                .statusCode())
                .isEqualTo(200);
        assertThat(
                        talk.post(
                                        "/api/templates/received/SMS/preview",
                                        Map.of("dossier", party.code()),
                                        Talk.OPERATOR)
                                .statusCode())
                .isEqualTo(200);
        assertThat(
                        talk.post("/api/templates/received/SMS/preview", Map.of(), Talk.OPERATOR)
                                .statusCode())
                .isEqualTo(200);

        await().untilAsserted(() -> {
            List<String> looks = new ArrayList<>();
            talk.read(talk.get("/api/accesses?size=200&dossier=" + party.code(), Talk.OPERATOR))
                    .path("items")
                    .forEach(look ->
                            looks.add(
                                    look.path("account").asString()
                                            + " "
                                            + look.path("access").asString()));
            assertThat(looks).contains("mai MESSAGES_READ", "van-hanh MESSAGE_PREVIEWED");
        });
        // A preview with samples shows nobody's dossier.
        assertThat(
                        talk
                                .read(
                                        talk.get(
                                                "/api/accesses?size=200&account=van-hanh",
                                                Talk.OPERATOR))
                                .path("items")
                                .findParents("access")
                                .stream()
                                .filter(look ->
                                        look.path("access").asString().equals("MESSAGE_PREVIEWED")))
                .hasSize(1);
    }
}
