package vn.lienthong.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

@PageTest
class CourtesyPagesTest {
    private static final String LIST = "/lanh-dao/thu-chuc-mung";
    private static final String BIRTH = "000.11.17.H99-261123-0031~CONGRATULATION_BIRTH";
    private static final String DEATH = "000.11.17.H99-261123-0031~CONDOLENCE_DEATH";
    private static final String AT_LETTERS = "POST notification/api/courtesy-letters/";

    private final Browser browser;
    private final FakeServices services;

    CourtesyPagesTest(Browser browser, FakeServices services) {
        this.browser = browser;
        this.services = services;
    }

    @BeforeEach
    void asHeadOfOffice() throws Exception {
        services.reset();
        browser.signIn(Browser.LEADER);
    }

    @Test
    void the_menu_of_a_head_says_how_many_letters_wait() throws Exception {
        Document page = browser.open("/lam-viec");
        assertThat(page.expectFirst("main a[href=" + LIST + "] + .waiting").text())
                .isEqualTo("Đang chờ: 2");
        services.fails("notification", 503);
        Document without = browser.open("/lam-viec");
        assertThat(without.select("main a[href=" + LIST + "]")).hasSize(1);
        assertThat(without.select(".waiting")).isEmpty();
    }

    @Test
    void nobody_but_a_head_sees_them() throws Exception {
        browser.signIn(Browser.COUNTER);
        assertThat(browser.open("/lam-viec").select("a[href=" + LIST + "]")).isEmpty();
        assertThat(browser.ask(LIST).getStatus()).isEqualTo(403);
        assertThat(services.asked("GET notification/api/courtesy-letters")).isEmpty();
    }

    @Test
    void drafts_are_listed_with_kind_and_dossier() throws Exception {
        Document page = browser.open(LIST + "?kind=CONDOLENCE_DEATH");
        assertThat(services.asked("GET notification/api/courtesy-letters").getLast().address())
                .contains("office=000.01.02.H99", "state=DRAFT", "kind=CONDOLENCE_DEATH");
        assertThat(page.select("td .tag").eachText())
                .containsExactly("Thư chúc mừng khai sinh", "Thư chia buồn");
        assertThat(page.expectFirst("tbody tr").text())
                .contains("000.11.17.H99-261123-0031", "Đăng ký khai sinh", "15:00, 23/11/2026");
    }

    @Test
    void a_letter_is_read_and_signed() throws Exception {
        Document page = browser.open(LIST + "/" + BIRTH);
        assertThat(page.expectFirst("main").text())
                .contains("Kính gửi: Ông (Bà) Nguyễn Thị Hòa và gia đình")
                .contains("vui mừng được biết tin", "Người ký: Hoàng Phương Quyên");
        assertThat(
                        browser.ask(page.expectFirst("a[href$=thu.pdf]").attr("href"))
                                .getContentAsString())
                .isEqualTo("%PDF-courtesy");

        Document done = browser.send(page, "form#sign", Map.of(), "");

        assertThat(done.expectFirst("[role=status]").text()).isEqualTo("Đã ký và gửi thư.");
        assertThat(services.asked(AT_LETTERS).getFirst().address()).endsWith("BIRTH/signature");
        assertThat(services.asked(AT_LETTERS).getFirst().body())
                .isEqualTo("{\"signedBy\":\"Hoàng Phương Quyên\"}");
        assertThat(services.asked(AT_LETTERS).getFirst().header("Idempotency-Key")).isNotBlank();
    }

    @Test
    void a_letter_is_set_aside_with_a_reason_and_not_without() throws Exception {
        Document again = browser.send(browser.open(LIST + "/" + BIRTH), "form#aside", Map.of(), "");
        assertThat(again.expectFirst("#reason-fault").text()).isEqualTo("Xin ghi lý do để lại");
        assertThat(services.asked(AT_LETTERS)).isEmpty();

        Document done =
                browser.send(again, "form#aside", Map.of("reason", "Gia đình không muốn nhận"), "");

        assertThat(done.expectFirst("[role=status]").text()).contains("Đã để lại");
        assertThat(services.asked(AT_LETTERS).getFirst().address()).endsWith("/set-aside");
        assertThat(services.asked(AT_LETTERS).getFirst().body())
                .isEqualTo("{\"reason\":\"Gia đình không muốn nhận\"}");
    }

    @Test
    void a_letter_that_somebody_signed_meanwhile_says_so() throws Exception {
        Document page = browser.open(LIST + "/" + BIRTH);
        services.text(
                AT_LETTERS,
                409,
                "application/problem+json",
                "{\"title\":\"x\",\"detail\":\"Thư đã được ký.\",\"state\":\"SIGNED\"}");
        services.json("GET notification/api/courtesy-letters/", 200, "courtesy-signed");
        Document again = browser.send(page, "form#sign", Map.of(), "");
        assertThat(again.expectFirst(".wrong").text()).contains("Thư đã được ký.");
        assertThat(again.select("main form[method=post]")).isEmpty();
        assertThat(again.expectFirst("main").text()).contains("Hoàng Phương Quyên, 08:00, 24/11");
    }

