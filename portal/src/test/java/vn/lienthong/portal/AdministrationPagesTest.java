package vn.lienthong.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The procedures and their versions, as operations work with them.
@PageTest
class AdministrationPagesTest {
    private static final String LIST = "/quan-tri/thu-tuc";
    private static final String ONE = LIST + "/1.013831";
    private static final String WRITE = LIST + "/soan?code=1.013831";
    private static final String LAND = "intake/api/procedures/1.013831";
    private static final String FORM = "main form[method=post]";
    private static final String NEXT =
            "code: \"1.013831\"\r\nversion: 2\r\nlimit: 7 ngày\r\nsteps:\r\n  - {after: [x]}";

    private final Browser browser;
    private final FakeServices services;

    AdministrationPagesTest(Browser browser, FakeServices services) {
        this.browser = browser;
        this.services = services;
    }

    @BeforeEach
    void asOperator() throws Exception {
        services.reset();
        browser.signIn(Browser.OPERATOR);
    }

    @Test
    void procedures_are_found_by_words_field_and_state() throws Exception {
        Document page = browser.open(LIST);
        assertThat(services.asked("GET intake/api/procedure-versions").getFirst().address())
                .contains("state=IN_FORCE", "page=0");
        assertThat(page.select("tbody tr").getFirst().text())
                .contains("1.013831", "Đất đai", "8 ngày làm việc", "Đang hiệu lực", "01/01/2026");
        assertThat(page.select("select#field option").eachText()).contains("Đất đai", "Hộ tịch");
        browser.open(LIST + "?q=dat%20dai&field=H%E1%BB%99%20t%E1%BB%8Bch&state=FUTURE");
        assertThat(services.asked("GET intake/api/procedure-versions").getLast().address())
                .contains("q=dat dai", "field=Hộ tịch", "state=FUTURE");
        browser.open(LIST + "?state=NONSENSE");
        assertThat(services.asked("GET intake/api/procedure-versions").getLast().address())
                .contains("state=IN_FORCE");
    }

    @Test
    void one_procedure_shows_its_way_its_papers_and_who_published_what() throws Exception {
        services.text(
                "GET " + LAND,
                200,
                "application/json",
                """
                {"code":"1.013831","version":1,"name":"Đất","field":"Đất đai","limit":"8wd","lead":"b",
                 "papers":[{"code":"DON","name":"Đơn","required":true,"original":true,"copies":1}],
                 "steps":[{"step":"d","name":"Trả","level":"ward","kind":"ONE_STOP_COUNTER","limit":"1wd","after":["b","c"]},
                  {"step":"a","name":"Nhận","level":"ward","kind":"ONE_STOP_COUNTER","limit":"0.5wd","after":[]},
                  {"step":"b","name":"Xét","level":"district","kind":"LAND_OFFICE","limit":"3wd","after":["a"]},
                  {"step":"c","name":"Thuế","level":"district","kind":"TAX","limit":"2wd","after":["a"]}]}
                """);
        Document page = browser.open(ONE);
        assertThat(page.select(".route > li")).hasSize(3);
        assertThat(page.select(".route > li").get(1).text())
                .contains("2 bước sau đây được làm cùng lúc", "Bước 2: Xét", "chủ trì")
                .contains("Cơ quan thuế", "cấp huyện", "2 ngày làm việc", "Sau bước 1");
        assertThat(page.select(".route > li").get(2).text()).contains("tất cả các bước 2, 3");
        assertThat(page.text()).contains("Hồ sơ đang giải quyết theo phiên bản này 12");
        assertThat(page.select("table").getLast().text())
                .contains("Chưa hiệu lực", "Vũ Minh Đức", "UBND tỉnh Sông Lam", "Có sẵn");
        browser.open(ONE + "?version=2");
        assertThat(services.asked("GET " + LAND + "?version=2")).isNotEmpty();
    }

    @Test
    void the_text_of_a_version_is_shown_line_by_line() throws Exception {
        Document page = browser.open(ONE + "/phien-ban/1/noi-dung");
        assertThat(page.select(".written li")).hasSize(5);
        assertThat(page.select(".written li").get(2).text()).isEqualTo("limit: 8wd");
    }

