package vn.lienthong.intake.payments.gateway;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.intake.payments.PaymentsProperties;

/// The gateway that was configured; without one nothing is offered online.
@Configuration(proxyBeanMethods = false)
class GatewayConfiguration {

    @Bean
    @ConditionalOnProperty(name = "lienthong.payments.gateway.kind", havingValue = TestGateway.NAME)
    PaymentGateway testGateway(PaymentsProperties settings, JsonMapper json) {
        return new TestGateway(settings, json, Clock.systemUTC());
    }
}
