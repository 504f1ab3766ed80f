package vn.lienthong.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

/// What makes the counter quick: the pages that a keyboard and a hand scanner drive.
@PageTest
class CounterSpeedTest {
    private static final String CODE = "000.10.17.H99-261123-0001";
    private static final String FORM = "main form[method=post]";
    private static final String LAND = "/mot-cua/tiep-nhan/1.013831";
    private static final String ALIKE = "intake/api/offices/000.11.17.H99/open-dossiers/alike";
    private static final String CARD =
            "099190000123|123456789|Lê Thị Hoa Mai|01021990|Nữ|Số 5, đường Bến Đò|15062021";

    private final Browser browser;
    private final FakeServices services;

    CounterSpeedTest(Browser browser, FakeServices services) {
        this.browser = browser;
        this.services = services;
    }

    @BeforeEach
    void atTheCounter() throws Exception {
        services.reset();
        services.text("POST " + ALIKE, 200, "application/json", "{\"items\":[]}");
        browser.signIn(Browser.COUNTER);
    }

    @Test
    void what_the_counter_received_last_stands_on_top_and_the_search_has_the_focus()
            throws Exception {
        Document page = browser.open("/mot-cua/tiep-nhan");
        assertThat(page.select("#recent a").eachAttr("href")).containsExactly(LAND);
        assertThat(page.select("[autofocus]").eachAttr("id")).containsExactly("q");
        assertThat(browser.open("/mot-cua/tiep-nhan?q=ket").select("#recent")).isEmpty();
    }

    @Test
    void the_list_alone_is_given_to_the_script_that_asks_while_somebody_types() throws Exception {
        MockHttpServletResponse answer = browser.ask("/mot-cua/tiep-nhan/tim?q=ket%20hon");
        Document list = Jsoup.parse(answer.getContentAsString());
        assertThat(list.select("a").eachText()).containsExactly("Đăng ký kết hôn");
        assertThat(list.select("h1, main, script")).isEmpty();
        assertThat(list.text()).contains("Enter");
    }

    @Test
    void first_letters_find_a_procedure_too() throws Exception {
        assertThat(browser.open("/mot-cua/tiep-nhan?q=dkkh").select("#found a").eachText())
                .containsExactly("Đăng ký kết hôn");
    }

    @Test
    void a_scanned_card_fills_the_form_in_and_nothing_of_it_stands_in_an_address()
            throws Exception {
        Document form = browser.open(LAND);
        assertThat(form.select("[autofocus]").eachAttr("id")).containsExactly("scan");
        Document filled =
                browser.send(form, FORM, Map.of("scan", CARD, "paper", "DON"), "[value=check]");
        assertThat(filled.expectFirst("[name=applicant.fullName]").val())
                .isEqualTo("Lê Thị Hoa Mai");
        assertThat(filled.expectFirst("[name=applicant.idNumber]").val()).isEqualTo("099190000123");
        assertThat(filled.expectFirst("[name=applicant.address]").val())
                .isEqualTo("Số 5, đường Bến Đò");
        assertThat(filled.expectFirst("[name=scan]").val()).isEmpty();
        assertThat(filled.select("[autofocus]").eachAttr("id")).containsExactly("applicant.phone");
        assertThat(filled.select("[name=paper][checked]").eachAttr("value")).containsExactly("DON");
        assertThat(filled.text()).doesNotContain("123456789", "01021990");
        assertThat(services.asked("POST")).isEmpty();
    }

    @Test
    void what_is_no_card_is_told_at_the_field_and_nothing_typed_is_lost() throws Exception {
        for (String text : new String[] {"LT1|x|y|1", "99|1|Mai|01021990|Nữ|Đường", "a|b"}) {
            Document again =
                    browser.send(
                            browser.open(LAND),
                            FORM,
                            Map.of("scan", text, "applicant.fullName", "Mai"),
                            "[value=check]");
            assertThat(again.expectFirst(".wrong a").attr("href")).isEqualTo("#scan");
            assertThat(again.expectFirst("[name=applicant.fullName]").val()).isEqualTo("Mai");
        }
    }

