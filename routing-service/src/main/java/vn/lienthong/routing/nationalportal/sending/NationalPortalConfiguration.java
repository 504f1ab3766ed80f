package vn.lienthong.routing.nationalportal.sending;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.contracts.catalogue.Offices;
import vn.lienthong.kit.sealing.Applicants;
import vn.lienthong.routing.nationalportal.domain.Answer;

/// The way to the national portal that is configured.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NationalPortalSettings.class)
class NationalPortalConfiguration {

    /// @param applicants absent where this deployment has no keys
    @Bean
    NationalPortal nationalPortal(
            NationalPortalSettings settings,
            Offices offices,
            ObjectProvider<Applicants> applicants,
            JsonMapper json) {
        if (!settings.on()) {
            // Never asked: nothing is kept for it.
            return _ -> new Answer.NotNow("NONE");
        }
        Applicants known = applicants.getIfAvailable();
        if (known == null) {
            throw new IllegalStateException(
                    "The national portal is told who applies: lienthong.keys.file must say where"
                            + " the master keys are");
        }
        MessageJson messages = new MessageJson(offices, known::open);
        return switch (settings.way()) {
            case "file" -> new FilePortal(settings.files(), messages, json, Clock.systemUTC());
            case "http" -> new HttpPortal(settings, messages, json);
            default ->
                    throw new IllegalArgumentException(
                            "lienthong.national-portal.adapter: " + settings.way());
        };
    }
}
