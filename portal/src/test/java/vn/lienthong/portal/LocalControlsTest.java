package vn.lienthong.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;

@PageTest
@ActiveProfiles("local")
class LocalControlsTest {
    private final MockMvc mvc;
    private final FakeServices services;
    private final Browser browser;
    private final boolean cookiesAreSecure;

    LocalControlsTest(
            MockMvc mvc,
            FakeServices services,
            Browser browser,
            @Value("${server.servlet.session.cookie.secure}") boolean cookiesAreSecure) {
        this.mvc = mvc;
        this.services = services;
        this.browser = browser;
        this.cookiesAreSecure = cookiesAreSecure;
    }

    @BeforeEach
    void everythingIsUp() {
        services.reset();
    }

    @Test
    void an_answer_comes_through_as_it_is() throws Exception {
        services.text(
                "GET local/mailboxes/a@example.vn",
                418,
                "text/html;charset=UTF-8",
                "<p style='x'>Thư</p>");
        MockHttpServletResponse answer =
                mvc.perform(get("/local/mailboxes/a@example.vn?n=1")).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(418);
        assertThat(answer.getContentAsString()).isEqualTo("<p style='x'>Thư</p>");
        assertThat(answer.getContentType()).isEqualTo("text/html;charset=UTF-8");
        assertThat(answer.getHeader("X-From")).isEqualTo("fake");
        assertThat(answer.getHeader("Content-Security-Policy")).isNull();
        assertThat(services.asked("GET local/").getFirst().address())
                .isEqualTo("local/mailboxes/a@example.vn?n=1");
    }

    @Test
    void a_body_goes_through_without_sign_in_and_without_a_form_token() throws Exception {
        services.text(
                "POST local/clock",
                200,
                "application/json",
                "{\"now\":\"2026-11-26T10:00:00+07:00\"}");
        MockHttpServletResponse answer =
                mvc.perform(
                                post("/local/clock")
                                        .contentType(MediaType.APPLICATION_JSON)
                                        .content("{\"advance\":\"P3D\"}"))
                        .andReturn()
                        .getResponse();
        assertThat(answer.getContentAsString())
                .isEqualTo("{\"now\":\"2026-11-26T10:00:00+07:00\"}");
        assertThat(services.asked("POST local/clock").getFirst().body())
                .isEqualTo("{\"advance\":\"P3D\"}");
    }

    @Test
    void lateness_is_judged_by_the_business_clock() throws Exception {
        services.text(
                "GET local/clock",
                200,
                "application/json",
                "{\"now\":\"2099-12-01T10:00:00+07:00\"}");
        services.text(
                "GET routing/api/offices/",
                200,
                "application/json",
                "{\"items\":[{\"code\":\"A\",\"state\":\"HELD\",\"dueAt\":\"2099-11-26T15:30:00+07:00\"}]}");
        browser.signIn(Browser.SPECIALIST);
        assertThat(browser.open("/ban-lam-viec").expectFirst("td.left .tag").text())
                .isEqualTo("Quá hạn");
    }

    /// Where there is no certificate, nobody is told to come by https.
    @Test
    void on_ones_own_machine_http_is_enough() throws Exception {
        assertThat(browser.ask("/").getHeader("Strict-Transport-Security")).isNull();
        assertThat(browser.ask("/").getHeader("Content-Security-Policy")).contains("'none'");
        assertThat(cookiesAreSecure).isFalse();
    }
}
