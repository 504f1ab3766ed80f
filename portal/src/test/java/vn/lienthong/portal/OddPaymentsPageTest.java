package vn.lienthong.portal;

import static org.assertj.core.api.Assertions.assertThat;

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
                        "000.11.17.H99-261110-0007 Bộ phận Một cửa phường Bình An 09:30,"
                                + " 12/11/2026 100.000 đồng GD-1001 000.11.17.H99-261110-0007-TT1"
                                + " Không còn phải nộp Hoàn lại cho người nộp.",
                        "000.11.17.H99-261110-0007 Bộ phận Một cửa phường Bình An 09:31,"
                                + " 12/11/2026 100.000 đồng GD-1002 000.11.17.H99-261110-0007-TT2"
                                + " Nộp hai lần Hoàn lại một lần cho người nộp.",
                        "000.11.17.H99-261110-0007 Bộ phận Một cửa phường Bình An 09:32,"
                                + " 12/11/2026 90.000 đồng GD-1003 000.11.17.H99-261110-0007-TT3"
                                + " Sai số tiền Đối chiếu với cổng thanh toán; khoản phải nộp chưa"
                                + " được ghi là đã nộp.");
        assertThat(page.select("tbody a").eachAttr("href"))
                .contains("/ho-so/000.11.17.H99-261110-0007");
        assertThat(services.asked(ASKED).getLast().address())
                .contains("office=000.11.17.H99", "page=0", "size=25");
        assertThat(page.select("nav.nav a[aria-current=page]").text()).isEqualTo("Giao dịch lệch");
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
