package vn.lienthong.portal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.UriUtils;

/// What must hold at every address of the portal, whoever adds one.
@PageTest
class WebHardeningTest {
    private static final List<String> AWAY =
            List.of(
                    "//evil.example",
                    "https:evil.example",
                    "https://evil.example/x",
                    "/\\evil.example",
                    "\\\\evil.example",
                    "/%2Fevil.example",
                    "@evil.example",
                    ".evil.example",
                    "javascript:alert(1)",
                    "x\r\nLocation: https://evil.example",
                    "x\nSet-Cookie: a=b");

    /// 7919 × 7907; no page shows the number by chance.
    private static final String COMPUTED = "62615533";

    private static final String TEMPLATES =
            " <evil-element a='\"'>${7919*7907} *{7919*7907} #{7919*7907} @{7919*7907} ~{7919*7907}"
                    + " __${7919*7907}__ __*{7919*7907}__ [[${7919*7907}]] [(${7919*7907})]"
                    + " {{7919*7907}} ${T(java.lang.Runtime).getRuntime()}"
                    + " ${new java.lang.ProcessBuilder('x').start()}</evil-element>";

    private final Browser browser;
    private final FakeServices services;
    private final FakeIssuer issuer;
    private final List<Handlers> handlers;

    WebHardeningTest(
            Browser browser,
            FakeServices services,
            FakeIssuer issuer,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        this.browser = browser;
        this.services = services;
        this.issuer = issuer;
        this.handlers = Handlers.all(mapping);
    }

    @BeforeEach
    void everythingIsUp() throws Exception {
        services.reset();
        assertThat(browser.signIn(Browser.EVERYTHING)).endsWith("/lam-viec");
    }

    @Test
    void every_answer_tells_browsers_what_to_refuse() throws Exception {
        assertThat(handlers).hasSizeGreaterThan(120);
        for (Handlers one : handlers) {
            MockHttpServletResponse answer = browser.send(one.method(), one.address(), Map.of());
            headers(answer, one.method() + " " + one.address());
            assertThat(answer.getHeader("Cache-Control"))
                    .as("kept nowhere: %s", one.address())
                    .contains("no-store");
        }
    }

    @Test
    void so_does_every_answer_to_what_is_not_there_or_not_allowed() throws Exception {
        for (String address :
                List.of("/khong-co", "/style.css", "/live.js", "/lam-viec;x=1", "/..%2f", "//x")) {
            headers(browser.ask(address), address);
        }
        headers(browser.send("DELETE", "/lam-viec", Map.of()), "DELETE /lam-viec");
        browser.signIn(Browser.COUNTER);
        headers(browser.ask("/quan-tri/co-quan"), "another's page");
    }

    private static void headers(MockHttpServletResponse answer, String address) {
        Map<String, String> expected =
                new TreeMap<>(
                        Map.of(
                                "X-Content-Type-Options", "nosniff",
                                "X-Frame-Options", "DENY",
                                "Referrer-Policy", "same-origin",
                                "Cross-Origin-Opener-Policy", "same-origin",
                                "Cross-Origin-Resource-Policy", "same-origin",
                                "Strict-Transport-Security", "max-age=31536000"));
        expected.forEach((name, value) ->
                assertThat(answer.getHeader(name)).as("%s of %s", name, address).isEqualTo(value));
        assertThat(answer.getHeader("Permissions-Policy")).as(address).contains("camera=(");
        assertThat(answer.getHeader("Content-Security-Policy"))
                .as(address)
                .contains("default-src 'none'")
                .doesNotContain("unsafe", "*");
        assertThat(answer.getHeader("Server")).as(address).isNull();
        assertThat(answer.getHeader("X-Powered-By")).as(address).isNull();
    }

    @Test
    void nothing_is_done_for_a_form_that_is_not_ours() throws Exception {
        List<Handlers> changing = handlers.stream().filter(Handlers::changesSomething).toList();
        assertThat(changing).hasSizeGreaterThan(50);
        for (Handlers one : changing) {
            for (String token : List.of("", "forged")) {
                Map<String, String> fields = new HashMap<>(one.parameters("1"));
                if (!token.isEmpty()) {
                    fields.put("_csrf", token);
                }
                MockHttpServletResponse answer = browser.send(one.method(), one.address(), fields);
                assertThat(answer.getStatus()).as(one.toString()).isIn(302, 403);
                if (answer.getStatus() == 302) {
                    assertThat(answer.getRedirectedUrl())
                            .as(one.toString())
                            .isIn("/dang-nhap?reason=expired", "/nop-ho-so/het-phien", "/tra-cuu");
                }
            }
        }
        for (String method : List.of("POST", "PUT", "DELETE", "PATCH")) {
            assertThat(services.asked(method)).as(method).isEmpty();
        }
    }

    @Test
    void signing_out_needs_the_token_too() throws Exception {
        assertThat(browser.send("POST", "/dang-xuat", Map.of()).getStatus()).isIn(302, 403);
        assertThat(browser.ask("/lam-viec").getStatus()).isEqualTo(200);
        assertThat(browser.ask("/dang-xuat").getStatus()).isNotEqualTo(302);
        assertThat(browser.ask("/lam-viec").getStatus()).isEqualTo(200);
    }

