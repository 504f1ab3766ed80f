package vn.lienthong.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

@PageTest
class OnlineCounterPagesTest {
    private static final String REFERENCE = "TT-7KM4W9QXHB";
    private static final String ONE = "intake/api/submissions/" + REFERENCE;
    private static final String PAGE = "/mot-cua/truc-tuyen/" + REFERENCE;
    private static final String CODE = "000.11.17.H99-261123-0007";

    private final Browser browser;
    private final FakeServices services;

    OnlineCounterPagesTest(Browser browser, FakeServices services) {
        this.browser = browser;
        this.services = services;
    }

    private static String submission(String kind, String state, boolean late, String more) {
        return """
        {"reference":"TT-7KM4W9QXHB","kind":"%s","state":"%s","late":%s,%s
         "submittedAt":"2026-11-23T08:30:00+07:00","answerBy":"2026-11-25T08:30:00+07:00",
         "office":"000.11.17.H99","officeName":"Bộ phận Một cửa phường Bình An","procedure":"1.013831",
         "procedureName":"Đăng ký biến động đất đai","note":"Xin sớm",
         "applicant":{"kind":"CITIZEN","fullName":"Nguyễn Thị Hoà","phone":"0912000001"},
         "papers":[{"code":"DON","name":"Đơn đăng ký","required":true,
           "files":[{"id":"f1","name":"don.pdf","type":"application/pdf","size":120000}]},
           {"code":"GCN","name":"Giấy chứng nhận","required":true,"files":[]}]}
        """
                .formatted(kind, state, late, more);
    }

    @BeforeEach
    void somethingWaits() throws Exception {
        services.reset();
        String waiting = submission("SUBMISSION", "WAITING", true, "");
        answer("GET intake/api/submissions", 200, "{\"items\":[" + waiting + "],\"total\":1}");
        answer("GET " + ONE, 200, waiting);
        browser.signIn(Browser.COUNTER);
    }

    private void answer(String request, int status, String body) {
        services.text(
                request,
                status,
                status < 400 ? "application/json" : "application/problem+json",
                body);
    }

    @Test
    void the_queue_says_what_is_late_in_words_and_the_start_page_how_many_wait() throws Exception {
        Document queue = browser.open("/mot-cua/truc-tuyen");

        assertThat(queue.expectFirst("tbody tr").text())
                .contains("Nguyễn Thị Hoà", REFERENCE, "08:30, 25/11/2026", "Quá giờ trả lời");
        assertThat(services.asked("GET intake/api/submissions").getLast().address())
                .contains("office=000.11.17.H99", "size=25");
        assertThat(
                        browser.open("/lam-viec")
                                .select(".cards li:has(a[href=/mot-cua/truc-tuyen]) .waiting")
                                .text())
                .isEqualTo("Đang chờ: 1");
    }

    @Test
    void one_shows_who_applies_and_every_paper_with_its_files() throws Exception {
        services.text("GET " + ONE + "/files/f1", 200, "image/png", "PNG");

        Document page = browser.open(PAGE);

        assertThat(page.text()).contains("Nguyễn Thị Hoà", "0912000001", "Xin sớm");
        assertThat(page.select("main > .two .papers > li").eachText())
                .containsExactly("Đơn đăng ký 1 tệp don.pdf 117 kB", "Giấy chứng nhận Chưa có tệp");
        MockHttpServletResponse file = browser.ask(page.expectFirst(".papers a").attr("href"));
        assertThat(file.getContentType()).isEqualTo("image/png");
        assertThat(page.select(".actions a").eachText())
                .containsExactly("Tiếp nhận", "Yêu cầu hoàn thiện", "Không tiếp nhận");
    }

    @Test
    void what_is_accepted_leads_to_the_receipt() throws Exception {
        answer(
                "POST " + ONE + "/acceptance",
                200,
                submission("SUBMISSION", "ACCEPTED", false, "\"dossier\":\"" + CODE + "\","));

        Document registered =
                browser.send(browser.open(PAGE + "/tiep-nhan"), "main form", Map.of(), "");

        assertThat(registered.select("a[href$=giay-tiep-nhan.pdf]").attr("href")).contains(CODE);
        assertThat(
                        services.asked("POST " + ONE + "/acceptance")
                                .getFirst()
                                .header("Idempotency-Key"))
                .isNotBlank();
    }

    @Test
    void what_cannot_be_accepted_says_why() throws Exception {
        answer(
                "POST " + ONE + "/acceptance",
                422,
                "{\"errors\":[{\"field\":\"documents\",\"message\":\"Thiếu giấy tờ: Giấy chứng"
                        + " nhận\"}]}");
        Document refused =
                browser.send(browser.open(PAGE + "/tiep-nhan"), "main form", Map.of(), "");
        assertThat(refused.expectFirst(".wrong").text()).contains("Thiếu giấy tờ: Giấy chứng nhận");

        services.text("POST " + ONE + "/acceptance", 503, "text/plain", "");
        Document unanswered = browser.send(refused, "main form", Map.of(), "");
        assertThat(unanswered.expectFirst(".wrong").text()).contains("không trả lời");
    }

