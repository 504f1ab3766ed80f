package vn.lienthong.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@PageTest
class DeskPagesTest {
    private static final String CODE = "000.10.17.H99-261123-0001";
    private static final String STEP = "/ho-so/" + CODE + "/buoc/tham-dinh/";
    private static final String FORM = "main form[method=post]";

    private final Browser browser;
    private final FakeServices services;

    DeskPagesTest(Browser browser, FakeServices services) {
        this.browser = browser;
        this.services = services;
    }

    @BeforeEach
    void atTheDesk() throws Exception {
        services.reset();
        browser.signIn(Browser.SPECIALIST);
    }

    @Test
    void the_inbox_says_in_words_how_each_dossier_stands() throws Exception {
        Document page = browser.open("/ban-lam-viec");
        assertThat(page.select("td:nth-child(4) .tag").eachText())
                .containsExactly("Quá hạn", "Đang dừng tính thời hạn", "Còn hạn");
        assertThat(page.select("td:nth-child(3)").eachText())
                .containsExactly("Đang xử lý", "Đang tạm dừng", "Chờ nhận");
        assertThat(page.select("td:nth-child(2)").eachText())
                .containsExactly(
                        "Thẩm định hồ sơ",
                        "Thẩm định hồ sơ",
                        "Thẩm định hồ sơ từ Bộ phận Một cửa phường Bình An");
    }

    @Test
    void filters_stand_in_the_address_and_survive_paging() throws Exception {
        Document page = browser.open("/ban-lam-viec?state=HELD&overdue=true&q=0001&page=1");
        assertThat(
                        services.asked("GET routing/api/offices/000.02.17.H99/desk")
                                .getFirst()
                                .address())
                .contains("state=HELD", "overdue=true", "q=0001", "page=1");
        assertThat(page.expectFirst("option[selected]").val()).isEqualTo("HELD");
        assertThat(page.expectFirst("[rel=next]").attr("href"))
                .contains("state=HELD", "overdue=true", "q=0001", "page=2");
        assertThat(page.expectFirst("[rel=prev]").attr("href")).contains("page=0");
    }

    @Test
    void a_dossier_shows_its_way_deadlines_messages_and_what_can_be_done() throws Exception {
        Document page = browser.open("/ho-so/" + CODE);
        assertThat(page.select(".actions a").eachText())
                .containsExactly("Hoàn thành bước", "Chuyển trả", "Tạm dừng", "Trả hồ sơ");
        assertThat(page.expectFirst("main").text())
                .contains(
                        "Lê Thị Hoa Mai",
                        "đã dùng 1 giờ 45 phút làm việc",
                        "Thực hiện nghĩa vụ tài chính",
                        "Đã tiếp nhận hồ sơ Tin nhắn 0912***123")
                .contains("Ngày hẹn ban đầu: 17:30, 03/12/2026", "ngày tiếp nhận không tính");
    }

    @Test
    void a_dossier_is_shown_while_the_other_services_are_down() throws Exception {
        services.fails("deadline", 500);
        services.fails("notification", 500);
        assertThat(browser.open("/ho-so/" + CODE).select(".notice.soon").eachText())
                .hasSize(2)
                .allMatch(text -> text.contains("tạm thời không trả lời"));
    }

    @Test
    void nothing_is_offered_for_another_offices_step() throws Exception {
        browser.signIn(Browser.COUNTER);
        assertThat(browser.open("/ho-so/" + CODE).select(".actions a")).isEmpty();
    }

    @Test
    void a_dossier_is_opened_by_its_code() throws Exception {
        assertThat(browser.redirect("/ho-so?code=%20000.10.17.h99-261123-0001"))
                .isEqualTo("/ho-so/" + CODE);
    }

