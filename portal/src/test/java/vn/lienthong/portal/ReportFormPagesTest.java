package vn.lienthong.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

@PageTest
class ReportFormPagesTest {
    private static final FakeIssuer.Account REPORTER =
            new FakeIssuer.Account(
                    "baocao.tinh", "Phạm Công Sơn", "000.00.00.H99", List.of("REPORTS"));
    private static final String PAGE = "/bao-cao/bieu/";
    private static final String DAYS = "?from=2026-11-01&to=2026-11-20";
    private static final String SUMMARY = "GET routing/api/reports/summary";

    private final Browser browser;
    private final FakeServices services;

    ReportFormPagesTest(Browser browser, FakeServices services) {
        this.browser = browser;
        this.services = services;
    }

    @BeforeEach
    void asReporter() throws Exception {
        services.reset();
        browser.signIn(REPORTER);
    }

    private String lastAsked() {
        return services.asked(SUMMARY).getLast().address();
    }

    private static List<String> line(Document page, int number) {
        return page.select(".form tbody tr").get(number).select("td, th").eachText();
    }

    @Test
    void the_form_that_the_government_office_asks_for_is_filled_in() throws Exception {
        Document page = browser.open(PAGE + "ii-06a" + DAYS);
        assertThat(line(page, 0))
                .containsExactly(
                        "1",
                        "Bộ phận Một cửa phường Bình An",
                        "1.100",
                        "600",
                        "400",
                        "100",
                        "900",
                        "700",
                        "180",
                        "20",
                        "200",
                        "190",
                        "10");
        assertThat(page.select(".form tfoot th, .form tfoot td").eachText())
                .containsExactly(
                        "Tổng cộng",
                        "1.350",
                        "600",
                        "600",
                        "150",
                        "1.050",
                        "720",
                        "280",
                        "50",
                        "300",
                        "288",
                        "12");
        assertThat(page.expectFirst("main").text())
                .contains("Biểu số II.06a/VPCP/KSTT", "UBND tỉnh Sông Lam")
                .contains("từ 01/11/2026 đến 20/11/2026, tính theo ngày hẹn ban đầu")
                .contains("Đơn vị tính: hồ sơ thủ tục hành chính.");
        assertThat(lastAsked())
                .contains("office=000.00.00.H99", "by=office", "unit=dossier", "basis=original");
    }

    @Test
    void headings_stand_over_their_columns_and_are_numbered() throws Exception {
        for (String form : List.of("ii-06a", "tong-hop", "kenh-thanh-toan", "chi-so-766")) {
            Document page = browser.open(PAGE + form + DAYS);
            int columns = page.select(".form tbody tr").getFirst().select("td, th").size();
            assertThat(page.select(".numbers td").eachText())
                    .as(form)
                    .hasSize(columns)
                    .satisfies(numbers ->
                            assertThat(numbers)
                                    .allMatch(number ->
                                            number.startsWith(
                                                    "(" + (numbers.indexOf(number) + 1) + ")")));
            assertThat(
                            page.select("colgroup").stream()
                                    .mapToInt(group -> number(group, "span"))
                                    .sum())
                    .isEqualTo(columns);
            assertThat(cells(page)).as(form).isEqualTo(columns * page.select("thead tr").size());
        }
        assertThat(browser.open(PAGE + "tong-hop" + DAYS).select(".numbers td")).hasSize(20);
    }

    private static int number(Element element, String attribute) {
        return element.hasAttr(attribute) ? Integer.parseInt(element.attr(attribute)) : 1;
    }

    /// How many places of the head are taken; each once when it is a rectangle.
    private static int cells(Document page) {
        return page.select("thead th, thead td").stream()
                .mapToInt(cell -> number(cell, "colspan") * number(cell, "rowspan"))
                .sum();
    }

    @Test
    void of_settled_dossiers_the_overview_leaves_out_those_withdrawn() throws Exception {
        Document page = browser.open(PAGE + "tong-hop" + DAYS);
        assertThat(line(page, 0))
                .containsExactly(
                        "1",
                        "Bộ phận Một cửa phường Bình An",
                        "1.100",
                        "100",
                        "1.000",
                        "400",
                        "600",
                        "890",
                        "694",
                        "177",
                        "19",
                        "5",
                        "850",
                        "40",
                        "200",
                        "190",
                        "10",
                        "12",
                        "10",
                        "97,9 %");
    }

