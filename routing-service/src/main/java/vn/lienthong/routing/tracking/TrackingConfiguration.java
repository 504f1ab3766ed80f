package vn.lienthong.routing.tracking;

import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienthong.kit.limits.LookupLimits;
import vn.lienthong.kit.limits.WrongTries;

@Configuration(proxyBeanMethods = false)
class TrackingConfiguration {

    @Bean
    LookupLimits lookupLimits(
            Clock clock,
            @Value("${lienthong.routing.lookup.wrong-tries-per-code}") int perCode,
            @Value("${lienthong.routing.lookup.wrong-tries-per-address}") int perAddress,
            @Value("${lienthong.routing.lookup.within}") Duration within) {
        return new LookupLimits(
                clock, new WrongTries(perCode, within), new WrongTries(perAddress, within));
    }
}
