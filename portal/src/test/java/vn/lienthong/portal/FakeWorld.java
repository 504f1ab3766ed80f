package vn.lienthong.portal;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Scope;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.springframework.test.web.servlet.MockMvc;

/// Everything that the portal speaks with, played; one for all tests of a context.
@TestConfiguration(proxyBeanMethods = false)
class FakeWorld {

    @Bean
    FakeServices services() {
        return new FakeServices();
    }

    @Bean
    @Primary
    @ConditionalOnProperty(
            name = "lienthong.test.real-bus",
            matchIfMissing = true,
            havingValue = "false")
    FakeBus bus() {
        return new FakeBus();
    }

    @Bean
    FakeIssuer issuer() {
        return new FakeIssuer();
    }

    @Bean
    DynamicPropertyRegistrar addresses(FakeServices services, FakeIssuer issuer) {
        return settings -> {
            settings.add("lienthong.intake", () -> services.address() + "/intake");
            settings.add("lienthong.routing", () -> services.address() + "/routing");
            settings.add("lienthong.deadline", () -> services.address() + "/deadline");
            settings.add("lienthong.notification", () -> services.address() + "/notification");
            settings.add("lienthong.outside-world", services::address);
            settings.add("lienthong.clock", services::address);
            settings.add("lienthong.issuer", issuer::address);
            settings.add("lienthong.sign-in.client-secret", () -> "test");
            settings.add("lienthong.payment-page", () -> "https://gateway.example:8443");
            // Measured when a test says so.
            settings.add("lienthong.bus.measure-every", () -> "1d");
            settings.add("lienthong.services.measure-every", () -> "1d");
        };
    }

    @Bean
    @Scope("prototype")
    Browser browser(MockMvc mvc, FakeIssuer issuer) {
        return new Browser(mvc, issuer);
    }
}
