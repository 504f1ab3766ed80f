package vn.lienthong.kit.aggregate;

import java.time.Clock;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.kafka.core.KafkaTemplate;
import vn.lienthong.kit.parking.BareParking;
import vn.lienthong.kit.time.Activity;
import vn.lienthong.tracing.SubjectTraces;

/// Aggregates and their outbox without a container: there in no time, for processes that do not
/// live long.
public final class BareOutbox implements AutoCloseable {

    private final OutboxPublisher publisher;
    private final AggregateFactory factory;

    public BareOutbox(
            MongoOperations mongo, KafkaTemplate<String, byte[]> kafka, Activity activity) {
        publisher = new OutboxPublisher(kafka);
        factory =
                new AggregateFactory(
                        mongo,
                        new EventCodec(),
                        publisher,
                        BareParking.of(mongo, Clock.systemUTC()),
                        activity,
                        SubjectTraces.NONE);
        publisher.start();
    }

    public AggregateFactory factory() {
        return factory;
    }

    public OutboxState state() {
        return publisher::unfinished;
    }

    @Override
    public void close() {
        publisher.stop();
    }
}
