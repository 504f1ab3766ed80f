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

/// The districts' desks are served by a deployment of their own.
@PageTest
@Import(ByLevelPagesTest.Deployments.class)
class ByLevelPagesTest {
    private static final String DISTRICT_DESK = "routing-district/api/offices/000.02.17.H99/desk";

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
            return settings ->
                    settings.add(
                            "lienthong.services.routing-by-level.district",
                            () -> services.address() + "/routing-district");
        }
    }

    @BeforeEach
    void theDistrictAnswers() {
        services.reset();
        services.json("GET routing-district/api/offices/", 200, "desk");
        services.json("POST routing-district/api/dossiers/", 200, "journey");
        services.text(
                "GET routing-district/api/parked",
                200,
                "application/json",
                "{\"items\":[],\"total\":0}");
    }

    @Test
    void a_desk_is_asked_of_its_level_also_while_the_journeys_are_away() throws Exception {
        browser.signIn(Browser.SPECIALIST);
        services.text("GET routing/", 500, "text/plain", "");
        browser.open("/ban-lam-viec");
        assertThat(services.asked("GET " + DISTRICT_DESK)).hasSize(1);
        assertThat(services.asked("GET routing/api/offices")).isEmpty();
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
                .hasSize(5)
                .contains("Dịch vụ luân chuyển hồ sơ: bàn làm việc cấp huyện");
    }
}
