package vn.lienthong.kit.limits;

import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// One door for all that code and pin open in a service: whoever guesses at one of its pages has
/// guessed at all.
@Configuration(proxyBeanMethods = false)
class LimitsConfiguration {

    @Bean
    LookupDoor lookupDoor(
            Clock clock,
            @Value("${lienthong.lookup.wrong-tries-per-code}") int perCode,
            @Value("${lienthong.lookup.wrong-tries-per-address}") int perAddress,
            @Value("${lienthong.lookup.within}") Duration within) {
        return new LookupDoor(
                new LookupLimits(
                        clock,
                        new WrongTries(perCode, within),
                        new WrongTries(perAddress, within)));
    }
}