    @Test
    void writing_begins_with_the_version_in_force_and_faults_lead_to_their_lines()
            throws Exception {
        Document form = browser.open(WRITE);
        assertThat(form.expectFirst("textarea#text").wholeText()).contains("version: 1\n");
        services.json("POST intake/api/procedures/check", 422, "faulty");
        Document again = browser.send(form, FORM, Map.of("text", NEXT), "[value=check]");
        assertThat(again.select(".wrong a").eachText())
                .containsExactly("Dòng 3: Thời hạn không đúng dạng", "Dòng 5: Không có bước này");
        assertThat(again.select(".wrong a").eachAttr("href")).containsExactly("#line-3", "#line-5");
        assertThat(again.expectFirst("#line-3").text()).contains("limit: 7 ngày", "đúng dạng");
        assertThat(again.text()).contains("Phiên bản cũ hơn");
        assertThat(services.asked("POST intake/api/procedures/check").getFirst().body())
                .contains("version: 2\nlimit")
                .doesNotContain("\r");
    }

    @Test
    void a_text_without_faults_may_be_published_and_warnings_are_shown() throws Exception {
        Document checked =
                browser.send(browser.open(WRITE), FORM, Map.of("text", NEXT), "[value=check]");
        assertThat(checked.expectFirst("[role=status]").text())
                .contains("Không có lỗi", "Phiên bản 2", "01/12/2026");
        assertThat(checked.text()).contains("Dòng 2: Phiên bản cũ hơn");
    }

    @Test
    void an_empty_text_is_told_at_its_field_and_a_new_one_has_a_beginning() throws Exception {
        Document form = browser.open(LIST + "/soan");
        assertThat(form.expectFirst("textarea#text").wholeText()).startsWith("code: \nversion: 1");
        Document again = browser.send(form, FORM, Map.of("text", " "), "[value=check]");
        assertThat(again.expectFirst(".wrong a").attr("href")).isEqualTo("#text");
        assertThat(services.asked("POST")).isEmpty();
    }

    @Test
    void the_dates_are_tried_out_old_beside_new() throws Exception {
        Document page =
                browser.send(
                        browser.open(WRITE),
                        FORM,
                        Map.of("text", NEXT, "receivedAt", "2026-11-23T08:30"),
                        "[value=preview]");
        assertThat(services.asked("POST intake/api/procedures/preview").getFirst().address())
                .contains("receivedAt=2026-11-23T08:30:00+07:00");
        assertThat(page.select("section table tbody tr").getFirst().text())
                .contains("17:30, thứ Tư, ngày 02/12/2026", "03/12/2026", "thay đổi");
        assertThat(page.select("section table tbody tr").get(2).text()).contains("Ký số", "–");
        assertThat(page.text()).contains("Ngày làm việc trước kỳ nghỉ", "năm 2027");
        Document wrong =
                browser.send(
                        browser.open(WRITE), FORM, Map.of("receivedAt", "x"), "[value=preview]");
        assertThat(wrong.expectFirst(".wrong a").attr("href")).isEqualTo("#receivedAt");
    }

    @Test
    void publishing_says_first_what_follows_and_happens_once() throws Exception {
        Document confirm =
                browser.send(browser.open(WRITE), FORM, Map.of("text", NEXT), "[value=confirm]");
        assertThat(confirm.text())
                .contains("01/12/2026", "giữ phiên bản cũ 12", "không sửa và không xoá được");
        assertThat(services.asked("POST intake/api/procedures?")).isEmpty();
        Document again = browser.send(confirm, FORM, Map.of(), "[value=edit]");
        assertThat(again.expectFirst("textarea#text").wholeText()).contains("7 ngày");
        Document done = browser.send(confirm, FORM, Map.of(), "[value=publish]");
        assertThat(done.expectFirst("[role=status]").text()).contains("Đã công bố phiên bản 2");
        assertThat(services.asked("POST intake/api/procedures"))
                .filteredOn(request -> request.address().equals("intake/api/procedures"))
                .singleElement()
                .satisfies(request -> {
                    assertThat(request.body()).contains("limit: 7 ngày\nsteps");
                    assertThat(request.header("Idempotency-Key"))
                            .isEqualTo(confirm.expectFirst("[name=key]").val());
                    assertThat(request.header("Content-Type")).startsWith("application/yaml");
                });
    }

