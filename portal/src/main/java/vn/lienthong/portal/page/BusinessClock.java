package vn.lienthong.portal.page;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/// The clock by which pages say what is late; the machine's own, except in the profile `local`.
@Configuration(proxyBeanMethods = false)
@Profile("!local")
class BusinessClock {

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }
}
