package vn.lienthong.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;
import org.springframework.test.context.TestConstructor;
import org.springframework.web.bind.annotation.GetMapping;

/// What only a real server shows: cookies, sessions, answers to what never becomes a request, and
/// pages for faults.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({FakeWorld.class, RealServerTest.Faults.class})
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class RealServerTest {
    private static final String PERSONAL = "079188000123";

    private final HttpClient http = HttpClient.newHttpClient();
    private final FakeIssuer issuer;
    private final FakeServices services;
    private final String base;
    private final int port;

    RealServerTest(FakeIssuer issuer, FakeServices services, @LocalServerPort int port) {
        this.issuer = issuer;
        this.services = services;
        this.port = port;
        this.base = "http://localhost:" + port;
    }

    /// A page that fails in a way that nobody has thought of.
    @TestConfiguration(proxyBeanMethods = false)
    static class Faults {

        @Controller
        static class Faulty {
            @GetMapping("/tra-cuu/hong")
            String fail() {
                throw new IllegalStateException("Số định danh " + PERSONAL);
            }
        }
    }

    @BeforeEach
    void everythingIsUp() {
        services.reset();
    }

    private HttpResponse<String> get(String address, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + address));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static Optional<String> session(HttpResponse<?> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("LIENTHONG_PORTAL="))
                .findFirst();
    }

    private static String pair(String cookie) {
        return cookie.substring(0, cookie.indexOf(';'));
    }

    private static String to(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

    @Test
    void a_session_is_new_with_the_sign_in_and_gone_with_the_sign_out() throws Exception {
        issuer.willSignIn(Browser.COUNTER);
        HttpResponse<String> begun = get("/oauth2/authorization/lienthong");
        String before = session(begun).orElseThrow();
        assertThat(before).contains("; HttpOnly", "; Secure", "; SameSite=Lax", "; Path=/");
        HttpResponse<Void> asked =
                http.send(
                        HttpRequest.newBuilder(URI.create(to(begun))).build(),
                        HttpResponse.BodyHandlers.discarding());

        HttpResponse<String> signedIn =
                get(FakeIssuer.pathAndQuery(to(asked)), "Cookie", pair(before));
        String after = session(signedIn).orElseThrow();
        assertThat(pair(after)).isNotEqualTo(pair(before));
        assertThat(after).contains("; HttpOnly", "; Secure", "; SameSite=Lax");
        assertThat(get("/lam-viec", "Cookie", pair(before)).statusCode()).isEqualTo(302);
        HttpResponse<String> work = get("/lam-viec", "Cookie", pair(after));
        assertThat(work.statusCode()).isEqualTo(200);

        String token =
                Jsoup.parse(work.body())
                        .expectFirst("form[action=/dang-xuat] input[name=_csrf]")
                        .attr("value");
        HttpResponse<String> signedOut =
                http.send(
                        HttpRequest.newBuilder(URI.create(base + "/dang-xuat"))
                                .header("Cookie", pair(after))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString("_csrf=" + token))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(signedOut.statusCode()).isEqualTo(302);
        assertThat(get("/lam-viec", "Cookie", pair(after)).statusCode()).isEqualTo(302);
    }

    @Test
    void the_proxy_that_holds_the_certificate_is_believed() throws Exception {
        HttpResponse<String> begun =
                get(
                        "/oauth2/authorization/lienthong",
                        "X-Forwarded-Proto",
                        "https",
                        "X-Forwarded-Host",
                        "hoso.tinh.example",
                        "X-Forwarded-Port",
                        "443");
        Map<String, String> asked = FakeIssuer.parameters(to(begun).split("\\?", -1)[1]);
        assertThat(asked)
                .containsEntry(
                        "redirect_uri", "https://hoso.tinh.example/login/oauth2/code/lienthong");
    }

    @Test
    void the_choice_of_a_language_travels_by_https_only() throws Exception {
        assertThat(get("/?lang=en").headers().allValues("Set-Cookie"))
                .anySatisfy(cookie ->
                        assertThat(cookie)
                                .startsWith("lienthong-lang=en")
                                .contains("; Secure", "; HttpOnly", "; SameSite=Lax"));
    }

    @Test
    void a_fault_tells_nothing_about_the_program_or_a_person() throws Exception {
        for (String accept : List.of("text/html", "application/json", "*/*")) {
            HttpResponse<String> answer = get("/tra-cuu/hong", "Accept", accept);
            assertThat(answer.statusCode()).isEqualTo(500);
            tellsNothing(answer, "/tra-cuu/hong");
        }
    }

    @Test
    void neither_does_any_other_refusal() throws Exception {
        for (String address :
                List.of(
                        "/tra-cuu/khong-co",
                        "/error",
                        "/lam-viec;x=1",
                        "/tra-cuu//x",
                        "/actuator/env",
                        "/nop-ho-so/thu-tuc/" + PERSONAL,
                        "/actuator/health/" + PERSONAL)) {
            HttpResponse<String> answer = get(address, "Accept", "text/html");
            assertThat(answer.statusCode()).as(address).isBetween(302, 599);
            tellsNothing(answer, address);
        }
    }

    private static void tellsNothing(HttpResponse<String> answer, String address) {
        // A page leads back to itself in the other language: the address is the visitor's own.
        assertThat(answer.body().replaceAll("href=\"[^\"]*\"", ""))
                .as(address)
                .doesNotContain(PERSONAL, "Exception", "at vn.", "at org.", "Tomcat", "Whitelabel");
        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .as("%s: %s", address, answer.body())
                .hasValueSatisfying(policy -> assertThat(policy).contains("default-src 'none'"));
        assertThat(answer.headers().firstValue("X-Content-Type-Options"))
                .as(address)
                .contains("nosniff");
    }

    @Test
    void what_is_no_request_at_all_is_refused_without_a_word() throws Exception {
        for (String line :
                List.of(
                        "GET /<%s> HTTP/1.1".formatted(PERSONAL),
                        "GET /?q=%zz\u0001 HTTP/1.1",
                        "TRACE / HTTP/1.1",
                        "GET /%%2e%%2e/%s HTTP/1.1".formatted(PERSONAL),
                        "GET / HTTP/9.9",
                        "NONSENSE")) {
            String answer = raw(line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            assertThat(answer).as(line).containsPattern("^HTTP/1\\.1 (4..|505) ");
            assertThat(answer)
                    .as(line)
                    .doesNotContain(PERSONAL, "Exception", "at org.", "Tomcat/", "Note");
        }
        String twoHosts = "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n";
        assertThat(raw(twoHosts)).startsWith("HTTP/1.1 400");
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
