package vn.lienthong.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

@PageTest
class PaymentPagesTest {
    private static final String CODE = "000.10.17.H99-261123-0001";
    private static final String PAYMENTS = "intake/public/dossiers/" + CODE + "/payments";
    private static final String PAY = "/tra-cuu/nop-tien";
    private static final String FORM = "form[action=/tra-cuu/nop-tien]";

    private final Browser browser;
    private final FakeServices services;

    PaymentPagesTest(Browser browser, FakeServices services) {
        this.browser = browser;
        this.services = services;
    }

    @BeforeEach
    void aDossierIsOpen() throws Exception {
        services.reset();
        browser.open("/tra-cuu?code=" + CODE + "&pin=493817");
    }

    private void due(String state, String order) {
        services.text(
                "GET " + PAYMENTS,
                200,
                "application/json",
                "{\"state\":\"%s\",\"amount\":100000,\"order\":%s}".formatted(state, order));
    }

    private static String order(String state, String payUrl) {
        return """
        {"id":"%s-TT1","amount":100000,"state":"%s","expiresAt":"2026-11-25T09:15:00+07:00","payUrl":"%s","qr":"QR"}
        """
                .formatted(CODE, state, payUrl);
    }

    @Test
    void who_has_opened_no_dossier_is_led_to_the_lookup() throws Exception {
        Document page = browser.open("/tra-cuu/ho-so");
        browser.send(page, "form[action=/tra-cuu/xong]", Map.of(), "");
        assertThat(browser.redirect(PAY)).isEqualTo("/tra-cuu");
        assertThat(browser.redirect(PAY + "/xong")).isEqualTo("/tra-cuu");
    }

    @Test
    void an_order_is_asked_for_once_and_led_to_the_configured_gateway_only() throws Exception {
        Document page = browser.open(PAY);
        assertThat(page.expectFirst(".pairs").text()).contains("100.000 đồng", CODE);
        assertThat(page.select("a.button")).isEmpty();
        services.text(
                "POST " + PAYMENTS,
                200,
                "application/json",
                order("CREATED", "https://gateway.example:8443/pay/1"));
        MockHttpServletResponse answer = browser.submit(page, FORM, Map.of(), ".full");
        assertThat(answer.getRedirectedUrl()).isEqualTo(PAY);
        FakeServices.Request asked = services.asked("POST " + PAYMENTS).getFirst();
        assertThat(asked.headers())
                .containsEntry("Lookup-Pin", "493817")
                .containsEntry("Idempotency-Key", page.expectFirst("input[name=key]").val());

        due("OFFERED", order("CREATED", "https://gateway.example:8443/pay/1"));
        Document open = browser.open(PAY);
        assertThat(open.expectFirst("a.button").attr("href"))
                .isEqualTo("https://gateway.example:8443/pay/1");
        assertThat(open.expectFirst("svg[role=img]").attr("aria-label")).contains(CODE + "-TT1");
        assertThat(open.expectFirst("svg path").attr("d")).startsWith("M");

        for (String elsewhere :
                new String[] {
                    "https://gateway.example/pay/1",
                    "https://gateway.example:8443@evil.example/pay",
                    "javascript:alert(1)",
                    "not an address"
                }) {
            due("OFFERED", order("CREATED", elsewhere));
            Document refused = browser.open(PAY);
            assertThat(refused.select("a.button, svg")).as(elsewhere).isEmpty();
            assertThat(refused.expectFirst("main").text()).contains("nơi tiếp nhận hồ sơ");
        }
    }

    @Test
    void why_nothing_can_be_paid_online_is_said_in_words() throws Exception {
        for (String state : new String[] {"NOT_ASKED", "UNKNOWN_AMOUNT", "NO_GATEWAY", "PAID"}) {
            due(state, "null");
            Document page = browser.open(PAY);
            assertThat(page.select(FORM)).as(state).isEmpty();
            assertThat(page.expectFirst(".notice").text()).as(state).isNotBlank();
        }
    }

    @Test
    void a_gateway_that_is_away_is_told_and_the_form_keeps_its_key() throws Exception {
        Document page = browser.open(PAY);
        services.text("POST " + PAYMENTS, 503, "application/problem+json", "{}");
        Document again = browser.send(page, FORM, Map.of(), ".full");
        assertThat(again.expectFirst(".wrong").text()).contains("Cổng thanh toán chưa trả lời");
        assertThat(again.expectFirst("input[name=key]").val())
                .isEqualTo(page.expectFirst("input[name=key]").val());
    }

    @Test
    void a_refusal_is_said_in_the_services_words() throws Exception {
        Document page = browser.open(PAY);
        services.text(
                "POST " + PAYMENTS,
                409,
                "application/problem+json",
                "{\"detail\":\"Khoản này đã được nộp.\"}");
        assertThat(browser.send(page, FORM, Map.of(), ".full").expectFirst(".wrong").text())
                .contains("Khoản này đã được nộp.");
    }

    @Test
    void the_way_back_tells_only_what_the_gateway_has_confirmed() throws Exception {
        assertThat(browser.redirect(PAY + "/xong")).isEqualTo(PAY);

        due("OFFERED", order("CREATED", "https://gateway.example:8443/pay/1"));
        Document waiting = browser.open(PAY + "/xong?result=PAID");
        assertThat(waiting.expectFirst("#progress").text())
                .contains("Chưa có xác nhận")
                .contains("chưa tính là đã nộp");
        assertThat(waiting.select("noscript meta[http-equiv=refresh]")).hasSize(1);
        assertThat(waiting.expectFirst("#progress").attr("data-done")).isEqualTo("false");

        due(
                "PAID",
                "{\"id\":\"A-TT1\",\"amount\":100000,\"state\":\"PAID\",\"paidAt\":\"2026-11-25T09:05:00+07:00\"}");
        Document paid = browser.open(PAY + "/xong");
        assertThat(paid.expectFirst(".notice.good").text())
                .contains("Đã nhận được tiền", "100.000 đồng", "09:05, 25/11/2026");
        assertThat(paid.select("noscript meta[http-equiv=refresh]")).isEmpty();

        for (String state : new String[] {"FAILED", "EXPIRED"}) {
            due("OFFERED", order(state, ""));
            assertThat(browser.open(PAY + "/xong").expectFirst("a.button").attr("href"))
                    .isEqualTo(PAY);
            assertThat(browser.open(PAY).select(FORM)).as(state).hasSize(1);
        }
    }

    @Test
    void without_the_service_the_page_says_so() throws Exception {
        services.fails("intake", 500);
        assertThat(browser.open(PAY, 503).expectFirst("main").text()).doesNotContain("Exception");
    }
}
