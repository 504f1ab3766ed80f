package vn.lienthong.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The offices and their succession, the calendars and what an order about a day moves.
@PageTest
class OfficeAndCalendarPagesTest {
    private static final String OFFICES = "/quan-tri/co-quan";
    private static final String CALENDAR = "/quan-tri/lich/province";
    private static final String DAY = CALENDAR + "/ngay";
    private static final String PREVIEW = "deadline/api/calendars/province/days/preview";
    private static final String FORM = "form#announce";
    private static final Map<String, String> SWAP =
            Map.of(
                    "date", "2026-12-04",
                    "name", "Nghỉ hoán đổi",
                    "source", "Công văn số 9",
                    "makeUp", "2026-12-05");

    private final Browser browser;
    private final FakeServices services;

    OfficeAndCalendarPagesTest(Browser browser, FakeServices services) {
        this.browser = browser;
        this.services = services;
    }

    @BeforeEach
    void asOperator() throws Exception {
        services.reset();
        browser.signIn(Browser.OPERATOR);
    }

    @Test
    void offices_are_gone_through_from_the_top_and_found_by_words() throws Exception {
        Document top = browser.open(OFFICES);
        assertThat(top.select("tbody tr")).hasSize(1);
        assertThat(top.expectFirst("tbody tr").text())
                .contains("UBND tỉnh Sông Lam", "Ủy ban nhân dân", "cấp tỉnh", "2 cơ quan");
        assertThat(top.text()).contains("Cơ quan là dữ liệu của tỉnh");
        Document below = browser.open(OFFICES + "?under=000.01.02.H99");
        assertThat(below.select("tbody a").eachText())
                .contains("Chi nhánh Văn phòng Đăng ký đất đai huyện Hà Trung");
        assertThat(below.select("ol.way a").eachText())
                .containsExactly(
                        "Toàn tỉnh",
                        "UBND tỉnh Sông Lam",
                        "Văn phòng Đăng ký đất đai tỉnh Sông Lam");
        assertThat(browser.open(OFFICES + "?q=binh%20an").select("tbody tr")).hasSize(1);
        assertThat(browser.open(OFFICES + "?dissolved=true").text()).contains("Không có cơ quan");
    }

    @Test
    void an_office_shows_its_facts_and_an_unknown_one_is_not_found() throws Exception {
        Document page = browser.open(OFFICES + "/000.11.17.H99");
        assertThat(page.text()).contains("đang hoạt động", "qua cơ quan này 12");
        assertThat(page.select(FORM)).isEmpty();
        browser.open(OFFICES + "/x", 404);
    }

    @Test
    void calendars_say_their_years_and_shout_when_the_next_is_missing() throws Exception {
        Document page = browser.open("/quan-tri/lich");
        assertThat(page.select("tbody tr")).hasSize(2);
        assertThat(page.select("[role=alert]").eachText())
                .singleElement()
                .asString()
                .contains("Lịch làm việc của tỉnh", "năm 2027");
    }

    @Test
    void a_year_is_twelve_tables_and_a_list_of_the_days_that_differ() throws Exception {
        Document page = browser.open(CALENDAR + "?year=2026");
        assertThat(page.select("table.month")).hasSize(12);
        assertThat(page.select("table.month").get(8).select("abbr.mark").eachAttr("title"))
                .containsExactly("Nghỉ: Quốc khánh", "Làm nửa ngày: Dọn dẹp sau bão");
        // 1 September 2026 is a Tuesday.
        assertThat(page.select("table.month").get(8).expectFirst("tbody tr").text())
                .startsWith("1 2N 3");
        assertThat(page.select("table.stack tbody tr")).hasSize(3);
        assertThat(page.text()).contains("13:30-17:30", "Bộ luật Lao động");
        assertThat(page.html().length()).isLessThan(60_000);
        assertThat(browser.open(CALENDAR + "?year=2027").text())
                .contains("Ngày nghỉ của năm 2027 chưa được nạp");
    }

    @Test
    void while_dossiers_are_counted_anew_the_calendar_says_how_many() throws Exception {
        services.text(
                "GET deadline/api/calendars/province/recounting",
                200,
                "application/json",
                "{\"behind\":41}");
        assertThat(browser.open(CALENDAR).expectFirst("#progress").text()).contains("41 hồ sơ");
        services.text("GET deadline/api/calendars/province/recounting", 503, "text/plain", "");
        assertThat(browser.open(CALENDAR).expectFirst("#progress").text()).isEmpty();
    }

