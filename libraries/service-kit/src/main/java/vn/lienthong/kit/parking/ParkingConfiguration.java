package vn.lienthong.kit.parking;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import vn.lienthong.kit.security.Guard;

/// Parking, and its REST interface.
@Configuration(proxyBeanMethods = false)
class ParkingConfiguration {

    @Bean
    Parking parking(MongoOperations mongo, Clock clock) {
        return new Parking(mongo, clock);
    }

    @Bean
    ParkedController parkedController(Parking parking, Guard guard) {
        return new ParkedController(parking, guard);
    }
}
