package vn.lienthong.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

@PageTest
class ReportPagesTest {
    private static final FakeIssuer.Account REPORTER =
            new FakeIssuer.Account(
                    "baocao.tinh", "Phạm Công Sơn", "000.00.00.H99", List.of("REPORTS"));
    private static final String PAGE = "/bao-cao";
    private static final String DAYS = "?from=2026-11-01&to=2026-11-20";

    private final Browser browser;
    private final FakeServices services;

    ReportPagesTest(Browser browser, FakeServices services) {
        this.browser = browser;
        this.services = services;
    }

    @BeforeEach
    void asReporter() throws Exception {
        services.reset();
        browser.signIn(REPORTER);
    }

    private String lastAsked(String what) {
        return services.asked("GET routing/api/reports/" + what).getLast().address();
    }

    @Test
    void the_figures_are_told_with_their_change() throws Exception {
        Document page = browser.open(PAGE + DAYS);
        assertThat(page.select(".figures li").eachText())
                .containsExactly(
                        "Tiếp nhận 1.200 tăng 20 so với kỳ trước (1.180)",
                        "Đã giải quyết 1.000 giảm 230 so với kỳ trước (1.230)",
                        "Tỷ lệ đúng hạn 97 % tăng 3,5 điểm phần trăm so với kỳ trước (93,5 %)",
                        "Đang giải quyết 400 12 quá hạn");
        assertThat(page.expectFirst("main").text())
                .contains("UBND tỉnh Sông Lam và các cơ quan trực thuộc")
                .contains("từ 01/11/2026 đến 20/11/2026, tính theo ngày hẹn ban đầu")
                .contains("Kỳ trước: từ 12/10/2026 đến 31/10/2026.")
                .contains("Số liệu lúc 08:00:00, 20/11/2026.");
        assertThat(lastAsked("summary?"))
                .contains("office=000.00.00.H99", "basis=original")
                .doesNotContain("below", "level=", "field=");
        assertThat(
                        services.asked("GET routing/api/reports/summary").stream()
                                .map(FakeServices.Request::address))
                .anyMatch(asked ->
                        asked.contains("from=2026-10-12") && asked.contains("to=2026-10-31"));
    }

    @Test
    void the_trend_is_drawn_and_told() throws Exception {
        Document page = browser.open(PAGE + DAYS);
        String told =
                "Thấp nhất 95 % (từ 02/11/2026), cao nhất 98,8 % (từ 09/11/2026), gần nhất 96,7 %.";
        assertThat(page.expectFirst("svg.chart").attr("aria-label")).isEqualTo(told);
        assertThat(page.expectFirst("section[aria-labelledby=trend] > p").text()).isEqualTo(told);
        assertThat(page.select("svg.chart circle")).hasSize(3);
        assertThat(page.select("section[aria-labelledby=trend] tbody tr")).hasSize(4);
        assertThat(lastAsked("trend?")).contains("every=week");
        browser.open(PAGE + "?from=2026-01-01&to=2026-11-20");
        assertThat(lastAsked("trend?")).contains("every=month");
    }

    @Test
    void too_few_points_are_told_and_not_drawn() throws Exception {
        services.text("GET routing/api/reports/trend", 200, "application/json", "{\"points\":[]}");
        Document page = browser.open(PAGE + DAYS);
        assertThat(page.select("svg.chart")).isEmpty();
        assertThat(page.text()).contains("Chưa đủ hồ sơ");
    }

    @Test
    void bars_lead_deeper_and_stand_beside_a_table() throws Exception {
        Document page = browser.open(PAGE + DAYS);
        assertThat(page.select("section[aria-labelledby=by-level] .bars li").eachText())
                .containsExactly(
                        "Cấp xã 1.150 hồ sơ, đúng hạn 97,6 %, xong trễ 20, đang quá hạn 10",
                        "Cấp tỉnh 250 hồ sơ, đúng hạn 93,8 %, xong trễ 10, đang quá hạn 2");
        assertThat(page.select("section[aria-labelledby=by-level] tbody tr").getFirst().text())
                .isEqualTo("Cấp xã 150 1.000 820 20 300 10 97,6 %");
        assertThat(page.select("section[aria-labelledby=by-level] .bar").getFirst().select("rect"))
                .hasSize(5);

        browser.open(page.expectFirst("section[aria-labelledby=by-field] .bars a").attr("href"));
        assertThat(lastAsked("trend?")).contains("field=Đất đai & nhà ở");
        browser.open(page.expectFirst("section[aria-labelledby=by-level] .bars a").attr("href"));
        assertThat(lastAsked("trend?")).contains("level=ward", "from=2026-11-01");
        Document office =
                browser.open(
                        page.expectFirst("section[aria-labelledby=by-office] .bars a")
                                .attr("href"));
        assertThat(lastAsked("trend?")).contains("office=000.11.17.H99", "below=false");
        assertThat(office.text()).contains("(riêng cơ quan này)");
        browser.open(office.expectFirst("a:contains(Tính cả)").attr("href"));
        assertThat(lastAsked("trend?"))
                .contains("office=000.11.17.H99")
                .doesNotContain("below=false");
    }

