package vn.lienthong.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@PageTest
class PersonPagesTest {
    private static final String PAGE = "/van-hanh/du-lieu-ca-nhan";
    private static final String COPIES = "POST intake/api/persons/copies";
    private static final String FORM = "main form[action=" + PAGE + "]";
    private static final String NUMBER = "099190000123";
    private static final String DONE = "000.10.17.H99-261123-0001";
    private static final String OPEN = "000.10.17.H99-261123-0002";
    private static final String GONE = "000.10.17.H99-261123-0003";

    private final Browser browser;
    private final FakeServices services;

    PersonPagesTest(Browser browser, FakeServices services) {
        this.browser = browser;
        this.services = services;
    }

    @BeforeEach
    void asOperator() throws Exception {
        services.reset();
        services.text(
                COPIES,
                200,
                "application/json",
                """
                {"asOf":"2026-11-28T08:00:00+07:00","dossiers":[
                 {"code":"%s","status":10,"procedureName":"Khai sinh","receivedAt":"2026-11-23T08:15:00+07:00",
                  "applicant":{"fullName":"Lê Thị Hoa Mai","idNumber":"%s","phone":"0912000123"},
                  "documents":[{"code":"DON","name":"Đơn"},{"code":"CCCD"}]},
                 {"code":"%s","status":4,"procedureName":"Đất","applicant":{"fullName":"Lê Thị Hoa Mai"}},
                 {"code":"%s","status":10,"procedureName":"Nhà","applicant":{"fullName":""},
                  "erased":{"at":"2026-11-25T08:00:00+07:00","by":"ops","why":"Yêu cầu"}}],
                 "submissions":[{"reference":"TT-7","since":"2026-11-24T08:00:00+07:00","standing":"RETURNED",
                  "procedureName":"Hộ kinh doanh","applicant":{"fullName":"Lê Thị Hoa Mai"},"files":["don.pdf"]}]}
                """
                        .formatted(DONE, NUMBER, OPEN, GONE));
        browser.signIn(Browser.OPERATOR);
    }

    @Test
    void everything_kept_about_a_person_is_shown_and_the_person_stands_in_no_address()
            throws Exception {
        Document page = browser.open(PAGE);
        Document found = browser.send(page, FORM, Map.of("idNumber", NUMBER), "");
        assertThat(services.asked(COPIES).getLast().body()).contains(NUMBER);
        assertThat(services.asked(COPIES).getLast().body()).doesNotContain("phone");
        assertThat(found.expectFirst("#found").text()).contains("3 hồ sơ", "1 lần nộp");
        assertThat(found.select("main section").eachText())
                .satisfiesExactly(
                        done ->
                                assertThat(done)
                                        .contains(DONE, "Khai sinh", "Lê Thị Hoa Mai", NUMBER)
                                        .contains("23/11/2026", "Đơn; CCCD"),
                        open -> assertThat(open).contains(OPEN, "Đang xử lý"),
                        gone -> assertThat(gone).contains(GONE, "đã được xoá", "Yêu cầu"),
                        sent -> assertThat(sent).contains("TT-7", "chưa thành hồ sơ", "don.pdf"));
        assertThat(found.select("main a[href$=/xoa]").eachAttr("href"))
                .containsExactly(PAGE + "/" + DONE + "/xoa");
        assertThat(found.select("a").eachAttr("href")).noneMatch(href -> href.contains(NUMBER));
    }

    @Test
    void the_copy_holds_what_every_service_knows() throws Exception {
        MockHttpServletResponse file = copy();
        assertThat(file.getContentType()).startsWith("application/json");
        assertThat(file.getHeader("Content-Disposition")).contains("du-lieu-ca-nhan.json");
        JsonNode copy = new JsonMapper().readTree(file.getContentAsByteArray());
        assertThat(copy.path("dossiers")).hasSize(3);
        JsonNode first = copy.path("dossiers").path(0);
        assertThat(first.path("dossier").path("applicant").path("idNumber").asString())
                .isEqualTo(NUMBER);
        assertThat(first.path("journey").path("code").isMissingNode()).isFalse();
        assertThat(first.path("deadlines").isObject()).isTrue();
        assertThat(first.path("messages").isArray()).isTrue();
        assertThat(copy.path("submissions").path(0).path("reference").asString()).isEqualTo("TT-7");
        assertThat(services.asked("GET notification/api/notifications").getLast().address())
                .contains("dossier=" + GONE);
    }

