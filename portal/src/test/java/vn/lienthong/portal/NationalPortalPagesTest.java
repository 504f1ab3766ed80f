package vn.lienthong.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@PageTest
class NationalPortalPagesTest {
    private static final String PAGE = "/van-hanh/cong-quoc-gia";
    private static final String OVERVIEW = "GET routing/api/national-portal";
    private static final String PUSHES = "GET routing/api/national-portal/pushes";
    private static final String AGAIN = "POST routing/api/national-portal/";
    private static final String FORM = "main form[method=post]";
    private static final String CODE = "000.10.17.H99-261123-0001";

    private final Browser browser;
    private final FakeServices services;

    NationalPortalPagesTest(Browser browser, FakeServices services) {
        this.browser = browser;
        this.services = services;
    }

    @BeforeEach
    void asOperator() throws Exception {
        services.reset();
        browser.signIn(Browser.OPERATOR);
    }

    @Test
    void the_lag_stands_against_the_ten_minutes_of_the_law() throws Exception {
        Document page = browser.open(PAGE);
        assertThat(page.expectFirst("dl.card").text())
                .contains("Quá 10 phút", "14 phút", "Chờ gửi 7", "Bị từ chối 2", "Qua mạng");
        assertThat(page.expectFirst("dl.card .tag").hasClass("late")).isTrue();

        overview(true, 400, 0);
        assertThat(browser.open(PAGE).expectFirst("dl.card .tag.soon").text())
                .isEqualTo("Sắp quá 10 phút");
        overview(true, 12, 0);
        Document well = browser.open(PAGE);
        assertThat(well.expectFirst("dl.card").text()).contains("Trong 10 phút", "12 giây");
        assertThat(well.select("a[href=" + PAGE + "/gui-lai]")).isEmpty();
    }

    @Test
    void what_was_refused_comes_first_with_its_reason() throws Exception {
        Document page = browser.open(PAGE);
        assertThat(page.expectFirst("#state option[selected]").val()).isEqualTo("REFUSED");
        assertThat(services.asked(PUSHES).getLast().address())
                .contains("state=REFUSED", "page=0", "size=25");
        assertThat(page.select("tbody tr").getFirst().text())
                .contains(CODE, "Trạng thái: Đang xử lý", "error_code 41");
        assertThat(page.select("tbody tr").getLast().text())
                .contains("Tiến độ: Đã xử lý xong", "HTTP 503", "Lần tới sau 10:10:00");
        assertThat(page.select("tbody a.button")).hasSize(1);
        assertThat(page.expectFirst("[rel=next]").attr("href")).contains("page=1");

        browser.open(PAGE + "?state=SENT&page=2");
        assertThat(services.asked(PUSHES).getLast().address()).contains("state=SENT", "page=2");
        overview(true, 0, 0);
        services.text(PUSHES, 200, "application/json", "{\"items\":[],\"total\":0}");
        Document none = browser.open(PAGE + "?state=LOST&page=-1");
        assertThat(services.asked(PUSHES).getLast().address()).contains("state=PENDING", "page=0");
        assertThat(none.select("table")).isEmpty();
        assertThat(none.expectFirst("main").text()).contains("Không có lượt gửi nào");
    }

    @Test
    void where_it_is_off_the_page_says_so_and_asks_for_nothing_more() throws Exception {
        overview(false, 0, 0);
        Document page = browser.open(PAGE);
        assertThat(page.expectFirst(".notice").text()).contains("Chưa kết nối");
        assertThat(page.select("main dl, main table, main form")).isEmpty();
        assertThat(services.asked(PUSHES)).isEmpty();
    }

    @Test
    void one_dossier_goes_again_after_a_question() throws Exception {
        Document ask = browser.open(browser.open(PAGE).expectFirst("tbody a.button").attr("href"));
        assertThat(ask.expectFirst("main").text()).contains(CODE, "đúng thứ tự");
        assertThat(services.asked(AGAIN)).isEmpty();

        Document done = browser.send(ask, FORM, Map.of(), "");

        assertThat(done.expectFirst("[role=status]").text()).contains("gửi lại ngay: 1");
        assertThat(services.asked(AGAIN))
                .singleElement()
                .satisfies(request -> {
                    assertThat(request.address())
                            .endsWith("/national-portal/pushes/" + CODE + "/replay");
                    assertThat(request.header("Idempotency-Key")).isNotBlank();
                });
    }

    @Test
    void all_of_them_go_again_after_a_question() throws Exception {
        Document ask =
                browser.open(
                        browser.open(PAGE)
                                .expectFirst("a[href=" + PAGE + "/gui-lai]")
                                .attr("href"));
        assertThat(ask.expectFirst("main").text()).contains("Mọi lượt bị từ chối của mọi hồ sơ");
        browser.send(ask, FORM, Map.of(), "");
        assertThat(services.asked(AGAIN))
                .singleElement()
                .satisfies(request ->
                        assertThat(request.address()).endsWith("/national-portal/replay"));
    }

    @Test
    void a_refusal_gets_a_new_key_and_silence_keeps_the_old_one() throws Exception {
        Document ask = browser.open(PAGE + "/gui-lai?dossier=" + CODE);
        String key = ask.expectFirst("[name=key]").val();
        services.text(
                AGAIN,
                422,
                "application/problem+json",
                "{\"status\":422,\"detail\":\"Không có hồ sơ này\"}");
        Document refused = browser.send(ask, FORM, Map.of(), "");
        assertThat(refused.expectFirst("[role=alert]").text()).contains("Không có hồ sơ này");
        String second = refused.expectFirst("[name=key]").val();
        assertThat(second).isNotEqualTo(key);

        services.text(AGAIN, 500, "text/plain", "");
        Document silent = browser.send(refused, FORM, Map.of(), "");
        assertThat(silent.expectFirst("[role=alert]").text()).contains("không trả lời");
        assertThat(silent.expectFirst("[name=key]").val()).isEqualTo(second);
        assertThat(silent.expectFirst("[name=dossier]").val()).isEqualTo(CODE);
    }

    @Test
    void a_service_that_is_down_is_said_and_nobody_but_operations_comes_in() throws Exception {
        services.fails("routing", 503);
        assertThat(browser.ask(PAGE).getStatus()).isEqualTo(503);
        browser.signIn(Browser.COUNTER);
        assertThat(browser.ask(PAGE).getStatus()).isEqualTo(403);
        assertThat(browser.ask(PAGE + "/gui-lai").getStatus()).isEqualTo(403);
    }

    @Test
    void it_is_told_in_english_too() throws Exception {
        Document page = browser.open(PAGE + "?lang=en");
        assertThat(page.expectFirst("main").text())
                .contains("Beyond 10 minutes", "Refused", "Status: Being processed");
    }

    private void overview(boolean enabled, int lag, int refused) {
        services.text(
                OVERVIEW,
                200,
                "application/json",
                "{\"enabled\":%s,\"adapter\":\"file\",\"pending\":0,\"refused\":%d,\"lagSeconds\":%d}"
                        .formatted(enabled, refused, lag));
    }
}
