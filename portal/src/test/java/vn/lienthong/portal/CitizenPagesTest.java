package vn.lienthong.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

@PageTest
class CitizenPagesTest {
    private static final String KNOWN = "/tra-cuu?code=000.10.17.H99-261123-0001&pin=493817";

    private final Browser browser;
    private final FakeServices services;

    CitizenPagesTest(Browser browser, FakeServices services) {
        this.browser = browser;
        this.services = services;
    }

    @BeforeEach
    void everythingIsUp() {
        services.reset();
    }

    @Test
    void the_front_page_asks_for_code_and_pin_in_vietnamese() throws Exception {
        Document page = browser.open("/");
        assertThat(page.expectFirst("html").attr("lang")).isEqualTo("vi");
        assertThat(page.expectFirst("h1").text()).isEqualTo("Hồ sơ của Ông/Bà đang ở đâu?");
        assertThat(page.select("form[action=/tra-cuu] input[type=text]").eachAttr("name"))
                .containsExactly("code", "pin");
        assertThat(page.expectFirst("form[action=/tra-cuu]").attr("method")).isEqualTo("post");
    }

    @Test
    void the_qr_code_of_the_receipt_fills_in_the_code_and_leaves_the_pin_to_the_citizen()
            throws Exception {
        Document page = browser.open("/tra-cuu?code=000.10.17.h99-261123-0001");
        assertThat(page.expectFirst("#code").val()).isEqualTo("000.10.17.H99-261123-0001");
        assertThat(page.expectFirst("#pin").val()).isEmpty();
        assertThat(page.select(".wrong")).isEmpty();
    }

    @Test
    void a_dossier_shows_its_promise_its_office_and_the_steps_done() throws Exception {
        Document page = browser.open(KNOWN);
        assertThat(page.expectFirst(".tag").text()).isEqualTo("Đang xử lý");
        assertThat(page.expectFirst(".promise .big").text())
                .isEqualTo("17:30, thứ Năm, ngày 03/12/2026");
        assertThat(page.expectFirst(".pairs").text())
                .contains("Chi nhánh Văn phòng Đăng ký đất đai huyện Hà Trung");
        assertThat(page.select(".timeline li").eachAttr("class"))
                .containsExactly("done", "now", "next");
        assertThat(services.asked("GET routing/public").getFirst().headers())
                .doesNotContainKey("Authorization")
                .containsKey("X-Forwarded-For")
                .containsEntry("Lookup-Pin", "493817");
        assertThat(services.asked("GET routing/public").getFirst().address())
                .doesNotContain("493817");
    }

    @Test
    void what_is_typed_in_stands_in_no_address_and_opens_the_dossier() throws Exception {
        Document form = browser.open("/tra-cuu");
        MockHttpServletResponse answer =
                browser.submit(
                        form,
                        "form.card",
                        Map.of("code", " 000.10.17.h99-261123-0001", "pin", "493817 "),
                        "");
        assertThat(answer.getRedirectedUrl()).isEqualTo("/tra-cuu/ho-so");
        Document page = browser.open("/tra-cuu/ho-so");
        assertThat(page.expectFirst("h1").text()).contains("000.10.17.H99-261123-0001");
        assertThat(page.html()).doesNotContain("493817");
        assertThat(page.select("details tbody tr")).hasSize(2);
        assertThat(page.select("a[href^=tel:]").text()).isEqualTo("02380000110");
        assertThat(page.expectFirst("[aria-current=step]").text()).contains("Thẩm định hồ sơ");
    }

    @Test
    void a_shared_machine_keeps_nothing_once_it_is_closed() throws Exception {
        Document page = browser.open(KNOWN);
        assertThat(browser.open("/tra-cuu/ho-so").expectFirst("h1").text()).contains("H99-261123");
        Document after = browser.send(page, "form[action=/tra-cuu/xong]", Map.of(), "");
        assertThat(after.expectFirst("#code").val()).isEmpty();
        assertThat(browser.redirect("/tra-cuu/ho-so")).isEqualTo("/tra-cuu");
        assertThat(browser.redirect("/tra-cuu/ho-so/thu/000.10.17.H99-261123-0001-XL1"))
                .isEqualTo("/tra-cuu");
    }

    @Test
    void what_is_needed_comes_first_and_every_return_and_stop_is_told() throws Exception {
        services.json("GET routing/public/dossiers/", 200, "tracking-to-pay");
        services.json("GET deadline/public/dossiers/", 200, "promise-moved");
        Document page = browser.open(KNOWN);
        assertThat(page.expectFirst("main h2").text()).isEqualTo("Cần nộp tiền");
        assertThat(page.expectFirst(".need a.button").attr("href")).isEqualTo("/tra-cuu/nop-tien");
        assertThat(page.expectFirst(".promise").text())
                .contains("17:30, thứ Ba, ngày 08/12/2026")
                .contains("Ngày hẹn ban đầu: 17:30, 03/12/2026")
                .contains("Thời hạn đang tạm dừng từ 09:00, 25/11/2026");
        assertThat(page.select(".timeline li").eachAttr("class"))
                .containsExactly("done", "past", "done", "stopped", "next");
        assertThat(page.select(".timeline").text()).contains("Đã trả lại bước trước");
        assertThat(page.text())
                .contains("Từ 09:00, 23/11/2026 đến 09:30, 23/11/2026: chờ bổ sung hồ sơ")
                .contains("Từ 09:00, 25/11/2026 đến nay: chờ thực hiện nghĩa vụ tài chính");
        String letter = page.expectFirst(".promise a").attr("href");
        assertThat(browser.ask(letter).getContentAsString()).isEqualTo("%PDF-sorry");
        assertThat(services.asked("GET deadline/public").getLast().headers())
                .containsEntry("Lookup-Pin", "493817");
    }

