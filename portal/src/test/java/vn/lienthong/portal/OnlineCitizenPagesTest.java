package vn.lienthong.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

@PageTest
class OnlineCitizenPagesTest {
    private static final String REFERENCE = "TT-7KM4W9QXHB";
    private static final String ONE = "intake/public/submissions/" + REFERENCE;
    private static final String PROCEDURE =
            """
            {"code":"1.013831","name":"Đăng ký biến động đất đai","field":"Đất đai","limit":"8wd",
             "fee":{"amount":50000,"note":"mỗi hồ sơ"},
             "papers":[{"code":"DON","name":"Đơn đăng ký","required":true,"original":true,"copies":1},
               {"code":"UY-QUYEN","name":"Văn bản uỷ quyền","required":false,"original":false,"copies":1}]}
            """;

    private final Browser browser;
    private final FakeServices services;

    OnlineCitizenPagesTest(Browser browser, FakeServices services) {
        this.browser = browser;
        this.services = services;
    }

    private static String submission(String state, String more, String files) {
        return """
        {"reference":"TT-7KM4W9QXHB","kind":"SUBMISSION","state":"%s","pin":"493817",%s
         "office":"000.11.17.H99","officeName":"Bộ phận Một cửa phường Bình An","procedure":"1.013831",
         "procedureName":"Đăng ký biến động đất đai",
         "papers":[{"code":"DON","name":"Đơn đăng ký","required":true,"files":[%s]},
           {"code":"UY-QUYEN","name":"Văn bản uỷ quyền","required":false,"files":[]}]}
        """
                .formatted(state, more, files);
    }

    private static final String FILE =
            "{\"id\":\"f1\",\"name\":\"don.pdf\",\"type\":\"application/pdf\",\"size\":120000}";
    private static final String WAITING =
            "\"submittedAt\":\"2026-11-23T08:30:00+07:00\",\"answerBy\":\"2026-11-25T08:30:00+07:00\",";

    @BeforeEach
    void everythingIsUp() {
        services.reset();
        answer("GET intake/public/procedures", 200, "{\"items\":[" + PROCEDURE + "],\"total\":1}");
        answer("GET intake/public/procedures/1.013831", 200, PROCEDURE);
        answer(
                "GET intake/public/offices",
                200,
                "{\"items\":[{\"code\":\"000.11.17.H99\",\"name\":\"Bộ phận Một cửa phường Bình"
                        + " An\"}],\"total\":1}");
        answer("POST intake/public/submissions", 201, submission("DRAFT", "", ""));
        answer("PUT " + ONE, 200, submission("DRAFT", "", ""));
        answer("GET " + ONE, 200, submission("DRAFT", "", ""));
        answer("POST " + ONE + "/files", 201, FILE);
        answer("DELETE " + ONE + "/files/f1", 200, submission("DRAFT", "", ""));
        answer("POST " + ONE + "/completion", 200, submission("WAITING", WAITING, FILE));
        answer("POST " + ONE + "/withdrawal", 200, submission("WITHDRAWN", "", ""));
    }

    private void answer(String request, int status, String body) {
        services.text(
                request,
                status,
                status < 400 ? "application/json" : "application/problem+json",
                body);
    }

    private Document atDetails() throws Exception {
        Document office =
                browser.send(
                        browser.open("/nop-ho-so/thu-tuc/1.013831"), "main form", Map.of(), "");
        return browser.send(office, "main form", Map.of("office", "000.11.17.H99"), "");
    }

    private Document atPapers() throws Exception {
        return browser.send(
                atDetails(),
                "main form",
                Map.of("applicant.fullName", "Nguyễn Thị Hoà", "applicant.phone", "0912 000 001"),
                "");
    }

