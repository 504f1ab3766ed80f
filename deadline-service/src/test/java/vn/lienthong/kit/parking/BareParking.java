package vn.lienthong.kit.parking;

import java.time.Clock;
import org.springframework.data.mongodb.core.MongoOperations;

/// Parking without a container.
public final class BareParking {

    private BareParking() {}

    public static Parking of(MongoOperations mongo, Clock clock) {
        return new Parking(new ParkedSubjects(mongo), clock);
    }
}
