package vn.lienthong.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@PageTest
class UnreachedPagesTest {
    private static final String LIST = "/mot-cua/chua-bao-duoc";
    private static final String CODE = "000.11.17.H99-261123-0001";
    private static final String FORM = "main form[method=post]";
    private static final String AT_TASKS = "POST notification/api/unreached/";

    private final Browser browser;
    private final FakeServices services;

    UnreachedPagesTest(Browser browser, FakeServices services) {
        this.browser = browser;
        this.services = services;
    }

    @BeforeEach
    void atTheCounter() throws Exception {
        services.reset();
        browser.signIn(Browser.COUNTER);
    }

    @Test
    void the_start_page_says_how_many_dossiers_wait_and_the_menu_leads_there() throws Exception {
        Document page = browser.open("/lam-viec");
        assertThat(page.expectFirst("main a[href=" + LIST + "] + .waiting").text())
                .isEqualTo("Đang chờ: 2");
        services.fails("notification", 503);
        Document without = browser.open("/lam-viec");
        assertThat(without.select("main a[href=" + LIST + "]")).hasSize(1);
        assertThat(without.select(".waiting")).isEmpty();
    }

    @Test
    void nobody_but_the_counter_sees_it() throws Exception {
        browser.signIn(Browser.OPERATOR);
        assertThat(browser.open("/lam-viec").select("a[href=" + LIST + "]")).isEmpty();
        assertThat(browser.ask(LIST).getStatus()).isEqualTo(403);
    }

    @Test
    void each_news_says_whom_to_call_and_why_no_message_arrived() throws Exception {
        Document page = browser.open(LIST);
        assertThat(services.asked("GET notification/api/unreached").getLast().address())
                .contains("office=000.11.17.H99");
        assertThat(page.select("tbody tr")).hasSize(3);
        assertThat(page.select("tbody tr").getFirst().text())
                .contains("Đã có kết quả", "từ 09:40, 24/11/2026")
                .contains("Lê Thị Hoa Mai", "0912000123")
                .containsPattern("Đăng ký biến động|1\\.013831")
                .contains("Tin nhắn 0912***123: Không liên lạc được")
                .contains("Thư điện tử h***@example.vn: Hộp thư không tồn tại")
                .doesNotContain("SMTP", "027");
        assertThat(page.select("tbody tr").get(1).text())
                .contains("Người nhận không muốn nhận tin: số đã đổi chủ");
        assertThat(page.select("tbody tr").get(2).text())
                .contains("Không có số điện thoại hoặc địa chỉ");
        assertThat(services.asked("POST intake/api/offices/000.11.17.H99/applicants"))
                .singleElement()
                .satisfies(request ->
                        assertThat(request.body()).contains(CODE, "000.11.17.H99-261125-0007"));
    }

    @Test
    void the_list_is_shown_without_names_while_intake_is_down() throws Exception {
        services.fails("intake", 503);
        Document page = browser.open(LIST);
        assertThat(page.select("tbody tr")).hasSize(3);
        assertThat(page.select("tbody tr").getFirst().text()).contains("xem trong hồ sơ");
        services.text("POST intake/", 403, "application/problem+json", "{\"status\":403}");
        assertThat(browser.open(LIST).select("tbody tr")).hasSize(3);
    }

    @Test
    void an_empty_list_says_so_nicely() throws Exception {
        services.text(
                "GET notification/api/unreached",
                200,
                "application/json",
                "{\"items\":[],\"total\":0}");
        Document page = browser.open(LIST);
        assertThat(page.expectFirst(".notice.good").text()).contains("đều đã được báo");
        assertThat(page.select("table, #print")).isEmpty();
        assertThat(services.asked("POST intake")).isEmpty();
    }

    @Test
    void how_it_was_told_is_noted_after_a_question() throws Exception {
        Document ask = browser.open(firstTask());
        assertThat(ask.expectFirst("main").text())
                .contains("Đã có kết quả", CODE, "Chỉ ghi nhận sau khi đã báo");
        assertThat(ask.select("[name=way]").eachAttr("value"))
                .containsExactly("BY_PHONE", "IN_PERSON", "BY_POST", "NOT_POSSIBLE");
        assertThat(services.asked(AT_TASKS)).isEmpty();

        Document done =
                browser.send(ask, FORM, Map.of("way", "BY_PHONE", "note", " Hẹn chiều nay "), "");

        assertThat(done.expectFirst("[role=status]").text()).contains(CODE, "Gọi điện");
        assertThat(done.select("tbody tr")).hasSize(3);
        assertThat(services.asked(AT_TASKS))
                .singleElement()
                .satisfies(request -> {
                    assertThat(request.address()).endsWith(CODE + "/settlement");
                    assertThat(request.body())
                            .isEqualTo(
                                    "{\"fact\":\"/routing-service/%s/9\",\"way\":\"BY_PHONE\",\"note\":\"Hẹn chiều nay\"}"
                                            .formatted(CODE));
                    assertThat(request.header("Idempotency-Key")).isNotBlank();
                });
    }

    @Test
    void a_missing_way_and_a_missing_note_are_told_at_their_fields() throws Exception {
        Document none = browser.send(browser.open(firstTask()), FORM, Map.of(), "");
        assertThat(none.expectFirst("#way-fault").text()).isEqualTo("Xin chọn cách đã báo");
        Document vain = browser.send(none, FORM, Map.of("way", "NOT_POSSIBLE", "note", " "), "");
        assertThat(vain.expectFirst("#note-fault").text()).contains("đã thử những gì");
        assertThat(vain.expectFirst("[name=way][checked]").val()).isEqualTo("NOT_POSSIBLE");
        assertThat(services.asked(AT_TASKS)).isEmpty();
        browser.send(vain, FORM, Map.of("note", "Gọi ba lần, không ai nghe"), "");
        assertThat(services.asked(AT_TASKS)).hasSize(1);
    }

    @Test
    void a_task_that_somebody_settled_meanwhile_says_so() throws Exception {
        Document ask = browser.open(firstTask());
        services.text(
                AT_TASKS,
                409,
                "application/problem+json",
                "{\"title\":\"x\",\"detail\":\"Đã được ghi nhận là xong.\",\"state\":\"BY_POST\"}");
        Document again = browser.send(ask, FORM, Map.of("way", "BY_PHONE"), "");
        assertThat(again.expectFirst(".wrong").text()).contains("Đã được ghi nhận là xong.");
    }

    @Test
    void what_is_not_answered_is_sent_again_under_the_same_key() throws Exception {
        Document ask = browser.open(firstTask());
        services.text(AT_TASKS, 503, "text/plain", "");
        Document again = browser.send(ask, FORM, Map.of("way", "IN_PERSON"), "");
        assertThat(again.expectFirst(".wrong").text()).contains("Dịch vụ thông báo");
        assertThat(again.expectFirst(FORM + " [name=key]").val())
                .isEqualTo(ask.expectFirst(FORM + " [name=key]").val());
    }

    private String firstTask() throws Exception {
        return browser.open(LIST).expectFirst("tbody a.button").attr("href");
    }
}