    @Test
    void what_a_swap_moves_is_seen_before_it_is_published_whole() throws Exception {
        Document seen = browser.send(browser.open(DAY), FORM, SWAP, "");
        assertThat(services.asked("PUT")).isEmpty();
        assertThat(services.asked("POST " + PREVIEW).getFirst().body())
                .contains(
                        "\"source\":\"Công văn số 9\"",
                        "{\"date\":\"2026-12-04\",\"kind\":\"OFF\"",
                        "{\"date\":\"2026-12-05\",\"kind\":\"MAKE_UP\"",
                        "Làm bù cho ngày 04/12/2026");
        assertThat(seen.expectFirst("section.card").text())
                .contains("50.000", "1.203", "Sớm hơn 3", "Thành quá hạn ngay 1")
                .contains("17:30, thứ Sáu, ngày 04/12/2026")
                .contains("Muộn 1 ngày: 1.100 hồ sơ", "Sớm 1 ngày: 3 hồ sơ");
        assertThat(seen.select("section tbody tr")).hasSize(2);
        assertThat(seen.select("section tbody tr").get(1).text()).contains("sớm hơn");
        Document done = browser.send(seen, "form#publish", Map.of(), "");
        assertThat(done.expectFirst("[role=status]").text()).contains("Đã công bố: Nghỉ hoán đổi");
        assertThat(services.asked("PUT deadline/api/calendars/province/days"))
                .singleElement()
                .satisfies(request -> {
                    assertThat(request.body()).contains("2026-12-04", "2026-12-05");
                    assertThat(request.header("Prefer")).isEqualTo("respond-async");
                    assertThat(request.header("Idempotency-Key"))
                            .isEqualTo(seen.expectFirst("#publish [name=key]").val());
                });
    }

    @Test
    void what_is_missing_is_told_at_the_fields() throws Exception {
        Document form = browser.open(DAY);
        assertThat(browser.send(form, FORM, Map.of(), "").select(".wrong a").eachAttr("href"))
                .containsExactlyInAnyOrder("#date", "#name", "#source");
        Document odd =
                browser.send(
                        form,
                        FORM,
                        Map.of(
                                "date", "2026-12-05",
                                "kind", "HALF",
                                "name", "x",
                                "source", "y",
                                "makeUp", "2026-12-06"),
                        "");
        assertThat(odd.select(".wrong a").eachAttr("href")).containsExactly("#makeUp");
        assertThat(services.asked("POST")).isEmpty();
    }

    @Test
    void what_the_service_refuses_is_told_at_the_fields_and_silence_keeps_the_key()
            throws Exception {
        services.text(
                "POST " + PREVIEW,
                400,
                "application/problem+json",
                "{\"status\":400,\"errors\":[{\"field\":\"days[0].sessions\",\"message\":\"Mỗi buổi"
                        + " viết như 07:30-11:30\"},{\"field\":\"days[1].date\",\"message\":\"Ngày"
                        + " sai\"}]}");
        Document refused = browser.send(browser.open(DAY), FORM, SWAP, "");
        assertThat(refused.select(".wrong a").eachAttr("href"))
                .containsExactly("#sessions", "#makeUp");
        services.text(
                "POST " + PREVIEW,
                422,
                "application/problem+json",
                "{\"status\":422,\"detail\":\"Lịch chưa có năm 2027\"}");
        assertThat(browser.send(refused, FORM, Map.of(), "").select(".wrong").text())
                .contains("năm 2027");
        services.text("POST " + PREVIEW, 503, "text/plain", "");
        assertThat(browser.send(refused, FORM, Map.of(), "").select(".wrong").text())
                .contains("không trả lời");
        services.json("POST " + PREVIEW, 200, "day-preview");
        services.text("PUT deadline/api/calendars/province/days", 503, "text/plain", "");
        Document seen = browser.send(refused, FORM, Map.of(), "");
        Document silent = browser.send(seen, "form#publish", Map.of(), "");
        assertThat(silent.select(".wrong").text()).contains("không trả lời");
        assertThat(silent.expectFirst(FORM + " [name=key]").val())
                .isEqualTo(seen.expectFirst("#publish [name=key]").val());
    }

    @Test
    void an_unknown_calendar_is_not_found_and_a_silent_service_is_told() throws Exception {
        browser.open("/quan-tri/lich/none", 404);
        services.fails("deadline", 503);
        browser.open("/quan-tri/lich", 503);
        browser.open(DAY, 503);
    }
}
