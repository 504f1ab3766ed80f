package vn.lienthong.kit.aggregate;

import java.util.Map;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import vn.lienthong.fuzz.StoreOfNothing;
import vn.lienthong.tracing.SubjectTraces;

/// Aggregates of which there are none.
public final class AggregatesOfNothing {

    private AggregatesOfNothing() {}

    public static <S> Aggregates<S> of(StoreOfNothing store) {
        return new Aggregates<>(
                "nothing",
                "/nothing",
                new StateMapping<S>() {
                    @Override
                    public Document write(S state) {
                        return new Document();
                    }

                    @Override
                    public S read(Document document) {
                        throw new IllegalStateException("There are none");
                    }
                },
                store.operations(),
                new EventCodec(),
                new OutboxPublisher(
                        new KafkaTemplate<>(
                                new DefaultKafkaProducerFactory<>(
                                        Map.of(),
                                        new StringSerializer(),
                                        new ByteArraySerializer()))),
                SubjectTraces.NONE);
    }
}
