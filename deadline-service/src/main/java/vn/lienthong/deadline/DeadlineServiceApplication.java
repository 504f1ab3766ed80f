package vn.lienthong.deadline;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;
import vn.lienthong.contracts.catalogue.Office;
import vn.lienthong.contracts.catalogue.Offices;
import vn.lienthong.contracts.catalogue.Province;
import vn.lienthong.deadline.calendars.store.CalendarShelf;
import vn.lienthong.deadline.clocks.domain.Surroundings;
import vn.lienthong.kit.data.DataFolder;
import vn.lienthong.kit.security.Hierarchy;
import vn.lienthong.printing.Printer;

/// Starts the service.
@SpringBootApplication
@EnableScheduling
public class DeadlineServiceApplication {

    public static void main(String[] args) {
        SpringApplication.run(DeadlineServiceApplication.class, args);
    }

    @Bean
    Province province(DataFolder data) {
        return data.one("province.yaml", Province.class);
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
    Surroundings surroundings(CalendarShelf calendars, Offices offices) {
        return new Surroundings(calendars::get, offices);
    }

    @Bean
    Printer printer() {
        return new Printer().spellingOut();
    }
}
