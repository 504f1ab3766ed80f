package vn.lienthong.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@PageTest
class TemplatePagesTest {
    private static final String READY = "/van-hanh/mau-tin/ready/SMS";
    private static final String ASKED = "notification/api/templates/ready/SMS";

    private final Browser browser;
    private final FakeServices services;

    TemplatePagesTest(Browser browser, FakeServices services) {
        this.browser = browser;
        this.services = services;
    }

    @BeforeEach
    void asOperator() throws Exception {
        services.reset();
        browser.signIn(Browser.OPERATOR);
    }

    @Test
    void templates_are_listed_by_channel_and_language_with_version_state_and_parts()
            throws Exception {
        Document page = browser.open("/van-hanh/mau-tin");
        assertThat(page.select("tbody tr")).hasSize(2);
        assertThat(page.select("tbody tr").getFirst().text())
                .contains("Đã tiếp nhận hồ sơ", "Đã duyệt", "1");
        assertThat(page.select("tbody tr").getLast().text())
                .contains("Đã có kết quả", "3", "Đang dùng phiên bản 1", "Đã gửi nhà mạng", "2");
        assertThat(page.select("nav a[aria-current=page]").text()).isEqualTo("Mẫu tin");

        Document mails = browser.open("/van-hanh/mau-tin?channel=EMAIL&language=en");
        assertThat(mails.select("tbody tr")).hasSize(1);
        assertThat(mails.text()).contains("Không cần duyệt");
        assertThat(browser.open("/van-hanh/mau-tin?channel=CHAT").text())
                .contains("Không có mẫu tin");
        assertThat(browser.open("/lam-viec").select("a[href=/van-hanh/mau-tin]")).hasSize(1);
    }

    @Test
    void one_template_shows_its_words_gaps_size_and_versions() throws Exception {
        Document page = browser.open(READY);
        assertThat(page.expectFirst("textarea#text").text()).contains("{{officeShort}}");
        assertThat(page.select("details dt").eachText()).contains("{{code}}", "{{office}}");
        assertThat(page.select("input#subject")).isEmpty();
        assertThat(page.expectFirst("select#encoding option[selected]").text())
                .contains("Không dấu");
        assertThat(page.expectFirst("#preview").text())
                .contains("1 phần", "54 ký tự", "còn chỗ cho 106", "Mã hồ sơ, Tên tắt");
        assertThat(page.select("ol > li")).hasSize(4);
        assertThat(page.select("ol > li").get(2).text())
                .contains("Không duyệt", "Thiếu tên cơ quan");
        assertThat(page.select("ol > li").get(3).text())
                .contains("Đang dùng", "Có sẵn cùng phần mềm");
        assertThat(page.select("ol > li").get(2).select("form")).isEmpty();
    }

    @Test
    void words_are_tried_out_on_a_dossier_before_they_are_saved() throws Exception {
        Document tried =
                browser.send(
                        browser.open(READY),
                        "form.card",
                        Map.of("text", "Mới {{code}}", "dossier", "000.10.17.H99-261123-0001"),
                        "[value=preview]");
        assertThat(tried.expectFirst("#preview").text())
                .contains("UBND X. Ha Trung", "2 phần", "Quá 160 chỉ 1 ký tự", "chỉ còn 1 phần")
                .contains("Mọi giá trị đều là của hồ sơ này");
        assertThat(tried.expectFirst("textarea#text").text()).isEqualTo("Mới {{code}}");
        assertThat(tried.expectFirst("input#dossier").attr("value"))
                .isEqualTo("000.10.17.H99-261123-0001");
        assertThat(services.asked("POST " + ASKED + "/preview?language=vi"))
                .singleElement()
                .satisfies(request ->
                        assertThat(request.body())
                                .contains(
                                        "\"text\":\"Mới {{code}}\"",
                                        "\"encoding\":\"GSM_UNACCENTED\"",
                                        "\"dossier\":\"000.10.17.H99-261123-0001\""));
        assertThat(services.asked("PUT ")).isEmpty();
    }

    @Test
    void what_is_wrong_with_the_words_is_said_at_their_field() throws Exception {
        String wrong =
                "{\"status\":422,\"detail\":\"Chưa dùng được\",\"errors\":[{\"field\":\"text\","
                        + "\"message\":\"Ký tự ₫ không viết được.\"}]}";
        services.text("POST " + ASKED + "/preview", 422, "application/problem+json", wrong);
        services.text("PUT notification/api/templates/", 422, "application/problem+json", wrong);
        Document form = browser.open(READY);
        for (String button : new String[] {"[value=preview]", "[value=save]"}) {
            Document again = browser.send(form, "form.card", Map.of("text", "5 ₫"), button);
            assertThat(again.expectFirst("#text-fault").text()).contains("₫");
            assertThat(again.expectFirst("textarea#text").text()).isEqualTo("5 ₫");
            assertThat(again.select("#preview")).isEmpty();
        }
    }

