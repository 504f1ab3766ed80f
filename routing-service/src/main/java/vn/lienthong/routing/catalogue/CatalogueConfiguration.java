package vn.lienthong.routing.catalogue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienthong.contracts.catalogue.Office;
import vn.lienthong.contracts.catalogue.Offices;
import vn.lienthong.contracts.catalogue.Procedure;
import vn.lienthong.contracts.catalogue.Province;
import vn.lienthong.kit.data.DataFolder;
import vn.lienthong.kit.data.Refreshed;
import vn.lienthong.kit.security.Hierarchy;

/// What is read from the data folder at the start.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CalendarSettings.class)
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

    /// None where the folder has none: a dossier brings its plan along.
    @Bean
    Procedures procedures(
            DataFolder data,
            Calendars calendars,
            Province province,
            @Value("${lienthong.province}") String folder) {
        ZoneId zone = calendars.of(province.calendar()).zone();
        return new Procedures(
                Files.isDirectory(Path.of(folder, "procedures"))
                        ? data.each("procedures", Procedure.class)
                        : List.of(),
                zone);
    }

    @Bean
    Calendars calendars(DataFolder data, Province province, CalendarSettings settings) {
        CalendarFolder folder = new CalendarFolder(data);
        return new Calendars(
                province.calendar(),
                settings.calendarsUrl().isEmpty()
                        ? Refreshed.fixed(folder.read())
                        : Refreshed.every(
                                REFRESH,
                                folder::read,
                                new CalendarService(settings, folder)::read));
    }
}