    @Test
    void what_was_published_meanwhile_or_is_not_answered_is_told() throws Exception {
        Document confirm =
                browser.send(browser.open(WRITE), FORM, Map.of("text", NEXT), "[value=confirm]");
        services.text(
                "POST intake/api/procedures",
                409,
                "application/problem+json",
                "{\"status\":409,\"detail\":\"Đã có phiên bản 2 với nội dung khác\"}");
        assertThat(browser.send(confirm, FORM, Map.of(), "[value=publish]").select(".wrong").text())
                .contains("nội dung khác");
        services.text("POST intake/api/procedures", 503, "text/plain", "");
        Document silent = browser.send(confirm, FORM, Map.of(), "[value=publish]");
        assertThat(silent.select(".wrong").text()).contains("không trả lời");
        assertThat(silent.expectFirst("[name=key]").val())
                .isEqualTo(confirm.expectFirst("[name=key]").val());
        for (String act : new String[] {"check", "preview", "confirm"}) {
            services.text("POST intake/api/procedures/check", 503, "text/plain", "");
            services.text("POST intake/api/procedures/preview", 503, "text/plain", "");
            assertThat(
                            browser.send(browser.open(WRITE), FORM, Map.of(), "[value=" + act + "]")
                                    .select(".wrong")
                                    .text())
                    .contains("không trả lời");
        }
        services.text(
                "POST intake/api/procedures/check",
                200,
                "application/json",
                "{\"code\":\"1.013831\",\"version\":1,\"published\":true}");
        assertThat(
                        browser.send(browser.open(WRITE), FORM, Map.of(), "[value=confirm]")
                                .select(".wrong")
                                .text())
                .contains("đã được công bố");
    }

    @Test
    void open_dossiers_move_to_another_version_by_an_order_with_a_reason() throws Exception {
        String move = ONE + "/phien-ban/2/chuyen";
        Document ask = browser.open(move);
        assertThat(ask.select("option").eachText()).contains("Phiên bản 1 (12 hồ sơ)");
        Document missing = browser.send(ask, FORM, Map.of(), "");
        assertThat(missing.select(".wrong a").eachAttr("href"))
                .containsExactlyInAnyOrder("#from", "#reason");
        services.json("GET " + LAND + "/versions/2/migration", 200, "migration");
        Document under = browser.send(missing, FORM, Map.of("from", "1", "reason", "Rút ngắn"), "");
        assertThat(under.expectFirst("#progress").text())
                .contains("Đang chuyển", "6 trên 12", "Hồ sơ đã kết thúc");
        assertThat(services.asked("POST " + LAND + "/versions/2/migration").getFirst().body())
                .contains("\"from\":1", "\"reason\":\"Rút ngắn\"");
        services.text(
                "POST " + LAND + "/versions/2/migration",
                409,
                "application/problem+json",
                "{\"status\":409,\"detail\":\"Hãy đợi xong.\"}");
        assertThat(
                        browser.send(under, FORM, Map.of("from", "1", "reason", "x"), "")
                                .select(".wrong")
                                .text())
                .contains("Hãy đợi xong.");
        services.text("POST " + LAND + "/versions/2/migration", 503, "text/plain", "");
        assertThat(
                        browser.send(under, FORM, Map.of("from", "1", "reason", "x"), "")
                                .select(".wrong")
                                .text())
                .contains("không trả lời");
    }

    @Test
    void what_does_not_exist_is_not_found_and_a_silent_catalogue_is_told() throws Exception {
        services.text("GET " + LAND + "/versions", 404, "application/problem+json", "{}");
        browser.open(ONE, 404);
        services.fails("intake", 503);
        browser.open(LIST, 503);
        browser.open(WRITE, 503);
    }

    @Test
    void only_operations_come_here() throws Exception {
        browser.signIn(Browser.SPECIALIST);
        for (String address : new String[] {LIST, "/quan-tri/co-quan", "/quan-tri/lich"}) {
            assertThat(browser.ask(address).getStatus()).isEqualTo(403);
        }
    }

    @Test
    void everything_is_in_english_too() throws Exception {
        assertThat(browser.open(WRITE + "&lang=en").text()).contains("Write the next version");
        assertThat(browser.open(ONE).text()).contains("In force");
        browser.open(LIST + "?lang=vi");
    }
}
