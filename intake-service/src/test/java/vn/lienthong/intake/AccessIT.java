package vn.lienthong.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.lienthong.intake.RunningService.COUNTER;
import static vn.lienthong.intake.RunningService.MAI;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.lienthong.local.testing.access.AccessMatrix;

/// Every role at every endpoint, at the own office and at another.
@ServiceTest
class AccessIT {

    private static final String TOP = "000.00.00.H99";

    /// A counter at another end of the province.
    private static final String OTHER = "001.13.17.H99";

    private static final String OPERATOR = "vanhanh~" + TOP + "~OPERATIONS";
    private static final String ABOVE = "chutich~" + TOP + "~LEADER";

    private static final String HANDED_IN =
            """
            {"procedure":"1.013831","office":"%s","consent":true,
             "applicant":{"fullName":"Nguyễn Thị Hoà","phone":"0912000001"},
             "documents":[{"code":"DON"},{"code":"GCN"},{"code":"HOP-DONG"},
              {"code":"TO-KHAI-TNCN"},{"code":"TO-KHAI-LPTB"}]}
            """
                    .formatted(COUNTER);

    @Autowired private RunningService service;
    @LocalServerPort private int port;
    private AccessMatrix matrix;

    @BeforeEach
    void read() {
        matrix =
                new AccessMatrix(
                        URI.create("http://localhost:" + port),
                        (role, office) -> "thu~" + office + "~" + role);
    }

    @Test
    void everyEndpointIsForTheRolesThatItNamesAndForNobodyElse() {
        assertThat(matrix.faults(TOP)).isEmpty();
    }

    @Test
    void theDocumentNamesThem() {
        assertThat(AccessMatrix.tableUnder(Path.of("../docs/access.md"), "intake-service"))
                .isEqualTo(matrix.table());
    }

    @Test
    void whatIsAnotherOfficesIsNeitherGivenNorDone() {
        String code = service.register(COUNTER, MAI).path("code").asString();
        String reference =
                service.read(service.postJson("/public/submissions", null, HANDED_IN))
                        .path("reference")
                        .asString();
        String job =
                service.read(
                                service.post(
                                        "/api/imports",
                                        MAI,
                                        "{}",
                                        "Content-Type",
                                        "application/x-ndjson"))
                        .path("id")
                        .asString();
        assertThat(reference).startsWith("TT-");
        assertThat(job).isNotEmpty();

        AccessMatrix.Reach reach =
                matrix.reach(
                        Map.of(
                                "dossiers/{code}",
                                code,
                                "offices/{office}",
                                COUNTER,
                                "submissions/{reference}",
                                reference,
                                "imports/{id}",
                                job,
                                "?office",
                                COUNTER,
                                "?dossier",
                                code),
                        COUNTER,
                        OTHER);

        assertThat(reach.leaks()).isEmpty();
        assertThat(reach.answered()).isGreaterThanOrEqualTo(6);
    }

    @Test
    void whoLookedIsKeptWithoutTheApplicant() {
        String code = service.register(COUNTER, MAI).path("code").asString();
        String dossier = "/api/dossiers/" + code;
        assertThat(service.get(dossier, MAI).status()).isEqualTo(200);
        assertThat(service.get(dossier, ABOVE, "X-Purpose", "COMPLAINT").status()).isEqualTo(200);
        assertThat(service.get(dossier + "/receipt", MAI).status()).isEqualTo(200);
        assertThat(service.get("/api/dossiers?q=Ho%C3%A0&size=200", MAI).status()).isEqualTo(200);
        assertThat(service.get(dossier, "tu~" + OTHER + "~COUNTER").status()).isEqualTo(403);

        Set<String> kept =
                Set.of(
                        "motcua.binhan DOSSIER_READ RECEIVED_HERE",
                        "chutich DOSSIER_READ SUPERIOR COMPLAINT",
                        "motcua.binhan RECEIPT_PRINTED RECEIVED_HERE",
                        "motcua.binhan DOSSIERS_LISTED OWN_OFFICE");
        await().untilAsserted(() -> assertThat(looks(OPERATOR, code)).isEqualTo(kept));
        // The head of the counter that received it reads all of them, the head elsewhere none.
        assertThat(looks("lan~" + COUNTER + "~LEADER", code)).containsAll(kept);
        assertThat(looks("lan~" + OTHER + "~LEADER", code)).isEmpty();
        assertThat(service.get("/api/accesses?size=200", OPERATOR).text())
                .contains("DOSSIERS_LISTED", code)
                .doesNotContain("Hoà", "Nguyễn", "0912", "001199000123", "hoa@");
        assertThat(service.get("/api/accesses", MAI).status()).isEqualTo(403);
    }

    private Set<String> looks(String reader, String code) {
        Set<String> looks = new HashSet<>();
        service.read(service.get("/api/accesses?size=200&dossier=" + code, reader))
                .path("items")
                .forEach(look -> {
                    if (!look.path("access").asString().equals("ACCESSES_READ")) {
                        looks.add(
                                String.join(
                                                " ",
                                                look.path("account").asString(),
                                                look.path("access").asString(),
                                                look.path("ground").asString(),
                                                look.path("purpose").asString(""))
                                        .strip());
                    }
                });
        return looks;
    }
}