    @Test
    void a_citizen_hands_in_without_an_account_and_without_a_script() throws Exception {
        Document choose = browser.open("/nop-ho-so?q=dat+dai");
        assertThat(choose.select(".cards a").eachAttr("href"))
                .containsExactly("/nop-ho-so/thu-tuc/1.013831");
        assertThat(
                        services.asked("GET intake/public/procedures?q=dat")
                                .getFirst()
                                .header("Authorization"))
                .isNull();
        Document procedure = browser.open("/nop-ho-so/thu-tuc/1.013831");
        assertThat(procedure.text()).contains("8 ngày làm việc", "50.000 đồng", "Đơn đăng ký");

        Document papers = atPapers();
        assertThat(papers.expectFirst("h1").text()).isEqualTo("Giấy tờ kèm theo");
        assertThat(papers.select(".tasks li").eachText())
                .containsExactly(
                        "Đơn đăng ký Chưa có tệp",
                        "Văn bản uỷ quyền nếu có",
                        "Giấy tờ khác nếu có");
        FakeServices.Request begun = services.asked("POST intake/public/submissions").getFirst();
        assertThat(begun.header("Idempotency-Key")).isNotBlank();
        assertThat(begun.body())
                .contains("\"fullName\":\"Nguyễn Thị Hoà\"")
                .doesNotContain("consent");

        answer("GET " + ONE, 200, submission("DRAFT", "", FILE));
        Document paper =
                browser.upload(
                        browser.open("/nop-ho-so/giay-to/DON"), "#add", "đơn.pdf", "%PDF-1.7 đơn");
        assertThat(paper.expectFirst("[role=status]").text()).isEqualTo("Đã tải tệp lên.");
        assertThat(paper.select(".papers a").eachText()).containsExactly("don.pdf");
        FakeServices.Request sent = services.asked("POST " + ONE + "/files").getFirst();
        assertThat(sent.address()).endsWith("/files?paper=DON");
        assertThat(sent.header("Lookup-Pin")).isEqualTo("493817");
        assertThat(sent.header("Content-Disposition")).contains("filename*=UTF-8''%C4%91");
        assertThat(sent.body()).isEqualTo("%PDF-1.7 đơn");

        Document check = browser.open("/nop-ho-so/kiem-tra");
        assertThat(check.text())
                .contains(
                        "Nguyễn Thị Hoà",
                        "0912 000 001",
                        "Bộ phận Một cửa phường Bình An",
                        "1 tệp");
        Document without = browser.send(check, "main form", Map.of("note", "Xin sớm"), "");
        assertThat(without.select(".wrong a").eachAttr("href")).containsExactly("#consent");
        assertThat(without.expectFirst("#note").text()).isEqualTo("Xin sớm");
        assertThat(services.asked("POST " + ONE + "/completion")).isEmpty();

        answer("GET " + ONE, 200, submission("WAITING", WAITING, FILE));
        Document done = browser.send(without, "main form", Map.of("consent", "true"), "");
        assertThat(done.expectFirst(".promise").text()).contains(REFERENCE, "493817");
        assertThat(done.text()).contains("trả lời chậm nhất 08:30, thứ Tư, ngày 25/11/2026");
        assertThat(services.asked("POST " + ONE + "/completion").getFirst().body())
                .contains("\"consent\":true", "\"note\":\"Xin sớm\"");
        // It is handed in: going back does not hand it in again.
        assertThat(browser.redirect("/nop-ho-so/kiem-tra")).isEqualTo("/nop-ho-so");
    }

    @Test
    void nothing_is_lost_by_going_back_and_changed_details_do_not_begin_another() throws Exception {
        atPapers();

        Document details = browser.open("/nop-ho-so/thong-tin");
        assertThat(details.expectFirst("[name=applicant.fullName]").val())
                .isEqualTo("Nguyễn Thị Hoà");
        browser.send(details, "main form", Map.of("applicant.fullName", "Nguyễn Thị Hòa"), "");

        assertThat(services.asked("POST intake/public/submissions")).hasSize(1);
        assertThat(services.asked("PUT " + ONE).getFirst().body()).contains("Nguyễn Thị Hòa");
        assertThat(browser.open("/nop-ho-so/noi-nop").expectFirst("option[selected]").val())
                .isEqualTo("000.11.17.H99");
    }