    @Test
    void one_key_ticks_every_required_paper_without_a_script_too() throws Exception {
        Document again =
                browser.send(
                        browser.open(LAND),
                        FORM,
                        Map.of("applicant.fullName", "Mai"),
                        "[value=papers]");
        assertThat(again.select("[name=paper][checked]").eachAttr("value"))
                .containsExactly("DON", "GCN");
        assertThat(again.select(".wrong")).isEmpty();
        assertThat(again.expectFirst("[name=applicant.fullName]").val()).isEqualTo("Mai");
    }

    @Test
    void enter_in_a_field_goes_on_and_does_not_press_another_button() throws Exception {
        assertThat(browser.open(LAND).expectFirst(FORM).select("button").getFirst().val())
                .isEqualTo("check");
    }

    @Test
    void a_telephone_a_number_and_an_address_are_judged_before_anything_is_sent() throws Exception {
        Document again =
                browser.send(
                        browser.open(LAND),
                        FORM,
                        Map.of(
                                "applicant.fullName", "Mai",
                                "applicant.phone", "0212 345 678",
                                "applicant.idNumber", "12",
                                "applicant.email", "mai@"),
                        "[value=check]");
        assertThat(again.select(".wrong a").eachAttr("href"))
                .containsExactlyInAnyOrder(
                        "#applicant.phone", "#applicant.idNumber", "#applicant.email");
        Document check =
                browser.send(
                        again,
                        FORM,
                        Map.of(
                                "applicant.phone", "+84 912.000.123",
                                "applicant.idNumber", "099 190 000 123",
                                "applicant.email", "mai@example.vn"),
                        "[value=check]");
        assertThat(check.select(".wrong")).isEmpty();
        assertThat(check.select("button[value=register]")).hasSize(1);
    }

    @Test
    void the_script_judges_by_the_rules_of_the_page() throws Exception {
        var rules = browser.open(LAND).expectFirst("#registration").dataset();
        assertThat("0912000123").matches(rules.get("phone"));
        assertThat("0112000123").doesNotMatch(rules.get("phone"));
        assertThat(rules).containsKeys("separators", "phone-wrong", "id-number", "email");
    }

    @Test
    void an_open_dossier_of_the_same_person_is_named_and_does_not_stand_in_the_way()
            throws Exception {
        services.text(
                "POST " + ALIKE,
                200,
                "application/json",
                "{\"items\":[{\"code\":\""
                        + CODE
                        + "\",\"status\":4,\"statusName\":\"Đang xử lý\","
                        + "\"receivedAt\":\"2026-11-23T08:15:00+07:00\"}]}");
        Document check = check();
        assertThat(check.expectFirst("#alike a").attr("href")).isEqualTo("/ho-so/" + CODE);
        assertThat(services.asked("POST " + ALIKE).getFirst().body())
                .contains(
                        "\"procedure\":\"1.013831\"",
                        "\"idNumber\":\"099190000123\"",
                        "\"phone\":\"0912000123\"");
        assertThat(services.asked("POST " + ALIKE).getFirst().address()).doesNotContain("099190");
        assertThat(browser.send(check, FORM, Map.of(), "[value=register]").text()).contains(CODE);
    }

    @Test
    void while_nobody_tells_of_others_one_may_still_register() throws Exception {
        services.text("POST " + ALIKE, 503, "text/plain", "");
        Document check = check();
        assertThat(check.text()).contains("chưa kiểm tra được");
        assertThat(check.select("#alike")).isEmpty();
        services.text("POST " + ALIKE, 200, "application/json", "{}");
        assertThat(check().select("#alike")).isEmpty();
    }

    @Test
    void who_cannot_be_told_from_others_is_not_asked_for() throws Exception {
        browser.send(
                browser.open(LAND), FORM, Map.of("applicant.fullName", "Mai"), "[value=check]");
        assertThat(services.asked("POST " + ALIKE)).isEmpty();
    }

