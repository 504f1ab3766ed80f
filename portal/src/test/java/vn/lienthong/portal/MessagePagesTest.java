package vn.lienthong.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@PageTest
class MessagePagesTest {
    private static final String LIST = "/van-hanh/tin-nhan";
    private static final String CODE = "000.11.17.H99-261123-0001";
    private static final String FORM = "main form[method=post]";
    private static final String AT_MESSAGES = "POST notification/api/notifications/";

    private final Browser browser;
    private final FakeServices services;

    MessagePagesTest(Browser browser, FakeServices services) {
        this.browser = browser;
        this.services = services;
    }

    @BeforeEach
    void asOperator() throws Exception {
        services.reset();
        services.json("GET notification/api/notifications", 200, "messages");
        browser.signIn(Browser.OPERATOR);
    }

    @Test
    void providers_are_shown_by_channel_in_words() throws Exception {
        Document page = browser.open("/van-hanh/nha-cung-cap");
        assertThat(page.select("section h2").eachText()).containsExactly("Tin nhắn", "Thư điện tử");
        assertThat(page.select("tbody tr").eachText())
                .containsExactly(
                        "smpp Đứt Tạm nghỉ 70 % 0 % 0",
                        "sms-http Thông Bình thường 30 % 30 % 12",
                        "smtp Thông Bình thường 60 % 60 % 1",
                        "smtp-second Thông Đang thử lại 40 % 10 % đang lấy lại dần 1");
        assertThat(page.expectFirst("noscript meta[http-equiv=refresh]").attr("content"))
                .isEqualTo("10");
        assertThat(page.select("main a[href=/van-hanh/nha-cung-cap]")).hasSize(1);
        services.text("GET notification/api/providers", 200, "application/json", "[]");
        assertThat(browser.open("/van-hanh/nha-cung-cap").select("table")).isEmpty();
    }

    @Test
    void nobody_but_operations_sees_them() throws Exception {
        browser.signIn(Browser.COUNTER);
        assertThat(browser.ask(LIST).getStatus()).isEqualTo(403);
        assertThat(browser.ask("/van-hanh/nha-cung-cap").getStatus()).isEqualTo(403);
    }

    @Test
    void messages_are_listed_by_state_and_dossier_and_paged() throws Exception {
        Document page = browser.open(LIST + "?state=FAILED&dossier=%20" + CODE + "&page=1");
        assertThat(services.asked("GET notification/api/notifications").getLast().address())
                .contains("state=FAILED", "dossier=" + CODE, "page=1", "size=25");
        assertThat(page.expectFirst("#state option[selected]").text())
                .isEqualTo("Không đến được, vì bất kỳ lý do nào");
        assertThat(page.expectFirst("[rel=next]").attr("href")).contains("state=FAILED", "page=2");
        browser.open(LIST + "?state=NO_SUCH");
        assertThat(services.asked("GET notification/api/notifications").getLast().address())
                .isEqualTo("notification/api/notifications?page=0&size=25");
    }

    @Test
    void of_very_many_messages_it_says_that_there_may_be_more() throws Exception {
        services.text(
                "GET notification/api/notifications",
                200,
                "application/json",
                "{\"items\":[],\"total\":2000}");

        assertThat(browser.open(LIST).text()).contains("Từ 2.000 tin trở lên");
    }

    @Test
    void each_message_tells_its_state_in_words() throws Exception {
        Document page = browser.open(LIST);
        assertThat(page.select("tbody tr td:nth-child(3) > .tag").eachText())
                .containsExactly(
                        "Chưa liên lạc được",
                        "Đang giữ lại",
                        "Đã gộp vào bản tin",
                        "Đã đến người nhận",
                        "Không gửi");
        assertThat(page.select("tbody tr").get(0).text())
                .contains("Không liên lạc được trong thời gian chờ", "Đã thử 2 lần")
                .contains("sms-http SENT");
        assertThat(page.select("tbody tr").get(1).text())
                .contains("Giữ đến 07:00, 24/11/2026", "Ngoài khung giờ gửi tin");
        assertThat(page.select("tbody tr").get(2).text()).contains("bản tin đầu ngày 24/11/2026");
    }

    @Test
    void every_state_has_a_word_in_every_language() throws Exception {
        TreeSet<String> states =
                new TreeSet<>(browser.open(LIST).select("#state option").eachAttr("value"));
        states.remove("");
        assertThat(states).hasSize(13);
        Properties english = new Properties();
        try (var stream = MessagePagesTest.class.getResourceAsStream("/messages_en.properties")) {
            english.load(stream);
        }
        assertThat(english.stringPropertyNames())
                .containsAll(states.stream().map(state -> "message.state." + state).toList());
        Document page = browser.open(LIST + "?lang=en");
        assertThat(page.select("#state option").eachText())
                .doesNotContainAnyElementsOf(states)
                .contains("Held back", "Told in a digest");
    }

