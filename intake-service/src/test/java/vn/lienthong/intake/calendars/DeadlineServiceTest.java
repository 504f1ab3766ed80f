package vn.lienthong.intake.calendars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.client.RestClientException;
import vn.lienthong.workingtime.WorkingCalendar;

class DeadlineServiceTest {

    private static final String CALENDAR =
            """
            {"id":"province","name":"Lịch","version":7,"zone":"Asia/Ho_Chi_Minh",
             "week":{"MONDAY":["07:30-11:30","13:30-17:30"],"TUESDAY":["07:30-11:30"]},"years":[2026],
             "days":[{"date":"2026-11-24","kind":"OFF","name":"Nghỉ","source":"QH"},
                     {"date":"2026-11-28","kind":"MAKE_UP","sessions":["08:00-12:00"]}]}
            """;

    private final List<String> asked = new ArrayList<>();
    private final HttpServer server = serverOnAnyPort();

    @BeforeEach
    void start() {
        server.createContext(
                "/oauth2/token",
                http -> answer(http, "{\"access_token\":\"abc\",\"expires_in\":300}"));
        server.createContext("/api/calendars/province", http -> answer(http, CALENDAR));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aCalendarIsReadInTheNewestVersionAndOneTokenServesForManyQuestions() {
        DeadlineService deadlines = deadlineService();

        WorkingCalendar calendar =
                Objects.requireNonNull(deadlines.newest(List.of("province")).get("province"));
        deadlines.newest(List.of("province"));

        assertThat(calendar.version()).isEqualTo(7);
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 11, 24))).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 11, 28))).isTrue();
        assertThat(asked)
                .containsExactly(
                        "/oauth2/token Basic c3ZjLWludGFrZTpzdmMtaW50YWtlLTIwMjY=",
                        "/api/calendars/province Bearer abc",
                        "/api/calendars/province Bearer abc");
    }

    @Test
    void aDeadlineServiceThatIsAwayIsSaidToWhoeverAsks() {
        server.stop(0);

        assertThatThrownBy(() -> deadlineService().newest(List.of("province")))
                .isInstanceOf(RestClientException.class);
    }

    private DeadlineService deadlineService() {
        String base = "http://127.0.0.1:" + server.getAddress().getPort();
        return new DeadlineService(
                new CalendarsProperties(
                        base,
                        base,
                        new CalendarsProperties.ServiceAccount("svc-intake", "svc-intake-2026")));
    }

    private static HttpServer serverOnAnyPort() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void answer(HttpExchange http, String body) throws IOException {
        asked.add(http.getRequestURI() + " " + http.getRequestHeaders().getFirst("Authorization"));
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        http.getResponseHeaders().add("Content-Type", "application/json");
        http.sendResponseHeaders(200, bytes.length);
        http.getResponseBody().write(bytes);
        http.close();
    }
}