    @Test
    void of_many_offices_fifteen_are_drawn_and_the_rest_together() throws Exception {
        Document page = browser.open(PAGE + DAYS);
        List<String> bars = page.select("section[aria-labelledby=by-office] .bars li").eachText();
        assertThat(bars).hasSize(16);
        assertThat(bars.getFirst()).startsWith("Bộ phận Một cửa phường Bình An 600 hồ sơ");
        assertThat(bars.getLast()).startsWith("Còn lại: 2 mục 90 hồ sơ, đúng hạn 100 %");
    }

    @Test
    void a_number_leads_to_its_dossiers_which_a_reporter_may_not_open() throws Exception {
        Document page = browser.open(PAGE + DAYS);
        Document list = browser.open(page.expectFirst(".figures a.tag").attr("href"));
        assertThat(lastAsked("dossiers?"))
                .contains("state=overdue", "from=2026-11-01", "page=0", "size=25");
        assertThat(list.select("tbody tr").getFirst().text())
                .isEqualTo(
                        "000.11.17.H99-261110-0007 Đăng ký biến động Bộ phận Một cửa phường Bình"
                                + " An 08:00, 10/11/2026 17:30, 16/11/2026 Quá hạn");
        assertThat(list.select("tbody tr").getLast().text())
                .contains("Xong đúng hạn", "10:00, 04/11/2026");
        assertThat(list.select("tbody a")).isEmpty();
        browser.open(list.expectFirst("a[rel=next]").attr("href"));
        assertThat(lastAsked("dossiers?")).contains("state=overdue", "page=1");
        browser.open(list.expectFirst("a.back").attr("href"));
        browser.signIn(Browser.LEADER);
        assertThat(browser.open(PAGE + "/ho-so" + DAYS).select("tbody a").eachAttr("href"))
                .contains("/ho-so/000.11.17.H99-261110-0007");
        assertThat(lastAsked("dossiers?"))
                .contains("office=000.01.02.H99")
                .doesNotContain("state=");
    }

    @Test
    void the_numbers_go_into_a_spreadsheet() throws Exception {
        Document page = browser.open(PAGE + DAYS);
        services.text(
                "GET routing/api/reports/summary?by=office",
                200,
                "text/csv",
                "\uFEFFkey,name,carriedOver\r\n");
        MockHttpServletResponse csv =
                browser.ask(
                        page.expectFirst("section[aria-labelledby=by-office] a[href*=csv]")
                                .attr("href"));
        assertThat(csv.getContentType()).startsWith("text/csv");
        assertThat(csv.getHeader("Content-Disposition"))
                .contains("attachment", "bao-cao-office-2026-11-01-2026-11-20.csv");
        assertThat(csv.getContentAsString()).contains("key,name,carriedOver");
        assertThat(services.asked("GET routing/api/reports/summary").getLast().header("Accept"))
                .contains("text/csv");
    }

    @Test
    void periods_by_name_are_links() throws Exception {
        Document page = browser.open(PAGE + "?period=last-month&basis=current");
        assertThat(page.select(".tabs a[aria-current]").text()).isEqualTo("Tháng trước");
        assertThat(lastAsked("trend?")).contains("basis=current");
        for (String link : page.select(".tabs a").eachAttr("href")) {
            assertThat(URI.create(link).getQuery()).contains("basis=current");
            browser.open(link);
        }
    }

    @Test
    void days_that_make_no_sense_are_told_at_the_field() throws Exception {
        assertThat(
                        browser.open(PAGE + "?from=2026-12-01&to=2026-11-30")
                                .expectFirst("#from-fault")
                                .text())
                .contains("không sau ngày cuối");
        Document wrong = browser.open(PAGE + "?from=mai&to=2026-11-30");
        assertThat(wrong.expectFirst("#from-fault").text()).isEqualTo("Ngày không đúng dạng");
        assertThat(wrong.select("details[open]")).hasSize(1);
    }

    @Test
    void a_service_that_is_down_or_refuses_is_told() throws Exception {
        services.text(
                "GET routing/api/reports/trend",
                403,
                "application/problem+json",
                "{\"status\":403,\"detail\":\"Ngoài phạm vi\"}");
        assertThat(browser.open(PAGE + DAYS, 403).select("h1")).hasSize(1);
        services.fails("routing", 500);
        assertThat(browser.open(PAGE + DAYS, 503).text()).contains("Dịch vụ luân chuyển hồ sơ");
    }

    @Test
    void only_those_who_answer_for_the_figures_see_them() throws Exception {
        browser.signIn(Browser.COUNTER);
        assertThat(browser.ask(PAGE).getStatus()).isEqualTo(403);
        browser.signIn(Browser.LEADER);
        browser.open(PAGE + DAYS);
        assertThat(lastAsked("trend?")).contains("office=000.01.02.H99");
    }
}
