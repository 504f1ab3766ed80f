package vn.lienthong.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@PageTest
class RecipientPagesTest {
    private static final String AT = "/mot-cua/mong-muon-nhan-tin";
    private static final String FORM = "main form[method=post]";
    private static final String NOTED = "PUT notification/api/recipients";
    private static final Map<String, String> WHO =
            Map.of("channel", "SMS", "address", "0912 000 123");

    private final Browser browser;
    private final FakeServices services;

    RecipientPagesTest(Browser browser, FakeServices services) {
        this.browser = browser;
        this.services = services;
    }

    @BeforeEach
    void atTheCounter() throws Exception {
        services.reset();
        browser.signIn(Browser.COUNTER);
    }

    @Test
    void addresses_to_which_nothing_is_sent_are_listed_masked() throws Exception {
        Document page = browser.open(AT);
        assertThat(page.select("tbody tr").eachText())
                .containsExactly(
                        "0987***321 Tin nhắn Số đã đổi chủ 10:00, 25/11/2026 motcua.binhan",
                        "k***@example.vn Thư điện tử Người dân yêu cầu 14:30, 20/11/2026"
                                + " motcua.binhan");
        services.text("GET notification/api/suppressions", 503, "text/plain", "");
        assertThat(browser.open(AT).select(".notice.soon")).hasSize(1);
    }

    @Test
    void an_address_never_stands_in_an_address_bar() throws Exception {
        Document page = found();
        assertThat(page.expectFirst("main").text()).contains("0912***123", "Chưa ghi gì");
        assertThat(services.asked("POST notification/api/recipients/search").getFirst().body())
                .isEqualTo("{\"channel\":\"SMS\",\"address\":\"0912 000 123\"}");
        assertThat(page.select("a[href*=0912], form[action*=0912]")).isEmpty();
        assertThat(page.select("main form").eachAttr("method")).containsOnly("post");
    }

    @Test
    void a_wish_is_checked_noted_and_set_back() throws Exception {
        Document check =
                browser.send(
                        found(),
                        "form#change",
                        Map.of(
                                "unwanted",
                                "true",
                                "reason",
                                "Người dân yêu cầu",
                                "optedIn",
                                "true",
                                "language",
                                "en"),
                        "[value=check]");
        assertThat(check.expectFirst("main").text())
                .contains(
                        "Từ nay không gửi tin nào",
                        "Người dân yêu cầu",
                        "Có xin nhận",
                        "Tiếng Anh");
        assertThat(services.asked(NOTED)).isEmpty();

        Document done = browser.send(check, FORM, Map.of(), "[value=note]");

        assertThat(done.expectFirst("[role=status]").text()).contains("Đã ghi", "0912***123");
        assertThat(done.expectFirst("dl").text())
                .contains("Không gửi gì đến đây", "09:15, 26/11/2026", "motcua.binhan");
        assertThat(services.asked(NOTED).getLast().body())
                .isEqualTo(
                        "{\"channel\":\"SMS\",\"address\":\"0912 000 123\",\"suppressed\":\"Người"
                                + " dân yêu cầu\",\"optedIn\":true,\"language\":\"en\"}");

        Document back = browser.send(done, "form#undo", Map.of(), "[value=undo]");

        assertThat(back.expectFirst("[role=status]").text()).contains("như trước");
        assertThat(services.asked(NOTED).getLast().body())
                .isEqualTo(
                        "{\"channel\":\"SMS\",\"address\":\"0912 000"
                            + " 123\",\"suppressed\":null,\"optedIn\":false,\"language\":null}");
    }

    @Test
    void what_is_noted_fills_the_form_and_is_kept_while_it_is_edited() throws Exception {
        services.json("POST notification/api/recipients/search", 200, "recipient-noted");
        Document page = found();
        assertThat(page.expectFirst("[name=unwanted][checked]").val()).isEqualTo("true");
        assertThat(page.expectFirst("#reason").val()).isEqualTo("Người dân yêu cầu");
        assertThat(page.expectFirst("#language option[selected]").val()).isEqualTo("en");
        Document check =
                browser.send(page, "form#change", Map.of("reason", "Khác"), "[value=check]");
        Document again = browser.send(check, FORM, Map.of(), "[value=edit]");
        assertThat(again.expectFirst("#reason").val()).isEqualTo("Khác");
        assertThat(services.asked(NOTED)).isEmpty();
    }

    @Test
    void nothing_is_sent_no_more_without_a_reason() throws Exception {
        Document again =
                browser.send(found(), "form#change", Map.of("unwanted", "true"), "[value=check]");
        assertThat(again.expectFirst("#reason-fault").text()).isEqualTo("Xin ghi vì sao không gửi");
    }

    @Test
    void what_the_service_refuses_is_told_at_its_field() throws Exception {
        Document page = found();
        services.text(
                NOTED,
                400,
                "application/problem+json",
                "{\"status\":400,\"errors\":[{\"field\":\"suppressed\",\"message\":\"Dài"
                        + " quá.\"},{\"field\":\"language\",\"message\":\"Không có.\"}]}");
        Document check = browser.send(page, "form#change", Map.of(), "[value=check]");
        Document again = browser.send(check, FORM, Map.of(), "[value=note]");
        assertThat(again.expectFirst("#reason-fault").text()).isEqualTo("Dài quá.");
        assertThat(again.expectFirst("#language-fault").text()).isEqualTo("Không có.");
        services.text(
                "POST notification/api/recipients/search",
                400,
                "application/problem+json",
                "{\"status\":400,\"errors\":[{\"field\":\"address\",\"message\":\"Không dùng"
                        + " được.\"}]}");
        Document search = browser.send(browser.open(AT), FORM, Map.of("address", "12"), "");
        assertThat(search.expectFirst("#address-fault").text()).isEqualTo("Không dùng được.");
        assertThat(search.expectFirst("#address").val()).isEqualTo("12");
    }

    @Test
    void a_service_that_does_not_answer_is_named() throws Exception {
        Document page = found();
        services.text(NOTED, 503, "text/plain", "");
        Document check = browser.send(page, "form#change", Map.of(), "[value=check]");
        Document unnoted = browser.send(check, FORM, Map.of(), "[value=note]");
        assertThat(unnoted.expectFirst(".wrong").text()).contains("Dịch vụ thông báo");
        services.text("POST notification/api/recipients/search", 503, "text/plain", "");
        assertThat(browser.send(browser.open(AT), FORM, WHO, "").expectFirst(".wrong").text())
                .contains("Dịch vụ thông báo");
    }

    private Document found() throws Exception {
        return browser.send(browser.open(AT), FORM, WHO, "[value=find]");
    }
}