    @ParameterizedTest
    @CsvSource({"acceptance", "completion", "resumption"})
    void what_needs_no_reason_is_confirmed_and_done(String action) throws Exception {
        Document done = browser.send(browser.open(STEP + action), FORM, Map.of(), "");
        assertThat(done.expectFirst("[role=status]").text()).contains(CODE);
        FakeServices.Request sent = services.asked("POST routing").getFirst();
        assertThat(sent.address())
                .isEqualTo("routing/api/dossiers/" + CODE + "/steps/tham-dinh/" + action);
        assertThat(sent.header("Idempotency-Key")).isNotBlank();
        assertThat(sent.body()).isEqualTo("{}");
    }

    @ParameterizedTest
    @CsvSource({"refusal", "return", "rejection"})
    void what_needs_a_reason_insists_on_it(String action) throws Exception {
        Document again = browser.send(browser.open(STEP + action), FORM, Map.of(), "");
        assertThat(again.expectFirst(".wrong a").attr("href")).isEqualTo("#reason");
        assertThat(services.asked("POST routing")).isEmpty();
        browser.send(again, FORM, Map.of("reason", "Thiếu chữ ký"), "");
        assertThat(services.asked("POST routing").getFirst().body())
                .contains("\"reason\":\"Thiếu chữ ký\"");
    }

    @Test
    void a_return_may_name_an_earlier_step() throws Exception {
        Document page = browser.open(STEP + "return");
        assertThat(page.select("#toStep option").eachAttr("value"))
                .containsExactly("", "tiep-nhan");
        browser.send(page, FORM, Map.of("toStep", "tiep-nhan", "reason", "Thiếu"), "");
        assertThat(services.asked("POST routing").getFirst().body())
                .contains("\"toStep\":\"tiep-nhan\"");
    }

    @Test
    void a_suspension_needs_ground_and_reason() throws Exception {
        Document again = browser.send(browser.open(STEP + "suspension"), FORM, Map.of(), "");
        assertThat(again.select(".wrong a").eachAttr("href")).containsExactly("#ground", "#reason");
        browser.send(
                again,
                FORM,
                Map.of("ground", "SUPPLEMENT", "reason", "Thiếu bản vẽ", "override", "true"),
                "");
        assertThat(services.asked("POST routing").getFirst().body())
                .contains(
                        "\"ground\":\"SUPPLEMENT\"",
                        "\"reason\":\"Thiếu bản vẽ\"",
                        "\"override\":true")
                .doesNotContain("toStep");
    }

    @Test
    void a_refusal_of_the_service_is_shown_in_its_words() throws Exception {
        services.json("POST routing/api/dossiers/", 409, "conflict");
        Document again = browser.send(browser.open(STEP + "acceptance"), FORM, Map.of(), "");
        assertThat(again.expectFirst(".wrong").text()).contains("Hồ sơ đã được cơ quan khác nhận.");
    }

    @Test
    void an_unknown_action_is_not_found() throws Exception {
        assertThat(browser.ask(STEP + "explosion").getStatus()).isEqualTo(404);
    }

    @Test
    void the_control_sheet_is_passed_on() throws Exception {
        assertThat(browser.ask("/ho-so/" + CODE + "/phieu-kiem-soat.pdf").getContentAsString())
                .isEqualTo("%PDF-sheet");
    }

    @Test
    void a_decision_names_the_visit_that_the_officer_saw() throws Exception {
        String complete = browser.open("/ho-so/" + CODE).expectFirst(".actions a").attr("href");
        browser.send(browser.open(complete), FORM, Map.of(), "");
        assertThat(services.asked("POST routing").getFirst().body()).isEqualTo("{\"visit\":2}");
    }

    @Test
    void what_was_answered_is_kept_when_something_is_missing() throws Exception {
        Document page = browser.open(STEP + "suspension");
        Document again =
                browser.send(
                        page,
                        FORM,
                        Map.of("ground", "OTHER", "legalBasis", "Điều 9", "override", "true"),
                        "");
        assertThat(again.expectFirst("#ground option[selected]").val()).isEqualTo("OTHER");
        assertThat(again.expectFirst("#legalBasis").text()).isEqualTo("Điều 9");
        assertThat(again.expectFirst("#override").hasAttr("checked")).isTrue();
    }
}
