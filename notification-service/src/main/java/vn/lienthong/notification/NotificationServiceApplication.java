package vn.lienthong.notification;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import vn.lienthong.contracts.catalogue.Office;
import vn.lienthong.contracts.catalogue.Offices;
import vn.lienthong.kit.data.DataFolder;
import vn.lienthong.kit.security.Hierarchy;
import vn.lienthong.printing.Printer;

/// Starts the service.
@SpringBootApplication
@ConfigurationPropertiesScan
public class NotificationServiceApplication {

    public static void main(String[] args) {
        SpringApplication.run(NotificationServiceApplication.class, args);
    }

    @Bean
    Offices offices(DataFolder data) {
        return Offices.of(data.list("offices.yaml", Office.class));
    }

    @Bean
    Hierarchy hierarchy(Offices offices) {
        return offices::isAtOrBelow;
    }

    @Bean
    Printer printer() {
        return new Printer().spellingOut();
    }
}
