package vn.lienthong.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.intake.RunningService.COUNTER;
import static vn.lienthong.intake.RunningService.MAI;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
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

        AccessMatrix.Reach reach =
                matrix.reach(
                        Map.of("dossiers/{code}", code, "offices/{office}", COUNTER),
                        COUNTER,
                        OTHER);

        assertThat(reach.leaks()).isEmpty();
        assertThat(reach.answered()).isGreaterThanOrEqualTo(3);
    }
}
