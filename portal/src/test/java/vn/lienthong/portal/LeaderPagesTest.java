package vn.lienthong.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@PageTest
class LeaderPagesTest {
    private static final String LETTER = "/lanh-dao/thu-xin-loi/000.10.17.H99-261118-0012-XL1";
    private static final String FORM = "main form[method=post]";

    private final Browser browser;
    private final FakeServices services;

    LeaderPagesTest(Browser browser, FakeServices services) {
        this.browser = browser;
        this.services = services;
    }

    @BeforeEach
    void asHeadOfOffice() throws Exception {
        services.reset();
        browser.signIn(Browser.LEADER);
    }

    @Test
    void what_is_late_names_office_step_and_lateness() throws Exception {
        Document page = browser.open("/lanh-dao/tre-han");
        assertThat(page.expectFirst("tbody tr:first-child").text())
                .contains(
                        "Chi nhánh Văn phòng Đăng ký đất đai",
                        "Thẩm định hồ sơ",
                        "Quá hạn 8 giờ 35 phút");
        assertThat(page.expectFirst("tbody tr:nth-child(2)").text())
                .contains("Toàn bộ hồ sơ", "Quá hạn 16 giờ");
    }

    @Test
    void what_became_late_while_nobody_works_is_told_in_words() throws Exception {
        Document page = browser.open("/lanh-dao/tre-han");
        assertThat(page.expectFirst("tbody tr:last-child .tag").text()).isEqualTo("Vừa quá hạn");
    }

    @Test
    void what_needs_attention_is_listed_for_the_office_and_those_below_it() throws Exception {
        Document page = browser.open("/lanh-dao/can-chu-y");
        assertThat(page.select("td .tag").eachText())
                .containsExactly(
                        "Quá 2 giờ làm việc chưa nhận", "Quá 1/4 thời hạn chưa nhận", "Còn hạn");
        assertThat(page.expectFirst("tbody tr").text())
                .contains("Chi nhánh Văn phòng Đăng ký đất đai", "14:00, 23/11/2026");
        Document one =
                browser.open(page.expectFirst(".tabs a:contains(Quá 2 giờ làm việc)").attr("href"));
        assertThat(one.expectFirst(".tabs [aria-current]").text())
                .isEqualTo("Quá 2 giờ làm việc chưa nhận");
        assertThat(
                        services.asked("GET routing/api/offices/000.01.02.H99/attention")
                                .getLast()
                                .address())
                .contains("kind=UNACCEPTED_TWO_HOURS");
        assertThat(one.expectFirst("[rel=next]").attr("href"))
                .contains("kind=UNACCEPTED_TWO_HOURS", "page=1");
    }

    @Test
    void letters_to_sign_are_listed_with_their_state() throws Exception {
        Document page = browser.open("/lanh-dao/thu-xin-loi");
        assertThat(services.asked("GET deadline/api/apology-letters").getFirst().address())
                .contains("office=000.01.02.H99", "state=LATE");
        assertThat(page.select("td .tag").eachText()).containsExactly("Chậm gửi", "Chờ ký");
        assertThat(page.select("td a.button").eachText()).allMatch(text -> text.startsWith("Đọc"));
        browser.open("/lanh-dao/thu-xin-loi?signed=true");
        assertThat(services.asked("GET deadline/api/apology-letters").getLast().address())
                .contains("state=ISSUED");
    }

    @Test
    void a_letter_is_read_corrected_and_signed() throws Exception {
        Document page = browser.open(LETTER);
        assertThat(page.expectFirst("#reason").text()).startsWith("Bước “Kiểm tra");
        assertThat(page.expectFirst("#newDueDate").val()).isEqualTo("2026-11-27");
        assertThat(browser.ask(LETTER + "/phieu.pdf").getContentAsString())
                .isEqualTo("%PDF-letter");
        Document done = browser.send(page, FORM, Map.of("reason", "Máy đo hỏng"), "");
        assertThat(done.expectFirst("[role=status]").text()).contains("17:30, 27/11/2026");
        assertThat(services.asked("POST deadline").getFirst().body())
                .isEqualTo(
                        "{\"reason\":\"Máy đo"
                            + " hỏng\",\"newDueDate\":\"2026-11-27\",\"signedBy\":\"Hoàng Phương"
                            + " Quyên\"}");
    }

    @Test
    void a_draft_is_saved_without_being_signed() throws Exception {
        Document page = browser.open(LETTER);
        services.json("GET deadline/api/apology-letters/", 200, "letter-edited");
        Document done =
                browser.send(page, FORM, Map.of("reason", "Máy đo hỏng", "deed", "draft"), "");
        assertThat(done.expectFirst("[role=status]").text()).contains("Đã lưu dự thảo");
        assertThat(done.expectFirst("#reason").text()).isEqualTo("Máy đo hỏng");
        assertThat(done.expectFirst("#newDueDate").val()).isEqualTo("2026-11-30");
        assertThat(done.expectFirst(FORM).text()).contains("Dự thảo do vpdk.tinh lưu lúc");
        assertThat(services.asked("PUT deadline").getFirst().body())
                .isEqualTo("{\"reason\":\"Máy đo hỏng\",\"newDueDate\":\"2026-11-27\"}");
        assertThat(services.asked("POST deadline")).isEmpty();
    }

