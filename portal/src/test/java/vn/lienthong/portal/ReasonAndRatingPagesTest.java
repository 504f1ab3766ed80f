package vn.lienthong.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@PageTest
class ReasonAndRatingPagesTest {
    private static final FakeIssuer.Account REPORTER =
            new FakeIssuer.Account(
                    "baocao.tinh", "Phạm Công Sơn", "000.00.00.H99", List.of("REPORTS"));
    private static final String REASONS = "/bao-cao/ly-do-qua-han";
    private static final String RATINGS = "/bao-cao/hai-long";
    private static final String DAYS = "?from=2026-11-01&to=2026-11-20";
    private static final String ASK_REASONS = "GET routing/api/reports/reasons";
    private static final String ASK_RATINGS = "GET intake/api/ratings/summary";
    private static final String ASK_REMARKS = "GET intake/api/ratings/remarks";
    private static final String WRONG =
            "{\"status\":400,\"errors\":[{\"field\":\"from\",\"message\":\"Quá xa.\"}]}";

    private final Browser browser;
    private final FakeServices services;

    ReasonAndRatingPagesTest(Browser browser, FakeServices services) {
        this.browser = browser;
        this.services = services;
    }

    @BeforeEach
    void asReporter() throws Exception {
        services.reset();
        browser.signIn(REPORTER);
    }

    @Test
    void reasons_are_told_with_how_often_they_were_given() throws Exception {
        Document page = browser.open(REASONS + DAYS + "&basis=current");
        assertThat(page.expectFirst("main").text())
                .contains("28 hồ sơ quá hạn.", "tính theo ngày hẹn hiện tại");
        assertThat(page.select("tbody tr").eachText())
                .containsExactly(
                        "Văn phòng Đăng ký đất đai tỉnh Sông Lam Hồ sơ nhiều, cán bộ nghỉ ốm. 21",
                        "Bộ phận Một cửa phường Bình An Chưa nêu lý do 9");
        assertThat(services.asked(ASK_REASONS).getLast().address())
                .contains("office=000.00.00.H99", "from=2026-11-01", "basis=current")
                .doesNotContain("below");
        browser.open(page.expectFirst("main a:contains(xong trễ)").attr("href"));
        assertThat(services.asked("GET routing/api/reports/dossiers").getLast().address())
                .contains("state=completed-late", "basis=current");
    }

    @Test
    void many_reasons_are_shown_in_parts() throws Exception {
        String one = "{\"office\":\"000.11.17.H99\",\"reason\":\"Thiếu người\",\"dossiers\":1}";
        services.text(
                ASK_REASONS,
                200,
                "application/json",
                "{\"items\":[" + (one + ",").repeat(59) + one + "],\"total\":60}");
        Document page = browser.open(REASONS + DAYS);
        assertThat(page.select("tbody tr")).hasSize(50);
        assertThat(page.expectFirst("tbody tr").text())
                .startsWith("Bộ phận Một cửa phường Bình An");
        assertThat(browser.open(page.expectFirst("a[rel=next]").attr("href")).select("tbody tr"))
                .hasSize(10);
    }

    @Test
    void no_reasons_and_a_service_that_cannot_tell_them() throws Exception {
        services.text(ASK_REASONS, 200, "application/json", "{\"items\":[],\"total\":0}");
        Document none = browser.open(REASONS + DAYS);
        assertThat(none.text()).contains("Không có hồ sơ quá hạn trong kỳ");
        assertThat(none.select("table")).isEmpty();
        services.text(ASK_REASONS, 400, "application/problem+json", WRONG);
        assertThat(browser.open(REASONS + DAYS).expectFirst("#from-fault").text())
                .isEqualTo("Quá xa.");
        services.text(ASK_REASONS, 403, "application/problem+json", "{\"status\":403}");
        browser.open(REASONS + DAYS, 403);
        services.fails("routing", 500);
        browser.open(REASONS + DAYS, 503);
        browser.signIn(Browser.SPECIALIST);
        assertThat(browser.ask(REASONS).getStatus()).isEqualTo(403);
    }

    @Test
    void ratings_are_counted_by_grade_and_office() throws Exception {
        Document page = browser.open(RATINGS + DAYS + "&basis=current&alone=true");
        assertThat(page.select(".figures strong").eachText()).containsExactly("92 %", "250");
        assertThat(page.select("tbody tr").eachText())
                .containsExactly(
                        "Bộ phận Một cửa phường Bình An 130 60 5 3 2 200 95 %",
                        "Văn phòng Đăng ký đất đai tỉnh Sông Lam 20 20 10 0 0 50 80 %",
                        "Tổng cộng 150 80 15 3 2 250 92 %");
        assertThat(page.select("#basis")).isEmpty();
        assertThat(page.expectFirst("main").text())
                .contains("và các cơ quan trực thuộc", "từ 01/11/2026 đến 20/11/2026.")
                .doesNotContain("ngày hẹn");
        assertThat(services.asked(ASK_RATINGS).getLast().address())
                .contains("from=2026-11-01", "to=2026-11-20", "office=000.00.00.H99");
    }

    @Test
    void remarks_are_for_heads() throws Exception {
        Document page = browser.open(RATINGS + DAYS);
        assertThat(services.asked(ASK_REMARKS)).isEmpty();
        assertThat(page.text()).contains("Lời góp ý chỉ lãnh đạo cơ quan đọc được");
        browser.signIn(Browser.LEADER);
        assertThat(
                        browser.open(RATINGS + DAYS)
                                .select("section[aria-labelledby=remarks] li")
                                .text())
                .isEqualTo("Cán bộ hướng dẫn tận tình. 19/11/2026, Bộ phận Một cửa phường Bình An");
        assertThat(services.asked(ASK_REMARKS).getLast().address())
                .contains("office=000.01.02.H99", "page=0");
        services.text(ASK_REMARKS, 200, "application/json", "{\"items\":[],\"total\":0}");
        assertThat(browser.open(RATINGS + DAYS).text()).contains("Chưa có lời góp ý nào");
        services.text(ASK_REMARKS, 500, "text/plain", "");
        Document without = browser.open(RATINGS + DAYS);
        assertThat(without.text()).contains("Chưa đọc được lời góp ý lúc này");
        assertThat(without.select("table")).hasSize(1);
    }

    @Test
    void no_ratings_and_a_service_that_cannot_tell_them() throws Exception {
        services.text(ASK_RATINGS, 200, "application/json", "{\"rows\":[],\"total\":0}");
        Document none = browser.open(RATINGS + DAYS);
        assertThat(none.text()).contains("Chưa có đánh giá nào trong kỳ");
        assertThat(none.select("table, .figures")).isEmpty();
        services.text(ASK_RATINGS, 400, "application/problem+json", WRONG);
        assertThat(browser.open(RATINGS + DAYS).expectFirst("#from-fault").text())
                .isEqualTo("Quá xa.");
        services.text(ASK_RATINGS, 403, "application/problem+json", "{\"status\":403}");
        browser.open(RATINGS + DAYS, 403);
        services.fails("intake", 500);
        browser.open(RATINGS + DAYS, 503);
    }
}
