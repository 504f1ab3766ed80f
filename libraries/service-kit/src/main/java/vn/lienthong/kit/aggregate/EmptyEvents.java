package vn.lienthong.kit.aggregate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.listener.BatchInterceptor;

/// Gives records without any value an empty one, so that they are parked with their subject like
/// everything else that cannot be read. The framework hands nothing on as something of another
/// kind, at which the whole batch would fail.
final class EmptyEvents implements BatchInterceptor<String, byte[]> {

    private static final byte[] EMPTY = {};

    @Override
    public ConsumerRecords<String, byte[]> intercept(
            ConsumerRecords<String, byte[]> batch, Consumer<String, byte[]> consumer) {
        for (ConsumerRecord<String, byte[]> one : batch) {
            if (one.value() == null) {
                return filled(batch);
            }
        }
        return batch;
    }

    private static ConsumerRecords<String, byte[]> filled(ConsumerRecords<String, byte[]> batch) {
        Map<TopicPartition, List<ConsumerRecord<String, byte[]>>> filled = new LinkedHashMap<>();
        for (TopicPartition partition : batch.partitions()) {
            filled.put(
                    partition, batch.records(partition).stream().map(EmptyEvents::filled).toList());
        }
        return new ConsumerRecords<>(filled, batch.nextOffsets());
    }

    /// The same record, with an empty value if it has none.
    static ConsumerRecord<String, byte[]> filled(ConsumerRecord<String, byte[]> one) {
        return one.value() != null
                ? one
                : new ConsumerRecord<>(
                        one.topic(),
                        one.partition(),
                        one.offset(),
                        one.timestamp(),
                        one.timestampType(),
                        one.serializedKeySize(),
                        0,
                        one.key(),
                        EMPTY,
                        one.headers(),
                        one.leaderEpoch());
    }
}