    @Test
    void shares_and_money_stand_in_the_form_of_channels() throws Exception {
        Document page = browser.open(PAGE + "kenh-thanh-toan" + DAYS);
        assertThat(line(page, 0))
                .containsExactly(
                        "1",
                        "Bộ phận Một cửa phường Bình An",
                        "1.000",
                        "600",
                        "60 %",
                        "50",
                        "5 %",
                        "400",
                        "320",
                        "80 %",
                        "40.000.000",
                        "36.000.000");
        assertThat(line(page, 1)).contains("–");
    }

    @Test
    void of_the_index_what_is_known_stands_with_its_points() throws Exception {
        services.text(
                SUMMARY + "?by=office&unit=dossier",
                200,
                "application/json",
                """
                {"rows":[{"key":"000.11.17.H99","name":"Bộ phận Một cửa phường Bình An","carriedOver":100,
                  "received":1100,"receivedOnline":550,"completedOnTime":900,"inProgressOnTime":200,
                  "inProgressOverdue":100,"repeatedSupplements":8,"paid":400,"paidCashless":319},
                 {"key":"000.13.17.H99","name":"Bộ phận Một cửa phường An Hòa"}]}\
                """);
        Document page = browser.open(PAGE + "chi-so-766" + DAYS);
        assertThat(line(page, 0))
                .containsExactly(
                        "1",
                        "Bộ phận Một cửa phường Bình An",
                        "1.200",
                        "1.092",
                        "91 %",
                        "18,20",
                        "50 %",
                        "Đạt",
                        "79,8 %",
                        "Chưa đạt");
        assertThat(line(page, 1)).endsWith("0", "0", "–", "–", "–", "–", "–", "–");
        assertThat(page.expectFirst("main").text())
                .contains("766/QĐ-TTg", "hơn một lần được tính là quá hạn");
    }

    @Test
    void a_number_leads_to_exactly_its_dossiers() throws Exception {
        Document page = browser.open(PAGE + "ii-06a" + DAYS + "&basis=current");
        List<Element> links = page.select(".form tbody tr").getFirst().select("a");
        assertThat(links.stream().map(Element::text))
                .containsExactly("1.100", "600", "20", "200", "10");
        browser.open(links.get(1).attr("href"));
        assertThat(services.asked("GET routing/api/reports/dossiers").getLast().address())
                .contains("office=000.11.17.H99", "below=false", "state=received")
                .contains("channel=ONLINE", "basis=current", "from=2026-11-01");
        Document overdue = browser.open(page.select(".form tfoot a").getLast().attr("href"));
        assertThat(services.asked("GET routing/api/reports/dossiers").getLast().address())
                .contains("office=000.00.00.H99", "state=overdue")
                .doesNotContain("below=false", "channel=");
        assertThat(overdue.select("h1").text()).isEqualTo("Hồ sơ trong số liệu");
    }

    @Test
    void rows_of_procedures_lead_to_the_dossiers_of_one() throws Exception {
        services.text(
                SUMMARY + "?by=procedure&unit=dossier",
                200,
                "application/json",
                "{\"rows\":[{\"key\":\"1.013831\",\"name\":\"Đăng ký biến"
                        + " động\",\"received\":3,\"inProgressOnTime\":3}]}");
        Document page = browser.open(PAGE + "ii-06a" + DAYS + "&by=procedure");
        assertThat(line(page, 0)).startsWith("1", "Đăng ký biến động", "3");
        Document list = browser.open(page.expectFirst(".form tbody a").attr("href"));
        assertThat(services.asked("GET routing/api/reports/dossiers").getLast().address())
                .contains("procedure=1.013831");
        browser.open(list.expectFirst("a:contains(mọi thủ tục)").attr("href"));
        assertThat(services.asked("GET routing/api/reports/trend").getLast().address())
                .doesNotContain("procedure=");
    }

