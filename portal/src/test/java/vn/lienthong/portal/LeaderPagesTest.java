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
        assertThat(browser.ask("/lanh-dao/thu-xin-loi/so.pdf").getContentAsString())
                .isEqualTo("%PDF-letters");
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
}
