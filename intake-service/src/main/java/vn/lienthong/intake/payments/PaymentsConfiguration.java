package vn.lienthong.intake.payments;

import java.time.Clock;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienthong.intake.catalogue.Catalogue;
import vn.lienthong.intake.payments.gateway.PaymentGateway;
import vn.lienthong.intake.payments.store.Bills;
import vn.lienthong.intake.registration.store.Dossiers;

/// Puts paying online together.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PaymentsProperties.class)
class PaymentsConfiguration {

    @Bean
    Payments payments(
            Bills bills,
            Dossiers dossiers,
            Catalogue catalogue,
            Optional<PaymentGateway> gateway,
            PaymentsProperties settings,
            Clock clock) {
        return new Payments(bills, dossiers, catalogue, gateway, settings, clock);
    }

    @Bean
    Bookings bookings(Payments payments) {
        return new Bookings(payments);
    }
}