    @Test
    void a_supplement_is_confirmed_and_cannot_be_refused() throws Exception {
        String supplement =
                submission("SUPPLEMENT", "WAITING", false, "\"dossier\":\"" + CODE + "\",");
        answer("GET " + ONE, 200, supplement);
        answer("POST " + ONE + "/acceptance", 200, supplement.replace("WAITING", "ACCEPTED"));

        Document page = browser.open(PAGE);
        assertThat(page.select(".actions a").eachText())
                .containsExactly("Xác nhận bổ sung", "Yêu cầu hoàn thiện");
        MockHttpServletResponse done =
                browser.submit(browser.open(PAGE + "/tiep-nhan"), "main form", Map.of(), "");
        assertThat(done.getRedirectedUrl()).isEqualTo("/ho-so/" + CODE);
    }

    @Test
    void it_is_returned_with_a_reason_and_only_once() throws Exception {
        answer("POST " + ONE + "/return", 200, submission("SUBMISSION", "RETURNED", false, ""));
        Document ask = browser.open(PAGE + "/yeu-cau-hoan-thien");
        Document empty = browser.send(ask, "main form", Map.of(), "");
        assertThat(empty.select(".wrong a").eachAttr("href")).containsExactly("#reason");
        Document queue = browser.send(empty, "main form", Map.of("reason", "Trang 2 mờ"), "");
        assertThat(queue.expectFirst("[role=status]").text())
                .isEqualTo("Đã yêu cầu hoàn thiện " + REFERENCE + ".");
        assertThat(services.asked("POST " + ONE + "/return").getFirst().body())
                .isEqualTo("{\"reason\":\"Trang 2 mờ\"}");

        answer(
                "GET " + ONE,
                200,
                submission(
                        "SUBMISSION",
                        "WAITING",
                        false,
                        "\"returned\":{\"at\":\"2026-11-23T09:00:00+07:00\",\"reason\":\"Trang 2"
                                + " mờ\"},"));
        assertThat(browser.open(PAGE).select(".actions a").eachText())
                .containsExactly("Tiếp nhận", "Không tiếp nhận");
    }

    @Test
    void a_refusal_needs_its_reason_and_leads_to_its_paper() throws Exception {
        answer(
                "POST " + ONE + "/refusal",
                200,
                submission("SUBMISSION", "REFUSED", false, "\"dossier\":\"" + CODE + "\","));
        Document ask = browser.open(PAGE + "/tu-choi");
        assertThat(browser.send(ask, "main form", Map.of(), "").select(".wrong a")).hasSize(1);
        Document refused = browser.send(ask, "main form", Map.of("reason", "Sai nơi"), "");
        assertThat(refused.text()).contains(CODE);

        answer(
                "POST " + ONE + "/refusal",
                409,
                "{\"detail\":\"Đang được giải quyết\",\"state\":\"WAITING\"}");
        Document conflict =
                browser.send(
                        browser.open(PAGE + "/tu-choi"), "main form", Map.of("reason", "x"), "");
        assertThat(conflict.expectFirst(".wrong").text()).contains("Đang được giải quyết");
    }

    @Test
    void the_files_of_a_dossier_are_listed_for_its_offices() throws Exception {
        answer(
                "GET intake/api/dossiers/" + CODE + "/files",
                200,
                """
                {"items":[{"submission":"TT-7KM4W9QXHB","id":"f1","paper":"DON","paperName":"Đơn đăng ký","name":"don.pdf",
                  "type":"application/pdf","size":1,"at":"2026-11-23T08:00:00+07:00"}],"total":1}
                """);
        services.text("GET " + ONE + "/files/f1", 200, "application/pdf", "%PDF-1.7");

        Document page = browser.open("/ho-so/" + CODE + "/giay-to-truc-tuyen");

        assertThat(page.expectFirst("tbody").text()).contains("don.pdf", "Đơn đăng ký");
        MockHttpServletResponse file = browser.ask(page.expectFirst("tbody a").attr("href"));
        assertThat(file.getContentAsString()).isEqualTo("%PDF-1.7");
        answer("GET intake/api/dossiers/" + CODE + "/files", 200, "{\"items\":[],\"total\":0}");
        assertThat(browser.open("/ho-so/" + CODE + "/giay-to-truc-tuyen").select("table"))
                .isEmpty();
    }

    @Test
    void only_the_counter_opens_the_queue_and_an_empty_or_silent_one_is_said() throws Exception {
        answer("GET intake/api/submissions", 200, "{\"items\":[],\"total\":0}");
        assertThat(browser.open("/mot-cua/truc-tuyen").text())
                .contains("Không có hồ sơ trực tuyến");
        services.fails("intake", 503);
        browser.open("/mot-cua/truc-tuyen", 503);
        browser.signIn(Browser.SPECIALIST);
        assertThat(browser.ask("/mot-cua/truc-tuyen").getStatus()).isEqualTo(403);
    }
}
