package vn.lienthong.intake.online;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienthong.intake.calendars.Calendars;
import vn.lienthong.intake.catalogue.Catalogue;
import vn.lienthong.intake.online.store.OnlineSubmissions;
import vn.lienthong.intake.online.store.SubmissionFiles;
import vn.lienthong.intake.registration.PersonalParts;
import vn.lienthong.intake.registration.Registrations;
import vn.lienthong.intake.registration.store.Dossiers;
import vn.lienthong.kit.sealing.Applicants;
import vn.lienthong.kit.sealing.Seals;

/// Puts the use case together.
@Configuration(proxyBeanMethods = false)
class OnlineConfiguration {

    @Bean
    Submissions submissions(
            OnlineSubmissions submissions,
            SubmissionFiles files,
            Registrations registrations,
            Dossiers dossiers,
            Catalogue catalogue,
            Calendars calendars,
            Clock clock,
            SecureRandom random,
            Supplier<String> lookupPins,
            Supplier<UUID> ids,
            Seals seals,
            Applicants applicants,
            PersonalParts personal) {
        return new Submissions(
                submissions,
                files,
                registrations,
                dossiers,
                catalogue,
                calendars,
                clock,
                new Secrets(random, lookupPins, ids),
                seals,
                applicants,
                personal);
    }

    @Bean
    Abandoned abandoned(
            OnlineSubmissions submissions,
            SubmissionFiles files,
            Seals seals,
            Clock clock,
            @Value("${lienthong.online.draft-kept-for}") Duration keptFor) {
        return new Abandoned(submissions, files, seals, clock, keptFor);
    }
}
