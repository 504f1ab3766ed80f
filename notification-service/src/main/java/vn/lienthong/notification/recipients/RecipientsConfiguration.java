package vn.lienthong.notification.recipients;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienthong.notification.recipients.domain.Manners;

/// The manners that the settings ask for.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MannersSettings.class)
class RecipientsConfiguration {

    @Bean
    Manners manners(MannersSettings settings) {
        return settings.toDomain();
    }
}
