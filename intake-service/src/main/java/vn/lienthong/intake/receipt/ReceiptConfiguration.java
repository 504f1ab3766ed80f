package vn.lienthong.intake.receipt;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienthong.intake.catalogue.Catalogue;
import vn.lienthong.intake.registration.PersonalParts;
import vn.lienthong.printing.Printer;

/// The printer and what it prints.
@Configuration(proxyBeanMethods = false)
class ReceiptConfiguration {

    @Bean
    Printer printer() {
        return new Printer();
    }

    @Bean
    Papers papers(
            Catalogue catalogue,
            PersonalParts personal,
            @Value("${lienthong.portal-url}") String portal) {
        return new Papers(catalogue.offices(), personal, portal);
    }
}