    @Test
    void a_service_that_does_not_answer_is_asked_again_under_the_same_key() throws Exception {
        Document page = browser.open(LIST + "/" + BIRTH);
        services.text(AT_LETTERS, 503, "text/plain", "");
        Document again = browser.send(page, "form#sign", Map.of(), "");
        assertThat(again.select(".wrong")).isNotEmpty();
        assertThat(again.expectFirst("form#sign [name=key]").val())
                .isEqualTo(page.expectFirst("form#sign [name=key]").val());
    }

    @Test
    void several_are_read_before_they_are_signed() throws Exception {
        services.json("GET notification/api/courtesy-letters/" + DEATH, 200, "courtesy-condolence");
        services.text(
                "POST notification/api/courtesy-letters/signatures",
                200,
                "application/json",
                "{\"signed\":1,\"items\":[{\"id\":\"a\",\"happened\":\"SIGNED\"},{\"id\":\"b\",\"happened\":\"DECIDED_BEFORE\"}]}");
        assertThat(browser.open(LIST).select("form[action$=/doc] [name=letter]").eachAttr("value"))
                .containsExactly(BIRTH, DEATH);

        Document page = browser.open(LIST + "/doc?letter=" + BIRTH + "&letter=" + DEATH);

        assertThat(page.select("main section h2").eachText())
                .containsExactly("Thư chúc mừng khai sinh", "Thư chia buồn");
        String text = page.expectFirst("main").text();
        assertThat(text)
                .containsSubsequence(
                        "vui mừng được biết tin",
                        "vô cùng thương tiếc được tin",
                        "Tôi đã đọc, ký và gửi 2 thư");
        Document done = browser.send(page, "main form[method=post]", Map.of(), "");
        assertThat(done.expectFirst("[role=status]").text()).isEqualTo("Đã ký và gửi 1 thư.");
        assertThat(done.expectFirst("[role=alert]").text()).contains("Còn 1 thư không ký được");
        assertThat(services.asked("POST notification").getFirst().body())
                .isEqualTo(
                        "{\"ids\":[\"%s\",\"%s\"],\"signedBy\":\"Hoàng Phương Quyên\"}"
                                .formatted(BIRTH, DEATH));
    }

    @Test
    void what_is_signed_already_or_not_ticked_is_not_read_for_signing() throws Exception {
        services.json("GET notification/api/courtesy-letters/", 200, "courtesy-signed");
        Document list = browser.open(browser.redirect(LIST + "/doc?letter=" + BIRTH));
        assertThat(list.expectFirst("[role=alert]").text()).contains("Chưa đánh dấu");
        assertThat(browser.redirect(LIST + "/doc")).isEqualTo(LIST);
    }

    @Test
    void a_batch_that_is_refused_or_not_answered_says_so() throws Exception {
        String batch = "POST notification/api/courtesy-letters/signatures";
        Document page = browser.open(LIST + "/doc?letter=" + BIRTH);
        services.text(batch, 503, "text/plain", "");
        Document down = browser.send(page, "main form[method=post]", Map.of(), "");
        assertThat(down.select("[role=alert]")).hasSize(1);
        services.text(
                batch,
                400,
                "application/problem+json",
                "{\"title\":\"x\",\"detail\":\"Quá nhiều\"}");
        Document refused = browser.send(page, "main form[method=post]", Map.of(), "");
        assertThat(refused.expectFirst("[role=alert]").text()).contains("Quá nhiều");
    }

    @Test
    void what_was_signed_in_a_time_is_listed_and_counted() throws Exception {
        Document page = browser.open(LIST + "/da-ky?from=2026-11-01&to=2026-11-30");
        assertThat(services.asked("GET notification/api/courtesy-letters?").getLast().address())
                .contains("state=SIGNED", "from=2026-11-01", "to=2026-11-30");
        assertThat(page.expectFirst("table tbody tr").text())
                .isEqualTo("Thư chúc mừng khai sinh 40 38 1");
        assertThat(page.expectFirst("table:not(.stack) tbody tr:last-child").text())
                .isEqualTo("Tổng số 58 55 1");
        assertThat(page.expectFirst("table.stack tbody tr").text())
                .contains("Hoàng Phương Quyên", "08:00, 24/11/2026");
        MockHttpServletResponse csv =
                browser.ask(page.expectFirst("a[href*=so-luong.csv]").attr("href"));
        assertThat(csv.getContentType()).startsWith("text/csv");
        assertThat(csv.getContentAsString()).contains("key,name,drafted,signed,setAside");
        browser.open(LIST + "/da-ky?state=SET_ASIDE");
        assertThat(services.asked("GET notification/api/courtesy-letters?").getLast().address())
                .contains("state=SET_ASIDE");
    }

    @Test
    void a_time_that_ends_before_it_begins_is_told_at_the_field() throws Exception {
        Document page = browser.open(LIST + "/da-ky?from=2026-12-01&to=2026-11-30");
        assertThat(page.expectFirst("#from-fault").text()).contains("không sau ngày cuối");
        browser.open(LIST + "/da-ky?from=mai&to=");
    }
}
