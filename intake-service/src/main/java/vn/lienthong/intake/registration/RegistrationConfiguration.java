package vn.lienthong.intake.registration;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Locale;
import java.util.function.Supplier;
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
    Supplier<String> lookupPins(SecureRandom random) {
        return () -> String.format(Locale.ROOT, "%06d", random.nextInt(PINS));
    }

    @Bean
    Numbering numbering(Dossiers dossiers) {
        return new Numbering(dossiers::exists);
    }

    @Bean
    Registrations registrations(
            Dossiers dossiers,
            Numbering numbering,
            Catalogue catalogue,
            Calendars calendars,
            Clock clock,
            Supplier<String> lookupPins,
            PersonalParts personal) {
        // A calendar that is named but not there is found now and not at the counter.
        catalogue.offices().all().forEach(o -> calendars.get(catalogue.calendarOf(o)));
        return new Registrations(
                dossiers, numbering, catalogue, calendars, clock, lookupPins, personal);
    }

    @Bean
    BulkRegistrations bulkRegistrations(
            Dossiers dossiers,
            Numbering numbering,
            Catalogue catalogue,
            Calendars calendars,
            Clock clock,
            Supplier<String> lookupPins,
            PersonalParts personal) {
        return new BulkRegistrations(
                dossiers, numbering, catalogue, calendars, clock, lookupPins, personal);
    }

    @Bean
    ProcedureVersions procedureVersions(Catalogue catalogue) {
        return catalogue::procedure;
    }

    @Bean
    Replannings replannings(
            Dossiers dossiers,
            Catalogue catalogue,
            Calendars calendars,
            ProcedureVersions procedureVersions,
            Clock clock) {
        return new Replannings(dossiers, catalogue, calendars, procedureVersions, clock);
    }
}
