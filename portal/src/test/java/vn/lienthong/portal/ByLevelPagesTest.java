package vn.lienthong.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistrar;

/// The desks of the districts and of the province are served by deployments of their own.
@PageTest
@Import(ByLevelPagesTest.Deployments.class)
class ByLevelPagesTest {
    private static final String DISTRICT_DESK = "routing-district/api/offices/000.02.17.H99/desk";

    private static final String NOTHING = "{\"items\":[],\"total\":0}";

    private final Browser browser;
    private final FakeServices services;

    ByLevelPagesTest(Browser browser, FakeServices services) {
        this.browser = browser;
        this.services = services;
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Deployments {
        @Bean
        DynamicPropertyRegistrar district(FakeServices services) {
            return settings -> {
                for (String level : new String[] {"district", "province"}) {
                    settings.add(
                            "lienthong.services.routing-by-level." + level,
                            () -> services.address() + "/routing-" + level);
                }
            };
        }
    }

    @BeforeEach
    void theDistrictAnswers() {
        services.reset();
        services.json("GET routing-district/api/offices/", 200, "desk");
        services.json("POST routing-district/api/dossiers/", 200, "journey");
        for (String level : new String[] {"district", "province"}) {
            services.text("GET routing-" + level + "/api/parked", 200, "application/json", NOTHING);
        }
    }

    @Test
    void a_desk_is_asked_of_its_level_also_while_the_journeys_are_away() throws Exception {
        browser.signIn(Browser.SPECIALIST);
        services.text("GET routing/", 500, "text/plain", "");
        browser.open("/ban-lam-viec");
        assertThat(services.asked("GET " + DISTRICT_DESK)).hasSize(2);
        assertThat(services.asked("GET routing/api/offices")).isEmpty();
    }

    @Test
    void a_dossier_opens_with_what_the_desks_know_while_the_journeys_are_away() throws Exception {
        browser.signIn(Browser.SPECIALIST);
        services.text("GET routing/api/dossiers/", 500, "text/plain", "");
        services.text(
                "GET routing-district/api/dossiers/",
                200,
                "application/json",
                """
                {"code":"000.10.17.H99-261123-0001","partial":true,"procedureName":"Đăng ký đất",
                 "holders":[{"office":"000.02.17.H99","step":"tham-dinh","state":"HELD"}],
                 "steps":[
                  {"step":"tiep-nhan","name":"Tiếp nhận","office":"000.10.17.H99","level":"ward","after":[]},
                  {"step":"tham-dinh","name":"Thẩm định hồ sơ","office":"000.02.17.H99","level":"district",
                   "after":["tiep-nhan"],"visit":1,"state":"HELD","offeredAt":"2026-11-23T02:00:00Z",
                   "acceptedAt":"2026-11-23T03:00:00Z","dueAt":"2026-11-27T10:30:00Z"}]}
                """);

        Document page = browser.open("/ho-so/000.10.17.H99-261123-0001");

        assertThat(page.select(".notice").text()).contains("những gì các bàn làm việc biết");
        assertThat(page.select(".timeline .name").eachText())
                .containsExactly("Tiếp nhận", "Thẩm định hồ sơ");
        assertThat(page.select(".todo .actions a").eachAttr("href"))
                .anyMatch(link -> link.contains("/buoc/tham-dinh/completion"));
        Document act = browser.open("/ho-so/000.10.17.H99-261123-0001/buoc/tham-dinh/completion");
        browser.send(act, "form.card", Map.of(), "");
        assertThat(services.asked("POST routing-district/api/dossiers/")).hasSize(1);
    }

    @Test
    void what_needs_attention_is_asked_of_all_levels_else_of_the_own() throws Exception {
        services.text("GET routing-province/api/offices/", 200, "application/json", NOTHING);
        browser.signIn(Browser.LEADER);
        browser.open("/lanh-dao/can-chu-y");
        assertThat(services.asked("GET routing/api/offices/")).hasSize(1);
        assertThat(services.asked("GET routing-province/api/offices/")).isEmpty();

        services.text("GET routing/api/offices/000.01.02.H99/attention", 500, "text/plain", "");
        browser.open("/lanh-dao/can-chu-y");
        assertThat(services.asked("GET routing-province/api/offices/")).hasSize(1);
    }

    @Test
    void an_order_goes_to_the_level_of_the_step() throws Exception {
        browser.signIn(Browser.SPECIALIST);
        for (String step : new String[] {"tham-dinh", "tiep-nhan"}) {
            Document page =
                    browser.open("/ho-so/000.10.17.H99-261123-0001/buoc/" + step + "/acceptance");
            browser.send(page, "form.card", Map.of(), "");
        }
        assertThat(services.asked("POST routing-district/api/dossiers/"))
                .singleElement()
                .satisfies(order -> assertThat(order.address()).contains("/steps/tham-dinh/"));
        assertThat(services.asked("POST routing/api/dossiers/"))
                .singleElement()
                .satisfies(order -> assertThat(order.address()).contains("/steps/tiep-nhan/"));
    }

    @Test
    void each_deployment_may_have_parked_something() throws Exception {
        browser.signIn(Browser.OPERATOR);
        Document page = browser.open("/van-hanh/tam-giu");
        assertThat(page.select("section h2").eachText())
                .hasSize(6)
                .contains("Dịch vụ luân chuyển hồ sơ: bàn làm việc cấp huyện");
    }
}
