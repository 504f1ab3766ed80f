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
        Document done = browser.send(page, "td form", Map.of(), "");
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
        Document page = browser.send(browser.open("/van-hanh/tam-giu"), "td form", Map.of(), "");
        assertThat(page.expectFirst("[role=alert]").text())
                .contains("Dịch vụ theo dõi thời hạn không trả lời");
    }
}
