package vn.lienthong.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

@PageTest
class CounterPagesTest {
    private static final String CODE = "000.10.17.H99-261123-0001";
    private static final String FORM = "main form[method=post]";
    private static final Map<String, String> FILLED =
            Map.of(
                    "applicant.fullName",
                    "Lê Thị Hoa Mai",
                    "applicant.idNumber",
                    "099190000123",
                    "applicant.phone",
                    "0912000123",
                    "paper",
                    "DON,GCN");

    private final Browser browser;
    private final FakeServices services;

    CounterPagesTest(Browser browser, FakeServices services) {
        this.browser = browser;
        this.services = services;
    }

    @BeforeEach
    void atTheCounter() throws Exception {
        services.reset();
        browser.signIn(Browser.COUNTER);
    }

    @Test
    void a_procedure_is_found_without_diacritics_and_in_any_order() throws Exception {
        assertThat(
                        browser.open("/mot-cua/tiep-nhan?q=DAT%20bien%20dong")
                                .select(".cards a")
                                .eachText())
                .singleElement()
                .asString()
                .startsWith("Đăng ký biến động");
        assertThat(browser.open("/mot-cua/tiep-nhan?q=ho%20tich").select(".cards a").eachText())
                .containsExactly("Đăng ký kết hôn");
        assertThat(browser.open("/mot-cua/tiep-nhan?q=khong-co").select("main").text())
                .contains("Không có thủ tục nào khớp");
    }

    @Test
    void a_dossier_is_filled_in_checked_and_registered() throws Exception {
        Document form = browser.open("/mot-cua/tiep-nhan/1.013831");
        Document check = browser.send(form, FORM, FILLED, "[value=check]");
        assertThat(check.expectFirst("main").text())
                .contains("Lê Thị Hoa Mai")
                .doesNotContain("Còn thiếu");
        assertThat(services.asked("POST intake/api/dossiers")).isEmpty();

        Document done = browser.send(check, FORM, Map.of(), "[value=register]");
        assertThat(done.expectFirst("main").text())
                .contains(
                        CODE,
                        "493817",
                        "17:30, thứ Năm, ngày 03/12/2026",
                        "Chi nhánh Văn phòng Đăng ký đất đai");
        FakeServices.Request sent = services.asked("POST intake/api/dossiers").getFirst();
        assertThat(sent.header("Idempotency-Key")).hasSize(36);
        assertThat(sent.body())
                .contains("\"office\":\"000.11.17.H99\"")
                .contains("\"channel\":\"COUNTER\"")
                .contains("\"fullName\":\"Lê Thị Hoa Mai\"")
                .contains("\"code\":\"GCN\"")
                .doesNotContain("MIEN-GIAM");
    }

    @Test
    void a_double_click_carries_the_same_key() throws Exception {
        Document form = browser.open("/mot-cua/tiep-nhan/1.013831");
        Document check = browser.send(form, FORM, FILLED, "[value=check]");
        browser.submit(check, FORM, Map.of(), "[value=register]");
        browser.submit(check, FORM, Map.of(), "[value=register]");
        assertThat(services.asked("POST intake/api/dossiers"))
                .hasSize(2)
                .extracting(request -> request.header("Idempotency-Key"))
                .containsOnly(form.expectFirst("[name=key]").val());
    }

    @Test
    void going_back_to_change_keeps_what_was_typed() throws Exception {
        Document form = browser.open("/mot-cua/tiep-nhan/1.013831");
        Document check = browser.send(form, FORM, FILLED, "[value=check]");
        Document again = browser.send(check, FORM, Map.of(), "[value=edit]");
        assertThat(again.expectFirst("[name=applicant.fullName]").val())
                .isEqualTo("Lê Thị Hoa Mai");
        assertThat(again.select("[name=paper][checked]").eachAttr("value"))
                .containsExactly("DON", "GCN");
    }

    @Test
    void missing_required_papers_are_named_before_registering() throws Exception {
        Document form = browser.open("/mot-cua/tiep-nhan/1.013831");
        Document check =
                browser.send(
                        form,
                        FORM,
                        Map.of("applicant.fullName", "A", "paper", "DON"),
                        "[value=check]");
        assertThat(check.expectFirst(".notice").text())
                .contains("Giấy chứng nhận quyền sử dụng đất đã cấp");
    }

    @Test
    void a_missing_name_is_told_at_its_field() throws Exception {
        Document form = browser.open("/mot-cua/tiep-nhan/1.013831");
        Document again = browser.send(form, FORM, Map.of(), "[value=check]");
        assertThat(again.expectFirst(".wrong a").attr("href")).isEqualTo("#applicant.fullName");
    }