    @Test
    void a_draft_that_is_refused_is_shown_with_what_is_wrong() throws Exception {
        services.text(
                "PUT deadline/api/apology-letters/",
                422,
                "application/problem+json",
                "{\"title\":\"x\",\"errors\":[{\"field\":\"newDueDate\",\"message\":\"Chủ"
                        + " nhật\"}]}");
        Document again =
                browser.send(
                        browser.open(LETTER),
                        FORM,
                        Map.of("newDueDate", "2026-11-29", "deed", "draft"),
                        "");
        assertThat(again.expectFirst("#newDueDate-fault").text()).isEqualTo("Chủ nhật");
    }

    @Test
    void who_owes_letters_is_listed_with_how_many() throws Exception {
        Document page = browser.open("/lanh-dao/no-phieu-xin-loi");
        assertThat(page.expectFirst("tbody tr").text())
                .contains("Văn phòng Đăng ký đất đai tỉnh Sông Lam", "1", "2");
        assertThat(services.asked("GET deadline/api/apology-letters/offices").getFirst().address())
                .contains("office=000.01.02.H99");
    }

    @Test
    void a_letter_without_reason_or_date_is_not_sent() throws Exception {
        Document again =
                browser.send(
                        browser.open(LETTER), FORM, Map.of("reason", " ", "newDueDate", "mai"), "");
        assertThat(again.select(".wrong a").eachAttr("href"))
                .containsExactly("#reason", "#newDueDate");
        assertThat(services.asked("POST deadline")).isEmpty();
    }

    @Test
    void a_date_that_the_law_forbids_is_told_at_the_date() throws Exception {
        services.text(
                "POST deadline/api/apology-letters/",
                422,
                "application/problem+json",
                "{\"title\":\"x\",\"errors\":[{\"field\":\"newDueDate\",\"message\":\"Thứ Bảy không"
                        + " phải ngày làm việc\"}]}");
        Document again =
                browser.send(browser.open(LETTER), FORM, Map.of("newDueDate", "2026-11-28"), "");
        assertThat(again.expectFirst("#newDueDate-fault").text())
                .isEqualTo("Thứ Bảy không phải ngày làm việc");
        assertThat(again.expectFirst("#newDueDate").val()).isEqualTo("2026-11-28");
    }

    @Test
    void a_letter_of_an_office_below_is_read_but_not_signed() throws Exception {
        services.json("GET deadline/api/apology-letters/", 200, "letter-of-another-office");
        Document page = browser.open(LETTER);
        assertThat(page.select(FORM)).isEmpty();
        assertThat(page.expectFirst("main .notice").text()).contains("Đinh Thu Hà");
    }

    @Test
    void a_letter_that_is_signed_shows_who_signed_and_the_new_date() throws Exception {
        services.json("GET deadline/api/apology-letters/", 200, "letter-issued");
        Document page = browser.open(LETTER);
        assertThat(page.select(FORM)).isEmpty();
        assertThat(page.expectFirst("main").text())
                .contains("Máy đo hỏng", "Hoàng Phương Quyên", "17:30, thứ Sáu, ngày 27/11/2026");
    }

    @Test
    void the_overview_leads_from_every_number_to_the_list_behind_it() throws Exception {
        Document page = browser.open("/lanh-dao");
        assertThat(page.expectFirst("section:has(#late-title)").text())
                .contains("60 hồ sơ quá hạn", "binh.vpdk: 5")
                .doesNotContain("an.vpdk");
        assertThat(page.expectFirst("section:has(#letters-title)").text()).contains("phiếu chờ ký");
        assertThat(page.select(".week tbody tr")).hasSize(5);
        assertThat(page.select(".week tbody tr").get(1).text())
                .contains("thứ Hai", "30/11/2026", "20");
        assertThat(page.select(".week rect").eachAttr("width"))
                .containsExactly("25", "100", "0", "15", "55");
        Document day = browser.open(page.select(".week td a").get(1).attr("href"));
        assertThat(day.expectFirst("h1").text()).isEqualTo("Đến hạn thứ Hai, 30/11/2026");
        assertThat(services.asked("GET routing/api/offices/000.01.02.H99/open").getLast().address())
                .contains("due=2026-11-30");
        browser.open(page.expectFirst("a.figure").attr("href"));
        assertThat(services.asked("GET routing/api/offices/000.01.02.H99/open").getLast().address())
                .contains("overdue=true");
    }

    @Test
    void the_overview_is_shown_while_services_are_away() throws Exception {
        services.fails("routing", 500);
        assertThat(browser.open("/lanh-dao").select(".notice.soon").eachText())
                .hasSize(2)
                .allMatch(text -> text.contains("tạm thời không trả lời"));
        services.reset();
        services.fails("deadline", 500);
        assertThat(browser.open("/lanh-dao").select(".notice.soon")).hasSize(1);
    }