    @Test
    void what_is_missing_stands_at_its_field() throws Exception {
        Document office =
                browser.send(
                        browser.open("/nop-ho-so/thu-tuc/1.013831"), "main form", Map.of(), "");
        Document none = browser.send(office, "main form", Map.of(), "");
        assertThat(none.select(".wrong a").eachAttr("href")).containsExactly("#office");

        Document details = atDetails();
        // A browser that knows its owner can fill in what it is asked for.
        assertThat(details.select("[autocomplete]").eachAttr("autocomplete"))
                .containsExactly("name", "tel", "email", "address-line1");
        Document empty = browser.send(details, "main form", Map.of(), "");
        assertThat(empty.select(".wrong a").eachAttr("href"))
                .containsExactly("#applicant.fullName", "#applicant.phone");

        answer(
                "POST intake/public/submissions",
                400,
                "{\"errors\":[{\"field\":\"applicant.phone\",\"message\":\"Không phải số di"
                        + " động\"}]}");
        Document refused =
                browser.send(
                        empty,
                        "main form",
                        Map.of("applicant.fullName", "Hoà", "applicant.phone", "1"),
                        "");
        assertThat(refused.expectFirst("#applicant\\.phone-fault").text())
                .isEqualTo("Không phải số di động");
    }

    @Test
    void a_wrong_file_is_named_and_a_large_one_is_not_even_sent() throws Exception {
        atPapers();
        Document paper = browser.open("/nop-ho-so/giay-to/DON");

        Document none = browser.upload(paper, "#add", "", "");
        assertThat(none.select(".wrong a").eachAttr("href")).containsExactly("#file");
        Document large = browser.upload(none, "#add", "to.pdf", "x".repeat(5 * 1024 * 1024 + 1));
        assertThat(large.expectFirst("#file-fault").text()).startsWith("to.pdf: Tệp lớn hơn 5 MB");
        assertThat(services.asked("POST " + ONE + "/files")).isEmpty();

        answer("POST " + ONE + "/files", 422, "{\"detail\":\"Tệp không phải PDF, JPEG hay PNG.\"}");
        Document refused = browser.upload(large, "#add", "virus.pdf", "MZ");
        assertThat(refused.expectFirst("#file-fault").text())
                .isEqualTo("virus.pdf: Tệp không phải PDF, JPEG hay PNG.");
        services.text("POST " + ONE + "/files", 503, "text/plain", "");
        assertThat(
                        browser.upload(refused, "#add", "a.pdf", "%PDF-")
                                .expectFirst("#file-fault")
                                .text())
                .contains("Dịch vụ tiếp nhận hồ sơ không trả lời");
    }

    @Test
    void a_file_is_looked_at_and_removed() throws Exception {
        atPapers();
        answer("GET " + ONE, 200, submission("DRAFT", "", FILE));
        services.text("GET " + ONE + "/files/f1", 200, "application/pdf", "%PDF-1.7");

        Document paper = browser.open("/nop-ho-so/giay-to/DON");
        MockHttpServletResponse file = browser.ask(paper.expectFirst(".papers a").attr("href"));
        assertThat(file.getContentType()).isEqualTo("application/pdf");
        assertThat(file.getContentAsString()).isEqualTo("%PDF-1.7");
        // What is no PDF and no image is saved, never shown.
        services.text("GET " + ONE + "/files/f1", 200, "text/html", "<script>");
        MockHttpServletResponse page = browser.ask("/nop-ho-so/tep/f1");
        assertThat(page.getContentType()).isEqualTo("application/octet-stream");
        assertThat(page.getHeader("Content-Disposition")).isEqualTo("attachment");

        answer("GET " + ONE, 200, submission("DRAFT", "", ""));
        Document removed = browser.send(paper, "form[action$=bo-tep]", Map.of(), "");
        assertThat(removed.expectFirst("[role=status]").text()).isEqualTo("Đã bỏ tệp.");
        assertThat(services.asked("DELETE " + ONE + "/files/f1")).hasSize(1);
    }

