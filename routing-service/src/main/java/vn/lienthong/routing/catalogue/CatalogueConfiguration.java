package vn.lienthong.routing.catalogue;

import java.time.Duration;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.client.RestClient;
import vn.lienthong.contracts.catalogue.Office;
import vn.lienthong.contracts.catalogue.Offices;
import vn.lienthong.contracts.catalogue.Procedure;
import vn.lienthong.contracts.catalogue.Province;
import vn.lienthong.kit.data.DataFolder;
import vn.lienthong.kit.data.Refreshed;
import vn.lienthong.kit.security.Hierarchy;

/// What is read from the data folder at the start.
@Configuration(proxyBeanMethods = false)
class CatalogueConfiguration {

    private static final Duration REFRESH = Duration.ofMinutes(1);

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
    Procedures procedures(DataFolder data, Calendars calendars, Province province) {
        ZoneId zone = calendars.of(province.calendar()).zone();
        return new Procedures(data.each("procedures", Procedure.class), zone);
    }

    @Bean
    Calendars calendars(
            DataFolder data,
            Province province,
            @Value("${lienthong.calendars-url}") String url,
            RestClient.Builder rest) {
        CalendarSource source =
                new CalendarSource(data, url.isEmpty() ? null : rest.baseUrl(url).build());
        return new Calendars(
                province.calendar(),
                url.isEmpty()
                        ? Refreshed.fixed(source.fromFolder())
                        : Refreshed.every(REFRESH, source::fromFolder, source::fromService));
    }
}