    @Test
    void half_a_copy_is_none_but_a_dossier_without_a_journey_is_no_fault() throws Exception {
        services.text("GET routing/api/dossiers/", 404, "application/problem+json", "{}");
        MockHttpServletResponse file = copy();
        assertThat(file.getStatus()).isEqualTo(200);
        assertThat(file.getContentAsString()).contains("deadlines").doesNotContain("journey");
        services.fails("deadline", 503);
        assertThat(copy().getStatus()).isEqualTo(503);
    }

    @Test
    void who_is_not_named_rightly_is_told_at_the_field() throws Exception {
        services.text(
                COPIES,
                400,
                "application/problem+json",
                """
                {"detail":"Sai","errors":[{"field":"idNumber","message":"Số định danh gồm 12 chữ số"}]}
                """);
        Document page = browser.open(PAGE);
        Document again = browser.send(page, FORM, Map.of("idNumber", "12", "phone", "0912"), "");
        assertThat(again.expectFirst("#idNumber-fault").text()).contains("12 chữ số");
        assertThat(again.expectFirst("#phone").val()).isEqualTo("0912");
        services.fails("intake", 503);
        Document silent = browser.send(page, FORM, Map.of("phone", "09"), "");
        assertThat(silent.expectFirst(".wrong").text()).contains("không trả lời");
    }

    @Test
    void erasing_needs_a_reason_and_is_told() throws Exception {
        String address = PAGE + "/" + DONE + "/xoa";
        Document ask = browser.open(address);
        assertThat(ask.expectFirst(".notice.bad").text()).contains("không đặt lại được");
        String form = "main form[method=post]";
        Document missing = browser.send(ask, form, Map.of("reason", " "), "");
        assertThat(missing.expectFirst("#reason-fault").text()).isEqualTo("Xin ghi lý do");
        assertThat(services.asked("POST intake/api/dossiers/")).isEmpty();

        MockHttpServletResponse done =
                browser.submit(ask, form, Map.of("reason", "Người dân yêu cầu"), "");
        assertThat(done.getRedirectedUrl()).isEqualTo(PAGE);
        assertThat(services.asked("POST intake/api/dossiers/" + DONE + "/erasure").getLast().body())
                .contains("Người dân yêu cầu");
        assertThat(browser.open(PAGE).text()).contains("Đã xoá thông tin cá nhân");

        services.text(
                "POST intake/api/dossiers/",
                409,
                "application/problem+json",
                "{\"detail\":\"Hồ sơ chưa xong.\",\"state\":\"4\"}");
        Document refused = browser.send(ask, form, Map.of("reason", "Vì"), "");
        assertThat(refused.expectFirst(".wrong").text()).contains("Hồ sơ chưa xong.");
    }

    @Test
    void an_erased_dossier_says_so_on_its_page() throws Exception {
        services.text(
                "GET intake/api/dossiers/",
                200,
                "application/json",
                "{\"code\":\""
                        + DONE
                        + "\",\"applicant\":{\"fullName\":\"\"},"
                        + "\"erased\":{\"at\":\"2026-11-25T08:00:00+07:00\",\"why\":\"Yêu cầu\"}}");
        browser.signIn(Browser.COUNTER);
        assertThat(browser.open("/ho-so/" + DONE).text())
                .contains("Thông tin cá nhân đã được xoá lúc", "25/11/2026", "Lý do: Yêu cầu");
    }

    @Test
    void it_is_for_operations_alone() throws Exception {
        browser.signIn(Browser.COUNTER);
        assertThat(browser.ask(PAGE).getStatus()).isEqualTo(403);
        assertThat(browser.ask(PAGE + "/" + DONE + "/xoa").getStatus()).isEqualTo(403);
    }

    private MockHttpServletResponse copy() throws Exception {
        Document found = browser.send(browser.open(PAGE), FORM, Map.of("idNumber", NUMBER), "");
        return browser.submit(found, "main form[action=" + PAGE + "/ban-sao]", Map.of(), "");
    }
}