    @Test
    void turns_of_offices_are_counted_and_lead_to_no_dossiers() throws Exception {
        services.json(SUMMARY + "?by=office&unit=leg", 200, "report-form");
        services.json(SUMMARY + "?by=officer&unit=leg", 200, "report-form");
        Document page = browser.open(PAGE + "ii-06a" + DAYS + "&unit=leg");
        assertThat(page.select(".form a")).isEmpty();
        assertThat(page.expectFirst("main").text()).contains("Đơn vị tính: chặng");
        assertThat(page.select("#unit option[selected]").val()).isEqualTo("leg");
        browser.open(PAGE + "ii-06a" + DAYS + "&by=officer");
        assertThat(lastAsked()).contains("by=officer", "unit=leg");
        Document whole = browser.open(PAGE + "tong-hop" + DAYS + "&unit=leg&by=officer");
        assertThat(lastAsked()).contains("by=office", "unit=dossier");
        assertThat(whole.select("#unit")).isEmpty();
    }

    @Test
    void what_was_asked_stays_in_the_address() throws Exception {
        Document page =
                browser.open(
                        PAGE
                                + "ii-06a?period=quarter&by=field&basis=current&field=%C4%90%E1%BA%A5t");
        assertThat(page.select("main form input[type=hidden]").eachAttr("name"))
                .containsExactly("period", "field");
        assertThat(page.select("#by option[selected]").val()).isEqualTo("field");
        for (String link : page.select(".tabs a, .chips a").eachAttr("href")) {
            assertThat(URI.create(link).getQuery())
                    .contains("by=field", "basis=current", "field=Đất");
        }
        Document other = browser.open(page.select(".chips a").get(1).attr("href"));
        assertThat(other.expectFirst(".chips a[aria-current=page]").text())
                .isEqualTo("Tổng hợp 20 cột");
        assertThat(lastAsked()).contains("by=field", "basis=current", "field=Đất");
    }

    @Test
    void the_days_of_a_named_period_keep_its_name_until_they_are_changed() throws Exception {
        Document page = browser.open(PAGE + "ii-06a?period=last-month");
        String from = page.expectFirst("#from").val();
        String to = page.expectFirst("#to").val();
        String same = "?period=last-month&from=" + from + "&to=" + to;
        assertThat(browser.open(PAGE + "ii-06a" + same).select(".tabs a[aria-current]").text())
                .isEqualTo("Tháng trước");
        assertThat(
                        browser.open(PAGE + "ii-06a?period=last-month&from=2026-01-01&to=" + to)
                                .select(".tabs a[aria-current]"))
                .isEmpty();
    }

    @Test
    void the_form_is_kept_as_a_spreadsheet_and_as_csv() throws Exception {
        Document page = browser.open(PAGE + "tong-hop" + DAYS + "&by=level&basis=current");
        String sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        services.text(SUMMARY + "?unit=dossier&form=overview", 200, sheet, "PK");
        MockHttpServletResponse file = browser.ask(page.expectFirst("a[href*=xlsx]").attr("href"));
        assertThat(file.getContentType()).isEqualTo(sheet);
        assertThat(file.getHeader("Content-Disposition"))
                .contains("attachment", "bieu-tong-hop-2026-11-01-2026-11-20.xlsx");
        assertThat(file.getContentAsString()).isEqualTo("PK");
        assertThat(services.asked(SUMMARY).getLast().header("Accept")).contains(sheet);
        assertThat(lastAsked()).contains("form=overview", "by=level", "basis=current");

        services.text(SUMMARY + "?unit=dossier&form=overview", 200, "text/csv", "\uFEFFSTT\r\n");
        MockHttpServletResponse csv = browser.ask(page.expectFirst("a[href*=csv]").attr("href"));
        assertThat(csv.getContentType()).startsWith("text/csv");
        assertThat(csv.getContentAsString()).contains("STT");
        assertThat(services.asked(SUMMARY).getLast().header("Accept")).contains("text/csv");

        services.fails("routing", 503);
        assertThat(browser.ask(page.expectFirst("a[href*=csv]").attr("href")).getStatus())
                .isEqualTo(503);
    }