    @Test
    void the_workload_is_sorted_by_address() throws Exception {
        Document page = browser.open("/lanh-dao/khoi-luong");
        assertThat(page.select("tbody td:first-child").eachText())
                .containsExactly("an.vpdk", "binh.vpdk");
        assertThat(page.expectFirst("tbody tr").text()).contains("3 (1 tạm dừng)");
        assertThat(page.expectFirst("main").text())
                .contains("4 hồ sơ chưa ai nhận", "1 trong số đó đã quá hạn");
        Document sorted = browser.open(page.expectFirst("thead a:contains(Quá hạn)").attr("href"));
        assertThat(sorted.select("tbody td:first-child").eachText())
                .containsExactly("binh.vpdk", "an.vpdk");
        assertThat(sorted.expectFirst("th[aria-sort=descending]").text()).isEqualTo("Quá hạn");
        browser.open("/lanh-dao/khoi-luong?office=000.02.17.H99&sort=x");
        assertThat(services.asked("GET routing/api/offices/").getLast().address())
                .contains("000.02.17.H99/workload");
        browser.open("/lanh-dao/khoi-luong?office=000.11.17.H99");
        assertThat(services.asked("GET routing/api/offices/").getLast().address())
                .contains("/workload");
    }

    @Test
    void several_letters_are_read_and_signed_each_answered_for_itself() throws Exception {
        String one = "000.10.17.H99-261118-0012-XL1";
        String other = "000.10.17.H99-261118-0013-XL1";
        services.text(
                "GET deadline/api/apology-letters/" + other,
                200,
                "application/json",
                """
                {"id":"%s","code":"000.10.17.H99-261118-0013","office":"000.01.02.H99",
                 "state":"LATE","dueAt":"2026-11-24T10:30:00Z",
                 "proposedDueAt":"2026-11-27T10:30:00Z","draftReason":"Chờ đo đạc"}
                """
                        .formatted(other));
        Document page =
                browser.open("/lanh-dao/thu-xin-loi/doc?letter=" + one + "&letter=" + other);
        assertThat(page.select("section.card")).hasSize(2);
        assertThat(page.expectFirst("#reason-0").text()).startsWith("Bước “Kiểm tra");
        assertThat(page.expectFirst("#newDueDate-1").val()).isEqualTo("2026-11-27");
        services.text(
                "POST deadline/api/apology-letters/000.10.17.H99-261118-0012-XL1/issue",
                422,
                "application/problem+json",
                "{\"title\":\"x\",\"detail\":\"Chủ nhật không phải ngày làm"
                        + " việc\",\"errors\":[{\"field\":\"newDueDate\",\"message\":\"x\"}]}");
        Document left = browser.send(page, FORM, Map.of("reason-0", "Máy đo hỏng"), "");
        assertThat(services.asked("POST deadline")).hasSize(2);
        assertThat(services.asked("POST deadline").getFirst().header("Idempotency-Key"))
                .isNotEqualTo(services.asked("POST deadline").getLast().header("Idempotency-Key"));
        assertThat(left.expectFirst("[role=status]").text()).contains("Đã ký và gửi 1 phiếu");
        assertThat(left.select("section.card")).hasSize(1);
        assertThat(left.expectFirst("#reason-0").text()).isEqualTo("Máy đo hỏng");
        assertThat(left.expectFirst("#newDueDate-0-fault").text()).contains("Chủ nhật");
        services.text(
                "POST deadline/api/apology-letters/000.10.17.H99-261118-0012-XL1/issue",
                200,
                "application/json",
                "{}");
        Document done = browser.send(left, FORM, Map.of(), "");
        assertThat(done.expectFirst("[role=status]").text()).contains("Đã ký và gửi 1 phiếu");
    }

    @Test
    void several_letters_need_each_a_reason_and_a_date() throws Exception {
        Document page =
                browser.open("/lanh-dao/thu-xin-loi/doc?letter=000.10.17.H99-261118-0012-XL1");
        Document again =
                browser.send(page, FORM, Map.of("reason-0", " ", "newDueDate-0", "mai"), "");
        assertThat(again.select(".wrong a").eachAttr("href"))
                .containsExactly("#reason-0", "#newDueDate-0");
        assertThat(services.asked("POST deadline")).isEmpty();
    }

    @Test
    void letters_of_other_offices_are_not_signed_in_a_batch() throws Exception {
        services.json("GET deadline/api/apology-letters/", 200, "letter-of-another-office");
        assertThat(browser.redirect("/lanh-dao/thu-xin-loi/doc?letter=x"))
                .isEqualTo("/lanh-dao/thu-xin-loi");
        assertThat(browser.redirect("/lanh-dao/thu-xin-loi/doc"))
                .isEqualTo("/lanh-dao/thu-xin-loi");
    }

    @Test
    void a_lost_answer_leaves_the_letter_on_the_page() throws Exception {
        Document page =
                browser.open("/lanh-dao/thu-xin-loi/doc?letter=000.10.17.H99-261118-0012-XL1");
        services.text("POST deadline/api/apology-letters/", 500, "text/plain", "");
        Document again = browser.send(page, FORM, Map.of(), "");
        assertThat(again.expectFirst("#reason-0-fault").text()).contains("không trả lời");
    }
}