    @Test
    void what_the_service_finds_wrong_is_shown_at_the_fields() throws Exception {
        services.json("POST intake/api/dossiers", 400, "invalid-registration");
        Document form = browser.open("/mot-cua/tiep-nhan/1.013831");
        Document check = browser.send(form, FORM, FILLED, "[value=check]");
        Document again = browser.send(check, FORM, Map.of(), "[value=register]");
        assertThat(again.expectFirst("[id=applicant.phone-fault]").text())
                .isEqualTo("Số điện thoại phải có 10 chữ số");
        assertThat(again.expectFirst("#papers .fault").text()).isEqualTo("Cần ít nhất 1 bản");
        assertThat(again.expectFirst(".wrong").text())
                .contains("Cơ quan này không tiếp nhận thủ tục");
        assertThat(again.expectFirst("[name=key]").val())
                .isNotEqualTo(form.expectFirst("[name=key]").val());
    }

    @Test
    void a_silent_service_keeps_the_answers_and_the_key() throws Exception {
        services.text("POST intake/api/dossiers", 503, "text/plain", "");
        Document form = browser.open("/mot-cua/tiep-nhan/1.013831");
        Document check = browser.send(form, FORM, FILLED, "[value=check]");
        Document again = browser.send(check, FORM, Map.of(), "[value=register]");
        assertThat(again.expectFirst(".wrong").text())
                .contains("Dịch vụ tiếp nhận hồ sơ không trả lời");
        assertThat(again.expectFirst("[name=key]").val())
                .isEqualTo(form.expectFirst("[name=key]").val());
    }

    @Test
    void the_receipt_is_passed_on_as_it_is() throws Exception {
        MockHttpServletResponse answer = browser.ask("/ho-so/" + CODE + "/giay-tiep-nhan.pdf");
        assertThat(answer.getContentType()).isEqualTo("application/pdf");
        assertThat(answer.getContentAsString()).isEqualTo("%PDF-receipt");
    }

    @Test
    void a_receipt_that_is_not_there_is_a_page_and_no_broken_pdf() throws Exception {
        services.fails("intake", 404);
        assertThat(
                        browser.open("/ho-so/" + CODE + "/giay-tiep-nhan.pdf", 404)
                                .expectFirst("h1")
                                .text())
                .isEqualTo("Không tìm thấy");
    }

    @Test
    void results_that_wait_are_returned() throws Exception {
        Document list = browser.open("/mot-cua/tra-ket-qua?q=Mai");
        assertThat(services.asked("GET intake/api/dossiers?").getFirst().address())
                .contains("office=000.11.17.H99", "status=9", "q=Mai");
        Document ask = browser.open(list.expectFirst("td a.button").attr("href"));
        Document done = browser.send(ask, FORM, Map.of(), "");
        assertThat(done.expectFirst("[role=status]").text()).contains("Đã ghi nhận trả kết quả");
        assertThat(
                        services.asked(
                                "POST intake/api/dossiers/000.10.17.H99-261120-0007/result-return"))
                .hasSize(1);
    }

    @Test
    void a_supplement_is_handed_in() throws Exception {
        Document ask = browser.open("/mot-cua/ho-so/" + CODE + "/bo-sung");
        Document again = browser.send(ask, FORM, Map.of(), "");
        assertThat(again.expectFirst(".wrong").text()).contains("Xin đánh dấu ít nhất một giấy tờ");
        browser.send(again, FORM, Map.of("paper", "GCN", "other", "Bản vẽ"), "");
        assertThat(
                        services.asked("POST intake/api/dossiers/" + CODE + "/supplements")
                                .getFirst()
                                .body())
                .contains("\"code\":\"GCN\"", "\"name\":\"Bản vẽ\"");
    }

    @Test
    void a_withdrawal_needs_its_reason() throws Exception {
        Document ask = browser.open("/mot-cua/ho-so/" + CODE + "/rut");
        Document again = browser.send(ask, FORM, Map.of("reason", " "), "");
        assertThat(again.expectFirst(".wrong a").text()).isEqualTo("Xin ghi lý do");
        Document done = browser.send(again, FORM, Map.of("reason", "Đổi ý"), "");
        assertThat(done.expectFirst("[role=status]").text())
                .contains("Đã ghi nhận yêu cầu rút hồ sơ");
        assertThat(
                        services.asked("POST intake/api/dossiers/" + CODE + "/withdrawal")
                                .getFirst()
                                .body())
                .isEqualTo("{\"reason\":\"Đổi ý\"}");
    }

    @Test
    void what_was_stopped_is_given_back_too() throws Exception {
        browser.open("/mot-cua/tra-ket-qua?stopped=true");
        assertThat(services.asked("GET intake/api/dossiers?").getFirst().address())
                .contains("status=8");
    }

