package vn.lienthong.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@PageTest
class OperationsPageTest {
    private final Browser browser;
    private final FakeServices services;

    OperationsPageTest(Browser browser, FakeServices services) {
        this.browser = browser;
        this.services = services;
    }

    @BeforeEach
    void asOperator() throws Exception {
        services.reset();
        browser.signIn(Browser.OPERATOR);
    }

    @Test
    void parked_dossiers_are_listed_by_service_and_replayed() throws Exception {
        Document page = browser.open("/van-hanh/tam-giu");
        assertThat(page.select("section")).hasSize(4);
        assertThat(page.expectFirst("tbody tr").text())
                .contains(
                        "000.10.17.H99-261123-0001",
                        "Calendar of 2028 is not loaded",
                        "dossier.received.v1");
        Document done = browser.send(page, "main form", Map.of(), "[name=only]");
        assertThat(done.expectFirst("[role=status]").text()).contains("Đã cho xử lý lại");
        assertThat(services.asked("POST deadline/api/parked/000.10.17.H99-261123-0001/replay"))
                .hasSize(1);
    }

    @Test
    void a_service_that_is_down_does_not_hide_the_others() throws Exception {
        services.fails("intake", 500);
        Document page = browser.open("/van-hanh/tam-giu");
        assertThat(page.select(".notice.soon")).hasSize(1);
        assertThat(page.select("tbody tr")).hasSize(1);
    }

    @Test
    void a_replay_that_fails_is_told() throws Exception {
        services.text("POST deadline/api/parked/", 500, "text/plain", "");
        Document page =
                browser.send(
                        browser.open("/van-hanh/tam-giu"), "main form", Map.of(), "[name=only]");
        assertThat(page.expectFirst("[role=status]").text())
                .contains("Chưa được", "Dịch vụ theo dõi thời hạn không trả lời");
        assertThat(browser.send(browser.open(DOSSIER), "main form", Map.of(), "").text())
                .contains("Dịch vụ theo dõi thời hạn không trả lời");
    }

    @Test
    void what_is_ticked_is_replayed_each_under_a_key_of_its_own() throws Exception {
        services.json("GET notification/api/parked", 200, "parked");
        services.text(
                "POST notification/api/parked/",
                409,
                "application/problem+json",
                "{\"status\":409,\"detail\":\"Đang được xử lý\"}");
        Document page = browser.open("/van-hanh/tam-giu");
        String code = "/000.10.17.H99-261123-0001";

        Document done =
                browser.send(
                        page,
                        "main form",
                        Map.of("dossier", "DEADLINE" + code + ",NOTIFICATION" + code),
                        "");

        assertThat(done.select("[role=status] li").eachText())
                .hasSize(2)
                .anySatisfy(line -> assertThat(line).contains("thời hạn", "Đã cho xử lý lại"))
                .anySatisfy(line -> assertThat(line).contains("Chưa được", "Đang được xử lý"));
        assertThat(services.asked("POST "))
                .extracting(request -> request.header("Idempotency-Key"))
                .hasSize(2)
                .doesNotHaveDuplicates();
        Document none = browser.send(done, "main form", Map.of(), "");
        assertThat(none.expectFirst("[role=alert]").text()).contains("Chưa đánh dấu");
    }

    private static final String DOSSIER = "/van-hanh/tam-giu/DEADLINE/000.10.17.H99-261123-0001";
    private static final String EVENT = "/intake-service/000.10.17.H99-261123-0001/1";

    @Test
    void one_dossier_is_shown_with_its_events_the_fault_in_plain_words_and_what_was_done()
            throws Exception {
        Document list = browser.open("/van-hanh/tam-giu");
        assertThat(list.expectFirst("tbody td a").attr("href")).isEqualTo(DOSSIER);

        Document page = browser.open(DOSSIER);
        assertThat(page.expectFirst(".notice.bad").text()).contains("chưa có lịch ngày nghỉ");
        assertThat(page.select("ol > li")).hasSize(2);
        assertThat(page.select("ol > li").getFirst().text())
                .contains("Tiếp nhận hồ sơ", "Lỗi ở sự kiện này", "Đã sửa", "•••");
        assertThat(page.select("ol > li").getLast().text())
                .contains("Chờ phía sau", "Nội dung không đọc được");
        assertThat(page.select("table").text()).contains("vanhanh", "Ngày hẹn gõ nhầm năm");
    }

