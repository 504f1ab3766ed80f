package vn.lienthong.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@PageTest
class OddPaymentsPageTest {
    private static final String PAGE = "/van-hanh/giao-dich-lech";
    private static final String ASKED = "GET intake/api/odd-payments";

    private final Browser browser;
    private final FakeServices services;

    OddPaymentsPageTest(Browser browser, FakeServices services) {
        this.browser = browser;
        this.services = services;
    }

    @BeforeEach
    void atTheCounter() throws Exception {
        services.reset();
        browser.signIn(Browser.COUNTER);
    }

    @Test
    void money_that_fits_no_bill_is_listed_with_what_to_do() throws Exception {
        Document page = browser.open(PAGE);
        assertThat(page.select("tbody tr").eachText())
                .containsExactly(
                        "000.11.17.H99-261110-0007 Bộ phận Một cửa phường Bình An 09:30, 12/11/2026"
                            + " 100.000 đồng GD-1001 000.11.17.H99-261110-0007-TT1 Không còn phải"
                            + " nộp Hoàn lại cho người nộp. Ghi đã xử lý GD-1001",
                        "000.11.17.H99-261110-0007 Bộ phận Một cửa phường Bình An 09:31,"
                                + " 12/11/2026 100.000 đồng GD-1002 000.11.17.H99-261110-0007-TT2"
                                + " Nộp hai lần Hoàn lại một lần cho người nộp. Ghi đã xử lý"
                                + " GD-1002",
                        "000.11.17.H99-261110-0007 Bộ phận Một cửa phường Bình An 09:32,"
                                + " 12/11/2026 90.000 đồng GD-1003 000.11.17.H99-261110-0007-TT3"
                                + " Sai số tiền Đối chiếu với cổng thanh toán; khoản phải nộp chưa"
                                + " được ghi là đã nộp. Ghi đã xử lý GD-1003");
        assertThat(page.select("tbody a").eachAttr("href"))
                .contains("/ho-so/000.11.17.H99-261110-0007");
        assertThat(services.asked(ASKED).getLast().address())
                .contains("office=000.11.17.H99", "page=0", "size=25");
        assertThat(page.select("nav.nav a[aria-current=page]").text()).isEqualTo("Giao dịch lệch");
    }

    @Test
    void what_was_given_back_is_noted_once_with_how() throws Exception {
        services.text("POST intake/api/odd-payments/", 200, "application/json", "{\"code\":\"x\"}");
        Document form = browser.open(browser.open(PAGE).expectFirst("tbody a.button").attr("href"));
        Document missing = browser.send(form, "form.card", Map.of("handling", " "), "");
        assertThat(missing.expectFirst("#handling-fault").text()).contains("Xin ghi");
        assertThat(services.asked("POST intake")).isEmpty();

        Document list = browser.send(missing, "form.card", Map.of("handling", "Phiếu chi 12"), "");
        assertThat(list.text()).contains("Đã ghi giao dịch GD-1001 là đã xử lý");
        assertThat(services.asked("POST intake").getFirst().address())
                .endsWith("/api/odd-payments/000.11.17.H99-261110-0007/clearances");
        assertThat(services.asked("POST intake").getFirst().body())
                .contains("\"transaction\":\"GD-1001\"", "Phiếu chi 12");
    }

    @Test
    void what_was_done_about_each_can_be_looked_up() throws Exception {
        services.text(
                ASKED + "?cleared=true",
                200,
                "application/json",
                """
                {"total":1,"items":[{"code":"000.11.17.H99-261110-0007","office":"000.11.17.H99","lines":[
                 {"at":"2026-11-12T09:30:00+07:00","order":"TT1","transaction":"GD-1001","amount":100000,
                  "why":"NOT_OWED","cleared":{"by":"motcua.binhan","at":"2026-11-13T09:30:00+07:00",
                  "handling":"Phiếu chi 12"}}]}]}\
                """);
        Document page = browser.open(PAGE + "?cleared=true");
        assertThat(page.expectFirst("tbody tr").text())
                .contains("Phiếu chi 12", "motcua.binhan ghi lúc 09:30")
                .doesNotContain("Ghi đã xử lý");
    }

    @Test
    void none_and_several_pages() throws Exception {
        services.text(ASKED, 200, "application/json", "{\"items\":[],\"total\":0}");
        Document none = browser.open(PAGE);
        assertThat(none.text()).contains("Không có giao dịch nào lệch");
        assertThat(none.select("table")).isEmpty();
        services.text(ASKED, 200, "application/json", "{\"items\":[],\"total\":60}");
        browser.open(browser.open(PAGE).expectFirst("a[rel=next]").attr("href"));
        assertThat(services.asked(ASKED).getLast().address()).contains("page=1");
    }

    @Test
    void a_service_that_is_down_or_refuses_is_told() throws Exception {
        services.text(
                ASKED, 400, "application/problem+json", "{\"status\":400,\"detail\":\"Sai\"}");
        assertThat(browser.open(PAGE, 409).text()).contains("Sai");
        services.text(ASKED, 403, "application/problem+json", "{\"status\":403}");
        browser.open(PAGE, 403);
        services.fails("intake", 500);
        browser.open(PAGE, 503);
    }

    @Test
    void heads_see_it_and_those_who_run_the_system_do_not() throws Exception {
        browser.signIn(Browser.LEADER);
        browser.open(PAGE);
        browser.signIn(Browser.OPERATOR);
        assertThat(browser.ask(PAGE).getStatus()).isEqualTo(403);
        assertThat(browser.open("/van-hanh").select("a[href=" + PAGE + "]")).isEmpty();
    }
}
