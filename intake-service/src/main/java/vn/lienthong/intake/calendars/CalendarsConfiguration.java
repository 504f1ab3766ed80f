package vn.lienthong.intake.calendars;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienthong.catalogue.calendar.CalendarSheet;
import vn.lienthong.catalogue.calendar.CalendarSheets;
import vn.lienthong.kit.data.DataFolder;
import vn.lienthong.kit.data.Refreshed;
import vn.lienthong.workingtime.WorkingCalendar;

/// Keeps the calendars fresh, never at the cost of a request.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CalendarsProperties.class)
class CalendarsConfiguration {

    private static final Duration EVERY = Duration.ofSeconds(10);

    @Bean
    Refreshed<Map<String, WorkingCalendar>> knownCalendars(
            DataFolder data, CalendarsProperties properties) {
        Map<String, WorkingCalendar> initial =
                CalendarSheets.compile(data.each("calendars", CalendarSheet.class));
        if (!properties.areAsked()) {
            return Refreshed.fixed(initial);
        }
        DeadlineService deadlines = new DeadlineService(properties);
        return Refreshed.every(EVERY, () -> initial, () -> deadlines.newest(initial.keySet()));
    }

    @Bean
    Calendars calendars(Refreshed<Map<String, WorkingCalendar>> knownCalendars) {
        return new Calendars(knownCalendars);
    }
}