    @Test
    void a_dossier_that_is_unknown_or_elsewhere_is_said_at_its_field() throws Exception {
        Document form = browser.open(READY);
        services.text("POST " + ASKED + "/preview", 404, "application/problem+json", "{}");
        assertThat(
                        browser.send(form, "form.card", Map.of("dossier", "x"), "[value=preview]")
                                .expectFirst("#dossier-fault")
                                .text())
                .isEqualTo("Không có hồ sơ này.");
        services.text("POST " + ASKED + "/preview", 403, "application/problem+json", "{}");
        assertThat(
                        browser.send(form, "form.card", Map.of("dossier", "x"), "[value=preview]")
                                .expectFirst("#dossier-fault")
                                .text())
                .contains("cơ quan khác");
    }

    @Test
    void words_are_saved_as_the_next_version_of_the_one_that_was_read() throws Exception {
        Document done =
                browser.send(
                        browser.open(READY),
                        "form.card",
                        Map.of("text", "Dòng 1\r\nDòng 2", "encoding", "UCS2_ACCENTED"),
                        "[value=save]");
        assertThat(done.expectFirst("[role=status]").text()).contains("Đã lưu phiên bản 4");
        assertThat(services.asked("PUT " + ASKED + "?language=vi"))
                .singleElement()
                .satisfies(request ->
                        assertThat(request.body())
                                .contains(
                                        "\"text\":\"Dòng 1\\nDòng 2\"",
                                        "\"encoding\":\"UCS2_ACCENTED\"",
                                        "\"after\":4"));
    }

    @Test
    void a_mail_has_a_subject_and_no_encoding() throws Exception {
        Document page = browser.open("/van-hanh/mau-tin/received/EMAIL?language=en");
        assertThat(page.select("input#subject")).hasSize(1);
        assertThat(page.select("select#encoding")).isEmpty();
        browser.send(page, "form.card", Map.of("subject", "Hello"), "[value=save]");
        assertThat(services.asked("PUT notification/api/templates/received/EMAIL?language=en"))
                .singleElement()
                .satisfies(request ->
                        assertThat(request.body())
                                .contains("\"subject\":\"Hello\"")
                                .doesNotContain("encoding"));
    }

    @Test
    void a_save_that_is_not_answered_is_sent_again_under_the_same_key() throws Exception {
        services.text("PUT notification/api/templates/", 500, "text/plain", "");
        Document form = browser.open(READY);
        Document again = browser.send(form, "form.card", Map.of(), "[value=save]");
        assertThat(again.expectFirst("[role=alert]").text()).contains("không trả lời");
        assertThat(again.expectFirst("form.card input[name=key]").attr("value"))
                .isEqualTo(form.expectFirst("form.card input[name=key]").attr("value"));
    }

    @Test
    void what_the_carrier_says_of_a_version_is_written_down() throws Exception {
        Document page = browser.open(READY);
        Document submitted =
                browser.send(page, "form[action*=/phien-ban/4]", Map.of(), "[value=SUBMITTED]");
        assertThat(submitted.expectFirst("[role=status]").text())
                .isEqualTo("Phiên bản 4: Đã gửi nhà mạng.");
        browser.send(
                page,
                "form[action*=/phien-ban/3]",
                Map.of("reason", "Sai mẫu"),
                "[value=REJECTED]");
        assertThat(services.asked("POST " + ASKED + "/versions/3/approval?language=vi"))
                .singleElement()
                .satisfies(request ->
                        assertThat(request.body())
                                .contains("\"state\":\"REJECTED\"", "\"reason\":\"Sai mẫu\""));

        services.text(
                "POST " + ASKED + "/versions/",
                422,
                "application/problem+json",
                "{\"status\":422,\"errors\":[{\"field\":\"reason\",\"message\":\"Phải ghi lý"
                        + " do.\"}]}");
        Document refused =
                browser.send(page, "form[action*=/phien-ban/3]", Map.of(), "[value=REJECTED]");
        assertThat(refused.expectFirst("[role=alert]").text()).contains("Phải ghi lý do.");
        services.text("POST " + ASKED + "/versions/", 500, "text/plain", "");
        Document silent =
                browser.send(page, "form[action*=/phien-ban/3]", Map.of(), "[value=APPROVED]");
        assertThat(silent.expectFirst("[role=alert]").text()).contains("không trả lời");
    }

    @Test
    void a_template_that_does_not_exist_is_not_found() throws Exception {
        services.text("GET notification/api/templates/", 404, "application/problem+json", "{}");
        assertThat(browser.open("/van-hanh/mau-tin/nothing/SMS", 404).select("h1")).hasSize(1);
    }

    @Test
    void only_operations_come_here() throws Exception {
        browser.signIn(Browser.SPECIALIST);
        assertThat(browser.ask("/van-hanh/mau-tin").getStatus()).isEqualTo(403);
    }
}
