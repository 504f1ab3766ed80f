package vn.lienthong.kit.parking;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import vn.lienthong.kit.aggregate.EventCodec;

/// Parking, and its REST interface.
@Configuration(proxyBeanMethods = false)
class ParkingConfiguration {

    @Bean
    Parking parking(MongoOperations mongo, Clock clock) {
        return new Parking(new ParkedSubjects(mongo), clock);
    }

    @Bean
    MeterBinder parkedMetrics(Parking parking) {
        return registry ->
                Gauge.builder("lienthong.parked", parking::count)
                        .description("Dossiers that are put aside, counted for each consumer")
                        .register(registry);
    }

    @Bean
    ParkedController parkedController(
            Parking parking, @Value("${lienthong.parking.personal}") Set<String> personal) {
        return new ParkedController(parking, new Payloads(new Masking(personal), new EventCodec()));
    }
}
