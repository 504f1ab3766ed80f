package vn.lienthong.kit.aggregate;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.messaging.Message;
import vn.lienthong.kit.parking.Parking;
import vn.lienthong.kit.time.Activity;
import vn.lienthong.tracing.SubjectTraces;

/// Makes the collections of aggregates of a service, and the consumers that feed them.
public final class AggregateFactory {

    private final MongoOperations mongo;
    private final EventCodec codec;
    private final OutboxPublisher publisher;
    private final Parking parking;
    private final Activity activity;
    private final SubjectTraces traces;

    AggregateFactory(
            MongoOperations mongo,
            EventCodec codec,
            OutboxPublisher publisher,
            Parking parking,
            Activity activity,
            SubjectTraces traces) {
        this.mongo = mongo;
        this.codec = codec;
        this.publisher = publisher;
        this.parking = parking;
        this.activity = activity;
        this.traces = traces;
    }

    /// A collection of aggregates.
    ///
    /// @param source the `ce_source` of their events, unique for this collection, for example
    ///   `/routing-service/journey`
    public <S> Aggregates<S> create(String collection, String source, StateMapping<S> mapping) {
        Aggregates<S> aggregates =
                new Aggregates<>(collection, source, mapping, mongo, codec, publisher, traces);
        aggregates.indexWherePresent(DocumentFormat.PENDING);
        publisher.add(aggregates);
        return aggregates;
    }

    /// A batch consumer for a Spring Cloud Stream binding.
    ///
    /// @param group name of the consumer group; what it cannot process is parked under it
    public <S> Consumer<Message<List<byte[]>>> consumer(
            String group, Aggregates<S> aggregates, Reaction<S> reaction) {
        return consumer(group, aggregates, reaction, _ -> {});
    }

    /// The same for a service that keeps a list beside its aggregates.
    ///
    /// @param afterwards is told the subjects of every batch once it is written and before it is
    ///   acknowledged: if the process dies in between, the batch comes again, and is told again
    public <S> Consumer<Message<List<byte[]>>> consumer(
            String group,
            Aggregates<S> aggregates,
            Reaction<S> reaction,
            Consumer<Set<String>> afterwards) {
        parking.register(
                group,
                (subject, events) -> {
                    Optional<Parking.Poison> poison = aggregates.replay(subject, events, reaction);
                    afterwards.accept(Set.of(subject));
                    return poison;
                });
        return batch -> {
            try (Activity.Work _ = activity.begin()) {
                afterwards.accept(aggregates.consume(batch, reaction, parking, group));
            }
        };
    }
}