    @Test
    void a_message_whose_fate_is_decided_is_sent_again_after_a_question() throws Exception {
        Document list = browser.open(LIST);
        assertThat(list.select("tbody a.button")).hasSize(2);
        Document ask = browser.open(list.expectFirst("tbody a.button").attr("href"));
        assertThat(ask.expectFirst("main").text())
                .contains("Đã có kết quả", "0912***123", "sẽ nhận hai lần");
        assertThat(services.asked("POST ")).isEmpty();
        services.text(
                AT_MESSAGES,
                202,
                "application/json",
                "{\"id\":\"%s~4\",\"dossier\":\"%s\",\"state\":\"CREATED\"}".formatted(CODE, CODE));

        Document done = browser.send(ask, FORM, Map.of(), "");

        assertThat(done.expectFirst("[role=status]").text()).contains("sẽ được gửi lại");
        assertThat(done.expectFirst("#dossier").val()).isEqualTo(CODE);
        assertThat(services.asked(AT_MESSAGES))
                .singleElement()
                .satisfies(request -> assertThat(request.address()).endsWith(CODE + "~4/resend"));
    }

    @Test
    void a_digest_that_was_sent_again_leads_to_the_whole_list() throws Exception {
        services.text(
                AT_MESSAGES,
                202,
                "application/json",
                "{\"id\":\"digest~5f0c~2026-11-24~1\",\"state\":\"CREATED\"}");
        Element again = browser.open(LIST).select("tbody a.button").getLast();
        Document done = browser.send(browser.open(again.attr("href")), FORM, Map.of(), "");
        assertThat(done.expectFirst("#dossier").val()).isEmpty();
    }

    @Test
    void a_message_that_may_not_be_sent_again_says_so() throws Exception {
        Document ask = browser.open(LIST + "/gui-lai?id=" + CODE + "~4");
        services.text(
                AT_MESSAGES,
                409,
                "application/problem+json",
                "{\"detail\":\"Đang được gửi.\",\"state\":\"SENDING\"}");
        Document refused = browser.send(ask, FORM, Map.of(), "");
        assertThat(refused.expectFirst(".wrong").text()).contains("Đang được gửi.");
        services.text(AT_MESSAGES, 503, "text/plain", "");
        Document down = browser.send(refused, FORM, Map.of(), "");
        assertThat(down.expectFirst(FORM + " [name=key]").val())
                .isEqualTo(refused.expectFirst(FORM + " [name=key]").val());
        assertThat(browser.open(LIST + "/gui-lai?id=" + CODE + "~3").select(FORM + " button"))
                .isEmpty();
        browser.open(LIST + "/gui-lai?id=" + CODE + "~99", 404);
        browser.open(LIST + "/gui-lai?id=nothing", 404);
    }

    @Test
    void what_is_personal_is_forgotten_after_a_question() throws Exception {
        assertThat(browser.open(LIST).select("a[href$=/xoa]")).isEmpty();
        Document ask =
                browser.open(
                        browser.open(LIST + "?dossier=" + CODE)
                                .expectFirst("a[href$=/xoa]")
                                .attr("href"));
        assertThat(ask.expectFirst(".notice.bad").text()).contains("không đặt lại được");
        services.text("POST notification/api/dossiers/", 204, "text/plain", "");
        Document done = browser.send(ask, FORM, Map.of(), "");
        assertThat(done.expectFirst("[role=status]").text()).contains("Đã xoá", CODE);
        assertThat(services.asked("POST notification/api/dossiers/" + CODE + "/forgetting"))
                .hasSize(1);
    }

    @Test
    void a_dossier_tells_what_is_held_and_what_was_told_in_a_digest() throws Exception {
        browser.signIn(Browser.COUNTER);
        Document page = browser.open("/ho-so/" + CODE);
        Element messages = page.expectFirst("table:has(caption:contains(Thông báo đã gửi))");
        assertThat(messages.text())
                .contains("Giữ đến 07:00, 24/11/2026", "Báo chung trong bản tin", "Đã thử 2 lần")
                .doesNotContain("EXPIRED", "SMPP", "QUIET_HOURS");
        assertThat(messages.select(".tag.late").eachText()).containsExactly("Chưa liên lạc được");
        assertThat(messages.select(".tag.good").eachText()).containsExactly("Đã đến người nhận");
    }
}