    @Test
    void a_late_dossier_says_so_and_what_the_office_owes() throws Exception {
        services.text(
                "GET routing/public/dossiers/",
                200,
                "application/json",
                "{\"code\":\"A\",\"status\":4,\"dueAt\":\"2020-12-08T17:30:00+07:00\"}");
        assertThat(browser.open(KNOWN).expectFirst(".need").text())
                .contains("Đã quá ngày hẹn")
                .contains("xin lỗi bằng văn bản");
    }

    @Test
    void without_the_deadlines_the_page_says_what_it_cannot_show() throws Exception {
        services.fails("deadline", 500);
        Document page = browser.open(KNOWN);
        assertThat(page.expectFirst(".promise .big").text()).contains("03/12/2026");
        assertThat(page.select("details")).isEmpty();
        assertThat(page.text()).contains("Chưa xem được cách tính ngày hẹn");
    }

    @Test
    void a_form_whose_session_ran_out_leads_a_citizen_back_to_the_lookup() throws Exception {
        Document form = browser.open("/tra-cuu");
        form.expectFirst("form.card input[name=_csrf]").val("gone");
        assertThat(
                        browser.submit(form, "form.card", Map.of("code", "A", "pin", "1"), "")
                                .getRedirectedUrl())
                .isEqualTo("/tra-cuu");
    }

    @Test
    void a_date_that_was_moved_shows_the_first_promise_too() throws Exception {
        services.text(
                "GET routing/public/dossiers/",
                200,
                "application/json",
                """
                {"code":"A","status":4,"dueAt":"2026-12-08T17:30:00+07:00","originalDueAt":"2026-12-03T17:30:00+07:00"}
                """);
        assertThat(browser.open(KNOWN).expectFirst(".promise").text())
                .contains("17:30, thứ Ba, ngày 08/12/2026")
                .contains("Ngày hẹn ban đầu: 17:30, 03/12/2026");
    }

    @Test
    void a_wrong_pin_and_an_unknown_code_look_the_same() throws Exception {
        services.text(
                "GET routing/public/dossiers/",
                404,
                "application/problem+json",
                "{\"detail\":\"wrong pin\"}");
        String wrongPin = browser.open(KNOWN).expectFirst("main").text();
        services.text(
                "GET routing/public/dossiers/",
                403,
                "application/problem+json",
                "{\"detail\":\"no code\"}");
        String unknown = browser.open(KNOWN).expectFirst("main").text();
        assertThat(wrongPin).isEqualTo(unknown).contains("Không tìm thấy hồ sơ");
    }

    @Test
    void too_many_attempts_are_told_in_words() throws Exception {
        services.text("GET routing/public/dossiers/", 429, "application/problem+json", "{}");
        assertThat(browser.open(KNOWN).expectFirst(".wrong").text()).contains("quá nhiều lần");
    }

    @Test
    void a_missing_pin_is_named_at_its_field() throws Exception {
        Document page = browser.open("/tra-cuu?code=A&pin=");
        assertThat(page.expectFirst(".wrong a").attr("href")).isEqualTo("#pin");
        assertThat(page.expectFirst("#pin").attr("aria-invalid")).isEqualTo("true");
        assertThat(page.title()).startsWith("Cần sửa");
    }

    @Test
    void a_service_that_is_down_is_told_in_words_with_a_way_to_try_again() throws Exception {
        services.fails("routing", 500);
        Document page = browser.open(KNOWN, 503);
        assertThat(page.expectFirst("main").text())
                .contains("Dịch vụ luân chuyển hồ sơ")
                .doesNotContain("Exception");
        assertThat(page.expectFirst("main a.button").attr("href")).isEqualTo(KNOWN);
    }

    @Test
    void names_are_codes_while_the_catalogue_is_down() throws Exception {
        services.fails("intake", 500);
        assertThat(browser.open(KNOWN).expectFirst("h1").text())
                .contains("000.10.17.H99-261123-0001");
    }

    @Test
    void english_is_one_click_away_and_stays() throws Exception {
        Document page = browser.open(KNOWN);
        String english = page.expectFirst(".tools a[hreflang]").attr("href");
        assertThat(browser.open(english).expectFirst(".promise .big").text())
                .isEqualTo("17:30, Thursday, 3 December 2026");
        assertThat(browser.open("/").expectFirst("html").attr("lang")).isEqualTo("en");
        assertThat(browser.open("/?lang=vi").expectFirst("html").attr("lang")).isEqualTo("vi");
    }

    @Test
    void a_browser_that_asks_for_an_icon_of_its_own_gets_the_logo() throws Exception {
        assertThat(browser.ask("/favicon.ico").getForwardedUrl()).isEqualTo("/logo.svg");
    }

    @Test
    void browsers_are_told_what_to_refuse() throws Exception {
        MockHttpServletResponse answer = browser.ask("/");
        assertThat(answer.getHeader("Content-Security-Policy"))
                .contains("default-src 'none'")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void local_controls_do_not_exist() throws Exception {
        assertThat(browser.ask("/local/clock").getStatus()).isEqualTo(404);
    }
}
