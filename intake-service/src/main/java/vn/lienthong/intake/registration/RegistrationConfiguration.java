package vn.lienthong.intake.registration;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienthong.intake.calendars.Calendars;
import vn.lienthong.intake.catalogue.Catalogue;
import vn.lienthong.intake.numbering.Numbering;
import vn.lienthong.intake.registration.store.Dossiers;

/// Puts the use case together.
@Configuration(proxyBeanMethods = false)
class RegistrationConfiguration {

    private static final int PINS = 1_000_000;

    @Bean
    SecureRandom random() {
        return new SecureRandom();
    }

    @Bean
    Registrations registrations(
            Dossiers dossiers,
            Catalogue catalogue,
            Calendars calendars,
            Clock clock,
            SecureRandom random) {
        // A calendar that is named but not there is found now and not at the counter.
        catalogue.offices().all().forEach(o -> calendars.get(catalogue.calendarOf(o)));
        return new Registrations(
                dossiers,
                new Numbering(dossiers::exists),
                catalogue,
                calendars,
                clock,
                () -> String.format(Locale.ROOT, "%06d", random.nextInt(PINS)));
    }
}
