package vn.lienthong.routing.nationalportal.sending;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.routing.nationalportal.domain.Answer;

/// The way to the national portal that is configured.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NationalPortalSettings.class)
class NationalPortalConfiguration {

    @Bean
    NationalPortal nationalPortal(
            NationalPortalSettings settings, MessageJson messages, JsonMapper json) {
        return switch (settings.way()) {
            case "file" -> new FilePortal(settings.files(), messages, json, Clock.systemUTC());
            case "http" -> new HttpPortal(settings, messages, json);
            // Never asked: nothing is kept for it.
            default -> _ -> new Answer.NotNow("NONE");
        };
    }
}