    @Test
    void a_refused_handing_in_says_which_papers_are_missing() throws Exception {
        atPapers();
        answer(
                "POST " + ONE + "/completion",
                422,
                "{\"errors\":[{\"field\":\"documents\",\"message\":\"Thiếu giấy tờ: Đơn"
                        + " đăng ký (DON).\"}]}");

        Document check = browser.open("/nop-ho-so/kiem-tra");
        assertThat(check.expectFirst(".notice").text()).contains("Còn thiếu", "Đơn đăng ký");
        Document refused = browser.send(check, "main form", Map.of("consent", "true"), "");

        assertThat(refused.expectFirst(".wrong").text()).contains("Thiếu giấy tờ: Đơn đăng ký");
        services.text("POST " + ONE + "/completion", 503, "text/plain", "");
        String key = refused.expectFirst("main form [name=key]").val();
        Document unanswered = browser.send(refused, "main form", Map.of("consent", "true"), "");
        assertThat(unanswered.expectFirst("main form [name=key]").val()).isEqualTo(key);
    }

    private Document follow() throws Exception {
        return browser.send(
                browser.open("/nop-ho-so/theo-doi"),
                "main form",
                Map.of("reference", "tt-7km4w9qxhb", "pin", "493817"),
                "");
    }

    @Test
    void who_names_reference_and_pin_sees_the_state_and_neither_is_in_an_address()
            throws Exception {
        answer("GET " + ONE, 200, submission("WAITING", WAITING + "\"late\":true,", FILE));

        Document state = follow();

        assertThat(state.expectFirst(".tag").text()).isEqualTo("Chờ tiếp nhận");
        assertThat(state.expectFirst(".promise").text()).contains("25/11/2026", "Đã quá giờ này");
        assertThat(services.asked("GET " + ONE).getLast().header("Lookup-Pin")).isEqualTo("493817");
        assertThat(services.asked("GET " + ONE).getLast().address()).doesNotContain("493817");
    }

    @Test
    void the_page_for_dossiers_opens_what_was_handed_in_online_too() throws Exception {
        assertThat(
                        browser.submit(
                                        browser.open("/tra-cuu"),
                                        "main form",
                                        Map.of("code", "tt-7km4w9qxhb", "pin", "493817"),
                                        "")
                                .getForwardedUrl())
                .isEqualTo("/nop-ho-so/theo-doi?reference=TT-7KM4W9QXHB");
    }

    @Test
    void a_wrong_pin_and_an_unknown_reference_look_the_same() throws Exception {
        answer("GET " + ONE, 404, "{\"detail\":\"x\"}");
        Document wrong = follow();
        assertThat(wrong.expectFirst(".wrong").text()).contains("Không tìm thấy");
        assertThat(wrong.expectFirst("#pin").val()).isEmpty();
        answer("GET " + ONE, 429, "{\"detail\":\"x\"}");
        assertThat(follow().expectFirst(".wrong").text()).contains("quá nhiều lần");
        Document empty =
                browser.send(browser.open("/nop-ho-so/theo-doi"), "main form", Map.of(), "");
        assertThat(empty.select(".wrong a").eachAttr("href")).containsExactly("#reference", "#pin");
        assertThat(browser.redirect("/nop-ho-so/tinh-trang")).isEqualTo("/nop-ho-so/theo-doi");
    }

    @Test
    void what_was_returned_is_completed_on_the_same_pages() throws Exception {
        answer(
                "GET " + ONE,
                200,
                submission(
                        "RETURNED",
                        "\"returned\":{\"at\":\"2026-11-23T09:00:00+07:00\",\"reason\":\"Trang 2"
                                + " mờ\"},",
                        FILE));

        Document papers = browser.send(follow(), "form[action$=hoan-thien]", Map.of(), "");

        assertThat(papers.expectFirst(".notice").text()).contains("Trang 2 mờ");
        Document check = browser.open("/nop-ho-so/kiem-tra");
        assertThat(check.select("a[href=/nop-ho-so/thong-tin]")).isEmpty();
        answer("GET " + ONE, 200, submission("WAITING", WAITING, FILE));
        Document done =
                browser.send(check, "main form", Map.of("consent", "true", "note", "Đã sửa"), "");
        assertThat(done.text()).contains(REFERENCE);
    }

