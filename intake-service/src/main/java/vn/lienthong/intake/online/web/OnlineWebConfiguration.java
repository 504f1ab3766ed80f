package vn.lienthong.intake.online.web;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OnlineLimits.class)
class OnlineWebConfiguration {

    @Bean
    PublicLimits publicLimits(OnlineLimits limits, Clock clock) {
        return new PublicLimits(limits, clock);
    }
}
