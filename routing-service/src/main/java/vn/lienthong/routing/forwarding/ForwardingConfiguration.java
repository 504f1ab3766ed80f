package vn.lienthong.routing.forwarding;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienthong.contracts.catalogue.Offices;
import vn.lienthong.kit.aggregate.Aggregates;
import vn.lienthong.kit.web.ProblemWriter;
import vn.lienthong.routing.journey.domain.JourneyState;

/// Forwards where any level is served elsewhere.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DeskServices.class)
class ForwardingConfiguration {

    /// Behind the check of the token, before bodies are read and answers kept: the desk's own
    /// deployment does both.
    private static final int BETWEEN = -50;

    @Bean
    OtherDesks otherDesks(DeskServices services) {
        return new OtherDesks(services);
    }

    @Bean
    FilterRegistrationBean<ForwardingFilter> forwarding(
            DeskServices services,
            Offices offices,
            Aggregates<JourneyState> journeys,
            ProblemWriter problems) {
        FilterRegistrationBean<ForwardingFilter> registration =
                new FilterRegistrationBean<>(
                        new ForwardingFilter(
                                new Addressees(services, offices, journeys),
                                new JourneyEar(journeys),
                                problems));
        registration.setOrder(BETWEEN);
        registration.addUrlPatterns("/api/offices/*", "/api/dossiers/*");
        registration.setEnabled(!services.isEmpty());
        return registration;
    }
}
