package vn.lienthong.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@PageTest
class RatingPagesTest {
    private static final String CODE = "000.10.17.H99-261123-0001";
    private static final String RATING = "intake/public/dossiers/" + CODE + "/rating";
    private static final String RATE = "/tra-cuu/danh-gia";
    private static final String FORM = "form[action=/tra-cuu/danh-gia]";

    private final Browser browser;
    private final FakeServices services;

    RatingPagesTest(Browser browser, FakeServices services) {
        this.browser = browser;
        this.services = services;
    }

    @BeforeEach
    void aDossierIsOpen() throws Exception {
        services.reset();
        rating("{\"open\":true}");
        browser.open("/tra-cuu?code=" + CODE + "&pin=493817");
    }

    private void rating(String body) {
        services.text("GET " + RATING, 200, "application/json", body);
    }

    @Test
    void a_grade_is_chosen_in_words_and_sent_with_what_is_added() throws Exception {
        Document page = browser.open(RATE);
        assertThat(page.select("fieldset label").eachText())
                .containsExactly(
                        "Rất hài lòng",
                        "Hài lòng",
                        "Bình thường",
                        "Không hài lòng",
                        "Rất không hài lòng");
        services.text("POST " + RATING, 200, "application/json", "{\"open\":true,\"grade\":4}");
        rating("{\"open\":true,\"grade\":4,\"changeableUntil\":\"2026-12-11T09:00:00+07:00\"}");
        Document after =
                browser.send(page, FORM, Map.of("grade", "4", "remark", " Nhanh "), ".full");
        assertThat(after.expectFirst(".notice.good").text()).contains("Đã ghi nhận");
        assertThat(after.text()).contains("Hài lòng", "Sửa được đến 09:00, 11/12/2026");
        assertThat(after.expectFirst("input[checked]").val()).isEqualTo("4");
        FakeServices.Request sent = services.asked("POST " + RATING).getFirst();
        assertThat(sent.body()).isEqualTo("{\"grade\":4,\"remark\":\"Nhanh\"}");
        assertThat(sent.headers())
                .containsEntry("Lookup-Pin", "493817")
                .containsEntry("Idempotency-Key", page.expectFirst("input[name=key]").val());
    }

    @Test
    void what_is_missing_or_too_long_is_named_at_its_field() throws Exception {
        Document page = browser.open(RATE);
        Document wrong = browser.send(page, FORM, Map.of("remark", "a".repeat(501)), ".full");
        assertThat(wrong.select(".wrong a").eachAttr("href")).containsExactly("#grade", "#remark");
        assertThat(services.asked("POST " + RATING)).isEmpty();
    }

    @Test
    void what_the_service_refuses_is_said_in_its_words() throws Exception {
        Document page = browser.open(RATE);
        services.text(
                "POST " + RATING, 409, "application/problem+json", "{\"detail\":\"Quá 7 ngày.\"}");
        assertThat(
                        browser.send(page, FORM, Map.of("grade", "5"), ".full")
                                .expectFirst(".wrong")
                                .text())
                .contains("Quá 7 ngày.");
        services.text("POST " + RATING, 500, "text/plain", "");
        Document again = browser.send(page, FORM, Map.of("grade", "5"), ".full");
        assertThat(again.expectFirst("input[name=key]").val())
                .isEqualTo(page.expectFirst("input[name=key]").val());
    }

    @Test
    void before_the_result_and_after_seven_days_there_is_no_form() throws Exception {
        rating("{\"open\":false}");
        Document early = browser.open(RATE);
        assertThat(early.select(FORM)).isEmpty();
        assertThat(early.expectFirst(".notice").text()).contains("sau khi nhận kết quả");

        rating("{\"open\":false,\"grade\":2,\"remark\":\"Lâu\"}");
        Document late = browser.open(RATE);
        assertThat(late.select(FORM)).isEmpty();
        assertThat(late.expectFirst(".notice").text())
                .contains("Không hài lòng", "Lâu", "không sửa được nữa");
    }

    @Test
    void who_has_opened_no_dossier_is_led_to_the_lookup() throws Exception {
        browser.send(browser.open("/tra-cuu/ho-so"), "form[action=/tra-cuu/xong]", Map.of(), "");
        assertThat(browser.redirect(RATE)).isEqualTo("/tra-cuu");
    }

    @Test
    void without_the_service_the_page_says_so() throws Exception {
        services.fails("intake", 500);
        assertThat(browser.open(RATE, 503).expectFirst("main").text()).doesNotContain("Exception");
    }
}