    @Test
    void many_rows_are_shown_in_parts_and_numbered_through() throws Exception {
        StringBuilder rows = new StringBuilder();
        for (int i = 1; i <= 120; i++) {
            rows.append(i == 1 ? "" : ",")
                    .append("{\"key\":\"c")
                    .append(i)
                    .append("\",\"name\":\"Xã ")
                    .append(i)
                    .append("\",\"received\":1,\"inProgressOnTime\":1}");
        }
        services.text(
                SUMMARY + "?unit=dossier",
                200,
                "application/json",
                "{\"rows\":[" + rows + "],\"sum\":{\"received\":120,\"inProgressOnTime\":120}}");
        Document first = browser.open(PAGE + "tong-hop" + DAYS);
        assertThat(first.select(".form tbody tr")).hasSize(40);
        assertThat(first.text()).contains("Trang này có 40 trong 120 dòng");
        assertThat(first.html().length()).isLessThan(100_000);
        Document last = browser.open(PAGE + "tong-hop" + DAYS + "&page=2");
        assertThat(line(last, 0)).startsWith("81", "Xã 81");
        assertThat(last.expectFirst(".form tfoot").text()).contains("120");
        assertThat(browser.open(PAGE + "tong-hop" + DAYS + "&page=9").select(".form")).isEmpty();
    }

    @Test
    void nothing_counted_is_told() throws Exception {
        services.text(SUMMARY + "?unit=dossier", 200, "application/json", "{\"rows\":[]}");
        Document page = browser.open(PAGE + "ii-06a" + DAYS);
        assertThat(page.select("table")).isEmpty();
        assertThat(page.text()).contains("Không có hồ sơ nào trong kỳ");
    }

    @Test
    void what_the_service_finds_wrong_stands_at_its_field() throws Exception {
        services.text(
                SUMMARY + "?unit=dossier",
                400,
                "application/problem+json",
                "{\"status\":400,\"title\":\"Sai\",\"errors\":[{\"field\":\"from\",\"message\":\"Kỳ"
                    + " báo cáo quá dài.\"},{\"field\":\"form\",\"message\":\"Biểu không có.\"}]}");
        Document page = browser.open(PAGE + "ii-06a" + DAYS);
        assertThat(page.expectFirst("#from-fault").text()).isEqualTo("Kỳ báo cáo quá dài.");
        assertThat(page.select(".wrong li").eachText())
                .containsExactly("Biểu không có.", "Kỳ báo cáo quá dài.");
        assertThat(page.select("table")).isEmpty();
        assertThat(browser.open(PAGE + "ii-06a?from=mai").expectFirst("#from-fault").text())
                .isEqualTo("Ngày không đúng dạng");
    }

    @Test
    void a_service_that_is_down_or_refuses_is_told() throws Exception {
        services.text(
                SUMMARY + "?unit=dossier", 403, "application/problem+json", "{\"status\":403}");
        assertThat(browser.open(PAGE + "ii-06a" + DAYS, 403).select("h1")).hasSize(1);
        services.fails("routing", 500);
        assertThat(browser.open(PAGE + "ii-06a" + DAYS, 503).text())
                .contains("Dịch vụ luân chuyển hồ sơ");
    }

    @Test
    void the_forms_are_reached_from_the_figures_by_whom_they_are_for() throws Exception {
        Document figures = browser.open("/bao-cao?period=year");
        Document form = browser.open(figures.expectFirst("main a:contains(Biểu)").attr("href"));
        assertThat(form.select(".tabs a[aria-current]").text()).isEqualTo("Năm nay");
        assertThat(form.select("nav.nav a[aria-current=page]").text()).isEqualTo("Biểu báo cáo");
        assertThat(browser.open(PAGE + "ii-06a?lang=en").expectFirst("h1").text())
                .isEqualTo("How administrative dossiers were handled");
        browser.open("/bao-cao/bieu?lang=vi");
        browser.signIn(Browser.LEADER);
        browser.open("/bao-cao/bieu");
        assertThat(lastAsked()).contains("office=000.01.02.H99");
        browser.signIn(Browser.COUNTER);
        assertThat(browser.ask("/bao-cao/bieu").getStatus()).isEqualTo(403);
    }
}