    @Test
    void no_address_leads_to_another_site() throws Exception {
        String token = token();
        int asked = 0;
        List<String> wrong = new ArrayList<>();
        for (Handlers one : handlers) {
            for (String away : AWAY) {
                Map<String, String> fields = new HashMap<>(one.parameters(away));
                fields.put("_csrf", token);
                List<String> addresses =
                        one.hasVariables()
                                ? List.of(one.address(), one.address(away))
                                : List.of(one.address());
                for (String address : addresses) {
                    asked++;
                    Optional<MockHttpServletResponse> whole =
                            sent(one, address, fields, away, wrong);
                    if (whole.isEmpty()) {
                        continue;
                    }
                    MockHttpServletResponse answer = whole.get();
                    leadsAway(answer).ifPresent(to -> wrong.add(one + " " + away + " → " + to));
                    if (answer.getStatus() == 302
                            && answer.getRedirectedUrl() != null
                            && answer.getRedirectedUrl().startsWith("/dang-nhap")) {
                        browser.signIn(Browser.EVERYTHING);
                        token = token();
                        fields.put("_csrf", token);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(asked).isGreaterThan(2_000);
    }

    /// The answer; a fault instead of one is noted.
    private Optional<MockHttpServletResponse> sent(
            Handlers one,
            String address,
            Map<String, String> fields,
            String text,
            List<String> faults)
            throws Exception {
        try {
            return Optional.of(browser.send(one.method(), address, fields));
        } catch (ServletException e) {
            Throwable root = e;
            while (root.getCause() != null) {
                root = root.getCause();
            }
            StackTraceElement[] at = root.getStackTrace();
            faults.add("%s with %s: %s %s".formatted(one, text, root, at.length == 0 ? "" : at[0]));
            return Optional.empty();
        }
    }

    private String token() throws Exception {
        return browser.open("/lam-viec")
                .expectFirst("form[action=/dang-xuat] input[name=_csrf]")
                .attr("value");
    }

    private Optional<String> leadsAway(MockHttpServletResponse answer) {
        for (String name : answer.getHeaderNames()) {
            for (String value : answer.getHeaders(name)) {
                if (value.contains("\r") || value.contains("\n")) {
                    return Optional.of("a line break in " + name);
                }
            }
        }
        String to = answer.getHeader("Location");
        if (to == null || to.startsWith(issuer.address() + "/oauth2/authorize?")) {
            return Optional.empty();
        }
        boolean here = to.matches("/(?![/\\\\]).*|/") && !to.contains("\\");
        return here ? Optional.empty() : Optional.of(to);
    }

    @Test
    void changing_the_language_stays_on_the_page() throws Exception {
        for (String away : AWAY) {
            String encoded = UriUtils.encode(away, StandardCharsets.UTF_8);
            String address = "/tra-cuu?q=%s&lang=%s".formatted(encoded, encoded);
            Document page = browser.open(address);
            assertThat(page.expectFirst("a[hreflang]").attr("href")).startsWith("/tra-cuu?");
            assertThat(page.expectFirst("html").attr("lang")).isEqualTo("vi");
        }
    }

    @Test
    void text_that_people_wrote_is_shown_and_never_run() throws Exception {
        services.afterEveryText(TEMPLATES);
        int shown = 0;
        for (Handlers one : handlers) {
            if (one.changesSomething()) {
                continue;
            }
            MockHttpServletResponse answer = browser.ask(one.address());
            String type = String.valueOf(answer.getContentType()).toLowerCase(Locale.ROOT);
            if (answer.getStatus() == 200 && type.startsWith("text/html")) {
                Document page = Jsoup.parse(answer.getContentAsString());
                assertThat(page.select("evil-element")).as(one.pattern()).isEmpty();
                assertThat(page.text()).as(one.pattern()).doesNotContain(COMPUTED);
                if (!page.expectFirst("html").attr("lang").isEmpty()) {
                    UsablePage.check(page, one.pattern());
                }
                shown += page.text().contains("__${7919*7907}__") ? 1 : 0;
            }
        }
        assertThat(shown).isGreaterThan(20);
    }

    @Test
    void what_a_visitor_typed_is_shown_and_never_run() throws Exception {
        List<String> faults = new ArrayList<>();
        for (Handlers one : handlers) {
            Map<String, String> fields = new HashMap<>(one.parameters(TEMPLATES));
            fields.put("_csrf", token());
            Optional<MockHttpServletResponse> answer =
                    sent(one, one.address(), fields, "templates", faults);
            if (answer.isPresent()) {
                Document page = Jsoup.parse(answer.get().getContentAsString());
                assertThat(page.select("evil-element")).as(one.pattern()).isEmpty();
                assertThat(page.text()).as(one.pattern()).doesNotContain(COMPUTED);
                assertThat(String.valueOf(answer.get().getHeader("Location")))
                        .as(one.pattern())
                        .doesNotContain(COMPUTED);
            }
        }
        assertThat(faults).isEmpty();
    }
}