    @Test
    void a_payment_is_recorded_in_dong() throws Exception {
        Document ask = browser.open("/mot-cua/ho-so/" + CODE + "/nop-tien");
        Document again = browser.send(ask, FORM, Map.of("amount", "nhiều", "method", "CK"), "");
        assertThat(again.expectFirst(".wrong a").attr("href")).isEqualTo("#amount");
        browser.send(again, FORM, Map.of("amount", "1.250.000"), "");
        assertThat(
                        services.asked("POST intake/api/dossiers/" + CODE + "/payments")
                                .getFirst()
                                .body())
                .contains("\"amount\":1250000", "\"method\":\"CK\"");
    }

    @Test
    void a_dossier_that_is_not_taken_gets_a_notice_with_the_reason() throws Exception {
        Document form = browser.open("/mot-cua/tiep-nhan/1.013831");
        Document ask = browser.send(form, FORM, FILLED, "[value=decline]");
        assertThat(ask.expectFirst("main").text()).contains("Lê Thị Hoa Mai");
        Document again = browser.send(ask, FORM, Map.of(), "[value=refuse]");
        assertThat(again.expectFirst(".wrong a").attr("href")).isEqualTo("#reason");
        assertThat(services.asked("POST intake")).isEmpty();
        Document done =
                browser.send(
                        again, FORM, Map.of("reason", "Không thuộc thẩm quyền"), "[value=refuse]");
        assertThat(services.asked("POST intake/api/refusals").getFirst().body())
                .contains(
                        "\"procedure\":\"1.013831\"",
                        "\"office\":\"000.11.17.H99\"",
                        "\"fullName\":\"Lê Thị Hoa Mai\"",
                        "\"reason\":\"Không thuộc thẩm quyền\"");
        String notice = done.expectFirst("main a.button").attr("href");
        assertThat(browser.ask(notice).getContentAsString()).isEqualTo("%PDF-refusal");
    }

    @Test
    void one_may_go_back_from_a_refusal_without_losing_the_form() throws Exception {
        Document form = browser.open("/mot-cua/tiep-nhan/1.013831");
        Document ask = browser.send(form, FORM, FILLED, "[value=decline]");
        Document again = browser.send(ask, FORM, Map.of(), "[value=edit]");
        assertThat(again.select("[name=paper][checked]")).hasSize(2);
    }

    @Test
    void a_wrong_procedure_is_corrected_and_the_new_receipt_is_offered() throws Exception {
        Document choose = browser.open("/mot-cua/ho-so/" + CODE + "/doi-thu-tuc?q=ket%20hon");
        assertThat(choose.select(".cards a").eachText()).containsExactly("Đăng ký kết hôn");
        Document ask = browser.open("/mot-cua/ho-so/" + CODE + "/doi-thu-tuc/1.013831");
        assertThat(ask.select("[name=paper][checked]").eachAttr("value")).containsExactly("DON");
        Document again = browser.send(ask, FORM, Map.of(), "");
        assertThat(again.select(".wrong a").eachAttr("href")).containsExactly("#reason");
        Document done =
                browser.send(
                        again, FORM, Map.of("paper", "GCN", "reason", "Chọn nhầm thủ tục"), "");
        assertThat(services.asked("POST intake/api/dossiers/" + CODE + "/plan").getFirst().body())
                .contains(
                        "\"procedure\":\"1.013831\"",
                        "\"code\":\"DON\"",
                        "\"code\":\"GCN\"",
                        "\"reason\":\"Chọn nhầm thủ tục\"");
        assertThat(done.expectFirst("main a.button").attr("href"))
                .isEqualTo("/ho-so/" + CODE + "/giay-tiep-nhan.pdf");
    }

    @Test
    void a_correction_that_intake_refuses_is_told_where_it_is_wrong() throws Exception {
        services.text(
                "POST intake/api/dossiers/",
                422,
                "application/problem+json",
                "{\"errors\":[{\"field\":\"documents\",\"message\":\"Thiếu Giấy chứng nhận\"}]}");
        Document ask = browser.open("/mot-cua/ho-so/" + CODE + "/doi-thu-tuc/1.013831");
        Document again = browser.send(ask, FORM, Map.of("reason", "Nhầm"), "");
        assertThat(again.expectFirst(".wrong a").attr("href")).isEqualTo("#papers");
        assertThat(again.expectFirst("#papers .fault").text()).isEqualTo("Thiếu Giấy chứng nhận");
        assertThat(again.expectFirst("#reason").text()).isEqualTo("Nhầm");
        services.json("POST intake/api/dossiers/", 409, "conflict");
        assertThat(browser.send(again, FORM, Map.of(), "").expectFirst(".wrong").text())
                .contains("Hồ sơ đã được cơ quan khác nhận.");
    }
}