    @Test
    void after_the_receipt_the_focus_is_on_printing_and_the_next_one_is_near() throws Exception {
        Document done = browser.send(check(), FORM, Map.of(), "[value=register]");
        assertThat(done.select("[autofocus]").eachAttr("href"))
                .containsExactly("/ho-so/" + CODE + "/giay-tiep-nhan.pdf");
        assertThat(done.select("[accesskey=m]").eachAttr("href"))
                .containsExactly("/mot-cua/tiep-nhan");
        assertThat(done.select("[accesskey=c]").eachAttr("href")).containsExactly(LAND);
    }

    @Test
    void a_scan_opens_what_waits_for_the_applicant() throws Exception {
        assertThat(scan("http://localhost:8080/tra-cuu?code=" + CODE + "#pin=493817"))
                .isEqualTo("/ho-so/" + CODE);
        assertThat(scan("LT1|" + CODE + "|tham-dinh|1")).isEqualTo("/ho-so/" + CODE);
        services.text("GET intake/api/dossiers/", 200, "application/json", "{\"status\":9}");
        assertThat(scan("  000.10.17.h99-261123-0001 "))
                .isEqualTo("/mot-cua/ho-so/" + CODE + "/tra-ket-qua");
        services.text("GET intake/api/dossiers/", 200, "application/json", "{\"status\":5}");
        assertThat(scan(CODE)).isEqualTo("/mot-cua/ho-so/" + CODE + "/bo-sung");
        services.text("GET intake/api/dossiers/", 503, "text/plain", "");
        assertThat(scan(CODE)).isEqualTo("/ho-so/" + CODE);
    }

    @Test
    void a_scan_that_leads_nowhere_is_told_and_the_field_is_ready_again() throws Exception {
        Document page = browser.open("/quet");
        assertThat(browser.send(page, FORM, Map.of("text", "abc"), "").text())
                .contains("Không đọc được mã hồ sơ");
        assertThat(browser.send(page, FORM, Map.of(), "").select("[role=alert]")).hasSize(1);
        services.fails("intake", 404);
        Document unknown = browser.send(page, FORM, Map.of("text", CODE), "");
        assertThat(unknown.expectFirst("[role=alert]").text()).contains("Không có hồ sơ");
        assertThat(unknown.select("[autofocus]").eachAttr("id")).containsExactly("text");
        services.fails("intake", 403);
        assertThat(browser.send(page, FORM, Map.of("text", CODE), "").text())
                .contains("không thuộc cơ quan");
    }

    @Test
    void everybody_in_an_office_may_scan_and_only_there_may_a_camera_be_used() throws Exception {
        browser.signIn(Browser.SPECIALIST);
        assertThat(scan(CODE)).isEqualTo("/ho-so/" + CODE);
        assertThat(services.asked("GET intake/api/dossiers/")).isEmpty();
        assertThat(browser.ask("/quet").getHeader("Permissions-Policy")).contains("camera=(self)");
        assertThat(browser.ask("/lam-viec").getHeader("Permissions-Policy")).contains("camera=()");
        assertThat(browser.open("/lam-viec").select("a[href=/quet]")).isNotEmpty();
        browser.signIn(Browser.OPERATOR);
        assertThat(browser.ask("/quet").getStatus()).isEqualTo(403);
    }

    @Test
    void results_are_found_by_a_scan_and_those_not_fetched_in_time_are_marked() throws Exception {
        Document list = browser.open("/mot-cua/tra-ket-qua");
        assertThat(list.select("form[action=/quet] input[autofocus]")).hasSize(1);
    }

    private Document check() throws Exception {
        return browser.send(
                browser.open(LAND),
                FORM,
                Map.of(
                        "applicant.fullName", "Lê Thị Hoa Mai",
                        "applicant.idNumber", "099190000123",
                        "applicant.phone", "0912000123",
                        "paper", "DON,GCN"),
                "[value=check]");
    }

    private String scan(String text) throws Exception {
        Document page = browser.open("/quet");
        return String.valueOf(
                browser.submit(page, FORM, Map.of("text", text), "").getRedirectedUrl());
    }
}