    @Test
    void an_event_is_repaired_with_a_reason() throws Exception {
        Document form = browser.open(DOSSIER + "/sua?event=" + EVENT);
        assertThat(form.expectFirst("textarea#data").text()).contains("2028-01-03T10:30:00Z");

        Document missing =
                browser.send(form, "form.card", Map.of("data", "{oops", "reason", ""), "");
        assertThat(missing.select(".wrong li")).hasSize(2);
        assertThat(missing.expectFirst("#data-fault").text()).contains("dòng 1");

        Document done =
                browser.send(
                        missing,
                        "form.card",
                        Map.of("data", "{\"code\":\"x\"}", "reason", "Gõ nhầm"),
                        "");
        assertThat(done.expectFirst("[role=status]").text()).contains("Đã sửa sự kiện");
        assertThat(
                        services.asked(
                                "PUT deadline/api/parked/000.10.17.H99-261123-0001/events" + EVENT))
                .singleElement()
                .satisfies(request ->
                        assertThat(request.body())
                                .contains("\"data\":{\"code\":\"x\"}", "Gõ nhầm"));
    }

    @Test
    void what_is_wrong_with_a_repair_is_said_at_the_payload() throws Exception {
        services.text(
                "PUT deadline/api/parked/",
                422,
                "application/problem+json",
                "{\"status\":422,\"detail\":\"Sai dạng\",\"errors\":["
                        + "{\"field\":\"data.dueAt\",\"message\":\"Thiếu giá trị này.\"},"
                        + "{\"field\":\"reason\",\"message\":\"Ngắn quá.\"}]}");
        Document again =
                browser.send(
                        browser.open(DOSSIER + "/sua?event=" + EVENT),
                        "form.card",
                        Map.of("data", "{}", "reason", "Gõ nhầm"),
                        "");
        assertThat(again.expectFirst("#data-fault").text()).isEqualTo("dueAt: Thiếu giá trị này.");
        assertThat(again.expectFirst("#reason-fault").text()).isEqualTo("Ngắn quá.");
        assertThat(again.expectFirst("textarea#data").text()).isEqualTo("{}");
    }

    @Test
    void a_repair_that_is_not_answered_is_sent_again_under_the_same_key() throws Exception {
        services.text("PUT deadline/api/parked/", 500, "text/plain", "");
        Document form = browser.open(DOSSIER + "/sua?event=" + EVENT);
        Document again =
                browser.send(form, "form.card", Map.of("data", "{}", "reason", "Gõ nhầm"), "");
        assertThat(again.expectFirst("[role=alert]").text()).contains("không trả lời");
        assertThat(again.expectFirst("form.card input[name=key]").attr("value"))
                .isEqualTo(form.expectFirst("form.card input[name=key]").attr("value"));
    }

    @Test
    void an_event_is_skipped_after_a_confirmation_with_a_reason() throws Exception {
        Document ask = browser.open(DOSSIER + "/bo-qua?event=" + EVENT);
        assertThat(ask.text()).contains("sẽ không bao giờ được xử lý");
        Document missing = browser.send(ask, "form.card", Map.of("reason", " "), "");
        assertThat(missing.select(".wrong li")).hasSize(1);
        assertThat(services.asked("DELETE ")).isEmpty();

        Document done = browser.send(missing, "form.card", Map.of("reason", "Gửi nhầm"), "");
        assertThat(done.expectFirst("[role=status]").text()).contains("Đã bỏ qua");
        assertThat(
                        services.asked(
                                "DELETE deadline/api/parked/000.10.17.H99-261123-0001/events"
                                        + EVENT))
                .hasSize(1);
    }

    @Test
    void a_place_that_does_not_exist_is_not_found() throws Exception {
        assertThat(browser.open("/van-hanh/tam-giu/NOWHERE/1", 404).select("h1")).hasSize(1);
    }
}