    @Test
    void it_is_taken_back_after_one_more_question() throws Exception {
        answer("GET " + ONE, 200, submission("WAITING", WAITING, FILE));
        follow();
        answer("POST " + ONE + "/withdrawal", 409, "{\"detail\":\"Hồ sơ đã nộp\"}");
        Document ask = browser.open("/nop-ho-so/rut");
        Document refused = browser.send(ask, "main form", Map.of(), "");
        assertThat(refused.expectFirst(".wrong").text()).contains("Hồ sơ đã nộp");

        answer("POST " + ONE + "/withdrawal", 200, submission("WITHDRAWN", "", ""));
        answer("GET " + ONE, 200, submission("WITHDRAWN", "", ""));
        Document gone = browser.send(refused, "main form", Map.of(), "");
        assertThat(gone.expectFirst("[role=status]").text()).isEqualTo("Đã rút hồ sơ.");
        assertThat(gone.select("a[href=/nop-ho-so/rut]")).isEmpty();
    }

    @Test
    void what_was_accepted_leads_to_its_dossier_which_can_then_be_supplemented() throws Exception {
        assertThat(browser.redirect("/tra-cuu/bo-sung")).isEqualTo("/tra-cuu");
        answer(
                "GET " + ONE,
                200,
                submission("ACCEPTED", "\"dossier\":\"000.11.17.H99-261123-0007\",", FILE));
        Document state = follow();
        assertThat(state.select("a.button").eachAttr("href"))
                .containsExactly("/tra-cuu?code=000.11.17.H99-261123-0007");

        Document ask = browser.open("/tra-cuu/bo-sung");
        assertThat(ask.text()).contains("000.11.17.H99-261123-0007");
        String supplements = "POST intake/public/dossiers/000.11.17.H99-261123-0007/supplements";
        answer(
                supplements,
                409,
                "{\"detail\":\"Không có yêu cầu bổ sung nào\",\"state\":\"RECEIVED\"}");
        Document refused = browser.send(ask, "main form", Map.of(), "");
        assertThat(refused.expectFirst(".wrong").text()).contains("Không có yêu cầu bổ sung nào");

        String supplement = submission("DRAFT", "", "").replace("SUBMISSION", "SUPPLEMENT");
        answer(supplements, 201, supplement);
        answer("GET " + ONE, 200, supplement);
        Document papers = browser.send(refused, "main form", Map.of(), "");
        assertThat(papers.expectFirst("h1").text()).isEqualTo("Giấy tờ kèm theo");
        assertThat(services.asked(supplements).getLast().header("Lookup-Pin")).isEqualTo("493817");
    }

    @Test
    void without_a_draft_every_step_leads_to_the_beginning() throws Exception {
        for (String step :
                new String[] {"noi-nop", "thong-tin", "giay-to", "giay-to/DON", "kiem-tra"}) {
            assertThat(browser.redirect("/nop-ho-so/" + step)).isEqualTo("/nop-ho-so");
        }
        assertThat(browser.redirect("/nop-ho-so/da-nop")).isEqualTo("/nop-ho-so/theo-doi");
        assertThat(browser.redirect("/nop-ho-so/rut")).isEqualTo("/nop-ho-so/theo-doi");
        assertThat(browser.ask("/nop-ho-so/tep/f1").getStatus()).isEqualTo(404);
        assertThat(browser.open("/nop-ho-so/het-phien").text()).contains("Phiên làm việc đã hết");
    }

    @Test
    void a_service_that_is_down_and_a_procedure_that_is_gone_get_their_pages() throws Exception {
        browser.open("/nop-ho-so/thu-tuc/9.9", 404);
        services.fails("intake", 503);
        browser.open("/nop-ho-so", 503);
        browser.open("/nop-ho-so/thu-tuc/1.013831", 503);
    }

    @Test
    void the_pages_are_there_in_english() throws Exception {
        Document page = browser.open("/nop-ho-so?lang=en");
        assertThat(page.expectFirst("h1").text()).isEqualTo("Hand in a dossier online");
    }
}
