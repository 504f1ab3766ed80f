package vn.lienthong.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.local.launcher.surface.Place;
import vn.lienthong.local.launcher.surface.Surface;

/// Against scripted services: the walk has two stretches.
class HistoryCheckTest {

    private static final String GOOD =
            "{\"dossiers\":2,\"entries\":9,\"broken\":[],\"next\":\"B\",\"tookMillis\":3}";
    private static final String LAST =
            "{\"dossiers\":1,\"entries\":4,\"broken\":[],\"tookMillis\":2}";
    private static final String BROKEN =
            "{\"dossiers\":1,\"entries\":4,\"broken\":[{\"code\":\"C\",\"entry\":2,"
                + "\"at\":\"2026-11-23T08:00:00+07:00\",\"why\":\"CHANGED\"}],\"tookMillis\":2}";

    private final List<HttpServer> servers = new ArrayList<>();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private String last = LAST;
    private int portShift;

    @BeforeEach
    void onePortForEveryPlace() throws IOException {
        for (var attempt = 0; attempt < 50 && servers.size() < 3; attempt++) {
            stopServers();
            portShift = 14_000 + attempt * 37;
            try {
                serve(Place.ROUTING);
                serve(Place.ISSUER);
                serve(Place.PORTAL);
            } catch (IOException _) {
                // Taken by somebody else: the next shift.
            }
        }
        assertThat(servers).hasSize(3);
    }

    private void serve(Place place) throws IOException {
        var port = place.at(portShift, "/").getPort();
        var server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", this::answer);
        server.start();
        servers.add(server);
    }

    @AfterEach
    void stopServers() {
        servers.forEach(server -> server.stop(0));
        servers.clear();
    }

    private void answer(HttpExchange exchange) throws IOException {
        var uri = exchange.getRequestURI();
        exchange.getRequestBody().readAllBytes();
        var text =
                switch (uri.getPath()) {
                    case "/oauth2/token" -> "{\"access_token\":\"t\"}";
                    case "/local/accounts" ->
                            "[{\"name\":\"vanhanh\",\"password\":\"x\",\"office\":\"O\","
                                    + "\"roles\":[\"OPERATIONS\"]}]";
                    default -> uri.getQuery().endsWith("after=") ? GOOD : last;
                };
        var body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private void check() {
        var screen = new Screen(new PrintStream(printed, true, StandardCharsets.UTF_8));
        new HistoryCheck(new Surface(portShift, Duration.ofSeconds(5)), screen).run();
    }

    @Test
    void theSumOfAllStretchesIsTold() {
        check();

        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("2 hồ sơ, 9 mục", "Lịch sử nguyên vẹn: 3 hồ sơ, 13 mục, 5 ms");
    }

    @Test
    void theFirstBrokenEntryIsNamedAndTheExitCodeIsOne() {
        last = BROKEN;

        assertThatExceptionOfType(Stopped.class)
                .isThrownBy(this::check)
                .satisfies(stopped -> assertThat(stopped.why().exitCode()).isEqualTo(1))
                .withMessageContaining("C #2 CHANGED 2026-11-23T08:00:00+07:00");
    }

    @Test
    void whenNobodyAnswersItSaysSo() {
        stopServers();

        assertThatExceptionOfType(Stopped.class)
                .isThrownBy(this::check)
                .satisfies(stopped -> assertThat(stopped.why()).isEqualTo(Stopped.Why.NOT_READY));
    }
}
