package vn.lienthong.routing.paper.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.micrometer.observation.ObservationRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Names come from intake-service, in the caller's name, or not at all.
class ApplicantsTest {

    private static final String OFFICE = "000.10.17.H99";

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final HttpServer intake = server();

    @BeforeEach
    void intakeAnswers() {
        intake.createContext(
                "/",
                exchange -> {
                    asked.add(
                            "%s %s %s %s"
                                    .formatted(
                                            exchange.getRequestMethod(),
                                            exchange.getRequestURI(),
                                            exchange.getRequestHeaders().getFirst("Authorization"),
                                            new String(
                                                    exchange.getRequestBody().readAllBytes(),
                                                    UTF_8)));
                    byte[] said =
                            """
                            {"items":[
                              {"code":"a","fullName":"Lê Thị Thử","address":"12 Trần Phú","phone":"0912000777"},
                              {"code":"b","fullName":"Hộ kinh doanh Bình","phone":null}]}
                            """
                                    .getBytes(UTF_8);
                    exchange.getResponseHeaders().set("Content-Type", "application/json");
                    exchange.sendResponseHeaders(200, said.length);
                    exchange.getResponseBody().write(said);
                    exchange.close();
                });
        intake.start();
    }

    @AfterEach
    void close() {
        intake.stop(0);
    }

    @Test
    void theyAreAskedForInTheCallersName() {
        var named = applicants().of(OFFICE, List.of("a", "b", "c"), "Bearer x");

        assertThat(named)
                .hasSize(2)
                .containsEntry("a", new Applicants.Named("Lê Thị Thử", "12 Trần Phú, 0912000777"))
                .containsEntry("b", new Applicants.Named("Hộ kinh doanh Bình", ""));
        assertThat(asked)
                .singleElement()
                .asString()
                .startsWith("POST /api/offices/" + OFFICE + "/applicants Bearer x ")
                .contains("\"a\",\"b\",\"c\"");
    }

    @Test
    void withoutIntakeTheRegisterIsFilledInByHand() {
        Applicants applicants = applicants();
        intake.stop(0);

        assertThat(applicants.of(OFFICE, List.of("a"), "Bearer x")).isEmpty();
        assertThat(
                        new Applicants("", ObservationRegistry.NOOP)
                                .of(OFFICE, List.of("a"), "Bearer x"))
                .isEmpty();
        assertThat(asked).isEmpty();
    }

    private static HttpServer server() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Applicants applicants() {
        return new Applicants(
                "http://localhost:" + intake.getAddress().getPort(), ObservationRegistry.NOOP);
    }
}
